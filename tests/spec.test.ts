/** docs/spec.md and the names of the tests: each promise is held, each quoted number stands there. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const promised = new Set(
  [...readFileSync(join(root, 'docs/spec.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(
    (match) => match[1] as string
  )
);

function* testFiles(): Generator<string> {
  for (const folder of ['src', 'tests'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (entry.endsWith('.ts')) yield join(root, folder, entry);
}

const quoted = new Map<string, string>();
for (const file of testFiles())
  for (const match of readFileSync(file, 'utf8').matchAll(/['"`]\[([A-Z]\d+)\]/g))
    quoted.set(match[1] as string, file.slice(root.length + 1));

test('[A5] every promise is held by a test', () => {
  expect([...promised].filter((number) => !quoted.has(number))).toEqual([]);
});

test('[A5] every number that a test quotes is a promise', () => {
  const unknown = [...quoted].filter(([number]) => !promised.has(number));
  expect(unknown).toEqual([]);
});
