/** Aan tafel for everybody: under axe with all that folds open, and by keyboard alone. */
import { openPart, report } from './harness/family-pages';
import { press, tabTo } from './harness/keys';
import { Looks } from './harness/looking';
import { PASSPHRASE } from './harness/phone';
import {
  atTheTable,
  fold,
  momentButton,
  noteMoment,
  openMoments,
  small
} from './harness/table-pages';
import { expect, test } from './harness/test';

test('[E151] axe finds nothing in what folds open at the table, in both themes and sizes, and text at 200 % fits', async ({
  newPhone
}) => {
  test.setTimeout(240_000);
  // axe is a script of its own, which the app's policy would rightly stop.
  const phone = await newPhone({ ...small, bypassCSP: true });
  const { page } = phone;
  const looks = new Looks();
  await atTheTable(phone, {
    children: [
      { name: 'Saar', weeks: 20 },
      { name: 'Melle', weeks: 20 }
    ]
  });
  await momentButton(page).tap();
  await looks.at(page, 'whom a moment is about');
  await momentButton(page).tap();
  await noteMoment(page, 'Melle');
  await phone.button('Woorden erbij').tap();
  await looks.at(page, 'a moment that was noted');
  await phone.button('Klaar').tap();
  const moments = await openMoments(page);
  await moments.first().locator('summary').tap();
  for (const name of ['Aantekeningen bij het kijken', 'Aantekeningen over thuis'])
    await fold(page, name);
  await fold(page, 'Beschermt: ouder');
  await page.getByRole('checkbox', { name: 'Kan hulp gebruiken' }).check();
  await phone.button(/^Woord bij Kan hulp/).tap();
  for (const name of ['Kijk en zeg wat je ziet', 'Rond af met uitleg en advies'])
    await fold(page, name);
  await page.getByRole('checkbox', { name: /^Noteer in het dossier/ }).check();
  await looks.at(page, 'everything open at the table');
  await phone.button('Verberg het scherm').tap();
  await expect(page.getByRole('dialog', { name: 'Het scherm is leeg' })).toBeVisible();
  await looks.at(page, 'a blank screen');
});

test('[E152] a moment, a tick, a hidden screen and reading together go by keyboard alone', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atTheTable(phone);
  const row = page.getByRole('group', { name: 'Van wie is dit moment?' });
  await press(page, momentButton(page));
  await expect(row.getByRole('button', { name: 'Mila' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeHidden();
  await expect(momentButton(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'Mila' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('status').filter({ hasText: /^Moment genoteerd: .*Mila$/ })
  ).toHaveCount(1);
  await expect(momentButton(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(phone.button('Woorden erbij')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Wat je zag' })).toBeFocused();
  await page.keyboard.type('Lacht terug');
  await press(page, phone.button('Klaar'));

  await press(page, page.locator('summary', { hasText: 'Aantekeningen bij het kijken' }));
  const contact = page.getByRole('checkbox', { name: 'Oogcontact' });
  await tabTo(page, contact);
  await page.keyboard.press('Space');
  await expect(contact).toBeChecked();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const blank = page.getByRole('dialog', { name: 'Het scherm is leeg' });
  await expect(blank).toBeVisible();
  await expect(async () => {
    if (await blank.isVisible()) await page.keyboard.press('Space');
    await expect(blank).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(contact).toBeFocused();
  await expect(contact).toBeChecked();

  await press(page, page.getByRole('link', { name: 'Samen met de ouder lezen' }));
  await expect(phone.heading('Samen kijken naar Mila')).toBeFocused();
  await press(page, phone.button('Klaar met samen lezen'));
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused();
  await page.keyboard.type(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(phone.heading(/^Bezoek/)).toBeVisible();
  await openPart(page, 'Verslag');
  await expect(report(page, 'Wat ik zag')).toHaveValue(/ – Mila lacht terug\.$/m);
});
