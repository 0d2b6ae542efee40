/** A link to a family opens on a phone that never opened it, with no network and no server. */
import {
  addFamily,
  newVisit,
  openPart,
  report,
  visitLinks,
  whereabouts,
  write
} from './harness/family-pages';
import { expect, test } from './harness/test';

test('[E1] a deep link never opened before opens offline with the server killed, and what is written stays', async ({
  server,
  newPhone
}) => {
  const maker = await newPhone();
  await maker.begin();
  const family = await addFamily(maker, { name: 'Gezin Duinroos', child: 'Noor' });
  await newVisit(maker);
  await write(maker.page, 'Wat ik zag', 'Noor lacht terug.');
  await maker.syncNow();

  const phone = await newPhone();
  await phone.begin();
  await expect(phone.page.getByRole('link', { name: 'Gezin Duinroos' })).toBeVisible();
  await phone.syncNow();
  await server.kill();
  await phone.goOffline();

  await phone.open(family);
  await phone.unlock();
  await expect(phone.heading('Gezin Duinroos')).toBeVisible();
  await expect(visitLinks(phone.page)).toContainText('Noor lacht terug.');
  const visit = await newVisit(phone);
  await write(phone.page, 'Wat de ouder vertelt', 'Noor slaapt beter.');
  await expect(whereabouts(phone.page)).toHaveText('op deze telefoon');
  // The list is read from what the phone keeps: now the whole sentence is kept.
  await phone.page.getByRole('link', { name: 'Gezin Duinroos' }).click();
  await visitLinks(phone.page).filter({ hasText: 'Noor slaapt beter.' }).click();
  await openPart(phone.page, 'Verslag');

  await phone.page.reload();
  await phone.unlock();
  await expect(report(phone.page, 'Wat de ouder vertelt')).toHaveValue('Noor slaapt beter.');
  await expect(whereabouts(phone.page)).not.toHaveText('veilig op de server');

  await phone.open(`${visit}?deel=verslag`);
  await phone.unlock();
  await expect(report(phone.page, 'Wat de ouder vertelt')).toHaveValue('Noor slaapt beter.');
});
