/**
 * Achteraf: what follows a visit, a referral with its letter, the report for the record elsewhere, and what
 * is not signed.
 */
import { unspaced } from '../pdf-text';
import {
  agree,
  back,
  field,
  fill,
  main,
  printed,
  sign,
  tick,
  toPage,
  visitAtReport,
  yearsAgo
} from './harness/after-visit';
import { openPart, report, write } from './harness/family-pages';
import { expect, test } from './harness/test';

test('[E130] what follows is decided, more than one, with what the guideline says of each beside it', async ({
  newPhone
}) => {
  const { page } = await visitAtReport(newPhone);
  await tick(page, 'Extra contact');
  await tick(page, 'Eigen hulp van de JGZ');
  for (const [decision, words] of [
    ['Gewoon vervolg', /als de ouder dat goed vindt/],
    ['Extra contact', /hangen niet af van toestemming/],
    ['Eigen hulp van de JGZ', /VIPP-SD/],
    ['Verwijzen', /twee of meer van deze vier/],
    ['Meldcode', /afwegingskader/]
  ] as const) {
    const key = page.getByRole('button', { name: `Richtlijn bij ${decision}` });
    await expect(main(page).getByText(words)).toHaveCount(0);
    await key.click();
    await expect(key).toHaveAttribute('aria-expanded', 'true');
    await expect(main(page).getByText(words).first()).toBeVisible();
    await expect(
      main(page)
        .getByText(/^Bron: JGZ-richtlijn/)
        .first()
    ).toBeVisible();
    await expect(
      main(page)
        .getByText(/Die termijn is verstreken/)
        .first()
    ).toBeVisible();
    await key.click();
  }
  await fill(page, 'Dag', '1-1-2020');
  await expect(page.getByRole('alert').filter({ hasText: 'ligt voor dit bezoek' })).toBeVisible();
  await fill(page, 'Dag', 'overmorgen');
  await fill(page, 'Hoe laat', '9.30');
  await expect(field(page, 'Hoe laat')).toHaveValue('9:30');
  await sign(page);
  const signed = page.getByRole('region', { name: 'Ondertekend verslag' });
  await expect(signed).toContainText('Extra contact');
  await expect(signed).toContainText('Eigen hulp van de JGZ');
  await expect(signed).toContainText('om 09:30');
});

test('[E131] a referral: a partner of the guideline, consent by the child’s age, and five questions without it', async ({
  newPhone
}) => {
  const family = { name: 'Gezin Brem', child: 'Klein', birthDate: yearsAgo(12, 1) };
  const phone = await visitAtReport(newPhone, family);
  const { page } = phone;
  await page.getByRole('link', { name: 'Gezin Brem' }).click();
  await page.getByRole('link', { name: 'Gegevens' }).click();
  const older = [
    ['Midden', yearsAgo(12)],
    ['Vijftien', yearsAgo(16, 1)],
    ['Groot', yearsAgo(16)]
  ] as const;
  for (const [index, [name, birth]] of older.entries()) {
    await page.getByRole('button', { name: 'Kind toevoegen' }).click();
    await expect(page.getByLabel('Roepnaam')).toHaveCount(index + 2);
    await page.getByLabel('Roepnaam').last().fill(name);
    await page.getByLabel('Geboortedatum').last().fill(birth);
    await page.getByLabel('Geboortedatum').last().blur();
  }
  await page.getByRole('link', { name: 'Klaar' }).click();
  await page.getByRole('region', { name: 'Bezoeken' }).getByRole('link').first().click();
  await openPart(page, 'Verslag');
  await tick(page, 'Verwijzen');
  await toPage(page, /Verwijzing uitwerken/, 'Verwijzen');

  await page.getByText('Kies uit wie de richtlijn noemt').click();
  await page.getByRole('button', { name: /^Jeugd-GGZ/ }).click();
  await expect(field(page, 'Naar wie')).toHaveValue('Jeugd-GGZ');
  await fill(page, 'Naar wie', 'Jeugd-GGZ De Wilg');

  const consent = page.getByRole('region', { name: 'Toestemming', exact: true });
  await expect(consent).toContainText('Klein. Onder 12 jaar: de ouders met gezag.');
  await expect(consent).toContainText(
    'Vijftien, Midden. 12 tot en met 15 jaar: de ouders met gezag en de jongere zelf.'
  );
  await expect(consent).toContainText('Groot. Vanaf 16 jaar: de jongere zelf.');
  await expect(consent).toContainText('Dit staat in de wet (Wgbo), niet in de richtlijn.');

  const weighing = page.getByRole('region', { name: /^Delen zonder toestemming/ });
  await expect(weighing).toHaveCount(0);
  await page.getByRole('radio', { name: 'Gegeven', exact: true }).check();
  await fill(page, 'Wie gaf antwoord', 'moeder, en Groot zelf');
  await fill(page, 'Gevraagd op', 'vandaag');
  await fill(page, 'Toestemming waarvoor', 'Dit verslag delen.');
  await expect(weighing).toHaveCount(0);
  await page.getByRole('radio', { name: 'Niet gegeven', exact: true }).check();
  await expect(weighing.getByRole('textbox')).toHaveCount(5);
  for (const name of ['Doel', 'Andere weg', 'Toestemming', 'Afwegen', 'Wie en wat'])
    await weighing.getByRole('textbox', { name, exact: true }).fill(`Gewogen: ${name}.`);
  await expect(weighing).toContainText('Bron: JGZ-richtlijn');
  await back(page);
  await sign(page);
  const signed = page.getByRole('region', { name: 'Ondertekend verslag' });
  for (const words of [
    'Jeugd-GGZ De Wilg',
    'niet gegeven, door moeder, en Groot zelf',
    'Toestemming voor: Dit verslag delen.',
    'Doel: Gewogen: Doel.',
    'Wie en wat: Gewogen: Wie en wat.'
  ])
    await expect(signed).toContainText(words);
});

