/**
 * A visit at the table on a small phone with touch: the family, the two taps of a moment, and what folds
 * open.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { typedDay, weeksAgo } from './days';
import { addFamily, newVisit, openPart } from './family-pages';
import type { Phone } from './phone';

export const small = { viewport: { width: 360, height: 740 }, hasTouch: true };
export const mother = 'Sanne';

interface Family {
  name?: string;
  children?: { name: string; weeks?: number; due?: string }[];
}

/** A family with a mother and these children, and a visit of today that stands at the table. */
export async function atTheTable(phone: Phone, family: Family = {}): Promise<string> {
  await phone.begin();
  return visitTo(phone, family);
}

export async function visitTo(
  phone: Phone,
  { name = 'Zonnedauw', children }: Family
): Promise<string> {
  const { page } = phone;
  const [first, ...others] = children ?? [{ name: 'Mila', weeks: 11 }];
  await addFamily(phone, { name, ...(first?.name ? { child: first.name } : {}) });
  await page.getByRole('link', { name: 'Gegevens' }).tap();
  for (const _ of others) await phone.button('Kind toevoegen').tap();
  const cards = page.locator('[data-person]').filter({ has: page.getByLabel('Roepnaam') });
  await expect(cards).toHaveCount(others.length + 1);
  for (const [index, { name: called, weeks, due }] of [first, ...others].entries() as never as [
    number,
    { name: string; weeks?: number; due?: string }
  ][]) {
    const card = cards.nth(index);
    await card.getByLabel('Roepnaam').fill(called);
    if (weeks !== undefined) await card.getByLabel('Geboortedatum').fill(typedDay(weeksAgo(weeks)));
    if (due) await card.getByLabel('Uitgerekende datum').fill(due);
  }
  const parent = page.locator('[data-person]').filter({ has: page.getByLabel('Wie is dit') });
  await parent.first().getByRole('textbox', { name: 'Naam' }).fill(mother);
  await page.getByRole('link', { name: 'Klaar' }).tap();
  await expect(phone.heading(name)).toBeVisible();
  const address = await newVisit(phone);
  await openPart(page, 'Aan tafel');
  await expect(momentButton(page)).toBeVisible();
  return address;
}

export function momentButton(page: Page): Locator {
  return page.getByRole('group', { name: 'Moment noteren' }).getByRole('button').last();
}

/** Two taps, and no more. */
export async function noteMoment(page: Page, who: string): Promise<void> {
  await momentButton(page).tap();
  await page.getByRole('group', { name: 'Van wie is dit moment?' }).getByText(who).tap();
}

/** The list of moments, opened. */
export async function openMoments(page: Page): Promise<Locator> {
  await page.locator('summary', { hasText: 'Momenten van dit bezoek' }).tap();
  return page.locator('details', { hasText: 'Momenten van dit bezoek' }).getByRole('listitem');
}

export async function fold(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('summary', { hasText: words }).first().tap();
}
