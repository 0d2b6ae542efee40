/** The process dies by SIGKILL around a commit: nothing is there twice, nothing is there by half. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { PushRequest } from '../../src/lib/protocol/push';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { dataKey, feedOn, newOrganisation, Phone, write } from './feed-world';
import type { Order } from './feed-victim';
import { postgresMaterial, sqliteMaterial, type Addressed } from './material';

const server = inject('postgres');
const rounds = Number(process.env.NABIJ_KILLS ?? 2);

const materials: [name: string, make: (() => Promise<Addressed>) | undefined][] = [
  ['SQLite', sqliteMaterial],
  ['PostgreSQL', 'url' in server ? () => postgresMaterial(server.url) : undefined]
];

// Inside the project, so that what is built finds its packages.
let built: string;

beforeAll(async () => {
  built = mkdtempSync(join(import.meta.dirname, '../../node_modules/.nabij-victim-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'feed-victim.ts'),
      outDir: built,
      rolldownOptions: { output: { entryFileNames: 'victim.mjs' } }
    }
  });
}, 60_000);

afterAll(() => rmSync(built, { recursive: true, force: true }));

describe.each(materials)('a killed server on %s', (name, make) => {
  const points = ['push:before-commit', 'push:after-commit'] as const;
  test.skipIf(!make).each(points)(
    '[F9] SIGKILL at %s: after the restart each change is there exactly once',
    async (point) => {
      const material = await (make as () => Promise<Addressed>)();
      let database = await material.open();
      const here = await newOrganisation(database);
      const phone = new Phone(feedOn(database), here, 'anna');
      const { device, caller } = phone;
      const family = await phone.newFamily();
      await database.close();
      const wanted: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const changes = [1, 2, 3].map((n) => phone.change(family, { n: write(n) }));
        wanted.push(...changes.map((change) => change.id));
        const { counter } = phone;
        const request: PushRequest = { version: WIRE_VERSION, device, counter, changes };
        expect(await killed({ address: material.address, point, caller, request })).toBe('SIGKILL');

        database = await material.open();
        const restarted = new Phone(feedOn(database), here, 'anna', device);
        restarted.counter = counter;
        const results = await restarted.results(...changes);
        expect(new Set(results.map((result) => result.kind))).toEqual(
          new Set([point === 'push:before-commit' ? 'accepted' : 'already-known'])
        );
        const { entries, upTo } = await restarted.follow();
        expect(entries.map((entry) => entry.position)).toEqual(
          Array.from({ length: upTo }, (_, index) => index + 1)
        );
        expect(entries.slice(2).map((entry) => entry.kind === 'own' && entry.id)).toEqual(wanted);
        expect((await restarted.snapshot()).records).toHaveLength(wanted.length + 1);
        await database.close();
      }
      await material.remove();
    },
    60_000
  );
  if (!make) test.skip(`skipped: no ${name}`);
});

/** Lets a process push and die; the signal that ended it, or what it said. */
function killed(order: Omit<Order, 'key'>): Promise<string> {
  const key = Buffer.from(dataKey.bytes).toString('base64');
  const child = fork(join(built, 'victim.mjs'));
  child.send({ ...order, key });
  return new Promise((resolve) => {
    child.once('message', (said) => resolve(String(said)));
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
  });
}
