/** A family's plan over its time, the day and the week of the nurse, and her calendar. */
import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { agree, field, fill, main, small } from './harness/after-visit';
import { dayFrom, typedDay } from './harness/days';
import { demoNurse, test as demo } from './harness/demo';
import { addFamily, openFamily, openPart } from './harness/family-pages';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

const typed = (days: number) => typedDay(dayFrom(days));
const words = new Intl.DateTimeFormat('nl-NL', { day: 'numeric' });
/** "24", the number of that day, as it stands in "di 24 nov". */
const dayNumberOf = (days: number) => words.format(new Date(`${dayFrom(days)}T12:00:00Z`));

const card = (page: Page, number: number) =>
  main(page)
    .locator('article[data-plan]')
    .filter({ hasText: new RegExp(`bezoek ${number}( |$)`) });
const inPlan = (page: Page) => page.getByRole('heading', { level: 1, name: 'Planning' });
const entries = (page: Page) => main(page).locator('article[data-plan]');

async function toPlan({ page }: Phone): Promise<void> {
  await main(page).getByRole('link', { name: 'Planning', exact: true }).click();
  await expect(inPlan(page)).toBeVisible();
}

async function toFacts({ page }: Phone): Promise<void> {
  await page.getByRole('link', { name: 'Gegevens', exact: true }).click();
  await expect(page.getByLabel('Naam van het gezin')).toBeVisible();
}

async function done(phone: Phone, name: string): Promise<void> {
  await phone.page.getByRole('link', { name: 'Klaar' }).click();
  await expect(phone.heading(name)).toBeVisible();
}

/** A family on VoorZorg, twenty weeks before the birth, with its plan open. */
async function expecting(phone: Phone): Promise<void> {
  const { page } = phone;
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Wede', child: 'Noor' });
  await toFacts(phone);
  await page.getByRole('radio', { name: 'VoorZorg' }).check();
  await fill(page, 'Uitgerekende datum', typed(140));
  await done(phone, 'Gezin Wede');
  await toPlan(phone);
}

