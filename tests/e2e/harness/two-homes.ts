/**
 * A family whose carers live apart: Jordy at the family's own address, Lindsey at a secret one; and a visit
 * to Lindsey on which she told something in confidence.
 */
import { expect, type Page } from '@playwright/test';
import { agree, fill, yearsAgo } from './after-visit';
import { addFamily, newVisit, openPart, write } from './family-pages';
import type { Phone } from './phone';

export const SECRET = {
  street: 'Kanariehof 9',
  postcode: '9876 QQ',
  town: 'Kanariedorp',
  phone: '06 98765432'
};
/** In whatever form it may come out: spaced on a screen, unspaced as a printed page is read. */
export const secretWords = /kanarie|9876\s?QQ|0?6[\s-]?98765432/i;
/** What Lindsey told in confidence, and agreed. */
export const CONFIDED = 'Nachtegaal';

export async function familyApart(phone: Phone, name: string): Promise<string> {
  const { page } = phone;
  page.setDefaultTimeout(20_000);
  const address = await addFamily(phone, { name, child: 'Fay', birthDate: yearsAgo(0, -80) });
  await page.getByRole('link', { name: 'Gegevens' }).click();
  const parents = page.locator('[data-person]').filter({ has: page.getByLabel('Wie is dit') });
  await phone.button('Ouder toevoegen').click();
  await expect(parents).toHaveCount(2);
  for (const [index, called] of ['Jordy', 'Lindsey'].entries()) {
    const card = parents.nth(index);
    await card.getByRole('textbox', { name: 'Naam' }).fill(called);
    await card.getByRole('checkbox', { name: 'Heeft gezag' }).check();
  }
  await page.getByLabel('Straat en huisnummer').fill('Kerkstraat 1');
  await page.getByLabel('Woonplaats').fill('Wolkendam');
  await phone.button('Tweede adres toevoegen').click();
  const homes = page.locator('[data-household]');
  await expect(homes).toHaveCount(2);
  await homes.nth(0).getByRole('checkbox', { name: 'Jordy' }).check();
  const second = homes.nth(1);
  await second.getByLabel('Straat en huisnummer').fill(SECRET.street);
  await second.getByLabel('Postcode').fill(SECRET.postcode);
  await second.getByLabel('Woonplaats').fill(SECRET.town);
  await second.getByLabel('Telefoon op dit adres').fill(SECRET.phone);
  await second.getByRole('checkbox', { name: 'Geheim adres' }).check();
  await second.getByRole('checkbox', { name: 'Lindsey' }).check();
  await expect(page.getByRole('heading', { name: 'Bij Lindsey' })).toBeVisible();
  await page.getByRole('link', { name: 'Klaar' }).click();
  await expect(phone.heading(name)).toBeVisible();
  return address;
}

/** Begins a visit at Lindsey's with both kinds of words in it; ends at its report. */
export async function visitApart(phone: Phone): Promise<string> {
  const { page } = phone;
  const address = await newVisit(phone);
  await openPart(page, 'Vooraf');
  await choose(page, 'Dit bezoek is', 'Bij Lindsey');
  await openPart(page, 'Verslag');
  await write(page, 'Wat ik zag', 'Fay lacht.');
  await write(page, 'Wat de ouder vertelt', `Over de ${CONFIDED}.`);
  await phone.button(/^In vertrouwen verteld ?: Wat de ouder vertelt$/).click();
  await choose(page, 'Wat de ouder vertelt: in vertrouwen verteld door', 'Lindsey');
  await write(page, 'Samen besproken', `Ze woont nu op ${SECRET.street}.`);
  await agree(page, 'Samen zingen', 'Lindsey', 'morgen');
  await agree(page, `${CONFIDED} bellen`, 'Lindsey', 'morgen');
  // What is due on one day stands in any order: it is found by its words.
  const id = await page
    .locator('[data-agreement]')
    .evaluateAll(
      (all, word) =>
        all
          .find((one) => one.querySelector('textarea')?.value.includes(word))
          ?.getAttribute('data-agreement'),
      CONFIDED
    );
  const own = page.locator(`[data-agreement="${id}"]`);
  await own.locator('summary', { hasText: 'Voor wie' }).click();
  await own.getByRole('radio', { name: 'Lindsey', exact: true }).check();
  await expect(own.locator('summary')).toHaveText('Voor wie · in vertrouwen');
  await fill(page, 'Dag', 'overmorgen');
  return address;
}

/** A press on one of a few. */
export async function choose(page: Page, legend: string, option: string): Promise<void> {
  const radio = page
    .getByRole('group', { name: legend })
    .getByRole('radio', { name: option, exact: true });
  await radio.check();
  await expect(radio).toBeChecked();
}
