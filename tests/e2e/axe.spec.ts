/** Every screen of the app under axe: light and dark, 360 and 1280 wide, and with text at 200 %. */
import { addFamily, newVisit, openPart, report, twoVersions, write } from './harness/family-pages';
import { Looks, pagesOfTheApp } from './harness/looking';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

/** axe is a script of its own, which the app's policy would rightly stop. */
const phoneForAxe = { bypassCSP: true, viewport: { width: 360, height: 740 } };
/** Pages that are no screens: the shell for every address, and the way to the first place. */
const noScreens = ['/', '/shell'];

test('[E60] axe finds nothing on any screen, in both themes and sizes, and text at 200 % fits', async ({
  newPhone
}) => {
  test.setTimeout(420_000);
  const looks = new Looks();
  const [a, b] = [await newPhone(phoneForAxe), await newPhone()];
  await gate(a, looks);
  await library(a, looks);
  await family(a, looks);
  await visit(a, b, looks);
  await more(a, looks);
  await locked(a, looks);
  const unseen = pagesOfTheApp().filter((path) => !looks.seen.has(path));
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

async function library(phone: Phone, looks: Looks) {
  const { page } = phone;
  await phone.goTo('Kennis');
  await looks.at(page, 'library');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('lacht');
  await expect(page.getByRole('link', { name: /Lacht terug/ }).first()).toBeVisible();
  await looks.at(page, 'library, searched');
  await page
    .getByRole('link', { name: /Lacht terug/ })
    .first()
    .click();
  await expect(phone.heading(/Lacht terug/)).toBeVisible();
  await looks.at(page, 'item of the library');
  await phone.goTo('Kennis');
  await page.getByRole('link', { name: /^Gespreksleidraad/ }).click();
  await expect(phone.heading('Gespreksleidraad')).toBeVisible();
  await looks.at(page, 'conversation guide');
}

async function family(phone: Phone, looks: Looks) {
  const { page } = phone;
  const address = await addFamily(phone, {
    name: 'Zonnedauw',
    child: 'Mila',
    birthDate: '3-9-2026'
  });
  await looks.at(page, 'family');
  await page.getByRole('link', { name: 'Gegevens' }).click();
  await expect(page.getByLabel('Naam van het gezin')).toHaveValue('Zonnedauw');
  const date = page.getByLabel('Geboortedatum');
  await date.fill('31-2-2026');
  await date.blur();
  await looks.at(page, 'editing a family, with a sentence beside a field');
  await date.fill('3-9-2026');
  await date.blur();
  await page.getByRole('link', { name: 'Klaar' }).click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
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
  await openPart(page, 'Verslag');
  await a.syncNow();
  await b.begin();
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
