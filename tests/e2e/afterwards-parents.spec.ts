/** What the parents get of a visit, and what stands nowhere that they look. */
import { pdfText, unspaced } from '../pdf-text';
import {
  agree,
  back,
  fill,
  main,
  printed,
  sign,
  small,
  tick,
  toPage,
  visitAtReport,
  yearsAgo
} from './harness/after-visit';
import { addFamily, newVisit, openPart, write } from './harness/family-pages';
import { expect, test } from './harness/test';

const CANARY = 'Kanarie Zwartjes';

test('[E133] the Meldcode is noted with whom to call, and stands nowhere that parents look', async ({
  newPhone
}) => {
  const phone = await visitAtReport(newPhone);
  const { page } = phone;
  await tick(page, 'Meldcode');
  await toPage(page, /Meldcode noteren/, 'Meldcode');
  await expect(main(page)).toContainText('Volg de Meldcode van je organisatie.');
  await expect(page.getByRole('link', { name: 'Bel Veilig Thuis' })).toHaveAttribute(
    'href',
    'tel:08002000'
  );
  await fill(page, 'Datum', 'vandaag');
  await tick(page, 'Veilig Thuis');
  await fill(page, 'Besluit', `Overlegd over ${CANARY}.`);
  await back(page);
  await tick(page, 'Verwijzen');
  await toPage(page, /Verwijzing uitwerken/, 'Verwijzen');
  await fill(page, 'Waar het om gaat', `${CANARY} heeft hulp nodig.`);
  await back(page);
  await write(page, 'Wat ik zag', `${CANARY} was er.`);
  await fill(page, 'Dag', 'overmorgen');

  const never = new RegExp(`${CANARY}|Meldcode|Veilig Thuis|Verwij`);
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await expect(page.getByRole('heading', { name: 'Wanneer we elkaar weer zien' })).toBeVisible();
  await expect(main(page)).not.toContainText(never);
  await page.getByRole('button', { name: 'Laat zien' }).click();
  await expect(page.getByRole('dialog', { name: 'Voor jullie' })).not.toContainText(never);
  await page.goBack();
  await expect(page.getByRole('dialog', { name: 'Voor jullie' })).toHaveCount(0);
  expect((await printed(page)).words).not.toMatch(/Kanarie|Meldcode|VeiligThuis|Verwij/);
  await back(page);
  await openPart(page, 'Aan tafel');
  await expect(main(page)).not.toContainText(never);
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).click();
  await expect(page.getByRole('button', { name: 'Klaar met samen lezen' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(never);
});

test('[E134] Voor jullie is shown full screen, printed on one A4 and shared as a PDF, all offline', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await page.addInitScript(() => {
    const held = window as unknown as { shared: { name: string; text: string }[] };
    held.shared = [];
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files = [] }: ShareData) => {
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          held.shared.push({
            name: file.name,
            text: Array.from(bytes, (b) => String.fromCharCode(b)).join('')
          });
        }
      }
    });
  });
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to (load|fetch)|ERR_/.test(message.text()))
      wrong.push(message.text());
  });
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Zegge', child: 'Noor', birthDate: yearsAgo(0, -80) });
  await newVisit(phone);
  await phone.goOffline();
  await agree(page, 'Elke avond samen zingen', 'Anna', 'morgen');
  await fill(page, 'Dag', 'overmorgen');
  await fill(page, 'Hoe laat', '10:30');
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await tick(page, 'Kijk en luister');
  await tick(page, 'Praat met je kind');

  await page.getByRole('button', { name: 'Laat zien' }).click();
  const shown = page.getByRole('dialog', { name: 'Voor jullie' });
  const words = [
    'Voor jullie',
    'Elke avond samen zingen',
    'Wie: Anna',
    'Troost je kind als het huilt.',
    'Ook een klein kind luistert naar je.',
    'om 10:30 uur'
  ];
  for (const one of words) await expect(shown).toContainText(one);
  // What is beneath a modal dialog can be reached by nobody, and this one covers all of it.
  expect(await shown.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  await expect
    .poll(() => shown.boundingBox())
    .toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
  await shown.getByRole('button', { name: 'Terug' }).click();
  await expect(shown).toHaveCount(0);
  await expect(phone.places()).toBeVisible();
  await page.getByRole('button', { name: 'Laat zien' }).click();
  await expect(shown).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);

  const paper = await printed(page);
  expect(paper.pages).toBe(1);
  for (const one of words) expect(paper.words).toContain(unspaced(one));
  expect(paper.words).not.toContain('Nabij');
  expect(paper.words).not.toContain(unspaced('Welke tips gaan mee'));

  await page.getByRole('button', { name: 'Deel als PDF' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared.length))
    .toBe(1);
  const [file] = await page.evaluate(
    () => (window as unknown as { shared: { name: string; text: string }[] }).shared
  );
  expect(file?.name).toBe('voor-jullie.pdf');
  const shared = pdfText(Buffer.from(file?.text ?? '', 'latin1'));
  expect(shared.pages).toBe(1);
  for (const one of words) expect(shared.words).toContain(unspaced(one));

  await back(page);
  await agree(page, 'Lezen over hechting 🌈', 'نور', 'morgen');
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await expect(main(page).getByText(/In een afspraak staat “hechting”/)).toBeVisible();
  await page.getByRole('button', { name: 'Deel als PDF' }).click();
  await expect(main(page).getByText(/kunnen deze tekens niet: 🌈/)).toBeVisible();
  expect((await printed(page)).words).toContain('Lezenoverhechting');
  await back(page);
  await sign(page);
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await expect(main(page)).toContainText('Praat met je kind');
  expect(wrong).toEqual([]);
});
