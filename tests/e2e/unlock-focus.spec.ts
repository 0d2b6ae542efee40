/** Unlocking begins by typing: the one field there is has the focus, however fast the app starts. */
import { expect, test } from './harness/test';

test('[E60] the passphrase field has the focus at every start', async ({ newPhone }) => {
  const phone = await newPhone();
  await phone.begin();
  for (let start = 0; start < 8; start += 1) {
    await phone.open('/gezinnen');
    await expect(phone.page.getByLabel('Wachtzin', { exact: true })).toBeFocused();
    await expect(phone.heading('Ontgrendelen')).toBeVisible();
  }
});
