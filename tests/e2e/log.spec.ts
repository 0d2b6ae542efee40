/** The privacy officer reads the log: who did what, in plain words, a part of it, and as a file. */
import { readFile } from 'node:fs/promises';
import { addMember, administrator, logInAs, nurse, type Account } from './harness/account';
import { Looks } from './harness/looking';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

const officer: Account = {
  name: 'Ina Kuiper',
  email: 'ina.kuiper@voorbeeld.test',
  password: 'paraplu kachel mos 9'
};

test('[E251] the privacy officer sees who did what, by person and by kind, and keeps it as a file', async ({
  server,
  newPhone
}) => {
  const boss = await logInAs(server, administrator);
  await addMember(server, boss, officer, { role: 'privacy-officer' });
  const phone = await newPhone({ bypassCSP: true });
  await phone.begin(officer);
  const { page } = phone;
  await expect(phone.heading('Logboek')).toBeVisible();
  await expect(phone.places().getByRole('link', { name: 'Gezinnen' })).toBeHidden();
  // The phone is registered in its first round; the log is read after it.
  await phone.syncNow();
  await phone.places().getByRole('link', { name: 'Logboek' }).click();
  const list = page.getByRole('region', { name: 'vandaag' }).getByRole('listitem');
  await expect(list.filter({ hasText: `${officer.name} nam telefoon` })).toBeVisible();
  await expect(
    list.filter({ hasText: `${nurse.name} kwam erbij als verpleegkundige` })
  ).toBeVisible();
  await new Looks().at(page, 'the log');

  await page.getByLabel('Wie').selectOption({ label: administrator.name });
  await expect(list.filter({ hasText: nurse.name })).toHaveCount(0);
  await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Uitgenodigd' });
  await expect(list.filter({ hasText: 'nodigde iemand uit als privacy officer' })).toBeVisible();
  await expect(list.filter({ hasNotText: 'nodigde iemand uit' })).toHaveCount(0);
  await page.getByLabel('Tot en met').fill('2020-01-01');
  await expect(page.getByText('Niets gevonden')).toBeVisible();
  await page.getByLabel('Tot en met').fill('');
  await expect(list.filter({ hasText: 'nodigde iemand uit' }).first()).toBeVisible();

  const download = page.waitForEvent('download');
  await phone.button('Bewaar als bestand').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^logboek-\d{4}-\d{2}-\d{2}\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n')[1]).toMatch(
    new RegExp(`^20.*;${administrator.name};Uitgenodigd;nodigde iemand uit als privacy officer;`)
  );
  await page.getByLabel('Wie').selectOption({ label: officer.name });
  await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Logboek gelezen' });
  await expect(list.filter({ hasText: 'haalde het logboek op als bestand' })).toBeVisible();
});

test('[E251] somebody with families has no log', async ({ newPhone }) => {
  const phone = await newPhone();
  await phone.begin(nurse);
  await phone.open('/logboek');
  await phone.unlock();
  await expect(phone.heading('Vandaag')).toBeVisible();
});
