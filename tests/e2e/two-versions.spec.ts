/** Two phones write in one text without having seen each other: both texts stay until one chooses. */
import {
  addFamily,
  newVisit,
  openFamily,
  openVisit,
  report,
  twoVersions,
  whereabouts,
  write
} from './harness/family-pages';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

test.use({ begun: 2 });

const mine = ' Mila kruipt naar de bal.';
const theirs = ' Mila rolt de bal terug.';

/** Two phones with one visit open on both, each offline and then each with a text of its own. */
async function inConflict(newPhone: () => Promise<Phone>): Promise<[Phone, Phone]> {
  const [a, b] = [await newPhone(), await newPhone()];
  await Promise.all([a.begin(), b.begin()]);
  await addFamily(a, { name: 'Gezin Heidebloem', child: 'Mila' });
  await newVisit(a);
  await write(a.page, 'Wat ik zag', 'Begin.');
  await openFamily(b, 'Gezin Heidebloem');
  await openVisit(b);
  await expect(report(b.page, 'Wat ik zag')).toHaveValue('Begin.');
  await expect(whereabouts(a.page)).toHaveText('veilig op de server');

  await Promise.all([a.goOffline(), b.goOffline()]);
  await write(a.page, 'Wat ik zag', mine);
  await write(b.page, 'Wat ik zag', theirs);
  await expect(whereabouts(a.page)).toHaveText('op deze telefoon');
  await expect(whereabouts(b.page)).toHaveText('op deze telefoon');

  await a.goOnline();
  await expect(whereabouts(a.page)).toHaveText('veilig op de server');
  await b.goOnline();
  for (const { page } of [a, b]) {
    await expect(twoVersions(page, 'Wat ik zag')).toContainText(`Begin.${mine}`);
    await expect(twoVersions(page, 'Wat ik zag')).toContainText(`Begin.${theirs}`);
  }
  return [a, b];
}

test('[E3] both texts of one note written offline are kept and shown on both; choosing on one settles both', async ({
  newPhone
}) => {
  const [a, b] = await inConflict(newPhone);
  const theirsOnA = twoVersions(a.page, 'Wat ik zag')
    .getByRole('listitem')
    .filter({ hasText: theirs });
  await theirsOnA.getByRole('button', { name: /^Deze kiezen/ }).click();
  await theirsOnA.getByRole('button', { name: 'Ja, deze blijft' }).click();
  for (const { page } of [a, b]) {
    await expect(report(page, 'Wat ik zag')).toHaveValue(`Begin.${theirs}`);
    await expect(twoVersions(page, 'Wat ik zag')).toBeHidden();
  }
});

test('[E3] combining two texts at Meer settles both phones with the combined text', async ({
  newPhone
}) => {
  const [a, b] = await inConflict(newPhone);
  await b.goTo('Meer');
  await b.page.getByRole('link', { name: 'Twee versies, kies er een' }).click();
  const choice = twoVersions(b.page, 'Wat ik zag');
  await choice.getByRole('button', { name: 'Samenvoegen' }).click();
  await choice.getByLabel('Samengevoegde tekst').fill(`Begin.${mine}${theirs}`);
  await choice.getByRole('button', { name: 'Deze tekst blijft' }).click();
  await expect(b.page.getByRole('heading', { name: 'Er is niets te kiezen' })).toBeVisible();
  await expect(report(a.page, 'Wat ik zag')).toHaveValue(`Begin.${mine}${theirs}`);
  await expect(twoVersions(a.page, 'Wat ik zag')).toBeHidden();
});
