/**
 * Beeld of a family: against what the demo's visits hold, as a table, on paper, in both themes and sizes,
 * and of a family that is made here.
 */
import type { Page } from '@playwright/test';
import { dayWords, plainDayWords } from '../../src/lib/care/date-words';
import { demo } from '../../src/lib/care/demo/demo';
import { ownEdition } from '../../src/lib/guideline/edition';
import { apply, only, type RecordState } from '../../src/lib/history/register';
import { weeksAgo } from './harness/days';
import { demoNurse, test as demoTest } from './harness/demo';
import { addFamily, newVisit, openFamily, openPart } from './harness/family-pages';
import { Looks } from './harness/looking';
import { isBlackOnWhite, plain, printed } from './harness/paper';
import type { Phone } from './harness/phone';
import { fold } from './harness/table-pages';
import { expect, test } from './harness/test';

const elements = ownEdition.modules['six-elements'];
const factors = ownEdition.modules.factors;
const prompts = ownEdition.modules['van-wiechen'];
/** Of the demo: born at 34 weeks, and the longest series of visits. */
const PRETERM = 'Klaproos';
const LONGEST = 'Rietgors';

async function openPicture(phone: Phone, family: string): Promise<void> {
  await openFamily(phone, family);
  await toPicture(phone);
}

async function toPicture(phone: Phone): Promise<void> {
  await part(phone.page, 'Beeld').click();
  await expect(phone.heading('Beeld')).toBeVisible();
}

function part(page: Page, name: 'Nu' | 'Beeld') {
  return page
    .getByRole('navigation', { name: 'Delen van het gezin' })
    .getByRole('link', { name, exact: true });
}

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The rows of the table of a card, each as the texts of its cells. */
async function tableOf(page: Page, name: string): Promise<string[][]> {
  await card(page, name).locator('summary').click();
  await expect(card(page, name).locator('table')).toBeVisible();
  return card(page, name)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
      )
    );
}

/** The visits of a demo family as the server made them today, the newest first. */
function demoVisits(name: string): RecordState[] {
  const states = new Map<string, RecordState>();
  for (const change of demo(weeksAgo(0)).changes)
    states.set(change.record, apply(states.get(change.record), change));
  const all = [...states.values()];
  const family = all.find((one) => one.type === 'family' && valueOf(one, 'name') === name)?.id;
  return all
    .filter((one) => one.type === 'visit' && one.family === family)
    .sort((a, b) => (valueOf(a, 'date') < valueOf(b, 'date') ? 1 : -1));
}

const valueOf = (state: RecordState, field: string) => String(only(state.registers[field]) ?? '');

/** Fields of a visit that begin so, with the item that they end in. */
function noted(visit: RecordState, head: string): { item: string; value: string }[] {
  return Object.keys(visit.registers)
    .filter((field) => field.startsWith(`${head}/`))
    .map((field) => ({ item: field.split('/').at(-1) ?? '', value: valueOf(visit, field) }));
}

