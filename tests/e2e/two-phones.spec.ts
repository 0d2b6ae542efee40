/** One nurse, two phones: what is written on the one is found on the other, both ways. */
import {
  addFamily,
  newVisit,
  openFamily,
  report,
  visitLinks,
  whereabouts,
  write
} from './harness/family-pages';
import { expect, test } from './harness/test';

test.use({ begun: 2 });

test('[E2] a visit written offline appears on the other phone once online, and its edit comes back live', async ({
  newPhone
}) => {
  const [a, b] = [await newPhone(), await newPhone()];
  await Promise.all([a.begin(), b.begin()]);
  await addFamily(a, { name: 'Gezin Zandpad', child: 'Sem' });
  await openFamily(b, 'Gezin Zandpad');

  await a.goOffline();
  await newVisit(a);
  await write(a.page, 'Wat ik zag', 'Sem zoekt zijn moeder.');
  await expect(whereabouts(a.page)).toHaveText('op deze telefoon');
  await expect(visitLinks(b.page)).toHaveCount(0);

  await a.goOnline();
  await expect(whereabouts(a.page)).toHaveText('veilig op de server');
  await expect(visitLinks(b.page)).toContainText('Sem zoekt zijn moeder.');
  await visitLinks(b.page).click();
  await b.page.getByRole('link', { name: 'Verslag' }).click();
  await expect(report(b.page, 'Wat ik zag')).toHaveValue('Sem zoekt zijn moeder.');

  await write(b.page, 'Wat ik zag', ' Zij pakt hem op.');
  await expect(report(a.page, 'Wat ik zag')).toHaveValue('Sem zoekt zijn moeder. Zij pakt hem op.');
});
