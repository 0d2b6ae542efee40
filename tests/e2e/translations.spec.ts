/** What an edition brings in another language is there at once, written the right way round. */
import { ownEdition } from '../../src/lib/guideline/edition';
import { chooseFile, openContent } from './harness/content-page';
import { demoAdministrator, demoNurse, expect, test } from './harness/demo';

const arabic = {
  title: 'انظر واستمع',
  text: 'ماذا يريد طفلك الآن؟',
  line: 'ابتسم لطفلك عندما يبتسم لك.'
};
const turkish = { title: 'Bak ve dinle', text: 'Çocuğun şimdi ne istiyor?', line: 'Ona gülümse.' };

/** The five tips up to two years, whole, in a language. */
const translated = ownEdition.modules.tips.items.slice(0, 5).map(({ id, details }) => {
  const inLanguage = ({ title, text, line }: typeof arabic) => ({
    title,
    text,
    ...(details ? { details: details.map(() => line) } : {})
  });
  return [id, { ar: inLanguage(arabic), tr: inLanguage(turkish) }] as const;
});
const edition = {
  format: 1,
  extends: true,
  id: 'wolkendam-talen',
  name: 'Wolkendam met talen',
  date: '2026-12-01',
  documents: [],
  translations: Object.fromEntries(translated)
};

test('[E89] translated tips are read and printed in their language, from right to left where it is', async ({
  newPhone
}) => {
  test.setTimeout(120_000);
  const [nurse, boss] = [await newPhone(), await newPhone()];
  await boss.begin(demoAdministrator);
  await openContent(boss);
  await chooseFile(boss, 'talen.json', JSON.stringify(edition));
  await expect(boss.page.getByRole('region', { name: 'In gebruik' })).toContainText(edition.name);
  await nurse.begin(demoNurse);
  await nurse.syncNow();
  const { page } = nurse;
  await nurse.goTo('Kennis');
  await page.getByRole('searchbox').fill('cocugun');
  await page.getByRole('link', { name: /^Kijk en luister/ }).click();
  await page.getByRole('radio', { name: 'Turks' }).check();
  await expect(page.locator('[lang="tr"][dir="ltr"]')).toContainText(turkish.text);
  await page.getByRole('radio', { name: 'Arabisch' }).check();
  const text = page.locator('[lang="ar"][dir="rtl"]');
  await expect(text).toContainText(arabic.text);
  await expect(text.getByRole('listitem')).toHaveCount(7);
  await page.getByRole('radio', { name: 'Nederlands' }).check();
  await expect(page.getByText('Troost je kind als het huilt.')).toBeVisible();

  // Back from a hit, the question is still there.
  await nurse.goTo('Kennis');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('link', { name: /^Tips/ }).click();
  await page.getByRole('link', { name: /^Tips voor ouders/ }).click();
  await page.getByRole('link', { name: /^Tipblad 2–4 jaar/ }).click();
  await expect(nurse.heading('Tips voor 2 tot 4 jaar')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Arabisch' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Tips voor ouders' }).click();
  await page.getByRole('link', { name: /^Tipblad 0–2 jaar/ }).click();
  await page.getByRole('radio', { name: 'Arabisch' }).check();
  const sheet = page.locator('[lang="ar"][dir="rtl"]');
  await expect(sheet.getByRole('heading')).toHaveText(translated.map(() => arabic.title));
  await expect(sheet).not.toContainText('kind');
});
