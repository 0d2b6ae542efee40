/** The demo is filled as phones would fill it, whole or not at all, and only once. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { start, type Running } from '../../src/lib/server/start';
import { readConfig } from '../../src/lib/server/start-config';
import { fillDemo, type Demo } from '../../src/lib/server/start-demo';
import { familyRules } from '../../src/routes/api/family-rules';
import { setupRules } from '../contract/setup-rules';
import { newId, Phone, write } from '../contract/feed-world';

let data: string;
let running: Running | undefined;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'nabij-demo-'))));
afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(data, { recursive: true });
});

const config = () => readConfig({ NABIJ_DATA: data, NABIJ_DEMO: '1' });
const open = (file: string) =>
  start(
    { ...config(), database: file },
    {
      rules: { refuses: () => undefined },
      setup: setupRules(),
      families: familyRules,
      now: () => new Date(),
      randomBytes,
      warn: () => undefined
    }
  );
const password = 'een goed lang wachtwoord';

function demo(): Demo {
  const organisation = { id: newId(), name: 'Proeftuin' };
  // Only their changes are wanted: these phones never reach a feed.
  const anna = new Phone(undefined as never, organisation.id, 'anna');
  const bea = new Phone(undefined as never, organisation.id, 'bea');
  const shared = newId();
  const own = newId();
  const member = (key: string, families: string[]) => ({
    key,
    email: `${key}@voorbeeld.example`,
    password,
    name: key,
    role: 'nurse' as const,
    families
  });
  return {
    organisation,
    members: [member('anna', [shared]), member('bea', [shared, own])],
    changes: [
      anna.birth(shared),
      anna.change(shared, { note: write('van anna') }),
      bea.change(shared, { note: write('van bea') }),
      bea.birth(own),
      ...Array.from({ length: 1_200 }, () => anna.change(shared, { note: write('veel') }))
    ]
  };
}

async function familiesOf(server: Running, email: string): Promise<number> {
  const entry = await server.accounts.logIn({ email, password }, '10.0.0.1');
  if (entry.kind !== 'entered') throw new Error(entry.failure.failure);
  const cookie = entry.cookies.map((set) => set.split(';')[0]);
  const who = await server.accounts.whoIs(new Headers({ cookie: cookie.join('; ') }));
  if (!who) throw new Error('not logged in');
  const { account, organisation } = who.member;
  const phone = new Phone(server.feed, organisation, account);
  return (await phone.snapshot()).families.length;
}

describe('[S23] the demo', () => {
  test('gives every member the families that they work with', async () => {
    await fillDemo(config().database, demo, open);
    running = await open(config().database);
    expect(await familiesOf(running, 'anna@voorbeeld.example')).toBe(1);
    expect(await familiesOf(running, 'bea@voorbeeld.example')).toBe(2);
    expect(readdirSync(data).filter((name) => name.includes('filling'))).toEqual([]);
  });

  test('is filled once: what was done in it stays', async () => {
    await fillDemo(config().database, demo, open);
    let [made, opened] = [0, 0];
    const again = () => {
      made += 1;
      return demo();
    };
    await fillDemo(config().database, again, (file) => {
      opened += 1;
      return open(file);
    });
    expect([made, opened]).toEqual([0, 0]);
  });

  test('leaves nothing in its place when a change breaks a rule, and can be filled after that', async () => {
    const broken = demo();
    const foreign = new Phone(undefined as never, broken.organisation.id, 'anna');
    broken.changes.push(foreign.change(broken.members[1]?.families[1] ?? '', { note: write('x') }));
    await expect(fillDemo(config().database, () => broken, open)).rejects.toThrow('no-access');
    expect(existsSync(config().database)).toBe(false);
    await fillDemo(config().database, demo, open);
    expect(existsSync(config().database)).toBe(true);
  });
});
