/** The main path without ever pointing: from the log-in to a signed visit, by keyboard alone. */
import { nurse } from './harness/account';
import { codeOnce } from './harness/codes';
import { typedDay, weeksAgo } from './harness/days';
import { press, tabTo, type } from './harness/keys';
import { PASSPHRASE } from './harness/phone';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

test('[E61] logging in, making the vault, adding a family, writing and signing a visit go by keyboard alone', async ({
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  const box = (name: string) => page.getByRole('textbox', { name, exact: true });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  await phone.open('/gezinnen');

  await expect(phone.heading('Inloggen')).toBeFocused();
  await type(page, box('E-mailadres'), nurse.email);
  await type(page, page.getByLabel('Wachtwoord', { exact: true }), nurse.password);
  await page.keyboard.press('Enter');
  await expect(box('Code uit je app')).toBeFocused();
  await page.keyboard.type(await codeOnce(phone.origin, nurse.email));
  await page.keyboard.press('Enter');
  await expect(phone.heading('Kies je wachtzin')).toBeFocused();
  await type(page, page.getByLabel('Nieuwe wachtzin', { exact: true }), PASSPHRASE);
  await type(page, page.getByLabel('Wachtzin nog een keer', { exact: true }), PASSPHRASE);
  await expect(page.getByText('Nog niet sterk genoeg')).toBeHidden();
  await press(page, phone.button('Wachtzin instellen'));

  await expect(phone.heading('Gezinnen')).toBeFocused();
  await press(page, link('Gezin toevoegen').first());
  await expect(phone.heading('Gezin toevoegen')).toBeFocused();
  await type(page, box('Naam van het gezin'), 'Gezin Toetsenbord');
  await type(page, box('Roepnaam'), 'Mila');
  await type(page, box('Geboortedatum'), typedDay(weeksAgo(11)));
  await press(page, link('Klaar'));

  await expect(phone.heading('Gezin Toetsenbord')).toBeFocused();
  await press(page, phone.button('Nieuw bezoek'));
  await expect(phone.heading(/^Bezoek /)).toBeFocused();
  await press(page, link('Aan tafel'));
  const answer = page.getByRole('group', { name: /^Antwoord bij / }).first();
  await tabTo(page, answer.getByRole('radio').first());
  await page.keyboard.press('ArrowRight');
  await expect(answer.getByRole('radio').nth(1)).toBeChecked();
  await page.keyboard.press('Space');
  await expect(answer.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(answer.getByRole('radio').nth(1)).toBeChecked();

  await press(page, link('Verslag'));
  await type(page, box('Wat ik zag'), 'Mila volgt de bal.');
  await press(page, page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }));
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Ondertekenen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await press(page, sheet.getByRole('button', { name: 'Ondertekenen' }));
  await expect(page.getByRole('region', { name: 'Ondertekend verslag' })).toContainText(
    'Mila volgt de bal.'
  );
  // The sheet takes the focus with it as it goes.
  await expect(sheet).toBeHidden();
  await expect(phone.heading(/^Bezoek /)).toBeFocused();

  // From a visit locking would lead back to it; she has left it.
  await press(page, phone.places().getByRole('link', { name: 'Gezinnen' }));
  await expect(phone.heading('Gezinnen')).toBeFocused();
  await press(page, link('Meer'));
  await expect(phone.heading('Meer')).toBeFocused();
  await press(page, phone.button('Nu vergrendelen'));
  await expect(phone.heading('Ontgrendelen')).toBeVisible();
  await type(page, page.getByLabel('Wachtzin', { exact: true }), PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(phone.heading('Meer')).toBeFocused();
});
