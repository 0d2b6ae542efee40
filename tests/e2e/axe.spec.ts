/** Every screen of the app under axe: light and dark, 360 and 1280 wide, and with text at 200 %. */
import { typedDay, weeksAgo } from './harness/days';
import { agree, back, fill, tick, toPage } from './harness/after-visit';
import { addFamily, newVisit, openPart, report, twoVersions, write } from './harness/family-pages';
import { Looks, pagesOfTheApp } from './harness/looking';
import { PASSPHRASE, type Phone } from './harness/phone';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

/** axe is a script of its own, which the app's policy would rightly stop. */
const phoneForAxe = { bypassCSP: true, viewport: { width: 360, height: 740 } };
/** Screens with a walk of their own: in `axe-kennis.spec.ts`, `axe-people.spec.ts`, `team.spec.ts`, and those of the log. */
const walkedElsewhere =
  /^\/(kennis|beheer|uitnodiging|team|logboek|weggehaald|gezinnen\/noodtoegang|meer\/(beveiliging|telefoons|reddingsbestand))/;
/** Pages that are no screens: the shell for every address, and addresses that lead on. */
const noScreens = ['/', '/gezinnen/[id]/bewerken', '/shell'];

test('[E60] axe finds nothing on any screen, in both themes and sizes, and text at 200 % fits', async ({
  newPhone
}) => {
  test.setTimeout(600_000);
  const looks = new Looks();
  const [a, b] = [await newPhone(phoneForAxe), await newPhone()];
  await gate(a, looks);
  await family(a, looks);
  await visit(a, b, looks);
  await more(a, looks);
  await locked(a, looks);
  const unseen = pagesOfTheApp().filter(
    (path) => !walkedElsewhere.test(path) && !looks.seen.has(path)
  );
  expect(unseen, 'screens that the walk does not come by').toEqual(noScreens);
});

async function gate(phone: Phone, looks: Looks) {
  const { page } = phone;
  await phone.open('/welkom#no-such-token');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await looks.at(page, 'welcome');
  await phone.open('/gezinnen');
  await expect(page.getByLabel('E-mailadres')).toBeVisible();
  await looks.at(page, 'log-in');
  await phone.logIn();
  await expect(phone.heading('Kies je wachtzin')).toBeVisible();
  await looks.at(page, 'making the vault');
  await phone.chooseVault();
  await phone.isOpen();
  await expect(page.getByRole('link', { name: 'Gezin toevoegen' }).first()).toBeVisible();
  await looks.at(page, 'no families yet');
}

