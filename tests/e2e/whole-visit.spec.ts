/**
 * One whole visit on a small phone with touch, the way it goes: prepared with a connection, held without
 * one, interrupted by a locked screen and a dead browser, written up, signed, shown to the parents, sent.
 */
import type { Locator, Page } from '@playwright/test';
import { agree, back, fill, main, sign, small, tick, toPage } from './harness/after-visit';
import { typedDay, weeksAgo } from './harness/days';
import {
  addFamily,
  newVisit,
  openFamily,
  openPart,
  report,
  visitLinks,
  whereabouts,
  write
} from './harness/family-pages';
import type { Phone } from './harness/phone';
import { PocketPhone } from './harness/pocket-phone';
import { fold } from './harness/table-pages';
import { expect, test } from './harness/test';

const FAMILY = 'Gezin Wilgenroos';
const NOTE = 'Sanne is moe, en blij met oma.';
const MORE = ' De nachten zijn kort: “om het uur wakker”.';

const note = (page: Page): Locator => page.getByRole('textbox', { name: 'Notitie' });

/** The screen goes off for a while, and the system lets go of the page, and of the key with it. */
async function screenLocked({ page }: Phone): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  // Nothing on a dark screen says what it is doing: this is as short as it is ever dark.
  await new Promise((done) => setTimeout(done, 1_000));
  await page.reload();
}

/** The family, and the visit with what she wants to know and take along. */
async function prepare(phone: Phone): Promise<string> {
  const { page } = phone;
  await addFamily(phone, { name: FAMILY, child: 'Noor', birthDate: typedDay(weeksAgo(11)) });
  await page.getByRole('link', { name: 'Gegevens' }).tap();
  await page.getByLabel('Let op bij dit gezin').fill('Hond in de gang');
  const parent = page.locator('[data-person]').filter({ has: page.getByLabel('Wie is dit') });
  await parent.first().getByRole('textbox', { name: 'Naam' }).fill('Sanne');
  await page.getByRole('link', { name: 'Klaar' }).tap();
  await expect(phone.heading(FAMILY)).toBeVisible();
  const visit = await newVisit(phone);
  await openPart(page, 'Vooraf');
  for (const words of ['Hond in de gang', '11 weken'])
    await expect(main(page).getByText(words).first()).toBeVisible();
  for (const name of ['Noor', 'Sanne']) await tick(page, name);
  await fold(page, 'Past bij nu');
  await main(page).getByRole('group').getByRole('checkbox').last().check();
  await phone.button('Nu begonnen').tap();
  await expect(whereabouts(page)).toHaveText('veilig op de server');
  return visit;
}

/** What she notes while she is with them. */
async function record({ page }: Phone): Promise<void> {
  await openPart(page, 'Aan tafel');
  const bar = page.getByRole('group', { name: 'Moment noteren' });
  await bar.getByRole('button', { name: 'Moment' }).tap();
  await bar.getByRole('button', { name: 'Noor' }).tap();
  await bar.getByRole('button', { name: 'Woorden erbij' }).tap();
  await page.getByRole('textbox', { name: 'Wat je zag' }).fill('pakt de vinger van haar moeder');
  await bar.getByRole('button', { name: 'Klaar' }).tap();
  await page
    .getByRole('group', { name: 'Antwoord bij Maakt geluiden terug' })
    .getByRole('radio', { name: 'Gezien', exact: true })
    .check();
  await fold(page, 'Aantekeningen bij het kijken');
  await page
    .getByRole('group', { name: 'Samen plezier maken' })
    .getByRole('radio', { name: 'Gezien' })
    .check();
  await tick(page, 'Oogcontact');
  await fold(page, 'Aantekeningen over thuis');
  await fold(page, 'Beschermt: omstandigheden');
  await tick(page, 'Steun van de partner');
  await fold(page, 'Laat de ouder vertellen');
  const listen = page.getByRole('region', { name: 'Luister' });
  await listen.getByRole('radio', { name: 'Gedaan' }).check();
  await listen.getByRole('button', { name: 'Notitie' }).tap();
  await note(page).pressSequentially(NOTE);
}