test('[E160] a year of a family: planned, missed, moved, born and planned anew, a second child', async ({
  newPhone
}) => {
  test.setTimeout(120_000);
  const phone = await newPhone(small);
  const { page } = phone;
  page.setDefaultTimeout(15_000);
  await expecting(phone);
  await expect(main(page)).toContainText('ongeveer 62 bezoeken');
  await expect(main(page)).toContainText('niet uit de richtlijn');

  // The first visit is planned, begun from the plan, and stands for it.
  await card(page, 1)
    .getByRole('button', { name: /^Plan op / })
    .click();
  await expect(card(page, 1)).toContainText('Gepland');
  await card(page, 1).getByRole('button', { name: 'Start bezoek' }).click();
  await expect(phone.heading(/^Bezoek /)).toBeVisible();
  await expect(main(page)).toContainText(/bezoek 1 van ongeveer 62/i);
  await openPart(page, 'Verslag');

  // What is agreed, and when the next visit is: typed once.
  await agree(page, 'De verloskundige bellen', 'Noor', 'morgen');
  await agree(page, 'Een foto van de box', 'Noor', 'morgen');
  const next = page.getByRole('region', { name: 'Volgend bezoek' });
  await next.getByRole('textbox', { name: 'Dag' }).fill(typed(8));
  await next.getByRole('textbox', { name: 'Hoe laat' }).fill('10:30');
  await next.getByRole('textbox', { name: 'Hoe laat' }).blur();
  await page.getByRole('link', { name: 'Gezin Wede' }).first().click();
  await expect(main(page)).toContainText(/Volgend bezoek: .* om 10:30/);
  const agreements = page.getByRole('region', { name: 'Open afspraken' });
  await agreements.getByRole('button', { name: /^Gelukt.*bellen$/ }).click();
  await agreements.getByRole('button', { name: /^Vervallen.*box$/ }).click();
  await expect(agreements).toBeHidden();

  // A week later, back again, and then it turns out to have been missed.
  await toPlan(phone);
  await expect(card(page, 2)).toContainText('Gepland');
  await expect(card(page, 2).getByRole('textbox', { name: 'Hoe laat' })).toHaveValue('10:30');
  await card(page, 2).getByRole('button', { name: 'Een week later' }).click();
  const moved = entries(page).filter({ hasText: 'Gepland' });
  await expect(moved.getByRole('textbox', { name: 'Dag' })).toHaveValue(typed(15));
  await expect(moved.getByRole('button', { name: 'Een week later' })).toBeFocused();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(moved.getByRole('textbox', { name: 'Dag' })).toHaveValue(typed(8));
  await moved.getByRole('textbox', { name: 'Dag' }).fill(typed(-1));
  await moved.getByRole('textbox', { name: 'Dag' }).blur();
  await expect(moved).toContainText('Wat kwam ervan?');
  await moved.getByRole('button', { name: 'Niemand thuis' }).click();
  await expect(main(page)).not.toContainText('Wat kwam ervan?');
  await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  await page.locator('summary', { hasText: 'Wat is geweest' }).click();
  await expect(main(page)).toContainText('Niemand thuis');
  await expect(card(page, 2)).toContainText('Voorstel');

  // A visit beside the rhythm, taken away and back again.
  await main(page).getByRole('button', { name: 'Extra bezoek' }).click();
  const extra = entries(page).filter({ hasText: 'extra bezoek' });
  await expect(extra).toBeVisible();
  await extra.getByRole('textbox', { name: 'Dag' }).fill(typed(3));
  await extra.getByRole('textbox', { name: 'Dag' }).blur();
  await expect(extra.getByRole('heading', { level: 3 })).toContainText(` ${dayNumberOf(3)} `);
  await extra.getByText('Gaat niet door').click();
  await extra.getByRole('button', { name: 'Weghalen' }).click();
  await expect(extra).toBeHidden();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(extra).toBeVisible();

  // The birth: another rhythm, and what was planned by hand stays.
  await page.getByRole('link', { name: 'Gezin Wede' }).first().click();
  await toFacts(phone);
  await fill(page, 'Geboortedatum', 'vandaag');
  await expect(main(page)).toContainText('te vroeg om te leven');
  await fill(page, 'Uitgerekende datum', typed(20));
  await expect(main(page)).not.toContainText('te vroeg om te leven');
  await done(phone, 'Gezin Wede');
  await toPlan(phone);
  await expect(main(page)).not.toContainText('ongeveer 62 bezoeken');
  await expect(extra).toBeVisible();

  // A second child: a plan of its own, while what was planned for the first stays.
  await page.getByRole('link', { name: 'Gezin Wede' }).first().click();
  await toFacts(phone);
  await page.getByRole('button', { name: 'Kind toevoegen' }).click();
  const second = page.locator('[data-person]').last();
  await second.getByRole('textbox', { name: 'Uitgerekende datum' }).fill(typed(250));
  await second.getByRole('textbox', { name: 'Uitgerekende datum' }).blur();
  await done(phone, 'Gezin Wede');
  await toPlan(phone);
  await expect(extra).toBeVisible();
  await expect(card(page, 1)).toContainText('Voorstel');
});

