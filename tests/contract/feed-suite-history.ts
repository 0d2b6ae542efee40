/** What was changed in a family: for who may see it, the newest first, in pages. */
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/lib/protocol/limits';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { Bench } from './feed-suite';
import { feedOn, newId, Phone, write } from './feed-world';

export function history(bench: () => Bench): void {
  async function nurse(account = 'anna') {
    const here = await bench().organisation();
    const feed = feedOn(bench().database);
    const phone = new Phone(feed, here, account);
    const ask = (
      family: string,
      before?: number,
      types = ['person', 'family'],
      caller = phone.caller
    ) =>
      feed.history(caller, {
        version: WIRE_VERSION,
        family,
        types,
        ...(before === undefined ? {} : { before })
      });
    return { here, feed, phone, ask };
  }

  describe('history', () => {
    test('[F60] the changes of the asked kinds, the newest first, whole and with their author', async () => {
      const { phone, ask } = await nurse();
      const family = await phone.newFamily();
      const person = phone.change(family, { name: write('Noor') }, { type: 'person' });
      await phone.accepted(person);
      await phone.accepted(phone.change(family, { date: write('2026-11-03') }));
      const later = phone.change(family, { name: write('Nora') }, { ...person, id: newId() });
      later.counter = phone.counter;
      const position = await phone.accepted(later);
      const { changes, before } = await ask(family);
      expect(changes.map(({ change }) => change.type)).toEqual(['person', 'person', 'family']);
      expect(changes[0]).toEqual({ position, change: later });
      expect(before).toBeUndefined();
    });

    test('[F61] page by page, without a gap or a double', async () => {
      const { phone, ask } = await nurse();
      const family = await phone.newFamily();
      const made = Array.from({ length: limits.historyChanges * 2 + 7 }, (_, n) =>
        phone.change(family, { name: write(String(n)) }, { type: 'person' })
      );
      await phone.push(made);
      const names: unknown[] = [];
      let pages = 0;
      for (let before: number | undefined; ;) {
        const page = await ask(family, before, ['person']);
        names.push(...page.changes.map(({ change }) => change.fields['name']?.value));
        pages += 1;
        if (page.before === undefined) break;
        before = page.before;
      }
      expect(names).toEqual(made.map((_, n) => String(n)).reverse());
      expect(pages).toBe(3);
    });

    test('[F62] a family of others, one whose access ended and a missing one have none', async () => {
      const { phone, feed, here, ask } = await nurse();
      const family = await phone.newFamily();
      const bram = { account: 'bram', organisation: here };
      const nothing = { version: WIRE_VERSION, changes: [] };
      expect(await ask(family, undefined, ['family'], bram)).toEqual(nothing);
      await feed.grant(here, family, 'bram');
      expect((await ask(family, undefined, ['family'], bram)).changes).toHaveLength(1);
      await feed.end(here, family, 'bram');
      expect(await ask(family, undefined, ['family'], bram)).toEqual(nothing);
      expect(await ask(newId())).toEqual(nothing);
      const elsewhere = { ...phone.caller, organisation: await bench().organisation() };
      expect(await ask(family, undefined, ['family'], elsewhere)).toEqual(nothing);
    });
  });
}
