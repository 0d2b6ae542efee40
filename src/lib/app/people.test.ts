/** Asking about people: in whose name, and what each answer means in words. */
import { expect, test } from 'vitest';
import type { Me } from '../protocol/me';
import { WIRE_VERSION } from '../protocol/version';
import { deviceWords } from './device-words';
import { inviteAddress, PeopleAsking } from './people';
import { refusalWords } from './people-words';
import { holdReturn, takeReturn } from './returned';

const me: Me = {
  version: WIRE_VERSION,
  account: 'anna',
  name: 'Anna',
  email: 'anna@voorbeeld.test',
  organisation: 'a'.repeat(32),
  organisationName: 'Voorbeeld',
  role: 'administrator',
  team: '',
  colleagues: []
};

function server(status: number, body: unknown) {
  const asked: string[] = [];
  const send: typeof fetch = async (path) => {
    asked.push(String(path));
    if (path === '/api/me') return new Response(JSON.stringify(me));
    return new Response(JSON.stringify(body), { status });
  };
  return { asked, send };
}

test('[U305] nothing is asked in the name of somebody else', async () => {
  const { asked, send } = server(200, {});
  expect(await new PeopleAsking(send, 'bo').end('carla')).toEqual({ kind: 'other-account' });
  expect(asked).toEqual(['/api/me']);
  expect(await new PeopleAsking(send, 'anna').end('carla')).toMatchObject({ kind: 'answer' });
  expect(asked).toEqual(['/api/me', '/api/me', '/api/people/end']);
});

test('[U305] an answer counts only in its shape', async () => {
  const { send } = server(200, { people: [{ name: 'Anna' }] });
  expect(await new PeopleAsking(send, 'anna').people()).toEqual({ kind: 'trouble' });
});

test.each([
  [403, { failure: 'prove-again' }, { kind: 'prove-again' }],
  [403, { failure: 'forbidden' }, { kind: 'forbidden' }],
  [401, { failure: 'not-logged-in' }, { kind: 'log-in' }],
  [409, { failure: 'last-administrator' }, { kind: 'refused' }],
  [500, { failure: 'unavailable' }, { kind: 'trouble' }]
])('[U304] %i %o is told as what it is', async (status, body, expected) => {
  const { send } = server(status, body);
  const answer = await new PeopleAsking(send, 'anna').change({ account: 'bo', role: 'nurse' });
  expect(answer).toMatchObject(expected);
  if (answer.kind === 'answer') return;
  const words = refusalWords(answer);
  if (answer.kind === 'prove-again') expect(words).toBeUndefined();
  else expect(words).toMatch(/\.$/);
});

test('[U304] the token of an invitation stands where no server sees it', () => {
  const link = { token: 'x'.repeat(43), expires: '2026-11-25T12:00:00.000Z' };
  expect(new URL(inviteAddress('https://nabij.test', link)).hash).toBe(`#${link.token}`);
  expect(new URL(inviteAddress('https://nabij.test', link)).pathname).toBe('/uitnodiging');
});

test('[U306] how a log-in at the provider ended is told once', async () => {
  holdReturn('#oidc=too-weak');
  holdReturn('#something');
  expect(await takeReturn()).toBe('too-weak');
  expect(await takeReturn()).toBeUndefined();
});

test('[U301] a passkey is called after what it was made on', () => {
  expect(deviceWords('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)')).toBe('iPhone');
  expect(deviceWords('Mozilla/5.0 (Linux; Android 14) Mobile')).toBe('Android-telefoon');
  expect(deviceWords('')).toBe('Apparaat');
});
