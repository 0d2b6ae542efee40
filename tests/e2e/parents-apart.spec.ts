/**
 * Parents apart: a secret address and what one of them told in confidence, looked for in everything that
 * is made for the other; the copy for one parent, the handover, and a checklist of the nurse's own.
 */
import { pdfText } from '../pdf-text';
import { back, fill, main, printed, sign, small, tick, toPage } from './harness/after-visit';
import { demoNurse, test as demoTest } from './harness/demo';
import { openFamily, openPart } from './harness/family-pages';
import { Looks } from './harness/looking';
import { PASSPHRASE, type Phone } from './harness/phone';
import { expect, test } from './harness/test';
import {
  choose,
  CONFIDED,
  familyApart,
  SECRET,
  secretWords,
  visitApart
} from './harness/two-homes';

const never = new RegExp(`${secretWords.source}|${CONFIDED}`, 'i');

async function copied(phone: Phone, key: string): Promise<string> {
  await phone.button(key).click();
  await expect(main(phone.page).getByText(/^Gekopieerd/)).toBeVisible();
  return phone.page.evaluate(() => navigator.clipboard.readText());
}

test('[E180] a family has two homes: a visit shows only the address of the one it is at', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await phone.begin();
  const family = await familyApart(phone, 'Gezin Kievitsbloem');
  const homes = page.getByRole('region', { name: 'Wie erbij horen' });
  await expect(homes).toContainText('Bij Jordy');
  await expect(homes).toContainText(`${SECRET.street}, ${SECRET.postcode} ${SECRET.town}`);
  await expect(homes.getByText('Geheim adres')).toHaveCount(1);
  await phone.button('Nieuw bezoek').click();
  await openPart(page, 'Vooraf');
  await expect(main(page)).not.toContainText(/Kerkstraat|Kanariehof/);
  await choose(page, 'Dit bezoek is', 'Bij Jordy');
  await expect(main(page)).toContainText('Kerkstraat 1, Wolkendam');
  await expect(main(page)).not.toContainText('Kanariehof');
  await choose(page, 'Dit bezoek is', 'Bij Lindsey');
  await expect(main(page)).toContainText('Kanariehof');
  await expect(main(page)).not.toContainText('Kerkstraat');
  // Nothing on any of these screens hands a secret address to a map.
  const links = await page
    .locator('a[href]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.join('\n')).not.toMatch(/kanarie/i);

  await page
    .getByRole('navigation', { name: 'Plekken' })
    .getByRole('link', { name: 'Gezinnen' })
    .click();
  await openFamily(phone, 'Gezin Kievitsbloem');
  expect(new URL(page.url()).pathname).toBe(family);
  await page.getByRole('link', { name: 'Gegevens' }).click();
  await phone.button('Adres weghalen').click();
  await expect(page.locator('[data-household]')).toHaveCount(0);
  await phone.button('Ongedaan maken').click();
  await expect(page.getByRole('heading', { name: 'Bij Lindsey' })).toBeVisible();
});

