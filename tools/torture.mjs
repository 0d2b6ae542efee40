/**
 * What `npm test` does a few times, many times: `npm run torture`, or `npm run torture -- simulate
 * --seeds 20000 --from 1`, `… -- kill --times 100`, `… -- browser --times 20`.
 *
 * `simulate`: storms over seeds that were not run before, unless `--from` says which. `kill`: the
 * server's process killed around its commits. `browser`: the same end to end, which needs a build.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureInstalled, root } from './install.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '4000' },
    from: { type: 'string', default: String(Math.floor(Date.now() / 1000) * 10) },
    times: { type: 'string', default: '25' }
  }
});
const all = ['simulate', 'kill', 'browser'];
const unknown = positionals.find((name) => !all.includes(name));
if (unknown) {
  console.error(`There is no torture called ${unknown}: choose from ${all.join(', ')}.`);
  process.exit(1);
}

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
    spawn(command, args, options)
      .on('error', () => resolve(false))
      .on('exit', (code) => resolve(code === 0));
  });
}

const tortures = {
  async simulate() {
    const workers = availableParallelism();
    const each = Math.ceil(Number(values.seeds) / workers);
    const runs = Array.from({ length: workers }, (_, index) => {
      const from = String(Number(values.from) + index * each);
      return run(process.execPath, ['tools/simulate.mjs', '--seeds', String(each), '--from', from]);
    });
    return (await Promise.all(runs)).every(Boolean);
  },
  kill: () =>
    run('npx', ['vitest', 'run', '--project', 'unit', 'tests/contract/feed-kill.test.ts'], {
      NABIJ_KILLS: values.times
    }),
  async browser() {
    const { ensureBrowser } = await import('./browser.mjs');
    if (!(await ensureBrowser())) return false;
    const specs = ['kill.spec.ts', 'browser-killed.spec.ts', 'two-tabs.spec.ts'];
    return run('npx', ['playwright', 'test', ...specs, '--repeat-each', values.times]);
  }
};

ensureInstalled();
const failed = [];
for (const name of positionals.length > 0 ? positionals : all) {
  console.log(`\n${name}`);
  if (!(await tortures[name]())) failed.push(name);
}
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll of it held.');
process.exit(failed.length > 0 ? 1 : 0);
