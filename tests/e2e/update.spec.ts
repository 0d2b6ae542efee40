/**
 * A new version of the app arrives while a visit is open and work is unsent: two real builds, one after
 * the other behind one address, as a deployment puts them there.
 */
import { nurse } from './harness/account';
import { addFamily, newVisit, openFamily, openVisit, report, write } from './harness/family-pages';
import { currentFolder, makeNextBuild, markOf, nextFolder } from './harness/next-build';
import { Phone } from './harness/phone';
import { expect, test } from './harness/test';

const first = 'Mila lacht naar haar vader.';
const later = ' Ze reikt naar het boek.';
const last = ' Samen lezen ze het uit.';

/** What the app itself does when it comes to the front: look for a new version. */
async function lookForUpdate(phone: Phone): Promise<void> {
  await phone.page.evaluate(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    const registration = await navigator.serviceWorker.ready;
    while (!registration.waiting) {
      const worker = registration.installing;
      const event = worker ? 'statechange' : 'updatefound';
      await new Promise((done) =>
        (worker ?? registration).addEventListener(event, done, { once: true })
      );
    }
  });
}

const versionOf = (folder: string) => `Versie ${markOf(folder)?.version.replace('+', ' (')})`;

// Without the second build there is nothing to update to.
test.describe.configure({ mode: 'serial' });

test('[E45] there are two real builds with a version each', () => {
  test.setTimeout(300_000);
  makeNextBuild();
  const [now, next] = [markOf(currentFolder), markOf(nextFolder)];
  expect(next?.version).toBeDefined();
  expect(next?.version).not.toBe(now?.version);
});

test('[E45] a new version waits while a visit is open; taking it loses nothing that was not sent yet', async ({
  server,
  newPhone
}) => {
  test.setTimeout(180_000);
  const phone = await newPhone();
  const { page } = phone;
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Meidoorn', child: 'Mila' });
  await newVisit(phone);
  await expect(phone.waitingSign()).toBeHidden();
  // The session ends: from here on nothing can be sent, though the server is there.
  await phone.context.clearCookies();
  await write(page, 'Wat ik zag', first);

  // A second tab, without a visit, is told of the new version; the first one isn't.
  const tab = new Phone(await phone.context.newPage(), server.origin);
  await tab.open('/meer');
  await tab.unlock();
  await expect(tab.page.getByText(versionOf(currentFolder))).toBeVisible();
  await server.kill();
  await server.start({ build: nextFolder });
  await lookForUpdate(phone);
  const inVisit = phone.button('Nu bijwerken');
  const inTab = tab.button('Nu bijwerken');
  await expect(inTab).toBeVisible();
  await inTab.click();
  await expect(tab.page.getByText('In een ander tabblad is nog een bezoek open')).toBeVisible();
  await write(page, 'Wat ik zag', later);
  await expect(inVisit).toBeHidden();

  // A part of the old version that this tab hasn't loaded yet still comes from the old version.
  await tab.goTo('Kennis');
  await tab.page.close();

  await page.getByRole('link', { name: 'Gezin Meidoorn' }).click();
  await expect(inVisit).toBeVisible();
  await inVisit.click();
  // Chromium waits for whatever the old worker is still busy with.
  await expect(phone.heading('Ontgrendelen')).toBeVisible({ timeout: 30_000 });
  await phone.unlock();
  await phone.goTo('Meer');
  await expect(page.getByText(versionOf(nextFolder))).toBeVisible();
  await page.getByRole('link', { name: /^Nog niet op de server/ }).click();
  await expect(page.getByRole('main')).toContainText('Gezin Meidoorn');
  await openFamily(phone, 'Gezin Meidoorn');
  await openVisit(phone);
  await expect(report(page, 'Wat ik zag')).toHaveValue(first + later);
  await write(page, 'Wat ik zag', last);

  await phone.goTo('Meer');
  await phone.button('Opnieuw inloggen').click();
  const sheet = page.getByRole('dialog', { name: 'Opnieuw inloggen' });
  await sheet.getByLabel('Wachtwoord', { exact: true }).fill(nurse.password);
  await sheet.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await phone.giveCode();
  await expect(page.getByText(/^Bijgewerkt/)).toBeVisible();
  await expect(phone.waitingSign()).toBeHidden();
  const other = await newPhone();
  await other.begin();
  await openFamily(other, 'Gezin Meidoorn');
  await openVisit(other);
  await expect(report(other.page, 'Wat ik zag')).toHaveValue(first + later + last);
});