test('[E181] no secret address and no confidence in anything made for the other parent: screen, paper, PDF, letter, reading together', async ({
  newPhone
}) => {
  test.setTimeout(180_000);
  const phone = await newPhone(small);
  const { page } = phone;
  await page.addInitScript(() => {
    const held = window as unknown as { shared: string[] };
    held.shared = [];
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files = [] }: ShareData) => {
        for (const file of files) {
          const bytes = new Uint8Array(await file.arrayBuffer());
          held.shared.push(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
        }
      }
    });
  });
  await phone.begin();
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await familyApart(phone, 'Gezin Wilgenroosje');
  await visitApart(phone);

  // For both together, as nobody is ticked as there: and then for Jordy.
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await expect(main(page)).toContainText('Samen zingen');
  await expect(main(page)).not.toContainText(never);
  await choose(page, 'Voor wie', 'Jordy');
  await expect(main(page)).toContainText('Weggelaten: 1 afspraak, het volgende bezoek');
  await expect(main(page)).not.toContainText(never);
  await page.getByRole('button', { name: 'Laat zien' }).click();
  const shown = page.getByRole('dialog', { name: 'Voor jullie' });
  await expect(shown).toContainText('Samen zingen');
  await expect(shown).not.toContainText(never);
  await expect(shown).not.toContainText('Weggelaten');
  await page.goBack();
  await expect(shown).toHaveCount(0);
  const paper = await printed(page);
  expect(paper.words).toContain('Samenzingen');
  expect(paper.words).not.toMatch(never);
  expect(paper.words).not.toContain('Weggelaten');
  await page.getByRole('button', { name: 'Deel als PDF' }).click();
  const shared = () => page.evaluate(() => (window as unknown as { shared: string[] }).shared);
  await expect.poll(async () => (await shared()).length).toBe(1);
  const file = pdfText(Buffer.from((await shared())[0] ?? '', 'latin1'));
  expect(file.words).toContain('Samenzingen');
  expect(file.words).not.toMatch(never);
  // Lindsey gets what she agreed; never her address.
  await choose(page, 'Voor wie', 'Lindsey');
  await expect(main(page)).toContainText(`${CONFIDED} bellen`);
  await expect(main(page)).not.toContainText(secretWords);
  await back(page);

  await tick(page, 'Verwijzen');
  await toPage(page, /Verwijzing uitwerken/, 'Verwijzen');
  await fill(page, 'Waar het om gaat', `Fay slaapt slecht. Stuur post naar ${SECRET.street}.`);
  await expect(page.getByLabel('Tekst van de brief')).toHaveValue(/\(geheim\)/);
  const letter = await copied(phone, 'Kopieer de brief');
  expect(letter).toContain('Fay slaapt slecht.');
  expect(letter).not.toMatch(never);
  await page.getByLabel('Tekst van de brief').fill(`Beste, zie ${SECRET.street}.`);
  await page.getByLabel('Tekst van de brief').blur();
  await expect(main(page)).toContainText('Er staat iets van een geheim adres in je brief.');
  expect((await printed(page)).words).toBe('Beste,zie(geheim).');
  await back(page);

  const dossier = await copied(phone, 'Kopieer voor het dossier');
  expect(dossier).toContain('In vertrouwen verteld door Lindsey');
  expect(dossier).toContain('Ze woont nu op (geheim).');
  expect(dossier).not.toMatch(secretWords);
  expect((await printed(page)).words).not.toMatch(secretWords);

  await openPart(page, 'Aan tafel');
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).click();
  await expect(page.locator('body')).toContainText('Samen zingen');
  await expect(page.locator('body')).not.toContainText(never);
  await phone.button('Klaar met samen lezen').click();
  await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await phone.button('Ontgrendelen').click();
  await openPart(page, 'Vooraf');
  await tick(page, 'Lindsey');
  await openPart(page, 'Aan tafel');
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).click();
  await expect(page.locator('body')).toContainText(`${CONFIDED} bellen`);
  await expect(page.locator('body')).not.toContainText(secretWords);
});

test('[E182] a signed report has a copy for one parent, and says on the screen alone what was left out', async ({
  newPhone
}) => {
  test.setTimeout(120_000);
  const phone = await newPhone(small);
  const { page } = phone;
  await phone.begin();
  await familyApart(phone, 'Gezin Zandoogje');
  await visitApart(phone);
  await tick(page, 'Meldcode');
  await toPage(page, /Meldcode noteren/, 'Meldcode');
  await fill(page, 'Besluit', 'Overlegd met een collega.');
  await back(page);
  await sign(page);
  await toPage(page, /Afschrift voor een ouder/, 'Afschrift voor een ouder');
  await choose(page, 'Voor wie', 'Jordy');
  await expect(main(page)).toContainText('Fay lacht.');
  await expect(main(page)).not.toContainText(never);
  const left = page.getByRole('listitem');
  await expect(
    left.filter({ hasText: 'Wat de ouder vertelt (in vertrouwen verteld)' })
  ).toBeVisible();
  await expect(left.filter({ hasText: /^Meldcode$/ })).toBeVisible();
  const paper = await printed(page);
  expect(paper.words).toContain('Faylacht.');
  expect(paper.words).toContain('VoorJordy.');
  expect(paper.words).not.toMatch(never);
  expect(paper.words).not.toMatch(/Meldcode|Weggelaten|Overlegd/);
  await choose(page, 'Voor wie', 'Lindsey');
  await expect(main(page)).toContainText(`Over de ${CONFIDED}.`);
  const hers = await printed(page);
  expect(hers.words).toContain(`Overde${CONFIDED}.`);
  expect(hers.words).not.toMatch(/Meldcode|Weggelaten|Overlegd/);
  expect(hers.words).not.toMatch(secretWords);
});

