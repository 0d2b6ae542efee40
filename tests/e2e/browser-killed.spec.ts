/**
 * Every keystroke is safe within a second: the browser dies by SIGKILL, as with a flat battery, and
 * the text is there when it comes back, to the last character.
 *
 * The server is killed before the first word, so nothing can come back from anywhere else. Time itself
 * is what is tried here, so this is the one test that lets some pass: as much as the promise gives.
 */
import { addFamily, newVisit, report } from './harness/family-pages';
import { BrowserProcess } from './harness/browser-process';
import { Phone } from './harness/phone';
import { expect, test } from './harness/test';

const SENTENCES = [
  'Noor slaapt nu vaker door.',
  'Vader leest haar elke avond voor.',
  'Ze kijkt op als ze haar naam hoort.',
  'Oma past op dinsdag op.',
  'Volgende keer over eten praten.'
];
/** Milliseconds after the last keystroke: the promise is a second. */
const KILLED_AFTER = 900;

test('[E5] the browser killed within a second of the last keystroke: all text is there, five times', async ({
  server
}) => {
  test.setTimeout(180_000);
  const browser = new BrowserProcess();
  try {
    let phone = new Phone(await browser.start(), server.origin);
    await phone.begin();
    await addFamily(phone, { name: 'Gezin Kervel', child: 'Noor' });
    const visit = `${await newVisit(phone)}?deel=verslag`;
    await server.kill();

    let written = '';
    for (const sentence of SENTENCES) {
      const field = report(phone.page, 'Wat ik zag');
      await expect(field).toHaveValue(written);
      await field.focus();
      await field.press('ControlOrMeta+End');
      await field.pressSequentially(`${sentence} `, { delay: 15 });
      written += `${sentence} `;
      await new Promise((done) => setTimeout(done, KILLED_AFTER));
      await browser.kill();

      phone = new Phone(await browser.start(), server.origin);
      await phone.open(visit);
      await phone.unlock();
      await expect(report(phone.page, 'Wat ik zag')).toHaveValue(written);
    }
  } finally {
    await browser.dispose();
  }
});
