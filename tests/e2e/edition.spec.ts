/**
 * An organisation's own edition, from the administrator's file to a nurse's phone that runs already;
 * what was done before keeps the content that it was done with.
 */
import type { Page } from '@playwright/test';
import { chooseFile, openContent } from './harness/content-page';
import { monthsAgo, typedDay } from './harness/days';
import { demoAdministrator, demoNurse, expect, test } from './harness/demo';
import {
  addFamily,
  newVisit,
  openFamily,
  openPart,
  visitLinks,
  whereabouts
} from './harness/family-pages';
import type { Phone } from './harness/phone';

const OWN_ITEM = 'Pakt een speeltje aan';
const OLD_TITLE = 'Maakt geluiden terug';
const NEW_TITLE = 'Maakt geluiden terug, op onze manier';
const AGREEMENT = 'Bel binnen twee dagen na het bezoek';
const DOCUMENT = 'Werkafspraken Wolkendam, verzonnen';

const source = { document: 'org-werkafspraken', section: 'Zes maanden' };
const prompt = {
  module: 'van-wiechen',
  forWhom: 'both',
  audience: 'professional',
  source,
  lookFor: ['Wat doet het kind met de handen?'],
  aboutChild: 'Het kind ontdekt de handen.',
  aboutParent: 'De ouder laat ruimte om te proberen.',
  say: ['{kind} {ontdekt|ontdekken} nu de eigen handen.']
};
const edition = {
  format: 1,
  extends: true,
  id: 'wolkendam-2026-12',
  name: 'Wolkendam december 2026',
  date: '2026-12-01',
  documents: [{ id: 'org-werkafspraken', title: DOCUMENT, kind: 'organisation' }],
  modules: {
    'van-wiechen': {
      items: [
        {
          ...prompt,
          id: 'org-speeltje',
          title: OWN_ITEM,
          text: 'Een moment om samen te kijken wat er al lukt.',
          number: 70,
          age: { months: 6 },
          purpose: 'observe'
        },
        {
          ...prompt,
          id: 'vw-31',
          replaces: true,
          title: NEW_TITLE,
          text: 'Een moment om samen te luisteren.',
          number: 31,
          age: { months: 3 },
          purpose: 'open-conversation'
        }
      ]
    },
    recommendations: {
      items: [
        {
          id: 'org-bellen',
          module: 'recommendations',
          number: 90,
          title: AGREEMENT,
          text: 'Zo weet de ouder dat je er bent.',
          forWhom: 'parent',
          audience: 'professional',
          source: { ...source, section: 'Na het bezoek' }
        }
      ]
    }
  }
};

const card = (page: Page, name: string) => page.getByRole('region', { name });
const prompts = (page: Page) => page.getByRole('article');

/** A visit of today at the table, with an answer to the prompt that fits. */
async function visitWithAnswer(phone: Phone): Promise<string> {
  const address = await newVisit(phone);
  await openPart(phone.page, 'Aan tafel');
  const answer = phone.page.getByRole('group', { name: `Antwoord bij ${OLD_TITLE}` });
  await answer.getByRole('radio', { name: 'Gezien', exact: true }).check();
  return address;
}

async function sign({ page }: Phone): Promise<void> {
  await openPart(page, 'Verslag');
  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).click();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await expect(sheet).toContainText(OLD_TITLE);
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(card(page, 'Ondertekend verslag')).toBeVisible();
}

async function openAgain(phone: Phone, visit: string): Promise<void> {
  await openFamily(phone, 'Zesmaander');
  await phone.page.locator(`a[href^="${visit}"]`).first().click();
  await expect(phone.heading(/^Bezoek /)).toBeVisible();
}

