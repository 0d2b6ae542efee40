/**
 * What a thief finds: the phone's storage and its disk, read without the key, hold no word that was
 * typed; and once locked, the key and the words are gone from memory too.
 *
 * So that the looking itself is proved, the same search must find what does stand there: the random
 * id of the family in clear, and the key and the words in the memory of the open phone.
 */
import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { nurse } from './harness/account';
import { BrowserProcess } from './harness/browser-process';
import { dayFrom, typedDay } from './harness/days';
import { newVisit, openPart, report, whereabouts } from './harness/family-pages';
import { collectGarbage, findBytes, wordsInHeap } from './harness/memory';
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

/** Types every canary into a field of its own and signs the visit; answers with the family's id. */
async function typeEverything(phone: Phone): Promise<string> {
  const { page } = phone;
  await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await page.getByLabel('Naam van het gezin').fill(canary.family);
  await page.getByLabel('Roepnaam').fill(canary.child);
  await page.getByLabel('Geboortedatum').fill(typedDay(dayFrom(-60)));
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

test('[E6] storage and disk, read without the key, hold none of the words typed, while open and while locked', async ({
  server
}) => {
  const browser = new BrowserProcess();
  try {
    let phone = new Phone(await browser.start(), server.origin);
    await phone.begin();
    const family = await typeEverything(phone);
    await findsOnlyIds(phone.page, family);

    // Torn out of the hand while open.
    await browser.kill();
    expect(wordsIn(keptOnDisk(browser.profile), secrets)).toEqual([]);
    expect(wordsIn(keptOnDisk(browser.profile), [family])).toHaveLength(1);

    phone = new Phone(await browser.start(), server.origin);
    await phone.open(`/gezinnen/${family}`);
    await phone.unlock();
    await expect(phone.heading(canary.family)).toBeVisible();
    await phone.lock();
    await findsOnlyIds(phone.page, family);

    // Put away locked.
    await browser.quit();
    expect(wordsIn(keptOnDisk(browser.profile), secrets)).toEqual([]);
    expect(wordsIn(keptOnDisk(browser.profile), [family])).toHaveLength(1);
  } finally {
    await browser.dispose();
  }
});

test('[E6] once locked, the key of the vault and the words are gone from the memory of the browser', async ({
  server
}) => {
  test.setTimeout(180_000);
  test.skip(!existsSync('/proc/self/mem'), 'reads the memory of another process, as Linux lets it');
  const browser = new BrowserProcess();
  try {
    let phone = new Phone(await browser.start(), server.origin);
    const keyOf = await watchForKey(phone.page);
    await phone.begin();
    const key = await keyOf();
    await phone.page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
    await phone.page.getByLabel('Naam van het gezin').fill(canary.family);
    await phone.page.getByRole('link', { name: 'Klaar' }).click();
    await phone.lock();
    // Afresh: what the test itself did to learn the key is gone with the process.
    await browser.quit();
    phone = new Phone(await browser.start(), server.origin);
    await phone.open('/gezinnen');
    await phone.unlock();
    await expect(phone.page.getByRole('link', { name: canary.family })).toBeVisible();
    expect(findBytes(browser.group, key)).toBeGreaterThan(0);
    expect(await wordsInHeap(phone.page, [canary.family])).toEqual([canary.family]);

    await phone.lock();
    await expect.poll(() => phone.page.workers()).toEqual([]);
    const held = () => wordsInHeap(phone.page, [canary.family, PASSPHRASE]);
    await expect.poll(held, { timeout: 30_000 }).toEqual([]);
    // Nothing reaches the key now; how soon the browser overwrites what it threw away is its own.
    const stillThere = async () => {
      await collectGarbage(phone.page);
      return findBytes(browser.group, key);
    };
    await expect.poll(stillThere, { timeout: 30_000 }).toBe(0);
  } finally {
    await browser.dispose();
  }
});

test('[E6] a password that is made visible is not left on the disk', async ({ server }) => {
  const browser = new BrowserProcess();
  try {
    const phone = new Phone(await browser.start(), server.origin);
    await phone.open('/gezinnen');
    await phone.page.getByLabel('Wachtwoord', { exact: true }).fill(PASSPHRASE);
    await phone.button('Toon Wachtwoord').click();
    await phone.page.getByLabel('E-mailadres').fill(nurse.email);
    // A while after, the browser writes down what stands in the form: the address, which it may keep.
    const onDisk = (word: string) => wordsIn(keptOnDisk(browser.profile), [word]);
    await expect.poll(() => onDisk(nurse.email), { timeout: 30_000 }).toHaveLength(1);
    await browser.quit();
    expect(onDisk(nurse.email)).toHaveLength(1);
    expect(onDisk(PASSPHRASE)).toEqual([]);
  } finally {
    await browser.dispose();
  }
});
