/** A signature stands; what another phone wrote without knowing of it stands beside it, as a proposal. */
import type { Locator, Page } from '@playwright/test';
import {
  addFamily,
  newVisit,
  openFamily,
  openVisit,
  report,
  visitLinks,
  whereabouts,
  write
} from './harness/family-pages';
import type { Phone } from './harness/phone';
import { press } from './harness/press';
import { expect, test } from './harness/test';

test.use({ begun: 2 });

const card = (page: Page, title: string) => page.getByRole('region', { name: title });
const signed = (page: Page) => card(page, 'Ondertekend verslag');
const proposal = (page: Page) => card(page, 'Voorstel, niet ondertekend');

async function sign({ page }: Phone): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await press(page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }), sheet);
  await expect(sheet).toContainText('Lotte lacht.');
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
}

/** It comes to say the same on both, for who wrote it too. */
async function isSame(part: (page: Page) => Locator, a: Phone, b: Phone): Promise<void> {
  const texts = () => Promise.all([a, b].map(({ page }) => part(page).innerText()));
  await expect(async () => {
    const [onA, onB] = await texts();
    expect(onB).toBe(onA);
  }).toPass({ timeout: 10_000 });
}

/** One visit with a text, open on two phones and known to both. */
async function onTwoPhones(newPhone: () => Promise<Phone>): Promise<[Phone, Phone]> {
  const [a, b] = [await newPhone(), await newPhone()];
  await Promise.all([a.begin(), b.begin()]);
  await addFamily(a, { name: 'Gezin Boterbloem', child: 'Lotte' });
  await newVisit(a);
  await write(a.page, 'Wat ik zag', 'Lotte lacht.');
  await openFamily(b, 'Gezin Boterbloem');
  await expect(visitLinks(b.page)).toContainText('Lotte lacht.');
  await openVisit(b);
  await expect(report(b.page, 'Wat ik zag')).toHaveValue('Lotte lacht.');
  await expect(whereabouts(a.page)).toHaveText('veilig op de server');
  return [a, b];
}

test('[E10] signed on one phone while the other, offline, types on: both show the same signed text and the rest as a proposal', async ({
  newPhone
}) => {
  const [a, b] = await onTwoPhones(newPhone);
  await b.goOffline();
  await sign(a);
  await expect(signed(a.page)).toContainText('Lotte lacht.');
  await expect(whereabouts(a.page)).toHaveText('veilig op de server');
  await write(b.page, 'Wat ik zag', ' En ze kraait.');
  await write(b.page, 'Vervolg', 'Volgende week bellen.');
  await expect(whereabouts(b.page)).toHaveText('op deze telefoon');

  await b.goOnline();
  for (const { page } of [a, b]) {
    await expect(proposal(page)).toContainText('Lotte lacht. En ze kraait.');
    await expect(proposal(page)).toContainText('Volgende week bellen.');
    await expect(signed(page)).toContainText('Lotte lacht.');
    await expect(signed(page)).not.toContainText('En ze kraait.');
    await expect(signed(page)).not.toContainText('Volgende week bellen.');
    await expect(report(page, 'Wat ik zag')).toBeHidden();
  }
  await isSame(signed, a, b);
  await isSame(proposal, a, b);
});

test('[E10] signed offline after the other phone wrote on: the signed text is the same on both, the rest a proposal', async ({
  newPhone
}) => {
  const [a, b] = await onTwoPhones(newPhone);
  await a.goOffline();
  await write(b.page, 'Wat ik zag', ' En ze kraait.');
  await expect(whereabouts(b.page)).toHaveText('veilig op de server');
  await sign(a);
  await expect(signed(a.page)).toContainText('Lotte lacht.');
  await a.goOnline();
  for (const { page } of [a, b]) {
    await expect(proposal(page)).toContainText('Lotte lacht. En ze kraait.');
    await expect(signed(page)).not.toContainText('En ze kraait.');
  }
  await isSame(signed, a, b);
});
