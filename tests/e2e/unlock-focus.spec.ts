/** Unlocking begins by typing: the one field there is has the focus, however fast the app starts. */
import { expect, test } from './harness/test';

const PAGES_CODE = /\/_app\/immutable\/nodes\//;

test('[E59] the passphrase field has the focus at every start', async ({ newPhone }) => {
  const phone = await newPhone();
  await phone.begin();
  for (let start = 0; start < 8; start += 1) {
    await phone.open('/gezinnen');
    await expect(phone.page.getByLabel('Wachtzin', { exact: true })).toBeFocused();
    await expect(phone.heading('Ontgrendelen')).toBeVisible();
  }
});

test('[E59] what is typed while the page behind it still loads stays, and so does the focus', async ({
  newPhone
}) => {
  const phone = await newPhone({ serviceWorkers: 'block' });
  const { page } = phone;
  await phone.open('/gezinnen');
  await phone.logIn();
  await phone.chooseVault();
  await phone.isOpen();
  let letThrough = () => {};
  const until = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(PAGES_CODE, async (route) => {
    await until;
    await route.continue();
  });
  await page.goto(`${phone.origin}/kennis`, { waitUntil: 'commit' });
  const field = page.getByLabel('Wachtzin', { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('zon maan');
  const loaded = page.waitForResponse(PAGES_CODE);
  letThrough();
  await loaded;
  // The router says in the page that it has entered: only then can it have taken the focus.
  await expect(page.locator('#svelte-announcer')).toBeAttached();
  await expect(field).toBeFocused();
  await page.keyboard.type(' ster fiets');
  await page.keyboard.press('Enter');
  await expect(phone.heading('Kennis')).toBeVisible();
});
