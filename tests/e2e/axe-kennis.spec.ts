/** Every screen of Kennis under axe: light and dark, 360 and 1280 wide, and with text at 200 %. */
import { addFamily, newVisit } from './harness/family-pages';
import { typedDay, weeksAgo } from './harness/days';
import { Looks, pagesOfTheApp } from './harness/looking';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

/** axe is a script of its own, which the app's policy would rightly stop. */
const phoneForAxe = { bypassCSP: true, viewport: { width: 360, height: 740 } };

async function open(phone: Phone, ...names: RegExp[]) {
  await phone.goTo('Kennis');
  for (const name of names)
    await phone.page.getByRole('main').getByRole('link', { name }).first().click();
}

test('[E88] axe finds nothing in Kennis, in both themes and sizes, and text at 200 % fits', async ({
  newPhone
}) => {
  test.setTimeout(420_000);
  const looks = new Looks();
  const phone = await newPhone(phoneForAxe);
  const { page } = phone;
  await phone.begin();
  await phone.goTo('Kennis');
  await looks.at(page, 'home');
  const search = page.getByRole('searchbox');
  await search.fill('lacht');
  await expect(page.getByRole('link', { name: /Lacht terug/ }).first()).toBeVisible();
  await looks.at(page, 'found');
  await search.fill('zzzz');
  await expect(page.getByRole('heading', { name: 'Niets gevonden' })).toBeVisible();
  await looks.at(page, 'nothing found');

  await open(phone, /^0–2 jaar/);
  await expect(phone.heading('0–2 jaar')).toBeVisible();
  await looks.at(page, 'a moment');
  await open(phone, /^Achtergrond/);
  await expect(phone.heading('Achtergrond')).toBeVisible();
  await looks.at(page, 'a purpose');
  await page.getByRole('link', { name: /^Veilig, minder veilig/ }).click();
  await expect(phone.heading(/^Veilig, minder veilig/)).toBeVisible();
  await looks.at(page, 'continuum');
  await open(phone, /^Waar dit vandaan komt/);
  await expect(phone.heading('Waar dit vandaan komt')).toBeVisible();
  await looks.at(page, 'where it comes from');
  for (const [name, ...way] of [
    [/^Gespreksleidraad/, /^Gesprek/],
    [/^Woorden bij ouders/, /^Gesprek/],
    [/^Wat beschermt/, /^Factoren/],
    [/^Interventies/, /^Hulp en verwijzen/],
    [/^Met wie je samenwerkt/, /^Samenwerken/],
    [/^Tips voor ouders/, /^Tips/]
  ] as const) {
    await open(phone, ...way, name);
    await expect(phone.heading(name)).toBeVisible();
    await looks.at(page, String(name));
  }
  await page.getByRole('link', { name: /^Tipblad 0–2 jaar/ }).click();
  await expect(phone.heading('Tips voor 0 tot 2 jaar')).toBeVisible();
  await looks.at(page, 'a sheet of tips');

  const birthDate = typedDay(weeksAgo(8));
  await addFamily(phone, { name: 'Zonnedauw', child: 'Mila', birthDate });
  await newVisit(phone);
  await phone.goTo('Kennis');
  await expect(page.getByRole('link', { name: /^Naar het bezoek/ })).toBeVisible();
  await looks.at(page, 'home, with a visit open');
  await open(phone, /^Kijken/, /^Hoe de band groeit/);
  await expect(page.getByText(/Mila nu/).first()).toBeVisible();
  await looks.at(page, 'phases');
  await open(phone, /^Hulp en verwijzen/, /^Instrumenten/);
  await expect(page.getByRole('link', { name: /^Noteren bij het bezoek/ })).toHaveCount(3);
  await looks.at(page, 'instruments');
  await open(phone, /^0–2 jaar/, /^Lacht terug/);
  await page.getByRole('button', { name: 'Neem mee naar dit bezoek' }).click();
  await expect(page.getByText(/^Meegenomen naar/)).toBeVisible();
  await looks.at(page, 'an item, taken along');
  await phone.goTo('Kennis');
  await page.getByRole('button', { name: 'Samen lezen' }).click();
  await looks.at(page, 'reading together');
  const unseen = pagesOfTheApp().filter(
    (path) => path.startsWith('/kennis') && !looks.seen.has(path)
  );
  expect(unseen, 'screens of Kennis that the walk does not come by').toEqual([]);
});
