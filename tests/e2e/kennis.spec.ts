/** Kennis as a nurse uses it: found while typing, read together, taken along to the visit. */
import type { Page } from '@playwright/test';
import { addFamily, newVisit, openPart } from './harness/family-pages';
import { typedDay, weeksAgo } from './harness/days';
import { expect, test } from './harness/test';

const search = (page: Page) => page.getByRole('searchbox', { name: 'Zoek in alles' });
const results = (page: Page) => page.getByRole('main').getByRole('listitem');
/** As many as a phone shows without much scrolling. */
const FIRST = 5;

test('[E80] “huilen”, “band” and “blokje” are found offline, within three keystrokes beyond the stem', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.goOffline();
  await phone.goTo('Kennis');
  const { page } = phone;
  for (const [word, stem, wanted] of [
    ['huilen', 'huil', /Denk aan de band bij huilen/],
    ['band', 'band', /^band\b/],
    ['blokje', 'blok', /Doet blokje in\/uit doos/]
  ] as const) {
    await search(page).fill('');
    await search(page).pressSequentially(stem);
    let keys = 0;
    const isThere = async () => {
      await expect(page.getByText(/^\d+ gevonden\.$/)).toBeVisible();
      const first = (await results(page).allInnerTexts()).slice(0, FIRST);
      return first.some((text) => wanted.test(text));
    };
    while (!(await isThere()) && stem.length + keys < word.length) {
      await search(page).press(word.charAt(stem.length + keys));
      keys += 1;
    }
    expect(keys, `keys beyond “${stem}”`).toBeLessThanOrEqual(3);
    await expect.poll(isThere, word).toBe(true);
    const marks = await page.locator('mark').allInnerTexts();
    expect(marks.some((mark) => mark.toLowerCase().startsWith(stem))).toBe(true);
    await expect(search(page)).toBeFocused();
  }
});

test('[E81] what she searched for is there when she comes back, and leaves the phone in no address', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.goTo('Kennis');
  const { page } = phone;
  await search(page).fill('hiulen');
  await expect(page.getByRole('status').filter({ hasText: 'met “huilen”' })).toBeVisible();
  await search(page).fill('oogcontact');
  await page.getByRole('link', { name: /^Oogcontact/ }).click();
  await expect(phone.heading('Oogcontact')).toBeVisible();
  await page.goBack();
  await expect(search(page)).toHaveValue('oogcontact');
  await page.getByRole('link', { name: /^Oogcontact/ }).click();
  await page.getByRole('link', { name: 'Wat je zocht' }).click();
  await expect(search(page)).toHaveValue('oogcontact');
  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, history.state, { ...sessionStorage }, { ...localStorage }])
  );
  expect(kept).not.toContain('oogcontact');

  await page.getByRole('button', { name: 'Wis' }).click();
  await expect(search(page)).toBeFocused();
  await search(page).fill('zzzz');
  await page.getByRole('button', { name: 'verwijzen' }).click();
  await expect(results(page).first()).toContainText(/verwijzen/i);
  await phone.goTo('Meer');
  await phone.goTo('Kennis');
  await expect(search(page)).toHaveValue('');
});

test('[E82] an item is taken along to the open visit, with the child’s name in its sentences', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  const { page } = phone;
  await phone.goTo('Kennis');
  await expect(page.getByRole('link', { name: /^Naar het bezoek/ })).toHaveCount(0);
  const birthDate = typedDay(weeksAgo(8));
  const family = await addFamily(phone, { name: 'Zonnedauw', child: 'Mila', birthDate });
  const visit = await newVisit(phone);
  await phone.goTo('Kennis');
  await expect(
    page.getByRole('link', { name: /Naar het bezoek van vandaag bij Zonnedauw/ })
  ).toBeVisible();
  await page.getByRole('link', { name: /^0–2 jaar Mila/ }).click();
  await page.getByRole('link', { name: /Lacht terug/ }).click();
  await expect(page.getByText('“Mila lacht op deze leeftijd naar iedereen.”')).toBeVisible();
  const take = page.getByRole('button', { name: 'Neem mee naar dit bezoek' });
  await take.click();
  await expect(take).toHaveAttribute('aria-pressed', 'true');
  await expect(
    page.getByText('Meegenomen naar het bezoek van vandaag bij Zonnedauw.')
  ).toBeVisible();
  await page.getByRole('link', { name: 'Naar het bezoek' }).click();
  await expect(page).toHaveURL(new RegExp(visit));
  await openPart(page, 'Vooraf');
  await expect(page.getByRole('region', { name: 'Neem ik mee' })).toContainText('Lacht terug');

  await phone.goTo('Kennis');
  await page.getByRole('link', { name: /^0–2 jaar Mila/ }).click();
  await page.getByRole('link', { name: /Lacht terug/ }).click();
  await expect(take).toHaveAttribute('aria-pressed', 'true');
  await take.click();
  await expect(take).toHaveAttribute('aria-pressed', 'false');
  await phone.goTo('Kennis');
  await page.getByRole('link', { name: /Naar het bezoek van vandaag bij Zonnedauw/ }).click();
  await openPart(page, 'Vooraf');
  await expect(page.getByRole('region', { name: 'Neem ik mee' })).not.toContainText('Lacht terug');
  await page.reload();
  await phone.unlock();
  await openPart(page, 'Vooraf');
  await expect(page.getByRole('region', { name: 'Neem ik mee' })).not.toContainText('Lacht terug');
  await expect(page).toHaveURL(new RegExp(family));
});

