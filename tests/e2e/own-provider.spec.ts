/** Logging in with the organisation's own account, at a real identity provider with a form of its own. */
import { startIdentityProvider } from '../identity-provider/identity-provider';
import { nurse } from './harness/account';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

const KEY = 'Inloggen met je organisatie';

async function logInThere(phone: Phone, email: string, secondStep: boolean): Promise<void> {
  const { page } = phone;
  await page.getByRole('link', { name: KEY }).click();
  await expect(phone.heading('Inloggen bij de organisatie')).toBeVisible();
  await page.getByLabel('E-mailadres').fill(email);
  if (secondStep) await page.getByLabel('Met tweede stap').check();
  await page.getByRole('button', { name: 'Verder' }).click();
}

test('[E250] she logs in at her organisation, with a second step and as who she is, and with nothing less', async ({
  server,
  newPhone
}) => {
  const provider = await startIdentityProvider(`${server.origin}/api/oidc/callback`);
  try {
    await server.stop();
    await server.start({ env: { ...provider.env, NABIJ_OIDC_ACR: 'two-steps' } });
    const stranger = await newPhone();
    await stranger.open('/gezinnen');
    await logInThere(stranger, 'onbekend@voorbeeld.test', true);
    await expect(stranger.page.getByText(/ben je hier niet bekend/)).toBeVisible();
    await expect(stranger.page.getByLabel('Wachtwoord', { exact: true })).toBeVisible();

    const weak = await newPhone();
    await weak.open('/gezinnen');
    await logInThere(weak, nurse.email, false);
    await expect(weak.page.getByText(/vraagt een tweede stap/)).toBeVisible();
    expect(new URL(weak.page.url()).hash).toBe('');

    const phone = await newPhone();
    await phone.open('/gezinnen');
    await logInThere(phone, nurse.email, true);
    await phone.chooseVault();
    await phone.isOpen();
    await phone.syncNow();
  } finally {
    await provider.end();
  }
});
