/** An ordinary build knows nothing of the benchmark: no page, no code, no log-in that all know. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchNurse } from '../../src/lib/protocol/bench-nurse';
import { ask, root, startServer, temporaryFolder, type BuiltServer } from './server-process';

let server: BuiltServer;
const data = temporaryFolder();
beforeAll(async () => void (server = await startServer(data.path)));
afterAll(async () => {
  await server.end();
  data.remove();
});

test('[S40] no file of an ordinary build holds anything of the benchmark', () => {
  const traces = [benchNurse.email, benchNurse.organisation.id, 'bulkLoad', 'makeBenchNurse'];
  const build = join(root, 'build');
  const files = readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|mjs|html|css|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.length).toBeGreaterThan(20);
  const holding = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return traces.some((trace) => text.includes(trace));
  });
  expect(holding).toEqual([]);
});

test('[S41] /bench is an address like any that does not exist', async () => {
  for (const headers of [{ accept: 'text/html' }, {}] as Record<string, string>[]) {
    const bench = await ask(server, '/bench', { headers });
    const nothing = await ask(server, '/bestaat-niet', { headers });
    expect([bench.status, bench.text]).toEqual([nothing.status, nothing.text]);
  }
  expect(server.output()).not.toMatch(/bench/i);
});