test('[E153] a whole visit by touch: prepared, held offline through a locked screen and a dead browser, signed, handed to the parents, safe on the server', async ({
  server,
  newPhone
}) => {
  const pocket = new PocketPhone(server.origin);
  try {
    let phone = await pocket.start();
    await phone.begin();
    const visit = await prepare(phone);

    await phone.goOffline();
    await record(phone);
    const scrolled = () => phone.page.evaluate(() => window.scrollY);

    const at = await scrolled();
    expect(at).toBeGreaterThan(200);
    await screenLocked(phone);
    await phone.unlock();
    await expect(note(phone.page)).toHaveValue(NOTE);
    await expect(note(phone.page)).toBeFocused();
    await expect.poll(scrolled).toBe(at);

    await note(phone.page).press('ControlOrMeta+End');
    await note(phone.page).pressSequentially(MORE);
    // Time itself is what is tried here: her place is noted within this.
    await new Promise((done) => setTimeout(done, 2_500));
    const there = await scrolled();
    await pocket.kill();

    phone = await pocket.start();
    const { page } = phone;
    // A browser keeps its cookies when it gets round to it: a dead battery may have cost the session.
    await phone.context.clearCookies();
    await phone.goOffline();
    await phone.open('/');
    await phone.unlock();
    await expect(note(page)).toHaveValue(NOTE + MORE);
    await expect(note(page)).toBeFocused();
    await expect(page).toHaveURL(`${server.origin}${visit}?deel=tafel`);
    await expect.poll(scrolled).toBe(there);
    await expect(page.getByRole('checkbox', { name: 'Oogcontact' })).toBeChecked();

    await openPart(page, 'Verslag');
    const saw = report(page, 'Wat ik zag');
    await expect(saw).toHaveValue(/Noor[\s\S]*pakt de vinger van haar moeder/);
    await expect(saw).toHaveValue(/oogcontact/);
    await expect(report(page, 'Wat de ouder vertelt')).toHaveValue(new RegExp(NOTE + MORE));
    await write(page, 'Wat ik zag', ' Ze zocht haar vader.');
    await agree(page, 'Elke avond samen zingen', 'Sanne', 'morgen');
    await tick(page, 'Gewoon vervolg');
    await fill(page, 'Dag', 'overmorgen');
    await fill(page, 'Hoe laat', '10:30');
    await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
    await tick(page, 'Praat met je kind');
    await back(page);
    await sign(page);
    await expect(whereabouts(page)).toHaveText('op deze telefoon');

    await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
    await phone.button('Laat zien').tap();
    const shown = page.getByRole('dialog', { name: 'Voor jullie' });
    for (const words of ['Elke avond samen zingen', 'Ook een klein kind luistert', '10:30 uur'])
      await expect(shown).toContainText(words);
    await expect(shown).not.toContainText(/Sanne is moe|oogcontact|Hond in de gang|Steun van/i);
    await shown.getByRole('button', { name: 'Terug' }).tap();
    await page.getByRole('link', { name: 'Bezoek', exact: true }).tap();

    await phone.goOnline();
    await expect(whereabouts(page)).toHaveText('op deze telefoon');
    await phone.logInAgain();
    await openFamily(phone, FAMILY);
    await visitLinks(page).first().tap();
    await expect(whereabouts(page)).toHaveText('veilig op de server');
    const other = await newPhone(small);
    await other.begin();
    await openFamily(other, FAMILY);
    await visitLinks(other.page).first().tap();
    const signed = (one: Page) => one.getByRole('region', { name: 'Ondertekend verslag' });
    for (const words of [
      'pakt de vinger van haar moeder',
      'Ze zocht haar vader.',
      NOTE + MORE,
      'Steun van de partner: speelt mee',
      'Gewoon vervolg'
    ])
      await expect(signed(other.page)).toContainText(words);
    await expect(async () => {
      expect(await signed(other.page).innerText()).toBe(await signed(page).innerText());
    }).toPass({ timeout: 10_000 });
  } finally {
    await pocket.dispose();
  }
});
