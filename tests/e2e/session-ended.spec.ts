/** The log-in is for sending and receiving only: without it the nurse unlocks and works on. */
import { addFamily, newVisit, whereabouts, write } from './harness/family-pages';
import { expect, test } from './harness/test';

test('[E15] with the session ended she unlocks and works, only sending asks for the log-in, and that sends it', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  const family = await addFamily(phone, { name: 'Gezin Kamperfoelie', child: 'Jet' });
  await phone.syncNow();
  await phone.context.clearCookies();

  await phone.goOffline();
  await phone.open(family);
  await phone.unlock();
  await newVisit(phone);
  await write(phone.page, 'Wat ik zag', 'Jet kijkt rond.');
  await expect(whereabouts(phone.page)).toHaveText('op deze telefoon');

  await phone.goOnline();
  const asks = phone.page.getByRole('link', { name: 'Log opnieuw in om te versturen' });
  await expect(asks).toBeVisible();
  await write(phone.page, 'Wat ik zag', ' Ze draait haar hoofd.');
  await expect(whereabouts(phone.page)).toHaveText('op deze telefoon');

  await phone.logInAgain();

  const other = await newPhone();
  await other.begin();
  await other.page.getByRole('link', { name: 'Gezin Kamperfoelie' }).click();
  await expect(other.page.getByText('Jet kijkt rond. Ze draait haar hoofd.')).toBeVisible();
});
