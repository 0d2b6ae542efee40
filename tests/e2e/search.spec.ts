/**
 * Everything written is found in the list of families: offline, as she types, soon after it was written,
 * and never when it isn't hers to find.
 */
import type { Locator, Page } from '@playwright/test';
import { endAccess } from './harness/end-access';
import { addFamily, newVisit, openPart, report, write } from './harness/family-pages';
import { Looks } from './harness/looking';
import { wordsInHeap } from './harness/memory';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';
import { keptInPage, wordsIn } from './harness/what-is-kept';

const family = 'Kwikstaartvliet';
const saw = 'Een grútto loopt over het kleed.';

const field = (page: Page) =>
  page.getByRole('searchbox', { name: 'Zoek op naam of in wat je schreef' });
const hits = (page: Page): Locator =>
  page.getByRole('region', { name: 'In wat je schreef' }).getByRole('link');

async function search(phone: Phone, words: string): Promise<void> {
  await phone.goTo('Gezinnen');
  await field(phone.page).fill(words);
}

/** A family with one visit, in whose report something stands; answers with the family's address. */
async function written(phone: Phone): Promise<string> {
  await phone.begin();
  const address = await addFamily(phone, { name: family, child: 'Mees' });
  await newVisit(phone);
  await write(phone.page, 'Wat ik zag', saw);
  return address;
}

test('[E170] what was typed is found within seconds, and offline after unlocking', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await written(phone);
  await search(phone, 'grutto');
  await expect(hits(page)).toHaveCount(1, { timeout: 3_000 });
  await expect(hits(page)).toContainText(family);
  await expect(hits(page)).toContainText('Wat ik zag');
  await expect(hits(page).locator('mark')).toHaveText('grútto');
  await expect(page.getByText('Geen gezin met “grutto” in een naam.')).toBeVisible();

  await phone.goOffline();
  await phone.open('/gezinnen');
  await phone.unlock();
  await field(page).fill('klee');
  await expect(hits(page)).toHaveCount(1);
  await field(page).fill('kwik kleed');
  await expect(hits(page)).toHaveCount(1);
  await field(page).fill('kleedkamer');
  await expect(page.getByText('“kleedkamer” staat er niet in.')).toBeVisible();
  await field(page).fill('Mees');
  await expect(page.getByRole('link', { name: family })).toBeVisible();
});

test('[E171] a hit opens its place: a part and field, something folded, an agreement, a fact', async ({
  newPhone
}) => {
  test.setTimeout(120_000);
  const phone = await newPhone();
  const { page } = phone;
  await written(phone);
  await phone.button('Afspraak die terugkomt').click();
  await page.getByLabel('Afspraak om op terug te komen').fill('ijsvogel mee naar het consult');
  await openPart(page, 'Aan tafel');
  const step = page.locator('summary').filter({ has: page.getByRole('heading', { level: 3 }) });
  await step.first().click();
  const addNote = phone.button(/^Notitie bij/).first();
  await addNote.click();
  await page.getByLabel('Notitie').first().fill('goudhaantje bij de leidraad');

  const goTo = async (word: string, label: string) => {
    await search(phone, word);
    // The draft of the report names an agreement as well.
    const hit = hits(page).filter({ hasText: label });
    await expect(hit).toHaveCount(1);
    await hit.click();
    await expect(page).not.toHaveURL(/\/gezinnen$/);
  };
  await goTo('grutto', 'Wat ik zag');
  await expect(report(page, 'Wat ik zag')).toBeFocused();
  await expect(report(page, 'Wat ik zag')).toBeInViewport();
  await page.goBack();
  await expect(field(page)).toHaveValue('grutto');
  await expect(hits(page)).toHaveCount(1);

  await goTo('goudhaan', 'Notitie bij de leidraad');
  const note = page.getByRole('textbox', { name: /^Notitie/ }).first();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('goudhaantje bij de leidraad');
  await goTo('ijsvogel', 'Afspraak');
  await expect(page.getByLabel('Afspraak om op terug te komen')).toBeFocused();

  await phone.goTo('Gezinnen');
  await field(page).fill('');
  await page.getByRole('link', { name: family }).click();
  await page.getByRole('link', { name: /^Gegevens/ }).click();
  await page.getByLabel('Let op bij dit gezin').fill('tureluur bij de voordeur');
  await goTo('tureluur', 'Let op bij dit gezin');
  await expect(page.getByLabel('Let op bij dit gezin')).toBeFocused();

  await goTo('grutto', 'Wat ik zag');
  await phone.button('Ondertekenen').click();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(page.getByRole('heading', { name: 'Ondertekend verslag' })).toBeVisible();
  await goTo('grutto', 'Wat ik zag');
  const signed = page.getByRole('main').getByText(saw).first();
  await expect(signed).toBeFocused();
  await expect(signed).toBeInViewport();
});

