/** The screens of log-in, people and security under axe: both themes, 360 and 1280 wide, text at 200 %. */
import { administrator, nurse } from './harness/account';
import { chooseFile, openContent } from './harness/content-page';
import { Looks } from './harness/looking';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

/** axe is a script of its own, which the app's policy would rightly stop. */
const phoneForAxe = { bypassCSP: true, viewport: { width: 360, height: 740 } };

test('[E205] axe finds nothing on the administrator’s screens', async ({ newPhone }) => {
  test.setTimeout(300_000);
  const looks = new Looks();
  const phone = await newPhone(phoneForAxe);
  const { page } = phone;
  await phone.begin(administrator);
  await expect(page.getByRole('button', { name: nurse.name })).toBeVisible();
  await looks.at(page, 'people');
  await phone.button('Iemand uitnodigen').click();
  const sheet = page.getByRole('dialog', { name: 'Iemand uitnodigen' });
  await looks.at(page, 'inviting');
  await sheet.getByLabel('Naam').fill('Sanne de Wit');
  await sheet.getByLabel('E-mailadres').fill('sanne.de.wit@voorbeeld.test');
  await sheet.getByRole('button', { name: 'Link maken' }).click();
  const made = page.getByRole('dialog', { name: 'Link voor Sanne de Wit' });
  await expect(made.getByText(/\/uitnodiging#/)).toBeVisible();
  const link = await made.getByText(/\/uitnodiging#/).innerText();
  await looks.at(page, 'a link that is shown once');
  await made.getByRole('button', { name: 'Klaar' }).click();
  await page.getByRole('button', { name: nurse.name }).click();
  await phone.button('Account beëindigen…').click();
  await looks.at(page, 'a colleague');
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();

  await phone.goTo('Meer');
  await page.getByRole('link', { name: 'Beveiliging' }).click();
  await expect(page.getByRole('region', { name: 'Waar je bent ingelogd' })).toBeVisible();
  await looks.at(page, 'security');
  await openContent(phone);
  for (const fold of ['Koppen en volgorde wijzigen', 'Woorden wijzigen'])
    await page.locator('summary', { hasText: fold }).click();
  await page.getByRole('button', { name: /^Weglaten.*Meldcode/ }).click();
  await looks.at(page, 'content and settings, as an administrator');
  await chooseFile(phone, 'fout.json', '{ "format": 1, "extends": true, "id": "Fout" }');
  await expect(page.getByRole('list', { name: 'Wat er niet klopt in fout.json' })).toBeVisible();
  await looks.at(page, 'a refused edition');

  const other = await newPhone(phoneForAxe);
  await other.page.goto(link);
  await expect(other.page.getByLabel('Wachtwoord', { exact: true })).toBeVisible();
  await looks.at(other.page, 'an invitation');
  await other.page.getByLabel('Wachtwoord', { exact: true }).fill('paraplu kachel mos 9');
  await other.button('Verder').click();
  await expect(other.heading('Een tweede stap')).toBeVisible();
  await looks.at(other.page, 'a second step to set up');
  await other.button('App met codes').click();
  await expect(
    other.page.getByRole('img', { name: 'QR-code voor je app met codes' })
  ).toBeVisible();
  await looks.at(other.page, 'setting up an app');
});

test('[E205] axe finds nothing on what a nurse and an administrator have of phones and access', async ({
  newPhone
}) => {
  test.setTimeout(300_000);
  const looks = new Looks();
  const [phone, boss] = [await newPhone(phoneForAxe), await newPhone(phoneForAxe)];
  await phone.begin();
  for (const path of ['/meer/telefoons', '/meer/reddingsbestand', '/gezinnen/noodtoegang']) {
    await phone.open(path);
    await phone.unlock();
    await expect(phone.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await looks.at(phone.page, path);
  }
  await boss.begin(administrator);
  await boss.open('/beheer/telefoons');
  await boss.unlock();
  await expect(boss.heading('Telefoons')).toBeVisible();
  await looks.at(boss.page, 'phones of everybody');
});
