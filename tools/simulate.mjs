/**
 * Runs simulations: `npm run simulate -- --seeds 500 --from 1`. `--seed N` replays one and tells all
 * that happened in it; `--bug 'last writer wins'` builds in one of the known bugs first. Ends with 1
 * when a promise was broken, and names the seed.
 */
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    bug: { type: 'string' }
  }
});

const { module } = await runnerImport('./tests/simulation/simulate.ts', {
  configFile: false,
  logLevel: 'error'
});
const { simulate } = module;
const broken = (found) =>
  found.breaches.map(({ kind, detail }) => `  ${kind}: ${detail}`).join('\n');

if (values.seed !== undefined) {
  const found = await simulate(Number(values.seed), values.bug);
  console.log(found.trace.join('\n'));
  console.log(`\nseed ${found.seed}: ${JSON.stringify(found.facts)}, trace ${found.hash}`);
  if (found.breaches.length > 0) {
    console.log(broken(found));
    process.exitCode = 1;
  }
} else {
  const from = Number(values.from);
  const count = Number(values.seeds);
  const started = performance.now();
  let failed = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const found = await simulate(seed, values.bug);
    if (found.breaches.length === 0) continue;
    failed += 1;
    console.log(
      `seed ${seed} broke a promise; npm run simulate -- --seed ${seed} tells how\n${broken(found)}`
    );
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${count} seeds from ${from}: ${failed} failed, ${(count / seconds).toFixed(1)} seeds a second`
  );
  if (failed > 0) process.exitCode = 1;
}