async function family(phone: Phone, looks: Looks) {
  const { page } = phone;
  const address = await addFamily(phone, {
    name: 'Zonnedauw',
    child: 'Mila',
    birthDate: typedDay(weeksAgo(11))
  });
  await looks.at(page, 'family');
  await page
    .getByRole('navigation', { name: 'Delen van het gezin' })
    .getByRole('link', { name: 'Beeld' })
    .click();
  await expect(phone.heading('Beeld')).toBeVisible();
  await looks.at(page, 'Beeld of a new family');
  await page.getByRole('link', { name: 'Tijdlijn' }).click();
  await expect(phone.heading('Tijdlijn')).toBeVisible();
  await looks.at(page, 'the timeline of a new family');
  const parts = page.getByRole('navigation', { name: 'Delen van het gezin' });
  await parts.getByRole('link', { name: 'Nu' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Planning', exact: true }).click();
  await expect(phone.heading('Planning')).toBeVisible();
  await phone.button('Extra bezoek').click();
  await expect(page.locator('article[data-plan]')).toBeVisible();
  await page.locator('article[data-plan] summary').click();
  await looks.at(page, 'the plan of a family');
  await page.getByRole('link', { name: 'Zonnedauw' }).click();
  await page.getByRole('link', { name: 'Gegevens' }).click();
  await expect(page.getByLabel('Naam van het gezin')).toHaveValue('Zonnedauw');
  const date = page.getByLabel('Geboortedatum');
  await date.fill('31-2-2026');
  await date.blur();
  await page.getByRole('button', { name: 'Toestemming noteren' }).click();
  await expect(page.getByLabel('Ingetrokken op')).toBeVisible();
  await page.getByText('Toon wat er gewijzigd is').click();
  await looks.at(page, 'editing a family, with a sentence beside a field');
  await date.fill(typedDay(weeksAgo(11)));
  await date.blur();
  await page.getByRole('link', { name: 'Klaar' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await phone.goTo('Vandaag');
  await looks.at(page, 'Vandaag');
  await page.getByRole('link', { name: 'Week', exact: true }).click();
  await phone.button('Volgende week').click();
  await page.locator('summary', { hasText: 'Naar je agenda' }).click();
  await looks.at(page, 'the week');
  await phone.goTo('Gezinnen');
  await looks.at(page, 'families');
  await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await expect(page.getByLabel('Naam van het gezin')).toBeVisible();
  await looks.at(page, 'a new family');
}

async function visit(a: Phone, b: Phone, looks: Looks) {
  const { page } = a;
  await a.goTo('Gezinnen');
  await page.getByRole('link', { name: 'Zonnedauw' }).click();
  const address = await newVisit(a);
  await write(page, 'Wat ik zag', 'Begin.');
  await looks.at(page, 'report');
  for (const part of ['Vooraf', 'Aan tafel'] as const) {
    await openPart(page, part);
    await looks.at(page, part);
  }
  await together(a, looks);
  await openPart(page, 'Verslag');
  await help(a, looks);
  await after(a, looks);
  await a.syncNow();
  await b.begin();
  await expect(b.page.getByRole('link', { name: 'Zonnedauw' })).toBeVisible();
  await b.goOffline();
  await inApp(b, address);
  await write(b.page, 'Wat ik zag', ' Mila lacht.');
  await a.page.goBack();
  await write(page, 'Wat ik zag', ' Mila kijkt.');
  await a.syncNow();
  await b.goOnline();
  await expect(twoVersions(b.page, 'Wat ik zag')).toBeVisible();
  await b.syncNow();
  await a.syncNow();
  await page.getByRole('link', { name: 'Twee versies, kies er een' }).click();
  await expect(twoVersions(page, 'Wat ik zag')).toBeVisible();
  await looks.at(page, 'two versions at Meer');
  await a.goTo('Gezinnen');
  await inApp(a, address);
  await expect(twoVersions(page, 'Wat ik zag')).toBeVisible();
  await looks.at(page, 'two versions in the report');
  const choice = twoVersions(page, 'Wat ik zag');
  await choice.getByRole('button', { name: 'Samenvoegen' }).click();
  await looks.at(page, 'combining two versions');
  await choice.getByRole('button', { name: 'Deze tekst blijft' }).click();
  await expect(report(page, 'Wat ik zag')).toBeVisible();

  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).click();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await expect(sheet).toBeVisible();
  await looks.at(page, 'signing');
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toBeVisible();
  await page.getByRole('button', { name: 'Aanvulling schrijven' }).click();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await looks.at(page, 'signed, with an addendum being written');
  await toPage(page, /Afschrift voor een ouder/, 'Afschrift voor een ouder');
  await looks.at(page, 'a copy for a parent, while no parent is known');
  await a.goTo('Gezinnen');
  await page.getByRole('link', { name: 'Zonnedauw' }).click();
  await toPage(page, /Overdracht/, 'Overdracht');
  await looks.at(page, 'a handover');
}

/** Reading together with the parent, and back, which asks who holds the phone. */
async function together(phone: Phone, looks: Looks) {
  const { page } = phone;
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).click();
  await expect(phone.button('Klaar met samen lezen')).toBeVisible();
  await looks.at(page, 'reading together');
  await phone.button('Klaar met samen lezen').click();
  await expect(phone.heading('Ontgrendelen')).toBeVisible();
  await looks.at(page, 'leaving what was read together');
  await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await phone.button('Ontgrendelen').click();
  await expect(page.getByRole('navigation', { name: 'Delen van het bezoek' })).toBeVisible();
}

/** What follows the visit, and the sheet for the parents. */
async function after(phone: Phone, looks: Looks) {
  const { page } = phone;
  await tick(page, 'Verwijzen');
  await tick(page, 'Meldcode');
  await page.getByRole('button', { name: 'Richtlijn bij Verwijzen' }).click();
  await fill(page, 'Dag', '1-1-2020');
  await looks.at(page, 'what follows, with the guideline beside it');
  await toPage(page, /Verwijzing uitwerken/, 'Verwijzen');
  await page.getByText('Kies uit wie de richtlijn noemt').click();
  await page.getByRole('radio', { name: 'Niet gegeven', exact: true }).check();
  await looks.at(page, 'a referral');
  await back(page);
  await toPage(page, /Meldcode noteren/, 'Meldcode');
  await page.getByText('Wat zegt de richtlijn').click();
  await looks.at(page, 'the Meldcode');
  await back(page);
  await fill(page, 'Dag', '');
  await agree(page, 'Samen zingen', 'Anna', 'morgen');
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await tick(page, 'Kijk en luister');
  await looks.at(page, 'the sheet for the parents');
  await page.getByRole('button', { name: 'Laat zien' }).click();
  await expect(page.getByRole('dialog', { name: 'Voor jullie' })).toBeVisible();
  await looks.at(page, 'the sheet on the whole screen');
  await page.goBack();
  await back(page);
}

/** From the report to the pages beside it, and back. */
async function help(phone: Phone, looks: Looks) {
  const { page } = phone;
  await page.getByRole('link', { name: /Zwaardere hulp overwegen/ }).click();
  await expect(phone.heading('Zwaardere hulp overwegen')).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await expect(page.getByRole('heading', { name: 'Direct verwijzen' })).toBeVisible();
  await looks.at(page, 'more intensive help');
  await page.getByRole('link', { name: /^LSVG/ }).click();
  await expect(phone.heading('LSVG 1–5')).toBeVisible();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await expect(page.getByRole('textbox', { name: 'Uitkomst' })).toBeVisible();
  await looks.at(page, 'an instrument');
  await page.getByRole('link', { name: 'Zwaardere hulp overwegen' }).click();
  await page.getByRole('link', { name: 'Verslag' }).click();
}

/** Goes from the list to a visit's report without loading the page anew. */
async function inApp({ page }: Phone, address: string) {
  await page.getByRole('link', { name: 'Zonnedauw' }).click();
  await page.locator(`a[href^="${address}"]`).first().click();
  await openPart(page, 'Verslag');
}

async function more(phone: Phone, looks: Looks) {
  const { page } = phone;
  await phone.goOffline();
  await addFamily(phone, { name: 'Veldkers' });
  await phone.goTo('Meer');
  await looks.at(page, 'Meer, offline');
  await page.getByRole('link', { name: 'Nog niet op de server' }).click();
  await expect(phone.heading('Nog niet op de server')).toBeVisible();
  await looks.at(page, 'what waits');
  await phone.goOnline();
  await phone.syncNow();
  await page.getByRole('link', { name: 'Inhoud en instellingen' }).click();
  await expect(phone.heading('Inhoud en instellingen')).toBeVisible();
  await looks.at(page, 'content and settings, as they are set');
  await phone.goTo('Meer');
}

async function locked(phone: Phone, looks: Looks) {
  const { page } = phone;
  await phone.open('/bestaat-niet');
  await phone.unlock();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await looks.at(page, 'no such page');
  await phone.lock();
  await looks.at(page, 'locked');
  await phone.button('Wachtzin vergeten?').click();
  await expect(phone.button('Toch nog proberen')).toBeVisible();
  await looks.at(page, 'passphrase forgotten');
}
