/** Unlocking with a passkey: Chromium's own virtual authenticator, which gives the secret (PRF). */
import { expect, test } from './harness/test';
import { PASSPHRASE, type Phone } from './harness/phone';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

/** Puts an authenticator into the phone: as if its finger sensor always knew its owner. */
async function withFingerSensor(phone: Phone): Promise<void> {
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  });
}

test('[E9] a passkey made on this phone unlocks it, offline and with the server killed', async ({
  server,
  newPhone
}) => {
  const phone = await newPhone();
  await withFingerSensor(phone);
  await phone.open('/gezinnen');
  await phone.logIn();
  await phone.chooseVault();
  await phone.button('Passkey toevoegen').click();
  await phone.isOpen();
  await phone.readyForOffline();

  await phone.lock();
  await server.kill();
  await phone.goOffline();
  await phone.open('/meer');
  await phone.button('Ontgrendelen met passkey').click();
  await phone.isOpen();
  await expect(phone.heading('Meer')).toBeVisible();
});

test('[E9] a passkey added later unlocks too; taken off, only the passphrase does', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await withFingerSensor(phone);
  await phone.goTo('Meer');
  await phone.button('Passkey toevoegen').click();
  await phone.page.getByLabel('Je wachtzin', { exact: true }).fill(PASSPHRASE);
  await phone.button('Verder').click();
  await phone.button('Passkey maken').click();
  await expect(phone.button('Alleen nog met wachtzin')).toBeVisible();

  await phone.lock();
  await phone.goOffline();
  await phone.button('Ontgrendelen met passkey').click();
  await phone.isOpen();

  await phone.goTo('Meer');
  await phone.button('Alleen nog met wachtzin').click();
  await expect(phone.button('Passkey toevoegen')).toBeVisible();
  await phone.lock();
  await expect(phone.button('Ontgrendelen met passkey')).toBeHidden();
  await phone.unlock();
});
