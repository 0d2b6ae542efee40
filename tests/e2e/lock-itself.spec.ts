/** An open phone locks by itself, shows nothing while it isn't looked at, and loses no word by it. */
import type { Page } from '@playwright/test';
import { addFamily, newVisit, openPart, report, whereabouts } from './harness/family-pages';
import { Phone } from './harness/phone';
import { expect, test } from './harness/test';

const MINUTE = 60_000;
const WORDS = 'Noor keek lang naar haar vader';

/** As when the screen goes off, or another app is opened; and back. */
async function turn(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}

/** Whether the sheet lies over everything: a popover comes above whatever was opened before it. */
const covered = (page: Page) =>
  page.evaluate(() => document.querySelector('.cover')?.matches(':popover-open') ?? false);

async function inAVisit(phone: Phone): Promise<string> {
  await phone.context.clock.install();
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Kamille', child: 'Noor' });
  const visit = await newVisit(phone);
  await report(phone.page, 'Wat ik zag').pressSequentially(WORDS);
  await expect(whereabouts(phone.page)).toHaveText('veilig op de server');
  return visit;
}

test('[E240] five minutes without a touch, fifteen in a visit: locked, and every character and the cursor are back', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page, context } = phone;
  const visit = await inAVisit(phone);
  const text = report(page, 'Wat ik zag');
  await text.press('ArrowLeft');
  await text.pressSequentially('e');
  const typed = `${WORDS.slice(0, -1)}e${WORDS.slice(-1)}`;
  await context.clock.fastForward(14 * MINUTE);
  await expect(text).toHaveValue(typed);
  await text.press('ArrowRight');
  await context.clock.fastForward(14 * MINUTE);
  await expect(text).toBeFocused();
  await context.clock.fastForward(2 * MINUTE);
  await expect(phone.heading('Ontgrendelen')).toBeVisible();

  await phone.unlock();
  expect(page.url()).toBe(`${phone.origin}${visit}?deel=verslag`);
  await expect(text).toHaveValue(typed);
  await expect(text).toBeFocused();
  expect(await text.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(
    typed.length
  );

  await page.getByRole('link', { name: 'Gezin Kamille' }).click();
  await expect(phone.heading('Gezin Kamille')).toBeVisible();
  await context.clock.fastForward(6 * MINUTE);
  await expect(phone.heading('Ontgrendelen')).toBeVisible();
});

test('[E241] out of sight it is covered at once, and locked after a minute before anything is seen of it', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page, context } = phone;
  await context.clock.install();
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Kamille', child: 'Noor' });
  expect(await covered(page)).toBe(false);
  await turn(page, 'hidden');
  expect(await covered(page)).toBe(true);
  await turn(page, 'visible');
  await expect.poll(() => covered(page)).toBe(false);

  // Also above a dialog that is open, which keeps the focus.
  await phone.goTo('Meer');
  await phone.button('Wachtzin wijzigen').click();
  const old = page.getByLabel('Wachtzin van nu', { exact: true });
  await old.focus();
  await turn(page, 'hidden');
  expect(await covered(page)).toBe(true);
  await turn(page, 'visible');
  await expect.poll(() => covered(page)).toBe(false);
  await expect(old).toBeFocused();

  // The system lets no timer ring: the clock alone has gone on.
  await turn(page, 'hidden');
  await page.evaluate(() => {
    const late = Date.now() + 10 * 60_000;
    Date.now = () => late;
  });
  await page.evaluate(() => {
    const look = () => {
      const sheet = document.querySelector('.cover');
      const bare = sheet === null || !sheet.matches(':popover-open');
      if (bare && document.querySelector('main, dialog[open]'))
        sessionStorage.setItem('seen', 'yes');
    };
    document.addEventListener('visibilitychange', look);
    for (let wait = 0; wait < 3_000; wait += 10) setTimeout(look, wait);
  });
  await turn(page, 'visible');
  await expect(phone.heading('Ontgrendelen')).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBeNull();
  await phone.unlock();
});

test('[E242] five wrong passphrases: the wait outlives a restart and a clock turned back, and then the right one opens', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page, context } = phone;
  await context.clock.install();
  await phone.begin();
  await phone.lock();
  const field = page.getByLabel('Wachtzin', { exact: true });
  const waits = page.getByText(/De wachtzin was te vaak niet goed/);
  for (let time = 1; time <= 5; time += 1) {
    await expect(waits).toBeHidden();
    await field.fill(`niet de goede ${time}`);
    await phone.button('Ontgrendelen').click();
    if (time < 5) await expect(page.getByText('Dit is niet je wachtzin.')).toBeVisible();
    await expect(phone.button('Ontgrendelen')).not.toHaveAttribute('aria-disabled');
  }
  await expect(waits).toBeVisible();
  await expect(page.getByText(/^Nog 0:[0-3]\d$/)).toBeVisible();
  await field.fill('zon maan ster fiets');
  await phone.button('Ontgrendelen').click();
  await expect(waits).toBeVisible();
  await expect(phone.places()).toBeHidden();

  await phone.open('/gezinnen');
  await expect(waits).toBeVisible();
  await context.clock.setSystemTime(Date.now() - 60 * MINUTE);
  await phone.open('/gezinnen');
  await expect(page.getByText(/^Nog 0:[0-3]\d$/)).toBeVisible();

  await context.clock.fastForward(31_000);
  await expect(page.getByText('Je kunt je wachtzin weer proberen.')).toBeVisible();
  await phone.unlock();
});

