/**
 * Around a visit on a small phone with touch: Vooraf, the screen that is hidden at once, and coming back
 * to the same place with every character, whatever happens to the phone.
 */
import type { Locator, Page } from '@playwright/test';
import { BrowserProcess } from './harness/browser-process';
import { demoNurse, test as demoTest } from './harness/demo';
import { addFamily, newVisit, openFamily, openPart, report } from './harness/family-pages';
import { longestTaskOfEachKey } from './harness/key-tasks';
import { Phone } from './harness/phone';
import { atTheTable, fold, momentButton, small } from './harness/table-pages';
import { expect, test } from './harness/test';
import { keptInPage } from './harness/what-is-kept';

/** Every word that a reader of the screen or of the page aloud gets to see. */
async function readable(page: Page): Promise<string> {
  const seen = await page.locator('body').innerText();
  const aloud = await page.locator('body').ariaSnapshot();
  return `${seen}\n${aloud}\n${await page.title()}`;
}

test('[E146] the screen is blank at once by two taps on the header or Escape twice, everywhere in a visit', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  const address = await atTheTable(phone);
  const blank = page.getByRole('dialog', { name: 'Het scherm is leeg' });
  const twice = async (spot: Locator) => {
    // Only what stands still can be tapped twice.
    await spot.tap({ trial: true });
    const box = await spot.boundingBox();
    if (!box) throw new Error('nothing to tap');
    await page.touchscreen.tap(box.x + 12, box.y + 12);
    await page.touchscreen.tap(box.x + 12, box.y + 12);
  };
  const isBlank = async () => {
    await expect(blank).toBeVisible();
    const words = await readable(page);
    for (const word of ['Mila', 'Zonnedauw', 'Bezoek', 'Moment', 'Samen']) {
      if (word === 'Bezoek') expect(words.replace('Laat het bezoek', '')).not.toContain(word);
      else expect(words).not.toContain(word);
    }
  };
  const byKey = async () => {
    await expect(async () => {
      if (await blank.isVisible()) await page.keyboard.press('Enter');
      await expect(blank).toBeHidden({ timeout: 500 });
    }).toPass();
  };

  await momentButton(page).tap();
  await twice(phone.heading(/^Bezoek/));
  await isBlank();
  await expect(async () => {
    if (await blank.isVisible()) await page.touchscreen.tap(180, 500);
    await expect(blank).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(phone.heading(/^Bezoek/)).toBeVisible();
  await expect(page).toHaveTitle('Bezoek · Nabij');

  await openPart(page, 'Verslag');
  await report(page, 'Wat ik zag').focus();
  await page.keyboard.type('Mila lacht');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await isBlank();
  await byKey();
  await expect(report(page, 'Wat ik zag')).toBeFocused();
  await page.keyboard.type(' terug');
  await expect(report(page, 'Wat ik zag')).toHaveValue('Mila lacht terug');

  await phone.button('Verberg het scherm').tap();
  await isBlank();
  await byKey();

  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await twice(sheet.getByRole('heading', { name: 'Dit onderteken je' }));
  await isBlank();
  await byKey();
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Nog niet' }).tap();

  await openPart(page, 'Aan tafel');
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).tap();
  await twice(phone.heading('Samen kijken naar Mila'));
  await isBlank();
  await byKey();
  expect(new URL(page.url()).pathname).toBe(`${address}/samen`);
});

