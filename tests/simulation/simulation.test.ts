/** A short batch of simulations; `npm run simulate` runs as many as there is time for. */
import { describe, expect, test } from 'vitest';
import { bugs, type Bug } from './bugs';
import { simulate } from './simulate';

const SEEDS = 60;
const patience = { timeout: 240_000 };

describe('simulation', () => {
  test(`[P60] in ${SEEDS} storms every promise is kept`, patience, async () => {
    const sights = new Set<string>();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const found = await simulate(seed);
      expect(found.breaches, `npm run simulate -- --seed ${seed}`).toEqual([]);
      for (const sight of found.sights.keys()) sights.add(sight);
    }
    console.log([...sights].sort().join(', '));
  });

  test(
    '[P61] a seed tells the same story each time, and another seed another one',
    patience,
    async () => {
      const [first, again, other] = [await simulate(7), await simulate(7), await simulate(8)];
      expect(again.trace).toEqual(first.trace);
      expect(again.hash).toBe(first.hash);
      expect(other.hash).not.toBe(first.hash);
    }
  );

  /** Which promise is seen broken by each of the known bugs. */
  const seenAs: Record<Bug, string[]> = {
    'cursor moved before apply': ['not equal'],
    'position taken outside the transaction': ['skipped'],
    'acknowledged before commit': ['not safe', 'lost'],
    'last writer wins': ['lost'],
    'counter kept in memory': ['lost'],
    'fold of an offered change': ['stamp twice']
  };
  test.each(bugs)('[P62] a known bug is caught: %s', patience, async (bug) => {
    const missing = new Set(seenAs[bug]);
    for (let seed = 1; seed <= SEEDS && missing.size > 0; seed += 1)
      for (const { kind } of (await simulate(seed, bug)).breaches) missing.delete(kind);
    expect([...missing]).toEqual([]);
  });
});
