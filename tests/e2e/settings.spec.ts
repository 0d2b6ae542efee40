/** The organisation's settings for a visit, from the administrator's screen to a nurse's phone. */
import type { Page } from '@playwright/test';
import { back, small, tick, toPage } from './harness/after-visit';
import { openContent } from './harness/content-page';
import { typedDay, weeksAgo } from './harness/days';
import { demoAdministrator, demoNurse, expect, test } from './harness/demo';
import { addFamily, newVisit, openFamily, openPart, report, write } from './harness/family-pages';
import type { Phone } from './harness/phone';

const card = (page: Page, name: string) => page.getByRole('region', { name });
const open = (page: Page, fold: string) => page.locator('summary', { hasText: fold }).click();
const marks = (page: Page) => page.locator('textarea + [aria-hidden="true"] span');

/** Sets what stands in a card, for everybody. */
async function set(page: Page, title: string): Promise<void> {
  await card(page, title).getByRole('button', { name: 'Instellen voor iedereen' }).click();
  await expect(card(page, title)).toContainText('Ingesteld.');
}

async function setDossier({ page }: Phone): Promise<void> {
  const dossier = card(page, 'Kopieer voor het dossier');
  await open(page, 'Koppen en volgorde wijzigen');
  const up = dossier.getByRole('button', { name: 'Afspraken omhoog' });
  for (let place = 4; place >= 1; place -= 1) {
    await up.click();
    await expect(up).toBeFocused();
    await expect(dossier.getByRole('status').first()).toHaveText(
      `Afspraken staat nu op plaats ${place} van 11.`
    );
  }
  await dossier.getByRole('button', { name: /^Weglaten.*Samen besproken/ }).click();
  await expect(dossier.getByRole('button', { name: /^Opnemen.*Samen besproken/ })).toBeFocused();
  const heading = dossier.getByRole('textbox', { name: 'Wat ik zag' });
  await heading.fill(' ');
  await dossier.getByRole('button', { name: 'Instellen voor iedereen' }).click();
  await expect(dossier).toContainText('Vul een kop in, of laat dit onderdeel weg.');
  await heading.fill('Observatie');
  await set(page, 'Kopieer voor het dossier');
}

async function setWords({ page }: Phone): Promise<void> {
  const words = card(page, 'Woorden die oordelen');
  await open(page, 'Woorden wijzigen');
  const field = words.getByRole('textbox', { name: 'Woorden' });
  await expect(field).toHaveValue(/^lastig = /);
  await field.fill('pittig = klom drie keer op de tafel\nzo');
  await words.getByRole('button', { name: 'Instellen voor iedereen' }).click();
  await expect(words).toContainText('Regel 2, ‘zo’: begin met een woord van drie letters of meer.');
  await expect(field).toHaveValue('pittig = klom drie keer op de tafel\nzo');
  await field.fill('pittig = klom drie keer op de tafel');
  await set(page, 'Woorden die oordelen');
}

async function setNumbers({ page }: Phone): Promise<void> {
  const numbers = card(page, 'Bellen voor advies');
  const phone = numbers.getByRole('textbox', { name: 'Veilig Thuis' });
  const officer = numbers.getByRole('textbox', { name: 'Aandachtsfunctionaris' });
  await officer.fill('Mieke de Boer, 06 12345678');
  await phone.fill('bel ons');
  await numbers.getByRole('button', { name: 'Instellen voor iedereen' }).click();
  await expect(numbers).toContainText('Een telefoonnummer heeft alleen cijfers');
  // What was typed is still there after a look elsewhere.
  await page.getByRole('link', { name: 'Meer' }).first().click();
  await page.getByRole('link', { name: 'Inhoud en instellingen' }).click();
  await expect(phone).toHaveValue('bel ons');
  await expect(officer).toHaveValue('Mieke de Boer, 06 12345678');
  await phone.fill('088 123 45 67');
  await set(page, 'Bellen voor advies');
}

async function dossierText({ page, context }: Phone): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Kopieer voor het dossier' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('[E154] what an administrator sets for the visit is used on a nurse’s phone from its next sync, and nothing typed is lost', async ({
  newPhone
}) => {
  test.setTimeout(120_000);
  const [nurse, boss] = [await newPhone(small), await newPhone()];
  await Promise.all([nurse.begin(demoNurse), boss.begin(demoAdministrator)]);
  const { page } = nurse;
  await openContent(boss);
  await setDossier(boss);
  await setWords(boss);
  await setNumbers(boss);
  await boss.page
    .getByRole('checkbox', { name: 'Vraag na het samen lezen om te ontgrendelen' })
    .uncheck();
  await set(boss.page, 'Samen met de ouder lezen');

  await nurse.syncNow();
  await openContent(nurse);
  await expect(page.getByText('stelt de beheerder van je organisatie in')).toBeVisible();
  await expect(card(page, 'Bellen voor advies')).toContainText('088 123 45 67');
  await expect(nurse.button('Instellen voor iedereen')).toHaveCount(0);

  await addFamily(nurse, { name: 'Steltkluut', child: 'Mila', birthDate: typedDay(weeksAgo(11)) });
  await newVisit(nurse);
  await write(page, 'Wat ik zag', 'Mila is lastig en pittig.');
  await expect(marks(page)).toHaveText(['pittig']);
  await expect(page.getByRole('group', { name: 'Woordwacht' })).toContainText(
    'klom drie keer op de tafel'
  );
  await report(page, 'Samen besproken').fill('Slapen.');
  await report(page, 'Afspraken').fill('Bellen.');
  await report(page, 'Vervolg').fill('Over een week.');
  await tick(page, 'Meldcode');
  await toPage(page, /Meldcode noteren/, 'Meldcode');
  await expect(page.getByRole('link', { name: 'Bel Veilig Thuis' })).toHaveAttribute(
    'href',
    'tel:0881234567'
  );
  await expect(page.getByRole('link', { name: 'Bel de aandachtsfunctionaris' })).toHaveAttribute(
    'href',
    'tel:0612345678'
  );
  await back(page);
  expect(await dossierText(nurse)).toMatch(
    /\n\nAfspraken\nBellen\.\n\nBezoek\n[^]+\n\nObservatie\nMila is lastig en pittig\.\n\nVervolg\n[^]+/
  );
  expect(await dossierText(nurse)).not.toContain('Slapen.');

  await openPart(page, 'Aan tafel');
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).tap();
  await expect(nurse.heading('Samen kijken naar Mila')).toBeVisible();
  await nurse.button('Klaar met samen lezen').tap();
  await expect(nurse.heading(/^Bezoek/)).toBeVisible();

  // Back to the usual words.
  await openContent(boss);
  const words = card(boss.page, 'Woorden die oordelen');
  await open(boss.page, 'Woorden wijzigen');
  await words.getByRole('button', { name: 'Gebruikelijke invullen' }).click();
  await expect(words.getByRole('textbox', { name: 'Woorden' })).toHaveValue(/^lastig = /);
  await set(boss.page, 'Woorden die oordelen');
  await nurse.syncNow();
  await openFamily(nurse, 'Steltkluut');
  await page.getByRole('region', { name: 'Bezoeken' }).getByRole('link').first().click();
  await openPart(page, 'Verslag');
  await write(page, 'Wat ik zag', ' Echt');
  await expect(marks(page)).toHaveText(['lastig']);
});
