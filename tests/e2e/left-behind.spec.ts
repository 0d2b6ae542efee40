/** Words for a family that left while she was typing: they lie nowhere else, and hold nothing else up. */
import { HAND_IN_ROW } from '../../src/lib/device/handed-in';
import { agree } from './harness/after-visit';
import { endAccess } from './harness/end-access';
import { addFamily, newVisit, openFamily, write } from './harness/family-pages';
import { expect, test } from './harness/test';
import { keptInPage } from './harness/what-is-kept';

const WORDS = 'Ada, en anders oma.';
const TOO_MUCH = WORDS.repeat(40);

test('[E262] words that were typed as their family left are found, copied and let go', async ({
  newPhone,
  server
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await phone.begin();
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await addFamily(phone, { name: 'Gezin Zuring' });
  const address = await addFamily(phone, { name: 'Gezin Ooievaar' });
  await phone.syncNow();
  await openFamily(phone, 'Gezin Ooievaar');
  await newVisit(phone);
  await agree(page, 'Samen zingen', 'Ada', 'morgen');
  // Too long to be kept, so it stands in its field alone as the family leaves.
  const who = page.getByRole('textbox', { name: 'Wie doet het' });
  await who.fill(TOO_MUCH);
  await who.blur();
  await expect(page.getByText('nog niet bewaard')).toBeVisible();

  endAccess(server, address.split('/').at(-1) ?? '');
  await phone.goTo('Meer');
  await phone.syncNow();
  await phone.goTo('Gezinnen');
  await expect(page.getByRole('link', { name: 'Gezin Ooievaar' })).toBeHidden();

  // What she writes elsewhere is kept, and sealed for the server though the phone can't lock.
  await phone.goOffline();
  await page.getByRole('link', { name: 'Gezin Zuring' }).click();
  await newVisit(phone);
  await write(page, 'Vervolg', 'volgende week weer');
  const sealed = async () =>
    (await keptInPage(page)).some(({ where }) => where.endsWith(`meta/${HAND_IN_ROW}`));
  expect(await sealed()).toBe(false);
  await phone.goTo('Meer');
  await phone.button('Nu vergrendelen').click();
  await expect(page.getByText('Nabij is open gebleven')).toBeVisible();
  expect(await sealed()).toBe(true);

  await page.getByRole('alert').getByRole('link', { name: 'Naar dat gezin' }).click();
  const left = page.getByRole('region', { name: 'Niet bewaard' });
  await expect(left).toContainText(WORDS);
  await left.getByRole('button', { name: 'Kopieer', exact: true }).click();
  await expect(left.getByText('Gekopieerd.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(TOO_MUCH);
  await left.getByRole('button', { name: 'Gekopieerd, laat los' }).click();
  await expect(phone.heading('Dit gezin is hier niet')).toBeVisible();
  await phone.lock();
});
