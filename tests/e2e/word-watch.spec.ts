/** Woordwacht: words that ask for another look, while one types; a help and never a block. */
import type { Locator, Page } from '@playwright/test';
import { typedDay, weeksAgo } from './harness/days';
import { addFamily, newVisit, openPart, report } from './harness/family-pages';
import { Looks } from './harness/looking';
import { longestTaskOfEachKey } from './harness/key-tasks';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';
import { boxesOfWords, type Box } from './harness/words-in-area';

const small = { viewport: { width: 360, height: 740 }, hasTouch: true };

async function atReport(phone: Phone): Promise<string> {
  await phone.begin();
  await addFamily(phone, { name: 'Zonnedauw', child: 'Mila', birthDate: typedDay(weeksAgo(11)) });
  return newVisit(phone);
}

/** The words that have a line under them. */
function marks(page: Page): Locator {
  return page.locator('textarea + [aria-hidden="true"] span');
}

function line(page: Page): Locator {
  return page.getByRole('group', { name: 'Woordwacht' });
}

async function addAgreement(phone: Phone): Promise<Locator> {
  await phone.button('Afspraak die terugkomt').click();
  const what = phone.page.getByRole('textbox', { name: 'Afspraak om op terug te komen' });
  await expect(what).toBeFocused();
  return what;
}

test('[E120] a word that parents should not read has a better one a tap away, which undo takes back', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  const address = await atReport(phone);
  const what = await addAgreement(phone);
  await what.pressSequentially('Hechting bespreken, en de hechtingen zijn eruit.');
  await expect(marks(page)).toHaveText(['Hechting']);
  await expect(line(page).getByRole('status')).toContainText('‘Hechting’');
  await expect(line(page).getByRole('button')).toHaveText([
    /Band$/,
    /Contact$/,
    /Relatie$/,
    /Basisvertrouwen$/,
    /^Laat staan/
  ]);
  await expect(what).toHaveValue('Hechting bespreken, en de hechtingen zijn eruit.');

  await line(page).getByRole('button', { name: 'door Band' }).tap();
  await expect(what).toHaveValue('Band bespreken, en de hechtingen zijn eruit.');
  await expect(marks(page)).toHaveCount(0);
  await expect(line(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(what).toHaveValue('Hechting bespreken, en de hechtingen zijn eruit.');
  await expect(marks(page)).toHaveText(['Hechting']);
  await line(page).getByRole('button', { name: 'door Contact' }).tap();
  await expect(what).toHaveValue('Contact bespreken, en de hechtingen zijn eruit.');
  await what.blur();

  // What was put there is kept as everything typed is.
  await phone.syncNow();
  await phone.open(address);
  await phone.unlock();
  await openPart(page, 'Verslag');
  await expect(what).toHaveValue('Contact bespreken, en de hechtingen zijn eruit.');
});

test('[E121] a word that judges gets a hint in the report; quotes and professional words are left alone there', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atReport(phone);
  const saw = report(page, 'Wat ik zag');
  await saw.pressSequentially('Moeder zegt: “Mila is lastig.” De hechting groeit. ');
  await expect(saw).toHaveValue(/groeit\. $/);
  await expect(marks(page)).toHaveCount(0);
  await expect(line(page)).toHaveCount(0);

  await saw.pressSequentially('Mila is lastig');
  const typed = await saw.inputValue();
  await expect(marks(page)).toHaveText(['lastig']);
  await expect(line(page).getByRole('status')).toContainText(
    '‘lastig’: schrijf wat je zag of hoorde, bijvoorbeeld'
  );
  await expect(line(page).getByRole('button')).toHaveText([/^Laat staan/]);
  await saw.blur();
  await expect(saw).toHaveValue(typed);

  await line(page).getByRole('button', { name: 'Laat staan' }).click();
  await expect(marks(page)).toHaveCount(0);
  await expect(line(page)).toHaveCount(0);
  await expect(saw).toHaveValue(typed);
  // It stays so in this text, and only in this one.
  await openPart(page, 'Aan tafel');
  await openPart(page, 'Verslag');
  await expect(saw).toHaveValue(typed);
  await expect(marks(page)).toHaveCount(0);
  await report(page, 'Vervolg').fill('Lastige start.');
  await expect(marks(page)).toHaveText(['Lastige']);
});

