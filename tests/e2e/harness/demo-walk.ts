/**
 * A walk past every screen of the app on the demo's caseload, which is as full as a real one.
 *
 * At each stop `look` is called with what is on screen. The walk itself proves nothing but that the
 * screens are there; it never loads the page anew once the phone is open, as a nurse wouldn't.
 */
import { expect } from '@playwright/test';
import type { Account } from './account';
import { openPart } from './family-pages';
import type { Phone } from './phone';
import type { Server } from './server';

export type Look = (name: string) => Promise<void>;

/** The nurse whom the server names when it fills the demo. */
export function demoNurse(server: Server): Account {
  const [, email = '', password = ''] = /^ +nurse +(\S+) +(\S+)$/m.exec(server.output) ?? [];
  return { name: 'de wijkverpleegkundige', email, password };
}

/** Log-in, vault, unlocking, and the screens that stand before the app is open. */
export async function walkTheGate(phone: Phone, nurse: Account, look: Look): Promise<void> {
  const { page } = phone;
  await phone.open('/welkom#niet-meer-geldig');
  await phone.button('Organisatie maken').click();
  await expect(page.getByText('Vul', { exact: false }).first()).toBeVisible();
  await look('welcome, nothing filled in');
  await phone.open('/gezinnen');
  await phone.logIn({ ...nurse, password: 'niet dit wachtwoord' });
  await expect(page.getByRole('alert')).toBeVisible();
  await look('log-in, refused');
  await phone.logIn(nurse);
  await expect(phone.heading('Kies je wachtzin')).toBeVisible();
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill('welkom');
  await phone.button('Wachtzin instellen').click();
  await expect(page.getByText('Dit is niet dezelfde wachtzin')).toBeVisible();
  await look('making the vault, too weak');
  await phone.chooseVault();
  await phone.readyForOffline();
  await phone.lock();
  await page.getByLabel('Wachtzin', { exact: true }).fill('niet deze wachtzin');
  await phone.button('Ontgrendelen').click();
  await expect(page.getByText('Dit is niet je wachtzin')).toBeVisible();
  await look('unlocking, refused');
  await phone.button('Wachtzin vergeten?').click();
  await expect(phone.button('Toch nog proberen')).toBeVisible();
  await look('passphrase forgotten');
  await phone.open('/dat/is/er/niet');
  await phone.unlock();
  await expect(phone.heading('Deze pagina is er niet')).toBeVisible();
  await look('no such page');
}

/** Gezinnen, a family, and a visit in each of its parts. */
export async function walkTheFamilies(phone: Phone, look: Look): Promise<void> {
  const { page } = phone;
  const main = page.getByRole('main');
  await phone.goTo('Gezinnen');
  await expect(main.getByRole('listitem').nth(5)).toBeVisible();
  await look('families');
  await page.getByRole('searchbox').fill('qqq');
  await expect(page.getByText('Geen gezin gevonden')).toBeVisible();
  await look('families, none found');
  await phone.button('Toon alle gezinnen').click();
  await main.getByRole('listitem').first().getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Bezoeken' })).toBeVisible();
  await look('family');
  await page.getByRole('link', { name: /^Gegevens/ }).click();
  await expect(page.getByLabel('Naam van het gezin')).toBeVisible();
  await look('editing a family');
  await page.goBack();
  await page.getByRole('region', { name: 'Bezoeken' }).getByRole('link').last().click();
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toBeVisible();
  await look('signed visit');
  await page.goBack();
  await phone.button('Nieuw bezoek').click();
  for (const part of ['Vooraf', 'Aan tafel', 'Verslag'] as const) {
    await openPart(page, part);
    await look(part);
  }
  await page.getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(page.getByRole('dialog', { name: 'Dit onderteken je' })).toBeVisible();
  await look('signing');
  await page.keyboard.press('Escape');
  await phone.goTo('Gezinnen');
  await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await expect(page.getByLabel('Naam van het gezin')).toBeVisible();
  await look('a new family');
}

/** Kennis and Meer with all that opens from them. */
export async function walkTheRest(phone: Phone, look: Look): Promise<void> {
  const { page } = phone;
  await phone.goTo('Kennis');
  await look('library');
  for (const subject of ['Gespreksleidraad', 'Instrumenten']) {
    await page.getByRole('link', { name: new RegExp(`^${subject}`) }).click();
    await expect(phone.heading(new RegExp(subject))).toBeVisible();
    await look(`library: ${subject}`);
    await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Bron' })).toBeVisible();
    await look(`item of ${subject}`);
    await phone.goTo('Kennis');
  }
  await phone.goTo('Meer');
  await look('Meer');
  await phone.button('Uitloggen').click();
  await expect(page.getByRole('dialog', { name: 'Uitloggen' })).toBeVisible();
  await look('logging out');
  await phone.button('Ingelogd blijven').click();
  for (const list of ['Nog niet op de server', 'Twee versies, kies er een']) {
    await page.getByRole('link', { name: new RegExp(`^${list}`) }).click();
    await expect(phone.heading(list)).toBeVisible();
    await look(list);
    await page.goBack();
  }
  await phone.context.clearCookies();
  await phone.button('Nu versturen en ophalen').click();
  await phone.button('Opnieuw inloggen').click();
  await expect(page.getByRole('dialog', { name: 'Opnieuw inloggen' })).toBeVisible();
  await look('logging in again');
}
