/** The report that drafts itself from what was noted at the table, and is hers from then on. */
import type { Locator, Page } from '@playwright/test';
import { typedDay, weeksAgo } from './harness/days';
import {
  addFamily,
  newVisit,
  openFamily,
  openPart,
  openVisit,
  report,
  visitLinks,
  whereabouts,
  write
} from './harness/family-pages';
import { Looks } from './harness/looking';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

test.use({ begun: 2 });

const drafted = 'Mila (8 weken) lachte terug.';

/** A visit of today to a family with a child of eight weeks, at the table. */
async function atTheTable(phone: Phone): Promise<void> {
  const birthDate = typedDay(weeksAgo(8));
  await addFamily(phone, { name: 'Gezin Berkhof', child: 'Mila', birthDate });
  await newVisit(phone);
  await openPart(phone.page, 'Aan tafel');
}

async function answer(page: Page, prompt: string, key: string): Promise<void> {
  await answerTo(page, prompt, key).check();
}

function answerTo(page: Page, prompt: string, key: string): Locator {
  const keys = page.getByRole('group', { name: `Antwoord bij ${prompt}` });
  return keys.getByRole('radio', { name: key, exact: true });
}

const offers = (page: Page) => page.getByRole('group', { name: 'Nog niet bij Wat ik zag' });

test('[E125] ticks at the table are sentences in the report; what she edits stays, what is new is offered below', async ({
  newPhone
}) => {
  const [a, b] = [await newPhone(), await newPhone()];
  await Promise.all([a.begin(), b.begin()]);
  await atTheTable(a);
  const { page } = a;
  await answer(page, 'Lacht terug', 'Gezien');
  await openPart(page, 'Verslag');
  await expect(report(page, 'Wat ik zag')).toHaveValue(drafted);
  await expect(report(page, 'Samen besproken')).toHaveValue('');
  await expect(page.getByText('Een opzet uit wat je noteerde')).toBeVisible();
  await expect(offers(page).getByRole('listitem')).toHaveCount(0);

  await write(page, 'Wat ik zag', ' Ze zocht haar vader.');
  const edited = `${drafted} Ze zocht haar vader.`;
  await openPart(page, 'Aan tafel');
  await page.getByRole('button', { name: /Opmerking.*bij Lacht terug/ }).click();
  await page.getByLabel('Opmerking').fill('twee keer');
  await page.getByText('Aantekeningen bij het kijken').click();
  await page.getByRole('checkbox', { name: 'Oogcontact' }).check();
  await openPart(page, 'Verslag');
  await expect(offers(page).getByRole('listitem')).toHaveCount(2);
  await expect(report(page, 'Wat ik zag')).toHaveValue(edited);

  await offers(page)
    .getByRole('button', { name: 'Niet nodig (Lacht terug (Mila): Twee keer.)' })
    .click();
  await offers(page).getByRole('button', { name: 'Zet erbij (Mila had oogcontact.)' }).click();
  const whole = `${edited}\nMila had oogcontact.`;
  await expect(report(page, 'Wat ik zag')).toHaveValue(whole);
  await expect(offers(page).getByRole('listitem')).toHaveCount(0);
  await expect(whereabouts(page)).toHaveText('veilig op de server');

  await openFamily(b, 'Gezin Berkhof');
  await openVisit(b);
  await expect(report(b.page, 'Wat ik zag')).toHaveValue(whole);
  await expect(offers(b.page).getByRole('listitem')).toHaveCount(0);
  await write(b.page, 'Wat ik zag', ' Fijn.');
  await expect(report(page, 'Wat ik zag')).toHaveValue(`${whole} Fijn.`);
});

test('[E126] two phones that open Verslag without each other have the same draft, and no two versions', async ({
  newPhone
}) => {
  const [a, b] = [await newPhone(), await newPhone()];
  await Promise.all([a.begin(), b.begin()]);
  await atTheTable(a);
  await answer(a.page, 'Lacht terug', 'Gezien');
  await openFamily(b, 'Gezin Berkhof');
  await visitLinks(b.page).first().click();
  await openPart(b.page, 'Aan tafel');
  await expect(answerTo(b.page, 'Lacht terug', 'Gezien')).toBeChecked();
  await expect(whereabouts(a.page)).toHaveText('veilig op de server');
  await a.goOffline();
  await b.goOffline();
  await openPart(a.page, 'Verslag');
  await openPart(b.page, 'Verslag');
  for (const { page } of [a, b]) {
    await expect(report(page, 'Wat ik zag')).toHaveValue(drafted);
    await expect(whereabouts(page)).toHaveText('op deze telefoon');
  }
  await Promise.all([a.goOnline(), b.goOnline()]);
  for (const { page } of [a, b]) {
    await expect(whereabouts(page)).toHaveText('veilig op de server');
    await expect(report(page, 'Wat ik zag')).toHaveValue(drafted);
    await expect(page.getByText('twee versies')).toHaveCount(0);
  }
});

test('[E127] an emptied draft stays empty, and nothing is offered in what is signed', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await atTheTable(phone);
  const { page } = phone;
  await answer(page, 'Lacht terug', 'Gezien');
  await openPart(page, 'Verslag');
  await expect(report(page, 'Wat ik zag')).toHaveValue(drafted);
  await report(page, 'Wat ik zag').fill('');
  await report(page, 'Wat ik zag').blur();
  await openPart(page, 'Aan tafel');
  await answer(page, 'Lacht terug', 'Niet gezien');
  await openPart(page, 'Verslag');
  await expect(offers(page).getByRole('listitem')).toHaveCount(1);
  await expect(report(page, 'Wat ik zag')).toHaveValue('');
  await new Looks().at(page, 'the report with something offered');

  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toContainText(
    'niet gezien'
  );
  await expect(offers(page)).toHaveCount(0);
});
