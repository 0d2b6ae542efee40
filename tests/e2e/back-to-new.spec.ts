/** Going back to where a family was made leads to that family, never to a second, empty form. */
import { addFamily } from './harness/family-pages';
import { expect, test } from './harness/test';

test('[U69] Back from a family that was just added shows what was typed', async ({ newPhone }) => {
  const phone = await newPhone();
  await phone.begin();
  const family = await addFamily(phone, { name: 'Gezin Duizendblad' });
  await phone.page.goBack();
  await expect(phone.page.getByLabel('Naam van het gezin')).toHaveValue('Gezin Duizendblad');
  await expect(phone.page).toHaveURL(`${phone.origin}${family}/gegevens`);
});
