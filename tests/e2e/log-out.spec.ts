/** Logging out empties the phone, so it is refused while anything is on this phone alone. */
import { nurse } from './harness/account';
import { addFamily } from './harness/family-pages';
import { expect, test } from './harness/test';
import { keptInPage, wordsIn } from './harness/what-is-kept';

test('[E16] logging out is refused while something is unsent; once sent, it leaves nothing behind', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.goOffline();
  const family = await addFamily(phone, { name: 'Gezin Brem', child: 'Fien' });
  await expect(phone.waitingSign()).toBeVisible();

  await phone.goTo('Meer');
  await phone.button('Uitloggen').click();
  const sheet = phone.page.getByRole('dialog', { name: 'Uitloggen' });
  await expect(sheet).toContainText('alleen op deze telefoon');
  await expect(sheet.getByRole('button', { name: 'Uitloggen en leegmaken' })).toBeHidden();

  await phone.goOnline();
  // It is sent by itself now, and only then the phone may be emptied.
  await sheet.getByRole('button', { name: 'Uitloggen en leegmaken' }).click();
  await expect(phone.heading('Inloggen')).toBeVisible();
  const kept = await keptInPage(phone.page);
  const places = kept.map(({ where }) => where);
  expect(places.filter((where) => /^indexedDB nabij\/(?!editions)/.test(where))).toEqual([]);
  expect(places.filter((where) => /^(cookie|localStorage)/.test(where))).toEqual([]);
  const id = family.split('/').at(-1) ?? '';
  expect(wordsIn(kept, [id, 'Gezin Brem', 'Fien', nurse.name, nurse.email])).toEqual([]);

  await phone.logIn();
  await phone.chooseVault();
  await phone.isOpen();
  await phone.goTo('Gezinnen');
  await expect(phone.page.getByRole('link', { name: 'Gezin Brem' })).toBeVisible();
});
