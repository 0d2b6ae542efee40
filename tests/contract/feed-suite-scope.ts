/** Who sees what: families, grants and their ends, late changes. */
import { describe, expect, test } from 'vitest';
import type { Bench } from './feed-suite';
import { refused } from './feed-suite-positions';
import { feedOn, newId, Phone, write } from './feed-world';

export function scope(bench: () => Bench): void {
  /** Two nurses of one organisation; the family is Anna's. */
  async function twoNurses() {
    const here = await bench().organisation();
    const feed = feedOn(bench().database);
    const anna = new Phone(feed, here, 'anna');
    const bram = new Phone(feed, here, 'bram');
    await bram.pull();
    return { feed, here, anna, bram, family: await anna.newFamily() };
  }

  describe('scope', () => {
    test('[F20] a family begins with a change of its own record; the grant stands before it', async () => {
      const { anna, feed, here, family } = await twoNurses();
      expect((await anna.follow()).entries).toEqual([
        { kind: 'granted', position: 1, family, creator: anna.device },
        expect.objectContaining({ kind: 'own', position: 2, counter: 1, family })
      ]);
      const second = new Phone(feed, here, 'anna');
      expect((await second.follow()).entries).toMatchObject([
        { kind: 'granted', creator: anna.device },
        { kind: 'change', position: 2, change: { family } }
      ]);
    });

    test('[F20] nothing else makes a family', async () => {
      const { anna } = await twoNurses();
      const family = newId();
      expect(
        await anna.results(
          anna.change(family, {}, { type: 'family' }),
          anna.change(family, {}, { record: family, type: 'visit' })
        )
      ).toEqual([refused('no-access'), refused('no-access')]);
      expect((await anna.snapshot([family])).refused).toEqual([family]);
    });

    test('[F21] a foreign family and a missing one are answered alike', async () => {
      const { bram, family } = await twoNurses();
      const results = await bram.results(
        bram.change(family, { n: write(1) }),
        bram.change(newId(), { n: write(1) }),
        bram.birth(family)
      );
      expect(results).toEqual([refused('no-access'), refused('no-access'), refused('no-access')]);
      const missing = newId();
      const found = await bram.snapshot([family, missing]);
      expect(found).toMatchObject({ records: [], families: [], refused: [family, missing] });
      expect(await bram.left(99, family, missing)).toEqual([family, missing]);
      expect((await bram.follow()).entries).toEqual([]);
    });

    test('[F22] a pull lists only families in scope and covers the positions between', async () => {
      const { anna, bram, family } = await twoNurses();
      const own = await bram.newFamily();
      await anna.accepted(anna.change(family, { n: write(1) }));
      const { page } = await bram.pull();
      expect(page).toMatchObject({ after: 0, upTo: 5, more: false });
      expect(page.entries.map((entry) => entry.position)).toEqual([3, 4]);
      expect(JSON.stringify(page)).not.toContain(family);
      expect((await bram.snapshot()).families).toEqual([own]);
    });

    test('[F23] one organisation never sees another, even at the same id', async () => {
      const { feed, family } = await twoNurses();
      const elsewhere = await bench().organisation();
      const eva = new Phone(feed, elsewhere, 'anna');
      expect(await eva.results(eva.change(family, { n: write(1) }))).toEqual([
        refused('no-access')
      ]);
      expect((await eva.snapshot()).records).toEqual([]);
      expect((await eva.follow()).entries).toEqual([]);
    });

    test('[F24] access given: an entry, the whole as a snapshot, then every change', async () => {
      const { anna, bram, feed, here, family } = await twoNurses();
      await anna.accepted(anna.change(family, { n: write(1) }));
      const position = await feed.grant(here, family, 'bram');
      const after = anna.change(family, { n: write(2) });
      await anna.accepted(after);
      expect((await bram.follow()).entries).toEqual([
        { kind: 'granted', position, family },
        { kind: 'change', position: position + 1, change: after }
      ]);
      const { head, records, families } = await bram.snapshot([family]);
      expect(head.position).toBe(position + 1);
      expect([records.length, families]).toEqual([3, [family]]);
      expect((await bram.results(bram.change(family, {})))[0]?.kind).toBe('accepted');
    });

    test('[F25] granting twice is granting once, and so is ending', async () => {
      const { anna, feed, here, family } = await twoNurses();
      expect(await feed.end(here, family, 'bram')).toBe(0);
      const granted = await feed.grant(here, family, 'bram');
      expect(await feed.grant(here, family, 'bram')).toBe(granted);
      const ended = await feed.end(here, family, 'bram');
      expect(await feed.end(here, family, 'bram')).toBe(ended);
      expect(await anna.accepted(anna.change(family, {}))).toBe(ended + 1);
    });

    test('[F26] access ended: the end is told, and nothing of the family after it', async () => {
      const { anna, bram, feed, here, family } = await twoNurses();
      await feed.grant(here, family, 'bram');
      const cursor = (await bram.follow()).upTo;
      const position = await feed.end(here, family, 'bram');
      await anna.accepted(anna.change(family, { n: write('later') }));
      const { page } = await bram.pull(cursor);
      expect(page.entries).toEqual([{ kind: 'ended', position, family }]);
      expect(page.upTo).toBe(position + 1);
      expect(await bram.snapshot()).toMatchObject({ records: [], families: [] });
      expect((await bram.snapshot([family])).refused).toEqual([family]);
    });

    test('[F27] granted, ended and granted again: only what stands after the last grant', async () => {
      const { anna, bram, feed, here, family } = await twoNurses();
      const first = await feed.grant(here, family, 'bram');
      await anna.accepted(anna.change(family, { n: write(1) }));
      const end = await feed.end(here, family, 'bram');
      await anna.accepted(anna.change(family, { n: write('between') }));
      const second = await feed.grant(here, family, 'bram');
      const after = await anna.accepted(anna.change(family, { n: write(2) }));
      const { entries } = await bram.follow();
      expect(entries.map((entry) => [entry.kind, entry.position])).toEqual([
        ['granted', first],
        ['ended', end],
        ['granted', second],
        ['change', after]
      ]);
      expect((await bram.snapshot([family])).records).toHaveLength(4);
    });

    test('[F28] after the end a registered phone hands in late, until it confirms', async () => {
      const { anna, bram, feed, here, family } = await twoNurses();
      await feed.grant(here, family, 'bram');
      const kept = bram.change(family, { n: write(1) });
      await bram.accepted(kept);
      const end = await feed.end(here, family, 'bram');
      const late = bram.change(family, { n: write('late') });
      const position = await bram.accepted(late);
      const stranger = new Phone(feed, here, 'bram');
      expect(await stranger.results(stranger.change(family, {}))).toEqual([refused('no-access')]);
      expect((await anna.follow(end)).entries).toEqual([
        { kind: 'change', position, change: late, late: true }
      ]);
      expect((await anna.follow(0)).entries).toContainEqual({
        kind: 'change',
        position: end - 1,
        change: kept
      });

      expect(await bram.left(end, family)).toEqual([family]);
      expect(await bram.results(bram.change(family, {}))).toEqual([refused('no-access')]);
      // What was accepted before stays known, so that asking again is safe.
      expect(await bram.results(late)).toEqual([{ kind: 'already-known', position }]);
    });

    test('[F28] a registered phone stays the same under a new device id', async () => {
      const { feed, here, anna, family } = await twoNurses();
      const other = await anna.newFamily();
      const phone = newId();
      const under = () => new Phone(feed, here, 'bram', newId(), phone);
      const before = under();
      await before.pull();
      for (const id of [family, other]) await feed.grant(here, id, 'bram');
      const ended = await feed.end(here, other, 'bram');
      await before.left(ended, other);
      await feed.end(here, family, 'bram');
      const after = under();
      const [late, gone] = await after.results(
        after.change(family, { n: write('late') }),
        after.change(other, { n: write('gone') })
      );
      expect(late?.kind).toBe('accepted');
      expect(gone).toEqual(refused('no-access'));
      const stranger = new Phone(feed, here, 'bram', newId(), newId());
      expect(await stranger.results(stranger.change(family, {}))).toEqual([refused('no-access')]);
    });

    test('[F28] each phone confirms for itself', async () => {
      const { bram, feed, here, family } = await twoNurses();
      const tablet = new Phone(feed, here, 'bram');
      await tablet.pull();
      await feed.grant(here, family, 'bram');
      const end = await feed.end(here, family, 'bram');
      await bram.left(end, family);
      expect(await bram.results(bram.change(family, {}))).toEqual([refused('no-access')]);
      expect((await tablet.results(tablet.change(family, {})))[0]?.kind).toBe('accepted');
    });

    test('[F29] a confirmation that arrives late counts only up to its cursor', async () => {
      const { bram, feed, here, family } = await twoNurses();
      await feed.grant(here, family, 'bram');
      const first = await feed.end(here, family, 'bram');
      await feed.grant(here, family, 'bram');
      const second = await feed.end(here, family, 'bram');
      expect(await bram.left(first, family)).toEqual([]);
      expect((await bram.results(bram.change(family, {})))[0]?.kind).toBe('accepted');
      expect(await bram.left(second, family)).toEqual([family]);
      expect(await bram.results(bram.change(family, {}))).toEqual([refused('no-access')]);
      await bram.left(first, family);
      expect(await bram.results(bram.change(family, {}))).toEqual([refused('no-access')]);
    });
  });
}
