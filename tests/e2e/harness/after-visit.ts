/** What comes after a visit, as the nurse goes through it: its pages, what is copied, what is printed. */
import { expect, type Locator, type Page } from '@playwright/test';
import { pdfText, type PdfText } from '../../pdf-text';
import { addFamily, newVisit, type FamilyFacts } from './family-pages';
import type { Phone } from './phone';
import { press } from './press';

export const small = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** A day so many years before today, and so many days further; today as the phone has it. */
export function yearsAgo(years: number, days = 0): string {
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Amsterdam' });
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() - years);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.getUTCDate()}-${day.getUTCMonth() + 1}-${day.getUTCFullYear()}`;
}

export async function visitAtReport(
  newPhone: (options?: object) => Promise<Phone>,
  family: FamilyFacts = { name: 'Gezin Egelantier', child: 'Noor', birthDate: yearsAgo(0, -80) }
): Promise<Phone> {
  const phone = await newPhone(small);
  await phone.begin();
  await addFamily(phone, family);
  await newVisit(phone);
  return phone;
}

export const main = (page: Page) => page.getByRole('main');
export const tick = (page: Page, name: string) =>
  page.getByRole('checkbox', { name, exact: true }).check();
export const field = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('textbox', { name, exact: typeof name === 'string' });

export async function fill(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).blur();
}

export async function toPage(page: Page, link: RegExp, heading: string): Promise<void> {
  const way = page.getByRole('link', { name: link });
  await way.focus();
  await press(way, page.getByRole('heading', { level: 1, name: heading }));
}

export async function back(page: Page): Promise<void> {
  await press(
    page.getByRole('link', { name: 'Verslag', exact: true }),
    page.getByRole('heading', { level: 1, name: /^Bezoek / })
  );
}

export async function agree(page: Page, what: string, who: string, by: string): Promise<void> {
  const all = page.locator('[data-agreement]');
  const ids = () =>
    all.evaluateAll((found) => found.map((one) => one.getAttribute('data-agreement') ?? ''));
  const before = await ids();
  const another = page.getByRole('button', { name: 'Afspraak die terugkomt' });
  await press(another, all.nth(before.length));
  await expect(all).toHaveCount(before.length + 1);
  const id = (await ids()).find((one) => !before.includes(one));
  const own = page.locator(`[data-agreement="${id}"]`);
  await own.getByRole('textbox', { name: 'Afspraak om op terug te komen' }).fill(what);
  await own.getByRole('textbox', { name: 'Wie doet het' }).fill(who);
  await own.getByRole('textbox', { name: 'Wanneer' }).fill(by);
  await own.getByRole('textbox', { name: 'Wanneer' }).blur();
}

/** What the browser prints of this page now. */
export async function printed(page: Page): Promise<PdfText> {
  return pdfText(await page.pdf({ preferCSSPageSize: true }));
}

export async function sign(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await press(main(page).getByRole('button', { name: 'Ondertekenen' }), sheet);
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toBeVisible();
}