test('[E70] an edition that an administrator loads reaches a running phone at its next sync, and old visits keep what was asked then', async ({
  newPhone
}) => {
  test.setTimeout(180_000);
  const [nurse, boss] = [await newPhone(), await newPhone()];
  await Promise.all([nurse.begin(demoNurse), boss.begin(demoAdministrator)]);
  const { page } = nurse;
  const facts = { name: 'Zesmaander', child: 'Pip', birthDate: typedDay(monthsAgo(6)) };
  await addFamily(nurse, facts);
  const signed = await visitWithAnswer(nurse);
  await sign(nurse);
  const signedWords = await card(page, 'Ondertekend verslag').innerText();
  await openFamily(nurse, 'Zesmaander');
  const open = await visitWithAnswer(nurse);
  await expect(prompts(page).filter({ hasText: OWN_ITEM })).toHaveCount(0);
  await expect(whereabouts(page)).toHaveText('veilig op de server');

  await openContent(boss);
  await expect(card(boss.page, 'In gebruik')).toContainText('Nabij-inhoud');
  await chooseFile(boss, 'wolkendam.json', JSON.stringify(edition));
  await expect(card(boss.page, 'Een editie laden')).toContainText(
    '“Wolkendam december 2026” is geladen en in gebruik.'
  );
  await expect(card(boss.page, 'In gebruik')).toContainText('Wolkendam december 2026');

  await nurse.syncNow();
  await openContent(nurse);
  await expect(card(page, 'In gebruik')).toContainText('Wolkendam december 2026');
  await expect(page.getByLabel('Bestand met een editie')).toHaveCount(0);
  await nurse.goTo('Kennis');
  await page.getByRole('searchbox').fill('speeltje');
  await page.getByRole('link', { name: OWN_ITEM }).first().click();
  await expect(nurse.heading(OWN_ITEM)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(DOCUMENT);
  await expect(page.getByRole('main').getByText('Van je organisatie').first()).toBeVisible();
  await nurse.goTo('Kennis');
  await page.getByRole('searchbox').fill('bellen twee dagen');
  await expect(page.getByRole('link', { name: AGREEMENT }).first()).toBeVisible();

  await openAgain(nurse, open);
  await openPart(page, 'Aan tafel');
  await expect(prompts(page).filter({ hasText: OLD_TITLE })).toHaveCount(1);
  await expect(prompts(page).filter({ hasText: NEW_TITLE })).toHaveCount(0);
  await expect(prompts(page).filter({ hasText: OWN_ITEM })).toHaveCount(0);
  await openAgain(nurse, signed);
  await expect.poll(() => card(page, 'Ondertekend verslag').innerText()).toBe(signedWords);

  await openFamily(nurse, 'Zesmaander');
  await newVisit(nurse);
  await openPart(page, 'Aan tafel');
  await expect(prompts(page).filter({ hasText: OWN_ITEM })).toHaveCount(1);

  // Back to what Nabij brings: the visit that was just made keeps what it began with.
  const latest = new URL(page.url()).pathname;
  await boss.button(/^Weer gebruiken.*Nabij-inhoud/).click();
  await expect(card(boss.page, 'In gebruik')).toContainText('Nabij-inhoud');
  await nurse.syncNow();
  await openAgain(nurse, latest);
  await openPart(page, 'Aan tafel');
  await expect(prompts(page).filter({ hasText: OWN_ITEM })).toHaveCount(1);
  await openFamily(nurse, 'Zesmaander');
  await expect(visitLinks(page)).toHaveCount(3);
  await newVisit(nurse);
  await openPart(page, 'Aan tafel');
  await expect(prompts(page).filter({ hasText: OLD_TITLE })).toHaveCount(1);
  await expect(prompts(page).filter({ hasText: OWN_ITEM })).toHaveCount(0);
});

test('[E71] a bad file is refused with file, item and reason, and what was in use stays; a nurse may load none', async ({
  newPhone
}) => {
  const [nurse, boss] = [await newPhone(), await newPhone()];
  await Promise.all([nurse.begin(demoNurse), boss.begin(demoAdministrator)]);
  await openContent(boss);
  const loading = card(boss.page, 'Een editie laden');
  const [item, ...others] = edition.modules['van-wiechen'].items;
  const { title: _, ...untitled } = item ?? { title: '' };
  const modules = { ...edition.modules, 'van-wiechen': { items: [untitled, ...others] } };
  await chooseFile(boss, 'fout.json', JSON.stringify({ ...edition, modules }));
  const problems = loading.getByRole('list', { name: 'Wat er niet klopt in fout.json' });
  await expect(problems).toContainText('org-speeltje');
  await expect(problems).toContainText('title');
  await expect(loading).toContainText('fout.json is niet geladen');
  await expect(loading).toContainText('Wat in gebruik was, blijft in gebruik.');
  await chooseFile(boss, 'kapot.json', '{ "format": 1,');
  await expect(loading).toContainText('kapot.json is niet geladen');
  await expect(problems).toBeHidden();
  await expect(card(boss.page, 'In gebruik')).toContainText('Nabij-inhoud');
  await nurse.syncNow();
  await openContent(nurse);
  await expect(card(nurse.page, 'In gebruik')).toContainText('Nabij-inhoud');

  // Not on her screen, and not by asking the server either.
  await expect(nurse.page.getByLabel('Bestand met een editie')).toHaveCount(0);
  await expect(nurse.button('Instellen voor iedereen')).toHaveCount(0);
  const refused = await nurse.page.evaluate(async (text) => {
    const ask = async (path: string, message: object) => {
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message)
      });
      return [answer.status, await answer.json()] as unknown[];
    };
    const { version } = (await (await fetch('/api/me')).json()) as { version: number };
    return [
      await ask('/api/setup/edition', { version, file: 'x.json', text }),
      await ask('/api/setup/change', { version, inForce: '' })
    ];
  }, JSON.stringify(edition));
  expect(refused).toEqual([
    [403, { failure: 'forbidden' }],
    [403, { failure: 'forbidden' }]
  ]);
});

test('[E72] the age until which is corrected is set by an administrator and counts on every phone', async ({
  newPhone
}) => {
  const [nurse, boss] = [await newPhone(), await newPhone()];
  await Promise.all([nurse.begin(demoNurse), boss.begin(demoAdministrator)]);
  await addFamily(nurse, { name: 'Zesmaander', child: 'Pip', birthDate: typedDay(monthsAgo(6)) });
  await nurse.page.getByRole('link', { name: 'Gegevens' }).click();
  await nurse.page.getByLabel('Weken zwangerschap bij de geboorte').fill('32');
  await nurse.page.getByRole('link', { name: 'Klaar' }).click();
  await expect(nurse.page.getByText(/gecorrigeerd 4 maanden/)).toBeVisible();

  await openContent(boss);
  const setting = card(boss.page, 'Tot welke leeftijd corrigeren');
  await setting.getByLabel('Aantal maanden').fill('veel');
  await setting.getByRole('button', { name: 'Instellen voor iedereen' }).click();
  await expect(setting).toContainText('Vul een heel aantal maanden in, van 0 tot en met 48.');
  await setting.getByLabel('Aantal maanden').fill('5');
  await setting.getByRole('button', { name: 'Instellen voor iedereen' }).click();
  await expect(setting).toContainText('wordt gecorrigeerd tot het 5 maanden oud is');

  await nurse.syncNow();
  await openFamily(nurse, 'Zesmaander');
  await expect(nurse.page.getByText(/gecorrigeerd/)).toHaveCount(0);
});
