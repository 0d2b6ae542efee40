/**
 * The server dies by SIGKILL in the middle of a push, as in a power cut, and is started again: the phone
 * doesn't know what came of its changes and sends them again by itself. Each is there exactly once.
 */
import { expect, kinds, test } from './harness/on-database';
import { offeredBy } from './harness/offered';
import type { Phone } from './harness/phone';

const names = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map((name) => `Familie ${name}`);

test.describe.configure({ mode: 'parallel' });

async function addFamily(phone: Phone, name: string): Promise<void> {
  await phone.goTo('Gezinnen');
  await phone.page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
  await phone.page.getByLabel('Naam van het gezin').fill(name);
  await expect(phone.page.getByRole('link', { name: 'Klaar' })).toBeVisible();
}

async function showsEachOnce(phone: Phone): Promise<void> {
  await phone.goTo('Gezinnen');
  const entries = phone.page.getByRole('main').getByRole('listitem');
  await expect(entries).toHaveCount(names.length);
  for (const name of names) await expect(entries.filter({ hasText: name })).toHaveCount(1);
  await phone.goTo('Meer');
  await phone.page.getByRole('link', { name: /^Twee versies/ }).click();
  await expect(phone.page.getByText('Er is niets te kiezen')).toBeVisible();
}

for (const kind of kinds)
  test.describe(kind, () => {
    test.use({ kind });

    test('[E40] the server killed before the commit and before the answer, five times each: each change is there exactly once', async ({
      server,
      newPhone,
      feed
    }) => {
      test.setTimeout(180_000);
      const phone = await newPhone();
      const offered = offeredBy(phone.page);
      const count = async () => (await feed()).length;
      /** Comes back to a server that dies in the push, and says how much it had kept by then. */
      const killedAt = async (killAt: string) => {
        await phone.goOffline();
        await server.kill();
        await server.start({ killAt });
        await phone.goOnline();
        await server.ended();
        return count();
      };

      await phone.begin();
      for (const name of names) {
        const before = await count();
        await phone.goOffline();
        await addFamily(phone, name);
        expect(await killedAt('push:before-commit')).toBe(before);
        const after = await killedAt('push:after-commit');
        expect(after).toBeGreaterThan(before);
        await expect(phone.waitingSign()).toBeVisible();

        // From here on it is left to itself.
        await server.start();
        await expect(phone.waitingSign()).toBeHidden({ timeout: 30_000 });
        expect(await count()).toBe(after);
      }
      const stamps = (await feed()).map(({ stamp }) => stamp);
      expect(stamps.toSorted()).toEqual([...offered].toSorted());

      await showsEachOnce(phone);
      const other = await newPhone();
      await other.begin();
      await showsEachOnce(other);
    });
  });
