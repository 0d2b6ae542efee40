/**
 * People on their screens: joining by an invitation, the second step, passkeys, recovery codes, sessions,
 * and the administrator's place.
 */
import { codeAt, fromBase32, stepAt } from '../../src/lib/server/totp';
import { administrator, nurse, type Account } from './harness/account';
import { codeOnce } from './harness/codes';
import type { Phone } from './harness/phone';
import { rows } from './harness/rows';
import type { Server } from './harness/server';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

const fresh: Account = {
  name: 'Sanne de Wit',
  email: 'sanne.de.wit@voorbeeld.test',
  password: 'paraplu kachel mos 9'
};

/** As if everybody proved who they are long ago. */
const longSinceProved = (server: Server) =>
  rows(server, `update account_session set proved_at = '2026-01-01T00:00:00.000Z'`);

/** Confirms with password and code that it is her, where that is asked. */
async function confirm(phone: Phone, { email, password }: Account): Promise<void> {
  const sheet = phone.page.getByRole('dialog', { name: 'Even bevestigen dat jij het bent' });
  await sheet.getByLabel('Je wachtwoord', { exact: true }).fill(password);
  await sheet.getByLabel('Code uit je app').fill(await codeOnce(phone.origin, email));
  await sheet.getByRole('button', { name: 'Bevestigen' }).click();
  await expect(sheet).toBeHidden();
}

/** Invites somebody on the administrator's screen; the link that is shown once. */
async function invite(phone: Phone, { name, email }: Account): Promise<string> {
  await phone.button('Iemand uitnodigen').click();
  const sheet = phone.page.getByRole('dialog', { name: 'Iemand uitnodigen' });
  await sheet.getByLabel('Naam').fill(name);
  await sheet.getByLabel('E-mailadres').fill(email);
  await sheet.getByLabel('Team', { exact: true }).fill('Noord');
  await sheet.getByRole('button', { name: 'Link maken' }).click();
  const made = phone.page.getByRole('dialog', { name: `Link voor ${name}` });
  const link = await made.getByText(/\/uitnodiging#/).innerText();
  await made.getByRole('button', { name: 'Klaar' }).click();
  await expect(made).toBeHidden();
  return link;
}

/** Sets up an app with codes on the screen that asks for a second step; its recovery codes. */
async function setUpApp(phone: Phone): Promise<string[]> {
  const { page } = phone;
  await phone.button('App met codes').click();
  await expect(page.getByRole('img', { name: 'QR-code voor je app met codes' })).toBeVisible();
  const secret = (await page.locator('ol code').innerText()).replaceAll(' ', '');
  await page.getByLabel('Code uit je app').fill(codeAt(fromBase32(secret), stepAt(new Date())));
  await phone.button('Verder').click();
  await expect(page.getByRole('heading', { name: 'Je herstelcodes' })).toBeVisible();
  const codes = await page.locator('.recovery li').allInnerTexts();
  await expect(phone.button('Verder')).toBeDisabled();
  await page.getByLabel('Ik heb ze bewaard').check();
  await phone.button('Verder').click();
  return codes;
}

async function logInByRecovery(phone: Phone, code: string): Promise<void> {
  await phone.open('/vandaag');
  await phone.page.getByLabel('E-mailadres').fill(fresh.email);
  await phone.page.getByLabel('Wachtwoord', { exact: true }).fill(fresh.password);
  await phone.page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await phone.button('Gebruik een herstelcode').click();
  await phone.page.getByLabel('Herstelcode').fill(code);
  await phone.page.getByRole('button', { name: 'Verder', exact: true }).click();
}

test('[E200] invited on screen, she chooses a password, sets up an app and begins; a recovery code works once', async ({
  newPhone
}) => {
  test.setTimeout(150_000);
  const [boss, phone, other, third] = [
    await newPhone(),
    await newPhone(),
    await newPhone(),
    await newPhone()
  ];
  await boss.begin(administrator);
  await expect(boss.heading('Beheer')).toBeVisible();
  await expect(boss.page.getByRole('button', { name: nurse.name })).toContainText(
    'Verpleegkundige'
  );
  const link = await invite(boss, fresh);
  await expect(boss.page.getByText('Verpleegkundige · Noord')).toBeVisible();

  await phone.page.goto(link);
  await expect(phone.heading(`Welkom, ${fresh.name}`)).toBeVisible();
  await expect(phone.page.getByText('als verpleegkundige')).toBeVisible();
  const password = phone.page.getByLabel('Wachtwoord', { exact: true });
  await password.fill('kort');
  await phone.button('Verder').click();
  await expect(phone.page.getByText('Nu zijn het er 4.')).toBeVisible();
  await password.fill('wachtwoord12');
  await phone.button('Verder').click();
  await expect(phone.page.getByText('snel te raden')).toBeVisible();
  await password.fill(fresh.password);
  await phone.button('Verder').click();
  await expect(phone.heading('Een tweede stap')).toBeVisible();
  const [code = ''] = await setUpApp(phone);
  await phone.chooseVault();
  await phone.isOpen();
  await expect(phone.heading('Vandaag')).toBeVisible();
  await phone.syncNow();

  await logInByRecovery(other, code);
  await expect(other.heading('Kies je wachtzin')).toBeVisible();
  await logInByRecovery(third, code);
  await expect(third.page.getByText('Deze code klopt niet of is al gebruikt.')).toBeVisible();

  await third.page.goto(link);
  await third.page.reload();
  await expect(third.heading('Deze link opent niet')).toBeVisible();
});

test('[E201] a passkey added under Beveiliging is a whole log-in; new recovery codes stay until they are kept', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true
    }
  });
  await phone.goTo('Meer');
  await phone.page.getByRole('link', { name: 'Beveiliging' }).click();
  await phone.button('Nog een passkey').click();
  await expect(phone.page.getByText('De passkey is toegevoegd.')).toBeVisible();

  await phone.button('Nieuwe herstelcodes').click();
  const sheet = phone.page.getByRole('dialog', { name: 'Nieuwe herstelcodes' });
  await expect(sheet.locator('li')).not.toHaveCount(0);
  await expect(sheet.getByRole('button', { name: 'Sluiten' })).toBeHidden();
  for (const key of ['Escape', 'Escape', 'Escape']) await phone.page.keyboard.press(key);
  await phone.page.mouse.click(5, 5);
  await expect(sheet.getByRole('heading', { name: 'Je herstelcodes' })).toBeVisible();
  await sheet.getByLabel('Ik heb ze bewaard').check();
  await sheet.getByRole('button', { name: 'Verder' }).click();
  await expect(sheet).toBeHidden();

  await phone.goTo('Meer');
  await phone.button('Uitloggen').click();
  await phone.button('Uitloggen en leegmaken').click();
  await phone.button('Inloggen met passkey').click();
  await expect(phone.heading('Kies je wachtzin')).toBeVisible();
});