test('[E147] Vooraf: what to mind, who is there and how old, what was agreed and comes back, and the report before', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atTheTable(phone);
  await fold(page, 'Rond af met uitleg en advies');
  await page.getByRole('checkbox', { name: /^Noteer in het dossier/ }).check();
  await page
    .getByRole('textbox', { name: 'Waar komen jullie op terug?' })
    .fill('Hoe het slapen gaat');
  await openPart(page, 'Verslag');
  await report(page, 'Wat ik zag').fill('Mila volgt haar moeder.');
  await report(page, 'Vervolg').fill('Over twee weken weer.');
  await phone.button('Afspraak die terugkomt').tap();
  await page.getByLabel('Afspraak om op terug te komen').fill('Samen zingen');
  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await sheet.getByRole('button', { name: 'Ondertekenen' }).tap();
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toBeVisible();

  await openFamily(phone, 'Zonnedauw');
  await page.getByRole('link', { name: 'Gegevens' }).tap();
  await page.getByLabel('Let op bij dit gezin').fill('Hond aan de deur');
  await page.getByLabel('Taal thuis').fill('Tigrinya');
  await page.getByRole('link', { name: 'Klaar' }).tap();
  const address = await newVisit(phone);
  await openPart(page, 'Vooraf');
  const order = [
    'Hond aan de deur',
    'Tigrinya',
    'Wie zijn erbij',
    '11 weken',
    'Wat we afspraken',
    'Samen zingen',
    'Om op terug te komen',
    'Hoe het slapen gaat',
    'Punten die nu passen',
    'Neem ik mee',
    'Vorig bezoek',
    'Over twee weken weer.'
  ];
  await expect(async () => {
    const words = await page.getByRole('main').innerText();
    const places = order.map((one) => words.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }).toPass({ timeout: 10_000 });

  await page.getByRole('checkbox', { name: 'Mila' }).check();
  await page
    .getByRole('group', { name: /^Hoe het ervoor staat/ })
    .getByRole('radio', { name: 'Gelukt' })
    .tap();
  await expect(page.getByText('Samen zingen', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Besproken' }).check();
  await fold(page, 'Lees het verslag');
  await expect(page.getByText('Mila volgt haar moeder.')).toBeVisible();
  await phone.button('Nu begonnen').tap();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Begin' }).inputValue())
    .toMatch(/^\d+:\d\d$/);
  await page.getByRole('textbox', { name: 'Begin' }).fill('14:05');
  await page.getByRole('textbox', { name: 'Einde' }).fill('13.30');
  await expect(page.getByText('Het einde ligt voor het begin')).toBeVisible();
  await page.getByRole('textbox', { name: 'Einde' }).fill('1510');
  await page.getByRole('textbox', { name: 'Einde' }).blur();
  await expect(page.getByText('Het einde ligt voor het begin')).toHaveCount(0);

  await openFamily(phone, 'Zonnedauw');
  await phone.button('Nieuw bezoek').tap();
  await expect(phone.heading(/^Bezoek/)).toBeVisible();
  expect(page.url()).not.toContain(address);
  await expect(page.getByText('Neem ik mee')).toBeVisible();
  await expect(page.getByText('Om op terug te komen')).toHaveCount(0);
});

/** Opened at its icon, as a phone does when it has been switched on again. */
async function openAtTheIcon(phone: Phone): Promise<void> {
  await phone.open('/');
  await phone.unlock();
}

/** Where it is written down where she was last. */
async function keptPlaces(page: Page): Promise<string[]> {
  const places = (await keptInPage(page)).map(({ where }) => where);
  return places.filter((where) => /last-place/.test(where));
}

const scrolled = (page: Page) => page.evaluate(() => window.scrollY);

test('[E148] the battery dies: the app opens at the same visit, part, fold and field, with every character', async ({
  server
}) => {
  test.setTimeout(180_000);
  const browser = new BrowserProcess();
  try {
    let phone = new Phone(await browser.start(), server.origin);
    await phone.begin();
    await addFamily(phone, { name: 'Gezin Kervel', child: 'Noor' });
    const visit = await newVisit(phone);
    await openPart(phone.page, 'Aan tafel');
    await server.kill();
    for (const name of ['Bespreek wat je zag', 'Rond af met uitleg en advies'])
      await phone.page.locator('summary', { hasText: name }).click();
    await phone.button('Notitie bij Geef tips en uitleg').click();
    const note = phone.page.getByRole('textbox', { name: 'Notitie' });
    await note.pressSequentially('Samen een boekje lezen');
    await phone.page.evaluate(() => window.scrollBy(0, 40));
    // As long as it may take until it is noted where she is.
    await new Promise((done) => setTimeout(done, 2_500));
    const at = await scrolled(phone.page);
    expect(at).toBeGreaterThan(200);
    await browser.kill();

    phone = new Phone(await browser.start(), server.origin);
    await openAtTheIcon(phone);
    await expect(phone.heading(/^Bezoek/)).toBeVisible();
    await expect(phone.page).toHaveURL(`${server.origin}${visit}?deel=tafel`);
    const again = phone.page.getByRole('textbox', { name: 'Notitie' });
    await expect(again).toHaveValue('Samen een boekje lezen');
    await expect(again).toBeFocused();
    await expect(phone.page.locator('details[open]')).toHaveCount(2);
    await expect.poll(() => scrolled(phone.page)).toBe(at);
    await phone.page.keyboard.type(' vanavond');
    await expect(again).toHaveValue('Samen een boekje lezen vanavond');

    // Gone from the visit by herself, she isn't sent back to it.
    await phone.page.getByRole('link', { name: 'Gezin Kervel' }).click();
    await expect(phone.heading('Gezin Kervel')).toBeVisible();
    await expect.poll(() => keptPlaces(phone.page)).toEqual([]);
    await openAtTheIcon(phone);
    await expect(phone.heading('Vandaag')).toBeVisible();
    await expect(phone.page.getByRole('link', { name: 'Gezin Kervel', exact: true })).toBeVisible();
    expect(new URL(phone.page.url()).pathname).toBe('/vandaag');
  } finally {
    await browser.dispose();
  }
});

test('[E149] turned, locked, called, gone to Kennis and back, from part to part: the same place and words', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  const address = await atTheTable(phone);
  await fold(page, 'Bespreek wat je zag');
  await phone.button('Notitie bij Denk samen vanuit het kind').tap();
  const note = page.getByRole('textbox', { name: 'Notitie' });
  await note.pressSequentially('Ze denkt na');
  const part = page.getByRole('link', { name: 'Aan tafel' });

  for (const viewport of [
    { width: 740, height: 360 },
    { width: 360, height: 740 }
  ]) {
    await page.setViewportSize(viewport);
    await expect(note).toBeFocused();
    await expect(part).toHaveAttribute('aria-current', 'page');
  }
  // The screen goes off, or a call comes in: the page is hidden and shown again.
  await page.evaluate(() => {
    for (const state of ['hidden', 'visible']) {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }
  });
  await page.keyboard.type(' erover');
  await expect(note).toHaveValue('Ze denkt na erover');

  const at = await scrolled(page);
  expect(at).toBeGreaterThan(200);
  await openPart(page, 'Verslag');
  await openPart(page, 'Aan tafel');
  await expect.poll(() => scrolled(page)).toBe(at);
  await expect(note).toHaveValue('Ze denkt na erover');

  await phone.places().getByRole('link', { name: 'Kennis' }).tap();
  await expect(phone.heading('Kennis')).toBeVisible();
  await page.goBack();
  await expect(note).toHaveValue('Ze denkt na erover');
  await expect.poll(() => scrolled(page)).toBe(at);

  await phone.open(`${address}?deel=tafel`);
  await phone.unlock();
  await expect(note).toHaveValue('Ze denkt na erover');
  await expect.poll(() => scrolled(page)).toBe(at);
});

demoTest(
  '[E150] no key at the table is a long task, with a full caseload and on a phone four times slower',
  async ({ newPhone }) => {
    demoTest.setTimeout(180_000);
    const phone = await newPhone(small);
    const { page } = phone;
    await phone.beginWith(demoNurse);
    // More than a year of visits lie behind it.
    await openFamily(phone, 'Klaproos');
    await newVisit(phone);
    await openPart(page, 'Aan tafel');
    await fold(page, 'Laat de ouder vertellen');
    await phone.button('Notitie bij Luister').tap();
    const note = page.getByRole('textbox', { name: 'Notitie' });
    await expect(note).toBeFocused();
    await note.pressSequentially('Moeder vertelt: ');
    const words = 'het slapen gaat beter en overdag is er meer rust dan vorige week';
    const tasks = await longestTaskOfEachKey(page, words);
    console.log(tasks.map((task) => Math.round(task)).join(' '));
    expect(Math.max(...tasks) * 4, 'milliseconds on a phone four times slower').toBeLessThan(50);
    await expect(note).toHaveValue(`Moeder vertelt: ${words}`);
  }
);
