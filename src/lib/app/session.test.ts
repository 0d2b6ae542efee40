/** Logging in against answers as they come: ours, a proxy's, a hotel's, none. */
import { describe, expect, test } from 'vitest';
import { statusOf } from '../protocol/failure';
import type { Me } from '../protocol/me';
import { WIRE_VERSION } from '../protocol/version';
import { askMe, beWelcome, giveCode, logIn, logOut } from './session';

const me: Me = {
  version: WIRE_VERSION,
  account: 'anna',
  name: 'Anna',
  email: 'anna@voorbeeld.test',
  organisation: 'a'.repeat(32),
  organisationName: 'Voorbeeld',
  role: 'nurse',
  team: '',
  colleagues: [{ account: 'bo', name: 'Bo' }]
};

interface Seen {
  path: string;
  init: RequestInit | undefined;
}

function answering(status: number, body: unknown, seen: Seen[] = []): typeof fetch {
  return async (path, init) => {
    seen.push({ path: String(path), init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
}
const broken: typeof fetch = () => Promise.reject(new TypeError('no network'));
const login = { email: 'anna@voorbeeld.test', password: 'lantaarn wolk' };

describe('logging in', () => {
  test('[U3] sends address and password in the body alone, never in the address', async () => {
    const seen: Seen[] = [];
    expect(await logIn(answering(200, { next: 'in' }, seen), login)).toEqual({ kind: 'in' });
    expect(seen[0]?.path).toBe('/api/auth/sign-in/email');
    expect(seen[0]?.init?.body).toBe(JSON.stringify(login));
  });

  test.each([
    [401, { failure: 'wrong-login' }, { kind: 'wrong-login' }],
    [429, { failure: 'too-often', seconds: 60 }, { kind: 'too-often', seconds: 60 }],
    [500, { failure: 'unavailable' }, { kind: 'trouble' }],
    [502, '<html>bad gateway</html>', { kind: 'trouble' }]
  ])('[U3] %i is told as what it is', async (status, body, expected) => {
    expect(await logIn(answering(status, body), login)).toEqual(expected);
  });

  test.each(['second-factor', 'set-up'] as const)(
    '[U303] what comes next is told: %s',
    async (next) => {
      expect(await logIn(answering(200, { next }), login)).toEqual({ kind: next });
      expect(await giveCode(answering(200, { next: 'in' }), '123 456')).toEqual({ kind: 'in' });
    }
  );

  test('[U303] a wrong code, and half-way for too long, are told as what they are', async () => {
    const wrong = answering(401, { failure: 'wrong-code' });
    expect(await giveCode(wrong, '123456')).toEqual({ kind: 'wrong-code' });
    const over = answering(401, { failure: 'not-logged-in' });
    expect(await giveCode(over, '123456')).toEqual({ kind: 'over' });
  });

  test('[U3] no connection is an answer, not an error', async () => {
    expect(await logIn(broken, login)).toEqual({ kind: 'offline' });
    expect(await askMe(broken)).toEqual({ kind: 'offline' });
    expect(await logOut(broken)).toEqual({ kind: 'offline' });
  });
});

describe('who is logged in', () => {
  test('[U4] is believed only in the shape and the version of the protocol', async () => {
    expect(await askMe(answering(200, me))).toEqual({ kind: 'me', me });
    expect(await askMe(answering(200, '<html>log in to the wifi</html>'))).toEqual({
      kind: 'trouble'
    });
    expect(await askMe(answering(200, { ...me, version: WIRE_VERSION + 1 }))).toEqual({
      kind: 'update-needed',
      behind: 'phone'
    });
  });

  test('[U4] 401 is nobody', async () => {
    const failure = { failure: 'not-logged-in' } as const;
    const answer = answering(statusOf[failure.failure], failure);
    expect(await askMe(answer)).toEqual({ kind: 'nobody' });
    expect(await logOut(answer)).toEqual({ kind: 'out' });
  });
});

test.each([
  [200, { next: 'set-up' }, { kind: 'set-up' }],
  [400, { failure: 'weak-password', why: 'common' }, { kind: 'weak-password', why: 'common' }],
  [410, { failure: 'link-spent' }, { kind: 'link-spent' }],
  [409, { failure: 'email-taken' }, { kind: 'email-taken' }],
  [503, { failure: 'unavailable' }, { kind: 'trouble' }]
])('[U5] the first administrator hears what came of it (%i)', async (status, body, expected) => {
  const welcome = {
    token: 'x'.repeat(43),
    name: 'Anna',
    email: login.email,
    password: login.password,
    organisationName: 'Voorbeeld'
  };
  expect(await beWelcome(answering(status, body), welcome)).toEqual(expected);
});