test('[E132] the referral letter drafts itself, becomes hers when she writes in it, is copied and printed', async ({
  newPhone
}) => {
  const phone = await visitAtReport(newPhone);
  const { page } = phone;
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tick(page, 'Verwijzen');
  await toPage(page, /Verwijzing uitwerken/, 'Verwijzen');
  const letter = field(page, 'Tekst van de brief');
  await expect(letter).toHaveValue(/Graag vraag ik uw hulp voor Noor\./);
  await fill(page, 'Naar wie', 'IMH-specialist');
  await fill(page, 'Waar het om gaat', 'Noor slaapt weinig.');
  await expect(letter).toHaveValue(/Aan: IMH-specialist[\s\S]*Noor slaapt weinig\./);
  // Being in it is not writing in it.
  await letter.focus();
  await letter.blur();
  await fill(page, 'Naar wie', 'Huisarts');
  await expect(letter).toHaveValue(/Aan: Huisarts/);

  await letter.press('ControlOrMeta+End');
  await letter.pressSequentially('\nPS. Bel gerust.');
  await letter.blur();
  await fill(page, 'Naar wie', 'Kinderarts');
  await expect(letter).toHaveValue(/Aan: Huisarts[\s\S]*PS\. Bel gerust\.$/);

  await page.getByRole('button', { name: 'Kopieer de brief' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await letter.inputValue());
  const paper = await printed(page);
  expect(paper.pages).toBe(1);
  expect(paper.words).toBe(unspaced(copied));

  await page.getByRole('button', { name: 'Opnieuw opstellen' }).click();
  await expect(letter).toHaveValue(/Aan: Kinderarts/);
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(letter).toHaveValue(/Aan: Huisarts[\s\S]*PS\. Bel gerust\.$/);
  await back(page);
  await sign(page);
  await toPage(page, /Verwijsbrief/, 'Verwijsbrief');
  await expect(main(page)).toContainText('PS. Bel gerust.');
  expect((await printed(page)).words).toBe(unspaced(copied));
});

test('[E263] in the letter she types on in what a colleague wrote meanwhile', async ({
  newPhone
}) => {
  const [a, b] = [await visitAtReport(newPhone), await newPhone()];
  await tick(a.page, 'Verwijzen');
  await toPage(a.page, /Verwijzing uitwerken/, 'Verwijzen');
  const [hers, theirs] = [field(a.page, 'Tekst van de brief'), field(b.page, 'Tekst van de brief')];
  await hers.fill('Graag uw hulp.');
  await hers.blur();
  await b.begin();
  await b.syncNow();
  await b.page.goto(a.page.url());
  await b.unlock();
  await expect(theirs).toHaveValue('Graag uw hulp.');

  await hers.focus();
  await theirs.fill('Graag uw hulp. Noor slaapt weinig.');
  await theirs.blur();
  await expect(hers).toHaveValue('Graag uw hulp. Noor slaapt weinig.');
  await hers.press('ControlOrMeta+End');
  await hers.pressSequentially(' Bel gerust.');
  await hers.blur();
  const both = 'Graag uw hulp. Noor slaapt weinig. Bel gerust.';
  await expect(theirs).toHaveValue(both);
  await expect(hers).toHaveValue(both);
});

test('[E135] the report is copied for the record under its headings, and says whether it was signed; it prints', async ({
  newPhone
}) => {
  const phone = await visitAtReport(newPhone);
  const { page } = phone;
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copy = async () => {
    await page.getByRole('button', { name: 'Kopieer voor het dossier' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeVisible();
  };
  await agree(page, 'Bellen', 'Anneke', 'morgen');
  await tick(page, 'Gewoon vervolg');
  await report(page, 'Wat ik zag').fill('Noor lacht.\nEn kijkt.');
  await copy();
  const text = await clipboard();
  expect(text).toMatch(/^Nog niet ondertekend\.\n\nBezoek\n/);
  expect(text).toContain('\n\nWat ik zag\nNoor lacht.\nEn kijkt.\n\n');
  expect(text).toMatch(/\n\nAfspraken\n- Bellen \(Anneke, uiterlijk /);
  expect(text).toContain('\n\nWat er volgt\nGewoon vervolg');
  const paper = await printed(page);
  expect(paper.pages).toBe(1);
  expect(paper.words).toContain(unspaced('Verslag van een huisbezoek'));
  expect(paper.words).toContain(unspaced('Nog niet ondertekend.'));
  expect(paper.words).toContain(unspaced('Wat ik zag Noor lacht. En kijkt.'));
  expect(paper.words).not.toContain('Ondertekenen');

  await sign(page);
  await copy();
  // That it was copied may still stand there from the first time.
  await expect.poll(clipboard).toMatch(/^Ondertekend: .+\.\n\nBezoek\n/);
  expect((await printed(page)).words).toMatch(/Ondertekend:/);

  await page.evaluate(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
  await page.getByRole('button', { name: 'Kopieer voor het dossier' }).click();
  const byHand = page.getByRole('dialog', { name: 'Kopieer zelf' });
  await expect(byHand.getByRole('textbox')).toHaveValue(/^Ondertekend: /);
  const selected = () =>
    byHand
      .getByRole('textbox')
      .evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart);
  await expect.poll(selected).toBeGreaterThan(100);
});

test('[E136] a visit in the future, or one that ends before it begins, isn’t signed: a sentence stands beside it', async ({
  newPhone
}) => {
  const { page } = await visitAtReport(newPhone);
  await write(page, 'Wat ik zag', 'Noor lacht.');
  await openPart(page, 'Vooraf');
  await fill(page, 'Datum', 'morgen');
  await fill(page, 'Begin', '14:00');
  await fill(page, 'Einde', '13:00');
  await expect(page.getByRole('alert').filter({ hasText: 'ligt voor het begin' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'nog niet geweest' })).toHaveCount(0);
  await openPart(page, 'Verslag');
  const key = main(page).getByRole('button', { name: 'Ondertekenen' });
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await key.click();
  const said = main(page).getByRole('status').filter({ hasText: 'nog niet geweest' });
  await expect(said).toContainText('ligt voor het begin');
  await expect(sheet).toBeHidden();
  await said.getByRole('link', { name: /^Naar de datum/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'nog niet geweest' })).toBeVisible();
  await fill(page, 'Datum', 'vandaag');
  await expect(page.getByRole('alert').filter({ hasText: 'nog niet geweest' })).toHaveCount(0);
  await openPart(page, 'Verslag');
  await key.click();
  await said
    .or(main(page).getByRole('status').filter({ hasText: 'ligt voor het begin' }))
    .getByRole('link', { name: 'Naar de tijd' })
    .click();
  await fill(page, 'Einde', '15:00');
  await openPart(page, 'Verslag');
  await expect(report(page, 'Wat ik zag')).toHaveValue('Noor lacht.');
  await sign(page);
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toContainText('15:00');
});
