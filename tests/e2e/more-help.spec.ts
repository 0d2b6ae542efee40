/**
 * More intensive help and instruments, from the report of a visit: what the guideline says of what was
 * ticked, texts that stay, and conditions before a result.
 */
import type { Locator } from '@playwright/test';
import { monthsAgo, typedDay } from './harness/days';
import { addFamily, newVisit, openPart } from './harness/family-pages';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';

const REGULATION = /^Een of meer blijvende problemen/;
const OVERBURDENED = /^De ouders blijven ongerust/;
const CONTACT = /^Ouder en kind hebben geen contact/;
const NOT_ENOUGH = /^De hulp van de JGZ is voor dit gezin/;

const criterion = ({ page }: Phone, name: RegExp) => page.getByRole('checkbox', { name });
const advice = ({ page }: Phone) => page.getByRole('region', { name: 'Wat de richtlijn hierover' });
const text = ({ page }: Phone, name: string) => page.getByRole('textbox', { name, exact: true });

/** A visit of today to a child, open at its page for more intensive help; answers with its address. */
async function atHelp(phone: Phone): Promise<string> {
  await phone.begin();
  await addFamily(phone, {
    name: 'Gezin Moerasvaren',
    child: 'Jet',
    birthDate: typedDay(monthsAgo(20))
  });
  const visit = await newVisit(phone);
  await phone.page.getByRole('link', { name: /Zwaardere hulp overwegen/ }).click();
  await expect(phone.heading('Zwaardere hulp overwegen')).toBeVisible();
  return visit;
}

test('[E30] ticked criteria bring the sentences of the guideline that apply, with why; fewer bring nothing', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await atHelp(phone);
  const sentences = advice(phone).getByRole('heading', { level: 3 });

  for (const alone of [REGULATION, OVERBURDENED, CONTACT]) {
    await criterion(phone, alone).check();
    await expect(criterion(phone, alone)).toBeChecked();
    await expect(advice(phone)).toBeHidden();
    await criterion(phone, alone).uncheck();
  }
  await criterion(phone, NOT_ENOUGH).check();
  await expect(sentences).toHaveText(['Ook als JGZ-hulp te weinig is']);
  await criterion(phone, NOT_ENOUGH).uncheck();
  await expect(advice(phone)).toBeHidden();

  await criterion(phone, REGULATION).check();
  await criterion(phone, CONTACT).check();
  await expect(sentences).toHaveText(['Hulp buiten de JGZ']);
  const box = advice(phone).getByRole('article', { name: 'Hulp buiten de JGZ' });
  await expect(box.getByRole('listitem')).toHaveText([REGULATION, CONTACT]);
  await expect(box.getByText('Thema 3, aanbeveling 3')).toBeVisible();
  await criterion(phone, OVERBURDENED).check();
  await expect(sentences).toHaveText(['Hulp buiten de JGZ', 'Direct verwijzen']);
  await expect(advice(phone)).toContainText('25 januari 2021');
  await expect(advice(phone)).not.toContainText(/\b(3|drie) van\b|\d\s?%/);
  await expect(page.getByText('Hulp van de JGZ zelf')).toBeVisible();

  await page.getByRole('link', { name: 'Verslag' }).click();
  await openPart(page, 'Aan tafel');
  await expect(page.getByText(/zwaardere hulp|richtlijn/i)).toBeHidden();
});

