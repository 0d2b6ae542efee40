import { expect, test } from 'vitest';
import { simulate } from './simulate';

test('first', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const started = performance.now();
    const { breaches, facts, trace } = await simulate(seed);
    console.log(
      seed,
      Math.round(performance.now() - started),
      JSON.stringify(facts),
      breaches.slice(0, 3)
    );
    if (process.env.TRACE === String(seed)) console.log(trace.join('\n'));
  }
  expect(1).toBe(1);
}, 60000);
