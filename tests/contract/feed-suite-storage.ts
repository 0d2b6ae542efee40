/** What lies in the database, and how the news of a commit gets round. */
import { describe, expect, test } from 'vitest';
import { atRest } from '../../src/lib/server/at-rest';
import type { Bench } from './feed-suite';
import { Bell, dataKey, feedOn, newId, Phone, write } from './feed-world';

export function storage(bench: () => Bench): void {
  describe('storage', () => {
    test('[F40] nothing that a person wrote is readable in what is stored', async () => {
      const { database, material, organisation } = bench();
      const here = await organisation();
      const phone = new Phone(feedOn(database), here, 'anna');
      const family = await phone.newFamily();
      const canary = 'kanariegeel';
      const change = phone.change(
        family,
        { [`${canary}-field`]: write({ [canary]: canary }) },
        { type: `${canary}-type` }
      );
      await phone.accepted(change);
      const stored = await material.dump();
      // The dump does show what stands in the clear, so it can show a canary.
      expect(stored.includes(family)).toBe(true);
      expect(stored.includes(canary)).toBe(false);
      expect(stored.includes(Buffer.from(canary).toString('hex'))).toBe(false);
      expect(stored.includes(change.id)).toBe(false);
    });

    test('[F41] a row that is put in the place of another does not open', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const phone = new Phone(feedOn(database), here, 'anna');
      const family = await phone.newFamily();
      const other = await phone.newFamily();
      const { kysely } = database;
      const rows = await kysely
        .selectFrom('feed_record')
        .select(['family', 'sealed'])
        .where('organisation', '=', here)
        .execute();
      const foreign = rows.find((row) => row.family === other);
      await kysely
        .updateTable('feed_record')
        .set({ sealed: foreign?.sealed ?? Buffer.alloc(0) })
        .where('organisation', '=', here)
        .where('family', '=', family)
        .execute();
      await expect(phone.snapshot([family])).rejects.toThrow();
      expect((await phone.snapshot([other])).records).toHaveLength(1);
    });

    test('[F42] the newest key seals and every older one still opens', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const phone = new Phone(feedOn(database), here, 'anna');
      const family = await phone.newFamily();
      const newer = { id: 'newer', bytes: new Uint8Array(32).fill(7) };
      const turned = feedOn(database, { atRest: atRest([newer, dataKey]) });
      const same = new Phone(turned, here, 'anna');
      await same.accepted(same.change(family, { n: write(1) }));
      expect((await same.snapshot()).records).toHaveLength(2);
      expect((await same.follow()).entries).toHaveLength(3);
      await expect(phone.snapshot()).rejects.toThrow('newer');
    });

    test('[F43] watchers of every process are told after each commit that moved the feed', async () => {
      const { database, other, organisation } = bench();
      const here = await organisation();
      const elsewhere = await organisation();
      const anna = new Phone(feedOn(database), here, 'anna');
      const family = await anna.newFamily();
      const watching = feedOn(other);
      const reader = new Phone(watching, here, 'anna');
      const told = new Bell();
      const stop = watching.watch(here, told.ring);
      const until = (position: number) =>
        told.until(async () => (await reader.pull()).page.upTo >= position);
      await until(await anna.accepted(anna.change(family, {})));
      await until(await anna.feed.grant(here, family, 'bram'));
      await until(await anna.feed.end(here, family, 'bram'));
      stop();
      const count = told.count;
      const strangers = new Phone(feedOn(database), elsewhere, 'anna');
      const quiet = new Bell();
      const stopQuiet = watching.watch(elsewhere, quiet.ring);
      const first = quiet.next();
      await strangers.newFamily();
      await first;
      await anna.accepted(anna.change(family, {}));
      stopQuiet();
      expect(told.count).toBe(count);
    });

    test('[F43] what was rolled back or moved nothing is not announced', async () => {
      const { database, other, organisation } = bench();
      const here = await organisation();
      const elsewhere = await organisation();
      const watching = feedOn(other);
      /** On PostgreSQL a watcher is told once when the listening begins. */
      const listening = async (organisation: string) => {
        const told = new Bell();
        const began = told.next();
        const stop = watching.watch(organisation, told.ring);
        if (database.type === 'postgres') await began;
        return { told, stop };
      };
      const first = await listening(here);
      const before = first.told.count;
      const failing = feedOn(database, {
        checkpoint: (name) => {
          if (name === 'grant:before-commit') throw new Error('stopped');
        }
      });
      await expect(failing.grant(here, newId(), 'anna')).rejects.toThrow('stopped');
      await new Phone(failing, here, 'anna').push([]);
      // News comes in order: once that of a later commit is here, none of before is on its way.
      const second = await listening(elsewhere);
      const next = second.told.next();
      await new Phone(failing, elsewhere, 'anna').newFamily();
      await next;
      expect(first.told.count).toBe(before);
      first.stop();
      second.stop();
    });
  });
}