test('[E161] what can not be is a sentence beside the field, and nothing typed is lost', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await expecting(phone);
  const first = card(page, 1);
  await first.getByRole('textbox', { name: 'Dag' }).fill('31-2-2027');
  await first.getByRole('textbox', { name: 'Dag' }).blur();
  await expect(first).toContainText('Deze dag bestaat niet');
  await expect(first.getByRole('textbox', { name: 'Dag' })).toHaveValue('31-2-2027');
  await first.getByRole('textbox', { name: 'Dag' }).fill(typed(2));
  await first.getByRole('textbox', { name: 'Hoe laat' }).fill('25:00');
  await first.getByRole('textbox', { name: 'Hoe laat' }).blur();
  await expect(first).toContainText('De uren gaan van 0 tot en met 23');
  await first.getByRole('textbox', { name: 'Hoe laat' }).fill('9:30');
  await first.getByRole('textbox', { name: 'Hoe laat' }).blur();
  await expect(first).toContainText('Gepland');

  // Two visits at one time: told, and kept.
  await addFamily(phone, { name: 'Gezin Iep', child: 'Bo', birthDate: 'vandaag' });
  await toPlan(phone);
  await expect(main(page)).toContainText('geen vast ritme');
  await main(page).getByRole('button', { name: 'Extra bezoek' }).click();
  const extra = entries(page).filter({ hasText: 'extra bezoek' });
  await extra.getByRole('textbox', { name: 'Dag' }).fill(typed(2));
  await extra.getByRole('textbox', { name: 'Hoe laat' }).fill('9.30');
  await extra.getByRole('textbox', { name: 'Hoe laat' }).blur();
  await expect(extra).toContainText('Op dat moment is ook Gezin Wede gepland');

  // No dates, no rhythm: it says what to do.
  await addFamily(phone, { name: 'Gezin Es', child: 'Kim' });
  await toFacts(phone);
  await page.getByRole('radio', { name: 'VoorZorg' }).check();
  await fill(page, 'Uitgerekende datum', typed(330));
  await expect(main(page)).toContainText('meer dan 44 weken vooruit');
  await fill(page, 'Uitgerekende datum', '');
  await fill(page, 'Geboortedatum', typed(3));
  await expect(main(page)).toContainText('ligt in de toekomst');
  await fill(page, 'Geboortedatum', '');
  await fill(page, 'Weken zwangerschap bij de geboorte', '20+3');
  await expect(main(page)).toContainText('kan een kind nog niet leven');
  await fill(page, 'Postcode', '1234 ab');
  await expect(field(page, 'Postcode')).toHaveValue('1234 AB');
  await done(phone, 'Gezin Es');
  await toPlan(phone);
  await expect(main(page)).toContainText('de geboortedatum of de uitgerekende datum');
});

