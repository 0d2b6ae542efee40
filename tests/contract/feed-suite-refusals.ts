/** What isn't taken, and that a refusal harms nobody else. */
import { describe, expect, test } from 'vitest';
import { fingerprint, type Json } from '../../src/lib/history/json';
import { limits } from '../../src/lib/protocol/limits';
import type { Bench } from './feed-suite';
import { refused } from './feed-suite-positions';
import { feedOn, newId, Phone, write } from './feed-world';

export function refusals(bench: () => Bench): void {
  describe('refusals', () => {
    test('[F10] one refusal never blocks the rest of a push', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const birth = phone.birth();
      const results = await phone.results(
        phone.change(newId(), { n: write(1) }),
        birth,
        phone.change(birth.family, { n: write(1) }, { author: 'bram' }),
        phone.change(birth.family, { n: write(2) })
      );
      expect(results).toEqual([
        refused('no-access'),
        { kind: 'accepted', position: 2 },
        refused('not-the-author'),
        { kind: 'accepted', position: 3 }
      ]);
    });

    test('[F11] a change under the name or the device of another is refused', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const family = await phone.newFamily();
      expect(
        await phone.results(
          phone.change(family, {}, { author: 'bram' }),
          phone.change(family, {}, { device: newId() })
        )
      ).toEqual([refused('not-the-author'), refused('not-the-author')]);
    });

    test('[F12] the device of another person is turned away by every call', async () => {
      const { database, organisation } = bench();
      const here = await organisation();
      const feed = feedOn(database);
      const anna = new Phone(feed, here, 'anna');
      const family = await anna.newFamily();
      const strangers = [
        new Phone(feed, here, 'bram', anna.device),
        new Phone(feed, await organisation(), 'anna', anna.device)
      ];
      for (const stranger of strangers) {
        const calls = [
          () => stranger.push([stranger.birth()]),
          () => stranger.pull(),
          () => stranger.snapshot(),
          () => stranger.left(9, family)
        ];
        for (const call of calls) await expect(call()).rejects.toThrow('not-your-device');
      }
      expect((await anna.follow()).entries).toHaveLength(2);
    });

    test('[F13] over a limit: refused by its name, and exactly at it taken', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const family = await phone.newFamily();
      const nested = (levels: number): Json => (levels === 1 ? 1 : [nested(levels - 1)]);
      const text = 'é'.repeat(limits.textCharacters);
      const cases: [Json, string | undefined][] = [
        [text, undefined],
        [`${text}x`, 'textCharacters'],
        [{ inside: [`${text}x`] }, 'textCharacters'],
        [nested(limits.jsonDepth), undefined],
        [nested(limits.jsonDepth + 1), 'jsonDepth']
      ];
      for (const [value, limit] of cases) {
        const [result] = await phone.results(phone.change(family, { a: write(value) }));
        if (limit === undefined) expect(result?.kind).toBe('accepted');
        else
          expect(result).toEqual({
            kind: 'refused',
            refusal: { reason: 'too-large', limit, allowed: limits[limit as 'jsonDepth'] }
          });
      }
    });

    test('[F14] a value that the domain refuses is refused, the reason without the value', async () => {
      const { database, organisation } = bench();
      const feed = feedOn(database, {
        rules: {
          refuses: (type, field, value) =>
            type === 'visit' && field === 'date' && value !== '2026-11-03'
              ? 'not a date'
              : undefined
        }
      });
      const phone = new Phone(feed, await organisation(), 'anna');
      const family = await phone.newFamily();
      const results = await phone.results(
        phone.change(family, { date: write('canary') }),
        phone.change(family, { date: write('2026-11-03') }),
        phone.change(family, { later: write({ unknown: true }) }, { type: 'of-a-later-app' })
      );
      expect(results[0]).toEqual({
        kind: 'refused',
        refusal: { reason: 'invalid-field', field: 'date', detail: 'not a date' }
      });
      expect(results.slice(1).map((result) => result.kind)).toEqual(['accepted', 'accepted']);
    });

    test('[F15] a signature replaces nothing and must be intact', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const family = await phone.newFamily();
      const content = { note: { value: 'x', stamps: [`${phone.device}:1`] } };
      const good = { content, sha256: fingerprint(content) };
      const sign = (value: Json, ...replaces: `${string}:${number}`[]) =>
        phone.change(family, { signature: write(value, ...replaces) });
      const results = await phone.results(
        sign(good),
        sign(good, `${phone.device}:2`),
        sign({ ...good, sha256: fingerprint({}) }),
        sign({ sha256: good.sha256 }),
        sign({ content: { note: 'x' }, sha256: fingerprint({ note: 'x' }) }),
        sign('x'),
        sign(null)
      );
      expect(results[0]?.kind).toBe('accepted');
      for (const result of results.slice(1))
        expect(result).toEqual({
          kind: 'refused',
          refusal: { reason: 'signature', field: 'signature' }
        });
    });

    test('[F16] a record belongs to one family and has one type for ever', async () => {
      const { database, organisation } = bench();
      const phone = new Phone(feedOn(database), await organisation(), 'anna');
      const family = await phone.newFamily();
      const other = await phone.newFamily();
      const visit = phone.change(family, { n: write(1) });
      const { record } = visit;
      const [, elsewhere, otherType, fine] = await phone.results(
        visit,
        phone.change(other, { n: write(2) }, { record }),
        phone.change(family, { n: write(3) }, { record, type: 'person' }),
        phone.change(family, { n: write(4, `${phone.device}:${visit.counter}`) }, { record })
      );
      expect(elsewhere).toEqual(refused('no-access'));
      expect(otherType).toMatchObject({ refusal: { reason: 'invalid-field', field: 'type' } });
      expect(fine?.kind).toBe('accepted');
      expect(await phone.results(phone.change(other, {}, { record: family }))).toEqual([
        refused('no-access')
      ]);
      const { records } = await phone.snapshot([other]);
      expect(records).toHaveLength(1);
    });
  });
}