test('[E172] what is kept of it holds no word, and once locked its worker and words are gone', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await written(phone);
  await search(phone, 'grutto');
  await expect(hits(page)).toHaveCount(1);
  // The one that made the key for the vault has ended.
  await expect.poll(() => page.workers()).toHaveLength(1);
  // What syncing confirms takes the digest away, and it is made anew.
  let kept: Awaited<ReturnType<typeof keptInPage>> = [];
  const digest = () => kept.filter(({ where }) => where.startsWith('indexedDB nabij/digests/'));
  await expect
    .poll(async () => {
      kept = await keptInPage(page);
      return digest().length;
    })
    .toBe(1);
  expect(digest()[0]?.bytes.length).toBeGreaterThan(200);
  expect(wordsIn(kept, [family, saw, 'grutto', 'kleed'])).toEqual([]);

  await phone.lock();
  await expect.poll(() => page.workers()).toEqual([]);
  const held = () => wordsInHeap(page, [family, 'over het kleed']);
  await expect.poll(held, { timeout: 30_000 }).toEqual([]);
  await phone.unlock();
  await search(phone, 'grutto');
  await expect(hits(page)).toHaveCount(1);
});

test('[E173] nothing is found of a family that was taken from her', async ({
  newPhone,
  server
}) => {
  const phone = await newPhone();
  const { page } = phone;
  const address = await written(phone);
  await phone.syncNow();
  await search(phone, 'grutto');
  await expect(hits(page)).toHaveCount(1);
  endAccess(server, address.split('/').at(-1) ?? '');
  await phone.syncNow();
  await phone.goTo('Gezinnen');
  const rows = async () =>
    (await keptInPage(page)).filter(({ where }) => where.startsWith('indexedDB nabij/digests/'));
  await expect.poll(rows).toEqual([]);
  await addFamily(phone, { name: 'Zonnedauw' });
  await search(phone, 'grutto');
  await expect(page.getByText('“grutto” staat er niet in.')).toBeVisible();
  await expect(hits(page)).toHaveCount(0);
});

test('[E174] where the worker fails a sentence says so, and names are found all the same', async ({
  newPhone
}) => {
  const phone = await newPhone({ serviceWorkers: 'block' });
  const { page } = phone;
  await page.route('**/digest-worker*', (route) => route.abort());
  await phone.open('/gezinnen');
  await phone.logIn();
  await phone.chooseVault();
  await phone.isOpen();
  await addFamily(phone, { name: family });
  await search(phone, 'kwik');
  await expect(page.getByText(/^Zoeken in wat je schreef lukt nu niet/)).toBeVisible();
  await expect(page.getByRole('link', { name: family })).toBeVisible();
});

test('[E60] axe finds nothing in what was found, and text at 200 % fits', async ({ newPhone }) => {
  test.setTimeout(180_000);
  const phone = await newPhone({ bypassCSP: true, viewport: { width: 360, height: 740 } });
  const looks = new Looks();
  await written(phone);
  await search(phone, 'grutto');
  await expect(hits(phone.page)).toHaveCount(1);
  await looks.at(phone.page, 'found');
  await field(phone.page).fill('nergens');
  await expect(phone.page.getByText('“nergens” staat er niet in.')).toBeVisible();
  await looks.at(phone.page, 'nothing found');
});