demo(
  '[E162] Vandaag opens the app: the day in order, map and telephone, into a visit and back',
  async ({ newPhone }) => {
    demo.setTimeout(120_000);
    const phone = await newPhone(small);
    const { page } = phone;
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== phone.origin) foreign.push(url.href);
    });
    await phone.open('/');
    await phone.unlock();
    await expect(phone.heading('Vandaag')).toBeVisible();
    const visits = page.getByRole('region', { name: 'Bezoeken van vandaag' }).getByRole('article');
    const times = () =>
      visits.evaluateAll((all) => all.slice(0, 3).map((one) => one.ariaLabel?.split(',')[0]));
    await expect.poll(times).toEqual(['9:00', '10:45', '13:30']);
    const first = visits.first();
    const map = first.getByRole('link', { name: /Op de kaart/ });
    await expect(map).toHaveAttribute('href', /^geo:0,0\?q=\S+/);
    await expect(first.getByRole('link', { name: /^Bel/ })).toHaveAttribute('href', /^tel:0\d+$/);
    await expect(page.getByRole('heading', { name: 'Wat kwam ervan?' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Eerstvolgende voorstel' })).toBeVisible();

    await first.getByRole('button', { name: /^Start bezoek/ }).click();
    await expect(phone.heading(/^Bezoek /)).toBeVisible();
    const address = new URL(page.url()).pathname;
    await phone.goTo('Vandaag');
    await first.getByRole('link', { name: /^Open bezoek/ }).click();
    await expect(phone.heading(/^Bezoek /)).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(foreign).toEqual([]);
  }
);

demo(
  '[E163] the week: a visit goes to another day by keys and by dragging, and back',
  async ({ newPhone }) => {
    demo.setTimeout(120_000);
    const phone = await newPhone({ viewport: { width: 1280, height: 1600 } });
    const { page } = phone;
    await phone.beginWith(demoNurse);
    await phone.goTo('Vandaag');
    await page.getByRole('link', { name: 'Week', exact: true }).click();
    await expect(phone.heading('Week')).toBeVisible();
    await page.getByRole('button', { name: 'Volgende week' }).click();
    await page.getByRole('button', { name: 'Vorige week' }).click();
    const list = main(page).locator('li[data-day]');
    await expect(list).toHaveCount(7);
    const handles = page.getByRole('button', { name: /^Verplaats het bezoek bij/ });
    const today = page.locator(`li[data-day="${dayFrom(0)}"]`);
    await expect(today.getByRole('button', { name: /^Verplaats/ }).first()).toBeVisible();
    const handle = today.getByRole('button', { name: /^Verplaats/ }).first();
    const name = (await handle.getAttribute('aria-label')) ?? '';
    const own = handles.and(page.getByLabel(name));
    const dayOfOwn = () =>
      own.evaluate((found) => found.closest<HTMLElement>('[data-day]')?.dataset['day']);

    // Which of its days lie in this week depends on today.
    const isSunday = (await list.last().getAttribute('data-day')) === dayFrom(0);
    const [there, key] = isSunday ? [-1, 'ArrowUp'] : [1, 'ArrowDown'];
    await handle.focus();
    await page.keyboard.press(key);
    await expect.poll(dayOfOwn).toBe(dayFrom(there));
    await expect(own).toBeFocused();
    await page.getByRole('button', { name: 'Ongedaan maken' }).click();
    await expect.poll(dayOfOwn).toBe(dayFrom(0));

    const target = page.locator(`li[data-day="${dayFrom(there)}"]`).getByRole('heading');
    await own.scrollIntoViewIfNeeded();
    await own.hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    if (!box) throw new Error('no such day on screen');
    await page.mouse.move(box.x + 5, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(dayOfOwn).toBe(dayFrom(there));
  }
);

demo(
  '[E164] planned visits as a calendar file: a real calendar reads them, and nobody is named',
  async ({ newPhone }) => {
    demo.setTimeout(120_000);
    const phone = await newPhone(small);
    const { page } = phone;
    await page.addInitScript(() => Object.assign(navigator, { canShare: () => false }));
    await phone.beginWith(demoNurse);
    const listed = page.getByRole('main').locator('a[href^="/gezinnen/"] .name');
    await expect(listed.nth(10)).toBeVisible();
    const families = await listed.allTextContents();
    expect(families.length).toBeGreaterThan(10);
    await phone.goTo('Vandaag');
    await page.getByRole('link', { name: 'Week', exact: true }).click();
    await page.locator('summary', { hasText: 'Naar je agenda' }).click();
    await expect(page.getByRole('button', { name: 'Agendabestand maken' })).toBeVisible();
    for (const mark of ['Een code', 'Initialen']) {
      await page.getByRole('radio', { name: mark }).check();
      const given = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Agendabestand maken' }).click();
      const download = await given;
      expect(download.suggestedFilename()).toBe('huisbezoeken.ics');
      const text = await readFile(await download.path(), 'utf8');
      const events = new ICAL.Component(ICAL.parse(text) as [string, [], []]).getAllSubcomponents(
        'vevent'
      );
      expect(events.length).toBeGreaterThan(3);
      for (const event of events)
        expect(new ICAL.Event(event).summary).toMatch(/^Huisbezoek [0-9A-Z]{1,5}$/);
      for (const family of families) expect(text).not.toContain(family);
      for (const other of ['Wolkendam', 'Nergenshuizen', '0000 XX', 'straat', '06-0000'])
        expect(text.toLowerCase()).not.toContain(other.toLowerCase());
    }
  }
);

demo(
  '[E165] a colleague stands in: her visit counts in the plan of the family',
  async ({ newPhone }) => {
    demo.setTimeout(180_000);
    const [own, other] = [await newPhone(small), await newPhone(small)];
    await own.beginWith(demoNurse);
    await other.beginWith({
      name: 'Djamila',
      email: 'djamila@demo.example',
      password: 'fiets-tegen-de-heg'
    });
    await openFamily(own, 'Wilgenroos');
    await toPlan(own);
    await expect(entries(own.page).first()).toContainText(/bezoek \d+/);
    const shown = (await entries(own.page).first().textContent()) ?? '';
    const before = Number(/bezoek (\d+)/.exec(shown)?.[1]);
    await openFamily(other, 'Wilgenroos');
    await toPlan(other);
    const planned = entries(other.page).first();
    await planned.getByRole('textbox', { name: 'Dag' }).fill('vandaag');
    await planned.getByRole('textbox', { name: 'Dag' }).blur();
    await planned.getByRole('button', { name: 'Start bezoek' }).click();
    await expect(other.heading(/^Bezoek /)).toBeVisible();
    await expect(main(other.page)).toContainText(new RegExp(`bezoek ${before} van`, 'i'));
    await other.syncNow();
    await own.syncNow();
    await openFamily(own, 'Wilgenroos');
    await toPlan(own);
    await expect(entries(own.page).first()).toContainText(`bezoek ${before + 1} `);
    await own.page.locator('summary', { hasText: 'Wat is geweest' }).click();
    await expect(main(own.page)).toContainText(`Geweest · bezoek ${before} `);
  }
);
