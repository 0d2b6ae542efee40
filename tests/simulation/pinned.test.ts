/**
 * Storms that once broke a promise, by the name of what was wrong. A seed tells its story as long as
 * the world draws from it in the same order; each story also stands in the journal's contract suite,
 * told step by step.
 */
import { expect, test } from 'vitest';
import { simulate } from './simulate';

const stories: [seed: number, story: string][] = [
  [35, 'a page left open while its family was taken away and given back typed over newer words'],
  [45, 'of a phone and its copy, each typed over what the other had written under the same stamp']
];

test.each(stories)('[P60] storm %i: %s', { timeout: 60_000 }, async (seed) => {
  expect((await simulate(seed)).breaches).toEqual([]);
});