test('[E122] by keyboard: to the line, a better word, and on typing behind it', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await atReport(phone);
  const what = await addAgreement(phone);
  await page.keyboard.type('We praten over hechting en gehechtheid.');
  await expect(line(page).getByRole('status')).toContainText('‘gehechtheid’');
  await page.keyboard.press('Tab');
  await expect(line(page).getByRole('button', { name: 'door band' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(what).toBeFocused();
  await page.keyboard.type(' met Mila');
  await expect(what).toHaveValue('We praten over hechting en band met Mila.');
  await page.keyboard.press('Home');
  await expect(line(page).getByRole('status')).toContainText('‘hechting’');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
  await expect(line(page).getByRole('button', { name: 'Laat staan' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveCount(0);
  await expect(what).toBeFocused();
});

const long = [
  'Mila ligt op het kleed en kijkt naar de ramen, naar de plant, en dan naar haar moeder.',
  '',
  'Éerst was het   lastig,    zei ik, en daarna niet meer. Een ongeïnteresseerde blik kwam er niet.',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft en onverantwoord.',
  'ילדה קטנה en زهرة, 😀👩‍🍼 en hopeloos: “lastig” zei ze. '.repeat(3),
  '\u00a0 belachelijk \t egoïstisch ',
  ''
].join('\n');
const marked = [
  'lastig',
  'ongeïnteresseerde',
  'onverantwoord',
  'hopeloos',
  'belachelijk',
  'egoïstisch'
];

test('[E123] the line sits under its word, in small and large text, on a small and a wide screen', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atReport(phone);
  const saw = report(page, 'Wat ik zag');
  await saw.fill(long);
  await saw.blur();
  await expect(marks(page)).toHaveCount(marked.length + 2);
  for (const width of [360, 412, 1280])
    for (const size of ['', '150%', '212.5%', '340%']) {
      await page.setViewportSize({ width, height: 740 });
      await page.locator('html').evaluate((root, to) => (root.style.fontSize = to), size);
      // The page takes some frames to come to rest in its new size; until then both move.
      await expect(async () => {
        const real = await boxesOfWords(page, saw, marked);
        for (const [n, word] of marked.entries())
          expect(
            await boxesOf(marks(page).getByText(word, { exact: true }).first()),
            `${word}, ${width}, ${size}`
          ).toEqual((real[n] as Box[]).map(near));
        const fits = await saw.evaluate((area) => area.scrollHeight <= area.clientHeight + 1);
        expect(fits, `all of it is in sight, ${width}, ${size}`).toBe(true);
      }).toPass({ timeout: 10_000 });
    }
});

/** The boxes of a mark, a box a line. */
async function boxesOf(mark: Locator) {
  const boxes = await mark.evaluate((element) =>
    [...element.getClientRects()].map(({ left, right, top, bottom }) => ({
      left,
      right,
      top,
      bottom
    }))
  );
  return boxes;
}

/** Equal to a box that is less than a pixel off. */
const near = (box: Box) =>
  Object.fromEntries(Object.entries(box).map(([side, at]) => [side, expect.closeTo(at, 0)]));

test('[E60] axe finds nothing where words are marked, in both themes and sizes, and text at 200 % fits', async ({
  newPhone
}) => {
  const phone = await newPhone({ ...small, bypassCSP: true });
  const { page } = phone;
  await atReport(phone);
  await report(page, 'Wat ik zag').fill('Mila is lastig en het slapen gaat slecht.');
  const what = await addAgreement(phone);
  await what.fill('De hechting bespreken');
  await what.blur();
  await expect(line(page)).toHaveCount(2);
  await expect(line(page).last()).toContainText('basisvertrouwen');
  await new Looks().at(page, 'words that are marked');
});

const SENTENCE = 'Mila kijkt naar haar moeder en lacht als zij haar naam zegt. ';
const LONG = `${SENTENCE.repeat(7)}Het was lastig.\n`.repeat(50);

test('[E124] a key in a report of 20,000 characters is work for one block of it, and no long task', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atReport(phone);
  const saw = report(page, 'Wat ik zag');
  expect(LONG.length).toBeGreaterThan(20_000);
  await saw.fill(LONG);
  await saw.blur();
  await expect(marks(page)).toHaveCount(50);
  await saw.evaluate((area: HTMLTextAreaElement) => {
    const middle = area.value.indexOf(' ', area.value.length / 2);
    area.focus();
    area.setSelectionRange(middle, middle);
  });

  const changed = await changesBehind(saw, async () => {
    await page.keyboard.type(' Nu typt zij slecht');
  });
  await expect(marks(page)).toHaveCount(51);
  expect(Math.max(...changed)).toBeLessThan(1_000);

  const tasks = await longestTaskOfEachKey(page, ' en nog een zin van enige lengte');
  // What the page does, in time of its own: others may have the processor, so the quickest count.
  const work = tasks.sort((a, b) => a - b)[Math.floor(tasks.length / 4)] as number;
  expect(work * 4, 'milliseconds on a phone that is four times slower').toBeLessThan(50);
  await expect(saw).toHaveValue(/Nu typt zij slecht en nog een zin van enige lengte/);
});

/** How many characters are put anew behind the area, for each time that any are. */
async function changesBehind(area: Locator, work: () => Promise<void>): Promise<number[]> {
  const twin = area.locator('xpath=following-sibling::*[1]');
  const seen = await twin.evaluateHandle((element) => {
    const counts: number[] = [];
    new MutationObserver((all) => {
      const touched = new Set(all.flatMap(({ target, addedNodes }) => [target, ...addedNodes]));
      const texts = [...touched].filter((node) => node !== element && node.isConnected);
      counts.push(texts.reduce((sum, node) => sum + (node.textContent?.length ?? 0), 0));
    }).observe(element, { subtree: true, characterData: true, childList: true });
    return counts;
  });
  await work();
  return seen.evaluate((counts) => counts);
}