test('[E83] of 10 weeks and 4 weeks corrected: item 29 fits, 30 is next, and both ages are shown', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  const { page } = phone;
  await phone.goTo('Gezinnen');
  await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await page.getByLabel('Naam van het gezin').fill('Vroegeling');
  await page.getByLabel('Roepnaam').fill('Pip');
  await page.getByLabel('Geboortedatum').fill(typedDay(weeksAgo(10)));
  // Six weeks before the day that was reckoned with.
  await page.getByLabel('Weken zwangerschap bij de geboorte').fill('34');
  await page.getByRole('link', { name: 'Klaar' }).click();
  await expect(phone.heading('Vroegeling')).toBeVisible();
  await newVisit(phone);
  await openPart(page, 'Aan tafel');
  const child = page.getByRole('region', { name: 'Samen kijken naar Pip' });
  await expect(child).toContainText('10 weken · gecorrigeerd 4 weken');
  // Number 29 of the Van Wiechenonderzoek; 30 is the one after it.
  await expect(child.getByRole('article')).toHaveCount(1);
  await expect(child.getByRole('article')).toContainText('Reageert op toespreken door ouder');
  await child.getByRole('button', { name: /^Later: 8 weken/ }).click();
  await expect(child.getByRole('article').filter({ hasText: 'Lacht terug' })).toBeVisible();
});

test('[E84] reading together shows only what parents may see', async ({ newPhone }) => {
  const phone = await newPhone();
  await phone.begin();
  const { page } = phone;
  await phone.goTo('Kennis');
  await page.getByRole('button', { name: 'Samen lezen' }).click();
  await expect(page.getByRole('link', { name: /^Tips voor ouders/ })).toBeVisible();
  await expect(
    page.getByRole('link', { name: /Hulp en verwijzen|Achtergrond|Signalen/ })
  ).toHaveCount(0);
  await search(page).fill('signalen');
  await expect(page.getByText(/^\d+ gevonden\.$/)).toBeVisible();
  for (const text of await results(page).allInnerTexts())
    expect(text).toMatch(/Tips voor ouders|Voor ouders: jullie band/);
  await search(page).fill('problematisch');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await search(page).fill('');
  await page.getByRole('link', { name: /^Tips voor ouders/ }).click();
  await page.getByRole('link', { name: /^Kijk en luister/ }).click();
  await expect(phone.heading('Kijk en luister')).toBeVisible();
  await expect(page.getByText(/Alleen voor jou|Ook voor ouders/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect(page.getByText('Ook voor ouders')).toBeVisible();
});

test('[E90] interventions are sorted and chosen, on a phone as on a wide screen', async ({
  newPhone
}) => {
  const phone = await newPhone({ viewport: { width: 360, height: 740 } });
  await phone.begin();
  const { page } = phone;
  await phone.goTo('Kennis');
  await page.getByRole('link', { name: /^Hulp en verwijzen/ }).click();
  await page.getByRole('link', { name: /^Interventies/ }).click();
  const table = page.getByRole('table', { name: 'Interventies' });
  const names = table.getByRole('rowheader');
  await expect(names).toHaveCount(19);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await table.getByRole('button', { name: 'Naam' }).click();
    await expect(names.first()).toContainText(/^(CenteringPregnancy|ZBK)/);
    await table.getByRole('button', { name: 'Oordeel' }).click();
    const header = table.getByRole('columnheader', { name: 'Oordeel' });
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    const strongest = table.getByRole('row').nth(1);
    await expect(strongest).toContainText('NJi: aanwijzingen voor effectiviteit');
    await table.getByRole('button', { name: 'Oordeel' }).click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    // What the guideline gives no number for stays last, whichever way.
    await table.getByRole('button', { name: 'Hoe vaak' }).click();
    await expect(table.getByRole('row').last()).toContainText('niet genoemd');
    // A row has as many cells as there are columns, also where a column isn't drawn.
    await expect(table.getByRole('columnheader')).toHaveCount(5);
    await expect(strongest.getByRole('cell')).toHaveCount(4);
  }
  await page.getByLabel('Leeftijd', { exact: true }).selectOption({ label: 'Prenataal' });
  await page.getByLabel('Waarbij').selectOption({ label: 'Een gezin met meer risico' });
  await expect(names.filter({ hasText: 'VoorZorg' })).toBeVisible();
  await expect(names.filter({ hasText: 'VIPP-SD' })).toHaveCount(0);
});