test('[E243] another passphrase: the old one opens nothing more', async ({ newPhone }) => {
  const phone = await newPhone();
  const { page } = phone;
  await phone.begin();
  await phone.goTo('Meer');
  await phone.button('Wachtzin wijzigen').click();
  const sheet = page.getByRole('dialog', { name: 'Wachtzin wijzigen' });
  const fill = (name: string, text: string) => sheet.getByLabel(name, { exact: true }).fill(text);
  await fill('Wachtzin van nu', 'niet de goede');
  await fill('Nieuwe wachtzin', 'roest lepel duin kermis');
  await fill('Wachtzin nog een keer', 'roest lepel duin kermis');
  const change = sheet.getByRole('button', { name: 'Wachtzin wijzigen' });
  await change.click();
  await expect(sheet.getByText('Dit is niet je wachtzin.')).toBeVisible();
  await fill('Wachtzin van nu', 'zon maan ster fiets');
  await change.click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText('Je wachtzin is gewijzigd.')).toBeVisible();

  await phone.lock();
  await page.getByLabel('Wachtzin', { exact: true }).fill('zon maan ster fiets');
  await phone.button('Ontgrendelen').click();
  await expect(page.getByText('Dit is niet je wachtzin.')).toBeVisible();
  await phone.unlock('roest lepel duin kermis');
});

test('[E244] what cannot be kept holds the phone open under a sheet, until its owner shows herself or it can', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page, context } = phone;
  await inAVisit(phone);
  const text = report(page, 'Wat ik zag');
  await page.evaluate(() => {
    const place = globalThis as unknown as { full: boolean };
    place.full = true;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (place.full) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await text.pressSequentially(', en lachte');
  await context.clock.fastForward(16 * MINUTE);
  const sheet = page.getByRole('dialog', { name: 'Nabij is nog niet op slot' });
  await expect(sheet).toBeVisible();
  const atTheTop = () =>
    document.elementFromPoint(20, innerHeight - 20)?.closest('dialog') !== null;
  expect(await page.evaluate(atTheTop)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await sheet.evaluate((dialog: HTMLDialogElement) => dialog.close());
  await expect(sheet).toBeVisible();

  await sheet.getByLabel('Wachtzin', { exact: true }).fill('zon maan ster fiets');
  await sheet.getByRole('button', { name: 'Ontgrendelen' }).click();
  await expect(sheet).toBeHidden();
  await expect(text).toHaveValue(`${WORDS}, en lachte`);

  await context.clock.fastForward(16 * MINUTE);
  await expect(sheet).toBeVisible();
  await page.evaluate(() => {
    (globalThis as unknown as { full: boolean }).full = false;
  });
  await context.clock.fastForward(11_000);
  await expect(phone.heading('Ontgrendelen')).toBeVisible();
  await phone.unlock();
  await expect(text).toHaveValue(`${WORDS}, en lachte`);
});

test('[E245] the tabs lock as one: a touch in the other keeps both open, and both are locked at once', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page, context } = phone;
  await context.clock.install();
  await phone.begin();
  await phone.goTo('Gezinnen');
  const tab = new Phone(await context.newPage(), phone.origin);
  await tab.open('/gezinnen');
  await tab.unlock();
  for (let time = 0; time < 3; time += 1) {
    await context.clock.fastForward(4 * MINUTE);
    await tab.page.mouse.move(100, 200 + time);
  }
  await expect(phone.places()).toBeVisible();
  await context.clock.fastForward(6 * MINUTE);
  for (const one of [phone, tab]) await expect(one.heading('Ontgrendelen')).toBeVisible();
  expect(page.url()).toBe(`${phone.origin}/gezinnen`);
});

test('[E246] locked in Meer during a visit, she comes back to the visit as she left it', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Kamille', child: 'Noor' });
  const visit = await newVisit(phone);
  await openPart(page, 'Verslag');
  await report(page, 'Samen besproken').pressSequentially(WORDS);
  await phone.lock();
  await phone.unlock();
  expect(page.url()).toBe(`${phone.origin}${visit}?deel=verslag`);
  await expect(report(page, 'Samen besproken')).toHaveValue(WORDS);
});