test('[E183] a handover is one page: on the screen, on A4 and as text, with a secret address as such', async ({
  newPhone
}) => {
  test.setTimeout(120_000);
  const phone = await newPhone(small);
  const { page } = phone;
  await phone.begin();
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await familyApart(phone, 'Gezin Koevinkje');
  await visitApart(phone);
  await page.getByRole('link', { name: 'Gezin Koevinkje' }).click();
  await page.locator('summary', { hasText: 'Voor jezelf' }).click();
  await tick(page, 'Maak kennis');
  await toPage(page, /Overdracht/, 'Overdracht');
  const words = ['Fay', 'heeft gezag', 'Bij Lindsey: geheim adres', 'Samen zingen', 'Fay lacht.'];
  for (const one of words) await expect(main(page)).toContainText(one);
  await expect(main(page)).toContainText('in vertrouwen verteld door Lindsey');
  await expect(main(page)).not.toContainText(secretWords);
  // It leaves the phone only by its owner's hand; one proof is enough for a while.
  const [asks, printings] = [page.getByRole('dialog'), () => page.evaluate('printings')];
  await page.evaluate('var printings = 0; window.print = () => { printings += 1; }');
  await phone.button('Afdrukken').click();
  await expect(asks).toContainText('Even bevestigen dat jij het bent');
  await page.keyboard.press('Escape');
  await expect(asks).toBeHidden();
  await expect(phone.button('Afdrukken')).toBeFocused();
  expect(await printings()).toBe(0);
  await phone.button('Afdrukken').click();
  await asks.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await asks.getByRole('button', { name: 'Bevestigen' }).click();
  await expect.poll(printings).toBe(1);
  const text = await copied(phone, 'Kopieer als tekst');
  expect(text).toContain('Overdracht: Gezin Koevinkje');
  expect(text).not.toMatch(secretWords);
  expect(text).not.toContain('Maak kennis');
  const paper = await printed(page);
  expect(paper.pages).toBe(1);
  expect(paper.words).toContain('BijLindsey:geheimadres');
  expect(paper.words).not.toMatch(secretWords);
});

test('[E184] ten recommendations are a quiet list of her own, kept, and with a warning at the third', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await phone.begin();
  await familyApart(phone, 'Gezin Dagpauwoog');
  const fold = page.locator('details', { hasText: 'Voor jezelf: aandacht voor de relatie' });
  await expect(fold.getByRole('checkbox')).toHaveCount(0);
  await fold.locator('summary').click();
  await expect(fold.getByRole('checkbox')).toHaveCount(10);
  await expect(fold.getByRole('listitem').nth(2)).toContainText('betuttelend');
  await tick(page, 'Doe het voor');
  await openFamily(phone, 'Gezin Dagpauwoog');
  await fold.locator('summary').click();
  await expect(fold.getByRole('checkbox', { name: 'Doe het voor' })).toBeChecked();
  await expect(fold.getByRole('checkbox', { name: 'Maak kennis' })).not.toBeChecked();
  await expect(fold).not.toContainText(/\d+ van|\d+ %/);
});

test('[E185] axe finds nothing where homes, confidences, copies and handovers are, and text at 200 % fits', async ({
  newPhone
}) => {
  test.setTimeout(420_000);
  const looks = new Looks();
  const phone = await newPhone({ bypassCSP: true, viewport: { width: 360, height: 740 } });
  const { page } = phone;
  await phone.begin();
  await familyApart(phone, 'Kruidje');
  await page.locator('summary', { hasText: 'Voor jezelf' }).click();
  await expect(page.getByRole('checkbox', { name: 'Maak kennis' })).toBeVisible();
  await looks.at(page, 'a family with two homes');
  await page.getByRole('link', { name: 'Gegevens' }).click();
  await expect(page.getByRole('heading', { name: 'Bij Lindsey' })).toBeVisible();
  await looks.at(page, 'editing two homes');
  await page.getByRole('link', { name: 'Klaar' }).click();
  await visitApart(phone);
  await looks.at(page, 'a report with a confidence');
  await openPart(page, 'Vooraf');
  await looks.at(page, 'at which home');
  await openPart(page, 'Verslag');
  await toPage(page, /Blad voor de ouders/, 'Blad voor de ouders');
  await looks.at(page, 'for whom the sheet is');
  await back(page);
  await sign(page);
  await toPage(page, /Afschrift voor een ouder/, 'Afschrift voor een ouder');
  await looks.at(page, 'a copy for one parent');
  await openFamily(phone, 'Kruidje');
  await toPage(page, /Overdracht/, 'Overdracht');
  await looks.at(page, 'a handover');
});

demoTest.describe(() => {
  demoTest.use({ begun: 0 });
  demoTest(
    '[E186] in the demo one family has two homes, one of them secret',
    async ({ newPhone }) => {
      const phone = await newPhone();
      await phone.begin({
        ...demoNurse,
        name: 'Djamila',
        email: 'djamila@demo.example',
        password: 'fiets-tegen-de-heg'
      });
      await openFamily(phone, 'Hazelmuis');
      const homes = phone.page.getByRole('region', { name: 'Wie erbij horen' });
      await expect(homes).toContainText('Bij Lindsey');
      await expect(homes).toContainText('Bij Jordy');
      await expect(homes.getByText('Geheim adres')).toHaveCount(1);
    }
  );
});