demoTest(
  '[E175] as a table Beeld says what was noted on each visit, offline',
  async ({ newPhone }) => {
    const phone = await newPhone({ viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.beginWith(demoNurse);
    await phone.goOffline();
    await openPicture(phone, PRETERM);
    const visits = demoVisits(PRETERM);

    const rows = await tableOf(page, elements.title);
    const ticked = visits.filter((visit) => noted(visit, 'element').length > 0);
    expect(ticked.length).toBeGreaterThan(3);
    expect(rows.map(([day]) => day)).toEqual(
      ticked.map((visit) => dayWords(valueOf(visit, 'date'), weeksAgo(0)))
    );
    for (const [index, visit] of ticked.entries())
      for (const [place, state] of ['seen', 'talked'].entries())
        for (const { id, title } of elements.items) {
          const isNoted = noted(visit, 'element').some(
            (one) => one.item === id && one.value === state
          );
          expect(rows[index]?.[place + 1]?.includes(title), `${index} ${state} ${title}`).toBe(
            isNoted
          );
        }

    const weighed = (await tableOf(page, factors.title)).flat().join(' ');
    const items = new Set(
      visits.flatMap((visit) => noted(visit, 'factor').map(({ item }) => item))
    );
    expect(items.size).toBeGreaterThan(2);
    for (const { id, title } of factors.items) if (items.has(id)) expect(weighed).toContain(title);

    const looked = (await tableOf(page, prompts.title)).flat().join(' ');
    expect(looked).toMatch(
      /\d weken( en \d dagen?)?, .*; gekeken is met de gecorrigeerde leeftijd/
    );
    const remarks = visits.flatMap((visit) => noted(visit, 'remark').map(({ value }) => value));
    for (const remark of remarks) expect(plain(looked)).toContain(plain(remark));

    // Seen by who sees the drawing: a mark for each tick, and the scale of the corrected age.
    const marks = visits.flatMap((visit) => noted(visit, 'element'));
    await expect(card(page, elements.title).locator('svg [data-mark=seen]')).toHaveCount(
      marks.filter(({ value }) => value === 'seen').length + 1
    );
    await expect(
      card(page, prompts.title).getByText('Gecorrigeerde leeftijd', { exact: true })
    ).toBeVisible();
    await card(page, elements.title).getByRole('link').first().click();
    await expect(phone.heading(/^Bezoek /)).toBeVisible();
  }
);

demoTest(
  '[E176] Beeld prints on A4, black on white, with every visit on it',
  async ({ newPhone }) => {
    const phone = await newPhone({ colorScheme: 'dark' });
    const { page } = phone;
    await phone.beginWith(demoNurse);
    await openPicture(phone, LONGEST);
    await expect(phone.button('Afdrukken')).toBeVisible();
    await isBlackOnWhite(page);
    const paper = await printed(page);
    for (const { title } of elements.items) expect(paper.text).toContain(plain(title));
    const visits = demoVisits(LONGEST);
    const factorIds = new Set(
      visits.flatMap((visit) => noted(visit, 'factor').map(({ item }) => item))
    );
    for (const { id, title } of factors.items)
      if (factorIds.has(id)) expect(paper.text).toContain(plain(title));
    const years = new Set(visits.map((visit) => valueOf(visit, 'date').slice(0, 4)));
    for (const year of years) expect(paper.text).toContain(year);
    expect(paper.text).toContain(plain(`${ownEdition.name}, ${plainDayWords(ownEdition.date)}`));
    for (const chrome of ['Afdrukken', 'Als tabel', 'Schuif opzij', 'Kennis'])
      expect(paper.text).not.toContain(plain(chrome));
    expect(paper.pages).toBeLessThanOrEqual(3);
  }
);

demoTest(
  '[E177] axe finds nothing in Beeld, in both themes and sizes, and text at 200 % fits',
  async ({ newPhone }) => {
    const phone = await newPhone({ bypassCSP: true, viewport: { width: 360, height: 740 } });
    const { page } = phone;
    await phone.beginWith(demoNurse);
    const looks = new Looks();
    await openPicture(phone, PRETERM);
    await looks.at(page, 'Beeld');
    for (const name of [elements.title, factors.title, prompts.title])
      await card(page, name).locator('summary').click();
    await looks.at(page, 'Beeld as tables');
  }
);

test('[E178] what is ticked at the table stands in Beeld at once; an unborn child has no axis', async ({
  newPhone
}) => {
  const phone = await newPhone({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const { page } = phone;
  await phone.begin();
  await addFamily(phone, { name: 'Zandkoet', child: 'Mila' });
  await toPicture(phone);
  await expect(page.getByRole('heading', { name: 'Nog geen beeld' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Naar de bezoeken' }).click();
  await expect(phone.heading('Zandkoet')).toBeVisible();
  await newVisit(phone);
  await openPart(page, 'Aan tafel');
  await fold(page, 'Aantekeningen bij het kijken');
  const [care, contact] = elements.items.map(({ title }) =>
    page.getByRole('group', { name: title })
  );
  await care?.getByRole('radio', { name: 'Besproken' }).tap();
  await contact?.getByRole('radio', { name: 'Gezien' }).tap();
  await openFamily(phone, 'Zandkoet');
  await toPicture(phone);
  const drawn = card(page, elements.title);
  await expect(drawn.getByText('Mila')).toBeVisible();
  await expect(drawn.getByRole('listitem')).toHaveText(['Gezien', 'Besproken']);
  const [[, seen, talked] = []] = await tableOf(page, elements.title);
  expect([seen, talked]).toEqual([elements.items[1]?.title, elements.items[0]?.title]);
  await expect(card(page, factors.title)).toContainText('Nog niets genoteerd.');
  await expect(card(page, prompts.title).locator('svg')).toHaveCount(0);
});

demoTest(
  '[E179] opening Beeld of the longest family is no task of over 100 ms',
  async ({ newPhone }) => {
    const phone = await newPhone();
    await phone.beginWith(demoNurse);
    await openPicture(phone, LONGEST);
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await part(phone.page, 'Nu').click();
      await expect(phone.heading(LONGEST)).toBeVisible();
      times.push(await longestTask(phone, () => toPicture(phone)));
    }
    expect(Math.min(...times)).toBeLessThan(100);
  }
);

/** Milliseconds of processor time of the longest task of the page's thread while something is done. */
async function longestTask({ page }: Phone, act: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser to measure in');
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  await act();
  await expect(card(page, elements.title)).toBeVisible();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: {
      name: string;
      ph: string;
      pid: number;
      tid: number;
      tdur?: number;
      args: { data?: { type?: string } };
    }[];
  };
  const click = traceEvents.find(
    ({ name, args }) => name === 'EventDispatch' && args.data?.type === 'click'
  );
  expect(click).toBeDefined();
  const tasks = traceEvents.filter(
    (one) =>
      one.ph === 'X' &&
      /\bRunTask$/.test(one.name) &&
      one.pid === click?.pid &&
      one.tid === click.tid
  );
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