test('[E202] sessions are listed and ended; the other phone waits for a log-in', async ({
  newPhone
}) => {
  const [a, b] = [await newPhone(), await newPhone()];
  await a.begin();
  await b.begin();
  await b.goTo('Meer');
  await b.page.getByRole('link', { name: 'Beveiliging' }).click();
  await expect(b.page.getByRole('region', { name: 'Waar je bent ingelogd' })).toContainText('hier');
  await b.button('Overal elders uitloggen').click();
  await expect(b.page.getByText('Je bent alleen nog hier ingelogd.')).toBeVisible();
  await a.goTo('Meer');
  // It may have heard already; else it hears when it asks.
  const send = a.button('Nu versturen en ophalen');
  await expect
    .poll(async () => {
      if (await send.isVisible()) await send.click({ timeout: 2_000 }).catch(() => undefined);
      return a.button('Opnieuw inloggen').isVisible();
    })
    .toBe(true);
});

test('[E203] who has no families begins elsewhere, and asks in vain for what is not theirs', async ({
  newPhone
}) => {
  const [boss, phone] = [await newPhone(), await newPhone()];
  await boss.begin(administrator);
  await expect(boss.heading('Beheer')).toBeVisible();
  await expect(boss.places().getByRole('link')).toHaveText(['Beheer', 'Kennis', 'Meer']);
  await boss.open('/gezinnen');
  await boss.unlock();
  await expect(boss.heading('Beheer')).toBeVisible();
  await phone.begin();
  await phone.open('/beheer');
  await phone.unlock();
  await expect(phone.heading('Vandaag')).toBeVisible();
});

test('[E204] a colleague gets another role and a new link after a fresh proof; nobody changes the own', async ({
  server,
  newPhone
}) => {
  const boss = await newPhone();
  await boss.begin(administrator);
  const { page } = boss;
  await expect(boss.heading('Beheer')).toBeVisible();
  await page.getByRole('button', { name: administrator.name }).click();
  await expect(
    page.getByText('Je eigen rol kan alleen een andere beheerder wijzigen.')
  ).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();

  await page.getByRole('button', { name: nurse.name }).click();
  const sheet = page.getByRole('dialog', { name: nurse.name });
  await sheet.getByRole('radio', { name: 'Teamleider' }).check();
  await longSinceProved(server);
  await sheet.getByRole('button', { name: 'Wijzigen' }).click();
  await confirm(boss, administrator);
  await expect(page.getByText(`${nurse.name} is gewijzigd.`)).toBeVisible();
  await expect(page.getByRole('button', { name: nurse.name })).toContainText('Teamleider');

  await page.getByRole('button', { name: nurse.name }).click();
  await sheet.getByRole('button', { name: 'Link voor nieuw wachtwoord' }).click();
  await expect(page.getByRole('dialog', { name: `Link voor ${nurse.name}` })).toBeVisible();
});

test('[E206] somebody who left comes back by a link, as who she was, and sets up a second step', async ({
  newPhone
}) => {
  const boss = await newPhone();
  await boss.begin(administrator);
  const { page } = boss;
  await page.getByRole('button', { name: nurse.name }).click();
  const sheet = page.getByRole('dialog', { name: nurse.name });
  await sheet.getByRole('button', { name: 'Account beëindigen…' }).click();
  await sheet.getByRole('button', { name: 'Account beëindigen', exact: true }).click();
  await expect(page.getByText(`${nurse.name} kan niet meer inloggen.`)).toBeVisible();
  await page.locator('summary', { hasText: 'Niet meer in dienst (1)' }).click();
  await boss.button(new RegExp(`^Komt terug ?: ${nurse.name}$`)).click();
  const made = page.getByRole('dialog', { name: `Link voor ${nurse.name}` });
  const link = await made.getByText(/\/uitnodiging#/).innerText();
  await made.getByRole('button', { name: 'Klaar' }).click();

  const phone = await newPhone();
  await phone.page.goto(link);
  await expect(phone.heading(`Welkom, ${nurse.name}`)).toBeVisible();
  await phone.page.getByLabel('Wachtwoord', { exact: true }).fill(fresh.password);
  await phone.button('Verder').click();
  await expect(phone.heading('Een tweede stap')).toBeVisible();
  await setUpApp(phone);
  await phone.chooseVault();
  await phone.isOpen();
  await page.reload();
  await boss.unlock();
  await expect(page.getByRole('button', { name: nurse.name })).toContainText('Verpleegkundige');
});
