/**
 * What a thief finds: the phone's storage and its disk, read without the key, hold no word that was
 * typed; and once locked, the key and the words are gone from memory too.
 *
 * So that the looking itself is proved, the same search must find what does stand there: the random
 * id of the family in clear, and the key and the words in the memory of the open phone.
 */
import type { Page } from '@playwright/test';
import { nurse } from './harness/account';
import { BrowserProcess } from './harness/browser-process';
import { newVisit, openPart, report, whereabouts } from './harness/family-pages';
import { holdsBytes, snapshotOf } from './harness/heap';
import { PASSPHRASE, Phone } from './harness/phone';
import { expect, test } from './harness/test';
import { watchForKey } from './harness/vault-key';
import { keptInPage, keptOnDisk, wordsIn } from './harness/what-is-kept';

/** A word of its own for each field. */
const canary = {
  family: 'Kwikstaartvliet',
  child: 'Zwartkopmees',
  street: 'Putterlaantje 7',
  town: 'Roerdompveen',
  safety: 'grutto bij de voordeur',
  note: 'tureluur aan de keukentafel',
  others: 'Wielewaal van de buren',
  saw: 'kluut op het kleed',
  parent: 'fitis zingt voor',
  step: 'goudhaantje bij de leidraad',
  remark: 'nachtzwaluw bij het punt',
  agreement: 'ijsvogel mee naar het consult',
  addendum: 'boomvalk als aanvulling'
};
const words = Object.values(canary);
const secrets = [...words, PASSPHRASE, nurse.password];

function birthDate(): string {
  const day = new Date(Date.now() - 60 * 24 * 60 * 60 * 1000);
  return `${day.getDate()}-${day.getMonth() + 1}-${day.getFullYear()}`;
}

/** Types every canary into a field of its own and signs the visit; answers with the family's id. */
async function typeEverything(phone: Phone): Promise<string> {
  const { page } = phone;
  await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await page.getByLabel('Naam van het gezin').fill(canary.family);
  await page.getByLabel('Roepnaam').fill(canary.child);
  await page.getByLabel('Geboortedatum').fill(birthDate());
  await page.getByLabel('Straat en huisnummer').fill(canary.street);
  await page.getByLabel('Woonplaats').fill(canary.town);
  await page.getByLabel('Let op bij dit gezin').fill(canary.safety);
  await page.getByLabel('Notitie').fill(canary.note);
  await page.getByRole('link', { name: 'Klaar' }).click();
  await expect(phone.heading(canary.family)).toBeVisible();
  const family = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await newVisit(phone);
  await report(page, 'Wat ik zag').fill(canary.saw);
  await report(page, 'Wat de ouder vertelt').fill(canary.parent);
  await phone.button('Afspraak die terugkomt').click();
  await page.getByLabel('Afspraak om op terug te komen').fill(canary.agreement);
  await openPart(page, 'Vooraf');
  await page.getByLabel('Ook aanwezig').fill(canary.others);
  await openPart(page, 'Aan tafel');
  await phone
    .button(/^Opmerking bij/)
    .first()
    .click();
  await page.getByLabel('Opmerking').first().fill(canary.remark);
  await page
    .locator('summary')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first()
    .click();
  await phone
    .button(/^Notitie bij/)
    .first()
    .click();
  await page.getByLabel('Notitie').first().fill(canary.step);
  await openPart(page, 'Verslag');
  await phone.button('Ondertekenen').click();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  for (const word of [canary.saw, canary.step, canary.remark, canary.others])
    await expect(sheet).toContainText(word);
  await sheet.getByRole('button', { name: 'Ondertekenen' }).click();
  await phone.button('Aanvulling schrijven').click();
  await page.getByRole('textbox', { name: 'Aanvulling' }).fill(canary.addendum);
  await expect(whereabouts(page)).toHaveText('veilig op de server');
  await expect(phone.waitingSign()).toBeHidden();
  return family;
}

async function findsOnlyIds(page: Page, family: string): Promise<void> {
  const kept = await keptInPage(page);
  expect(wordsIn(kept, secrets)).toEqual([]);
  expect(wordsIn(kept, [family])).toHaveLength(1);
}

test('[E6] storage and disk, read without the key, hold none of the words typed, open or locked; after locking neither key nor words are in memory', async ({
  server
}) => {
  const browser = new BrowserProcess();
  try {
    let phone = new Phone(await browser.start(), server.origin);
    const keyOf = await watchForKey(phone.page);
    await phone.begin();
    const key = await keyOf();
    const family = await typeEverything(phone);
    await expect(whereabouts(phone.page)).toHaveText('veilig op de server');
    await findsOnlyIds(phone.page, family);

    // Torn out of the hand while open.
    await browser.kill();
    expect(wordsIn(keptOnDisk(browser.profile), secrets)).toEqual([]);
    expect(wordsIn(keptOnDisk(browser.profile), [family])).toHaveLength(1);

    phone = new Phone(await browser.start(), server.origin);
    await phone.open(`/gezinnen/${family}`);
    await phone.unlock();
    await expect(phone.heading(canary.family)).toBeVisible();
    expect(await holdsBytes(phone.page, key)).toBe(true);
    expect(await snapshotOf(phone.page)).toContain(canary.saw);
    expect(phone.page.workers()).toEqual([]);

    await phone.lock();
    await findsOnlyIds(phone.page, family);
    expect(await holdsBytes(phone.page, key)).toBe(false);
    const memory = await snapshotOf(phone.page);
    expect(secrets.filter((word) => memory.includes(word))).toEqual([]);
    expect(phone.page.workers()).toEqual([]);

    // Put away locked.
    await browser.quit();
    expect(wordsIn(keptOnDisk(browser.profile), secrets)).toEqual([]);
  } finally {
    await browser.dispose();
  }
});