test('[E31] what was estimated together outlives a reload, and nothing can be ticked or counted in the signs', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await atHelp(phone);
  const address = new URL(page.url()).pathname;
  await criterion(phone, REGULATION).check();
  await text(phone, 'Wat ik zie').pressSequentially('Jet loopt naar haar moeder.');
  await text(phone, 'Wat ik zie').blur();
  await text(phone, 'Wat de ouders zeggen').pressSequentially('“Het gaat beter.”');
  await text(phone, 'Wat de ouders zeggen').blur();
  await phone.syncNow();
  await phone.open(address);
  await phone.unlock();
  await expect(text(phone, 'Wat ik zie')).toHaveValue('Jet loopt naar haar moeder.');
  await expect(text(phone, 'Wat de ouders zeggen')).toHaveValue('“Het gaat beter.”');
  await expect(criterion(phone, REGULATION)).toBeChecked();

  const signs = page.getByRole('region', { name: 'Signalen: van veilig tot problematisch' });
  await expect(signs).toContainText('Dit is geen score en geen diagnose.');
  for (const group of ['een veilige', 'een minder veilige', 'een problematische'])
    await signs.getByText(`Past bij ${group} relatie`).click();
  await expect(signs.getByText('Zoekt de ouder op')).toBeVisible();
  await expect(signs.getByText('Onvoorspelbaar en beangstigend')).toBeVisible();
  await expect(signs.getByRole('checkbox').or(signs.getByRole('radio'))).toHaveCount(0);
  await expect(signs).not.toContainText(/%|\d+ van/);
});

test('[E32] an instrument is noted only after all three conditions, and what was noted stays', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  const visit = await atHelp(phone);
  await page.getByRole('link', { name: /^LSVG/ }).click();
  await expect(phone.heading('LSVG 1–5')).toBeVisible();
  const result = text(phone, 'Uitkomst');
  const [knows, consents, careful] = [/^Je kent/, /^Ouders weten/, /^Lees de uitkomst/].map(
    (name) => page.getByRole('checkbox', { name })
  ) as [Locator, Locator, Locator];
  await knows.check();
  await consents.check();
  await expect(result).toBeHidden();
  await careful.check();
  await text(phone, 'Wanneer').fill('vandaag');
  await text(phone, 'Door wie').fill('moeder');
  await result.fill('Zoals op het formulier.');
  await result.blur();
  await consents.uncheck();
  await expect(result).toHaveValue('Zoals op het formulier.');
  await expect(page.getByText('Wat je noteerde, blijft staan.')).toBeVisible();
  await phone.syncNow();
  await phone.open(`${visit}/instrument/instrument-lsvg`);
  await phone.unlock();
  await expect(result).toHaveValue('Zoals op het formulier.');
  await expect(consents).not.toBeChecked();
  await consents.check();

  await page.getByRole('link', { name: 'Zwaardere hulp overwegen' }).click();
  await page.getByRole('link', { name: 'Verslag' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).click();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await expect(sheet).toContainText(/LSVG 1–5 \(Jet\): ingevuld op .* door moeder/);
  await expect(sheet).toContainText('Ouders weten ervan en vinden het goed');
  await expect(sheet).toContainText('Uitkomst: Zoals op het formulier.');
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toContainText('LSVG');
});

test('[E33] what is taken along stands before the visit, and at the table only what parents may read', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await phone.begin();
  await addFamily(phone, {
    name: 'Gezin Dophei',
    child: 'Jet',
    birthDate: typedDay(monthsAgo(20))
  });
  await newVisit(phone);
  await openPart(page, 'Vooraf');
  const along = page.getByRole('region', { name: 'Neem ik mee' });
  await along.getByText('Past bij nu').click();
  await page.getByRole('checkbox', { name: 'Kijk en luister' }).check();
  await page.getByRole('checkbox', { name: 'Tweede jaar' }).check();
  await expect(along.getByRole('link', { name: 'Kijk en luister' })).toBeVisible();
  await expect(along.getByRole('link', { name: 'Tweede jaar' })).toBeVisible();

  await openPart(page, 'Aan tafel');
  await expect(page.getByRole('link', { name: 'Kijk en luister' })).toBeVisible();
  await expect(page.getByText('Tweede jaar')).toBeHidden();

  await openPart(page, 'Vooraf');
  await along.getByRole('button', { name: /^Weghalen.*Kijk en luister/ }).click();
  await expect(along.getByRole('link', { name: 'Kijk en luister' })).toBeHidden();
  await phone.button('Ongedaan maken').click();
  await expect(along.getByRole('link', { name: 'Kijk en luister' })).toBeVisible();
});
