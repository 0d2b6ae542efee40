/** Logging out in one tab while another is open: all are put down before the session ends. */
import { newVisit, addFamily, report, write } from './harness/family-pages';
import { Phone } from './harness/phone';
import { expect, test } from './harness/test';

test('[E265] logging out locks the other tabs first, and what was typed there reaches the server', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Zuring', child: 'Tess' });
  const visit = await newVisit(phone);
  const tab = new Phone(await phone.context.newPage(), phone.origin);
  await tab.open(`${visit}?deel=verslag`);
  await tab.unlock();
  await write(tab.page, 'Vervolg', 'volgende week weer');
  await expect(report(tab.page, 'Vervolg')).toBeVisible();

  await phone.goTo('Meer');
  await phone.syncNow();
  // By then the other tab is put down, though its lock screen may still be loading.
  let stillOpen: boolean | undefined;
  await phone.context.route('**/api/auth/sign-out', async (route) => {
    stillOpen = await report(tab.page, 'Vervolg').isVisible();
    await route.continue();
  });
  await phone.button('Uitloggen').click();
  const sheet = phone.page.getByRole('dialog', { name: 'Uitloggen' });
  await sheet.getByRole('button', { name: 'Uitloggen en leegmaken' }).click();
  await expect(phone.heading('Inloggen')).toBeVisible();
  expect(stillOpen).toBe(false);

  await phone.logIn();
  await phone.chooseVault();
  await phone.isOpen();
  await phone.open(`${visit}?deel=verslag`);
  await phone.unlock();
  await expect(report(phone.page, 'Vervolg')).toHaveValue('volgende week weer');
});
