/** Positions, stamps and what a push leaves behind. */
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/lib/history/change';
import { limits } from '../../src/lib/protocol/limits';
import type { Database } from '../../src/lib/server/database/database';
import type { Checkpoint } from '../../src/lib/server/sql-feed';
import type { Bench } from './feed-suite';
import { feedOn, Phone, write } from './feed-world';

export function positions(bench: () => Bench): void {
  describe('positions', () => {
    test('[F1] every accepted entry takes the next position and none is skipped', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const birth = phone.birth();
      const visits = Array.from({ length: 250 }, (_, index) =>
        phone.change(birth.family, { n: write(index) })
      );
      const results = await phone.results(birth, ...visits);
      expect(results.map((result) => result.kind === 'accepted' && result.position)).toEqual(
        Array.from({ length: 251 }, (_, index) => index + 2)
      );
      const { entries, upTo } = await phone.follow();
      expect(entries.map((entry) => entry.position)).toEqual(
        Array.from({ length: 252 }, (_, index) => index + 1)
      );
      expect(upTo).toBe(252);
    });

    test('[F2] position order is commit order: a push in doubt holds up later ones', async () => {
      const { database, other, organisation } = bench();
      const here = await organisation();
      const held = gate();
      let holding = false;
      const slow = feedOn(database, {
        checkpoint: (name) => (holding && name === 'push:before-commit' ? held.wait() : undefined)
      });
      const anna = new Phone(slow, here, 'anna');
      const bram = new Phone(feedOn(other), here, 'bram');
      const familyOfAnna = await anna.newFamily();
      const familyOfBram = await bram.newFamily();

      holding = true;
      const first = anna.accepted(anna.change(familyOfAnna, { n: write(1) }));
      await held.reached;
      let answered = false;
      const second = bram.accepted(bram.change(familyOfBram, { n: write(2) })).finally(() => {
        answered = true;
      });
      if (database.type === 'postgres') {
        while (!answered && !(await someoneWaits(other))) continue;
        // A reader beside it sees neither, and its cursor stays before both.
        const { page } = await new Phone(feedOn(other), here, 'anna', anna.device).pull(4);
        expect(page).toMatchObject({ upTo: 4, entries: [] });
      }
      expect(answered).toBe(false);
      held.open();
      expect([await first, await second]).toEqual([5, 6]);
    });

    test('[F2] a reader that follows many writers never misses what they place', async () => {
      const { database, other, organisation } = bench();
      const here = await organisation();
      const owner = new Phone(feedOn(database), here, 'anna');
      const family = await owner.newFamily();
      const reader = new Phone(feedOn(other), here, 'anna');
      const writers = Array.from(
        { length: 6 },
        (_, index) => new Phone(feedOn(index % 2 ? database : other), here, 'anna')
      );
      let writing = writers.length;
      const writes = writers.map(async (phone) => {
        for (let round = 0; round < 10; round += 1)
          await phone.push([0, 1, 2].map((n) => phone.change(family, { n: write(n) })));
        writing -= 1;
      });
      const seen: number[] = [];
      let cursor = 0;
      for (let last = false; !last;) {
        last = writing === 0;
        const { page } = await reader.pull(cursor);
        for (const entry of page.entries) seen.push(entry.position);
        expect(page.after).toBe(cursor);
        cursor = page.upTo;
      }
      await Promise.all(writes);
      expect(seen).toEqual(Array.from({ length: 182 }, (_, index) => index + 1));
    });

    test('[F3] replaying all pushes changes nothing', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const phone = new Phone(feedOn(database), here, 'anna');
      const birth = phone.birth();
      const visit = phone.change(birth.family, { n: write(1) });
      const later = phone.change(
        birth.family,
        { n: write(2, `${phone.device}:2`) },
        { record: visit.record }
      );
      const pushes = [[birth], [visit, later]];
      const first = [];
      for (const push of pushes) first.push(...(await phone.results(...push)));
      const before = await phone.snapshot();
      for (const push of [...pushes, ...pushes].reverse()) {
        const again = await phone.results(...push);
        expect(again.map((result) => result.kind)).toEqual(push.map(() => 'already-known'));
      }
      const again = await phone.results(birth, visit, later);
      const positionsOf = (results: typeof again) =>
        results.map((result) => (result.kind === 'refused' ? undefined : result.position));
      expect(positionsOf(again)).toEqual(positionsOf(first));
      expect(await phone.snapshot()).toEqual(before);
    });

    test('[F3] a change twice in one push is placed once', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const birth = phone.birth();
      const [first, second] = await phone.results(birth, birth);
      expect([first, second]).toEqual([
        { kind: 'accepted', position: 2 },
        { kind: 'already-known', position: 2 }
      ]);
    });

    test('[F4] a stamp that is taken by other content is refused as forked', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const birth = phone.birth();
      const fork: Change = { ...birth, fields: { label: write('y') } };
      expect((await phone.results(birth, fork))[1]).toEqual(refused('forked'));
      expect(await phone.results(fork)).toEqual([refused('forked')]);
      expect((await phone.snapshot()).records[0]?.registers.label?.[0]?.value).toBe('x');
    });

    test('[F4] what follows a forked change in its push is forked too, and known ones stay known', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const birth = phone.birth();
      const visit = phone.change(birth.family, { n: write(1) });
      await phone.results(birth, visit);
      const fork: Change = { ...birth, fields: { label: write('y') } };
      const later = Array.from({ length: 120 }, () => phone.change(birth.family, {}));
      const results = await phone.results(fork, visit, ...later);
      expect(results[0]).toEqual(refused('forked'));
      expect(results[1]).toEqual({ kind: 'already-known', position: 3 });
      expect(results.slice(2)).toEqual(later.map(() => refused('forked')));
      expect((await phone.pull()).page.upTo).toBe(3);
    });

    test('[F5] a change with a new stamp is another change, whatever its id', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const birth = phone.birth();
      const again = { ...birth, counter: birth.counter + 1 };
      expect(await phone.results(birth, again)).toEqual([
        { kind: 'accepted', position: 2 },
        { kind: 'accepted', position: 3 }
      ]);
    });

    test('[F6] a stop at any point leaves each change once or not at all', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const points: Checkpoint[] = ['push:before-lock', 'push:before-commit', 'push:after-commit'];
      let stopAt: Checkpoint | undefined;
      const feed = feedOn(database, {
        checkpoint: (name) => {
          if (name === stopAt) throw new Error('stopped');
        }
      });
      const phone = new Phone(feed, here, 'anna');
      const birth = phone.birth();
      for (const [index, point] of points.entries()) {
        const change = index === 0 ? birth : phone.change(birth.family, { n: write(index) });
        stopAt = point;
        await expect(phone.push([change])).rejects.toThrow('stopped');
        stopAt = undefined;
        const [result] = await phone.results(change);
        expect(result).toEqual({
          kind: point === 'push:after-commit' ? 'already-known' : 'accepted',
          position: index + 2
        });
      }
      expect((await phone.follow()).entries).toHaveLength(4);
    });

    test('[F7] the highest counter known of a device is in every answer', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      expect((await phone.pull()).highest).toBe(0);
      expect((await phone.push([phone.birth(), phone.birth()])).highest).toBe(2);
      phone.counter = 9;
      expect((await phone.pull()).highest).toBe(9);
      phone.counter = 1;
      expect((await phone.pull()).highest).toBe(9);
      expect((await phone.push([])).highest).toBe(9);
      expect((await phone.snapshot()).head.highest).toBe(9);
    });

    test('[F8] a page ends at its limit, says that there is more, and the next goes on', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const phone = new Phone(feedOn(database), here, 'anna');
      const birth = phone.birth();
      const many = Array.from({ length: limits.pageEntries }, () => phone.change(birth.family, {}));
      await phone.push([birth, ...many]);
      const reader = new Phone(feedOn(database), here, 'anna');
      const first = (await reader.pull()).page;
      expect(first).toMatchObject({ after: 0, upTo: limits.pageEntries, more: true });
      expect(first.entries).toHaveLength(limits.pageEntries);
      const second = (await reader.pull(first.upTo)).page;
      expect(second).toMatchObject({ upTo: limits.pageEntries + 2, more: false });
      expect(second.entries).toHaveLength(2);
    });

    test('[F8] a page of large changes stays small', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const phone = new Phone(feedOn(database), here, 'anna');
      const birth = phone.birth();
      const text = 'x'.repeat(limits.textCharacters);
      const many = Array.from({ length: 30 }, () =>
        phone.change(birth.family, { a: write(text), b: write(text) })
      );
      await phone.push([birth, ...many.slice(0, 15)]);
      await phone.push(many.slice(15));
      const reader = new Phone(feedOn(database), here, 'anna');
      const { page } = await reader.pull();
      expect(page.more).toBe(true);
      expect(JSON.stringify(page).length).toBeLessThan(limits.pushBytes);
      expect((await reader.follow()).entries).toHaveLength(32);
    });
  });
}

export const refused = (reason: string) => ({ kind: 'refused', refusal: { reason } });

/** A point where one side waits until the other lets it go. */
function gate() {
  let open = () => {};
  let reach = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return {
    open,
    reached,
    wait() {
      reach();
      return opened;
    }
  };
}

/** Whether a connection of this PostgreSQL database waits for a lock. */
async function someoneWaits(database: Database): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database.kysely);
  return rows.length > 0;
}
