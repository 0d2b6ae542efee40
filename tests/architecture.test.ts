/** The import law holds in the real sources, and the judge of it can say no. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSource } from './architecture/imports';
import { breaches, roomOf } from './architecture/law';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(svelte|[cm]?[jt]s)$/.test(path))
  .sort();

describe('the import law', () => {
  test('[A1] every source file keeps it', () => {
    expect(sources.length).toBeGreaterThan(30);
    const found = sources.flatMap((path) => breaches(path, readFileSync(join(root, path), 'utf8')));
    expect(found).toEqual([]);
  });

  test('[A2] the server is reached only from its own room, the API routes and the server hook', () => {
    const leads = (path: string) =>
      readSource(path, readFileSync(join(root, path), 'utf8')).imports.some(({ from }) =>
        /(^\$lib|\.|\/lib)\/server\//.test(from)
      );
    const reaching = sources.filter((path) => !/\.test\.ts$/.test(path) && leads(path));
    for (const path of reaching) expect(['server', 'api', 'types']).toContain(roomOf(path));
  });

  const forbidden: [path: string, text: string][] = [
    ['src/lib/history/a.ts', "import { x } from '../protocol/push';"],
    ['src/lib/history/a.ts', "import type { x } from '$lib/device/journal';"],
    ['src/lib/history/a.ts', "import { ref } from 'svelte';"],
    ['src/lib/history/a.ts', "import { randomBytes } from 'node:crypto';"],
    ['src/lib/guideline/a.ts', "import { x } from '../care/fields';"],
    ['src/lib/care/a.ts', "export { x } from '../protocol/push'; export const y = 1;"],
    ['src/lib/protocol/a.ts', "import '../device/store';"],
    ['src/lib/device/a.ts', "import { fieldTable } from '../care/fields';"],
    ['src/lib/device/a.ts', "const x = await import('../server/feed');"],
    ['src/lib/device/a.ts', "import Dexie from 'dexie';"],
    ['src/lib/device/a.ts', "type X = import('dexie').Table;"],
    ['src/lib/server/a.ts', "import { fieldRules } from '$lib/care/fields';"],
    ['src/lib/server/a.ts', "import type { Journal } from '../device/journal';"],
    ['src/lib/server/a.ts', "import { SqliteDialect } from 'kysely';"],
    ['src/lib/server/a.ts', "import Database from 'better-sqlite3';"],
    ['src/lib/server/a.ts', "import { Pool } from 'pg';"],
    ['src/lib/app/a.svelte.ts', "import type { Feed } from '$lib/server/feed';"],
    [
      'src/lib/ui/A.svelte',
      "<script lang='ts'>import { x } from '$lib/app/phone.svelte';</script>"
    ],
    ['src/lib/ui/A.svelte', "<script module>import '../device/journal';</script><p>x</p>"],
    ['src/lib/ui/a.ts', "import { x } from '../history/register';"],
    ['src/routes/+page.svelte', "<script>import { j } from '$lib/device/open-journal';</script>"],
    ['src/routes/+page.svelte', "{#await import('$lib/server/feed')}{/await}"],
    ['src/routes/+page.ts', "import type { Feed } from '$lib/server/feed';"],
    ['src/routes/+page.server.ts', "import { x } from '../lib/server/feed';"],
    ['src/hooks.client.ts', "import { x } from '$lib/server/feed';"],
    ['src/routes/api/push/+server.ts', "import { x } from '$lib/device/journal';"],
    ['src/routes/api/push/+server.ts', "import { sql } from 'kysely';"],
    ['src/service-worker.ts', "import { x } from '$lib/server/feed';"],
    ['src/lib/device/a.ts', "new Worker(new URL('../server/feed.ts', import.meta.url));"],
    ['src/lib/app/a.ts', "const all = import.meta.glob(['../server/*.ts']);"],
    ['src/lib/history/a.ts', "import { x } from '../../../tests/contract/journal-suite';"],
    ['src/lib/history/index.ts', 'export const x = 1;'],
    ['src/lib/history/a.ts', "export * from './b'; export const x = 1;"],
    ['src/lib/history/a.ts', "export { x } from './b'; export { y } from './c';"],
    ['src/lib/helpers.ts', 'export const x = 1;'],
    ['src/lib/utils/a.ts', 'export const x = 1;']
  ];
  test('[A3] each forbidden arrow is found', () => {
    expect(forbidden.filter(([path, text]) => breaches(path, text).length !== 1)).toEqual([]);
  });

  const permitted: [path: string, text: string][] = [
    ['src/lib/history/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import './b';"],
    [
      'src/lib/care/a.ts',
      "import { x } from '../guideline/item'; import { y } from '../history/json';"
    ],
    ['src/lib/device/dexie-store.ts', "import Dexie from 'dexie'; import { x } from './store';"],
    ['src/lib/server/a.ts', "import type { Kysely } from 'kysely'; import 'node:fs';"],
    ['src/lib/server/database/sqlite.ts', "import { SqliteDialect } from 'kysely';"],
    ['src/lib/app/a.svelte.ts', "import { j } from '$lib/device/open-journal';"],
    ['src/lib/ui/A.svelte', "<script>import { words } from '$lib/app/visit-words';</script>"],
    ['src/routes/+page.svelte', "<script>import { s } from '$lib/app/session';</script>"],
    ['src/routes/api/push/+server.ts', "import { x } from '$lib/server/feed';"],
    ['src/hooks.server.ts', "import { x } from '$lib/server/feed';"],
    ['src/lib/history/a.test.ts', "import { x } from '../device/store';"]
  ];
  test('[A3] what the table permits is left alone', () => {
    expect(permitted.flatMap(([path, text]) => breaches(path, text))).toEqual([]);
  });

  test('[A4] words that only look like an import are none', () => {
    const text = "// import x from 'a'\nconst s = \"import('b')\";\nimport c from 'c';";
    expect(readSource('src/lib/app/a.ts', text).imports.map(({ from }) => from)).toEqual(['c']);
  });
});
