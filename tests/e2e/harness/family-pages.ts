/**
 * A family and its visits on a phone, as the nurse goes through them: adding, opening, writing.
 *
 * `write` types like a person, key by key, and leaves the field. That the words are kept is seen
 * from what the screen says of them, never waited out.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Phone } from './phone';

export interface FamilyFacts {
  name: string;
  child?: string;
  /** As typed: "3-9-2026" or "vandaag". */
  birthDate?: string;
}

export type Heading =
  'Wat ik zag' | 'Wat de ouder vertelt' | 'Samen besproken' | 'Afspraken' | 'Vervolg';

/** Adds a family, ends on its page and answers with its address. */
export async function addFamily(phone: Phone, facts: FamilyFacts): Promise<string> {
  const { page } = phone;
  await phone.goTo('Gezinnen');
  await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await page.getByLabel('Naam van het gezin').fill(facts.name);
  if (facts.child) await page.getByLabel('Roepnaam').fill(facts.child);
  if (facts.birthDate) await page.getByLabel('Geboortedatum').fill(facts.birthDate);
  await page.getByRole('link', { name: 'Klaar' }).click();
  await expect(phone.heading(facts.name)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Opens a family from the list. */
export async function openFamily(phone: Phone, name: string): Promise<void> {
  await phone.goTo('Gezinnen');
  await phone.page.getByRole('link', { name }).click();
  await expect(phone.heading(name)).toBeVisible();
}

/** Begins a visit of today from the family's page, ends on its report, answers with its address. */
export async function newVisit(phone: Phone): Promise<string> {
  await phone.button('Nieuw bezoek').click();
  await expect(phone.heading(/^Bezoek /)).toBeVisible();
  await openPart(phone.page, 'Verslag');
  return new URL(phone.page.url()).pathname;
}

/** Opens the newest visit from the family's page, at its report. */
export async function openVisit(phone: Phone): Promise<void> {
  await visitLinks(phone.page).first().click();
  await openPart(phone.page, 'Verslag');
}

export function visitLinks(page: Page): Locator {
  return page.getByRole('region', { name: 'Bezoeken' }).getByRole('link');
}

export async function openPart(page: Page, part: 'Vooraf' | 'Aan tafel' | 'Verslag') {
  const link = page
    .getByRole('navigation', { name: 'Delen van het bezoek' })
    .getByRole('link', { name: part });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

/** The text under a heading of the report. */
export function report(page: Page, heading: Heading): Locator {
  return page.getByRole('textbox', { name: heading, exact: true });
}

/** Types behind what stands in a text already, key by key, and leaves it. */
export async function write(page: Page, heading: Heading, text: string): Promise<void> {
  const field = report(page, heading);
  await field.focus();
  await field.press('ControlOrMeta+End');
  await field.pressSequentially(text);
  await field.blur();
}

/** Where the open visit says it is. */
export function whereabouts(page: Page): Locator {
  return page.getByRole('main').getByText(/^(op deze telefoon|verstuurd|veilig op de server)$/);
}

/** The two versions of a text, where it stands. */
export function twoVersions(page: Page, label: string): Locator {
  return page.getByRole('group', { name: `${label}: twee versies` });
}
