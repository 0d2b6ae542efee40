/** One person's vault is never synchronised in another person's name. */
import { beforeEach, expect, test } from 'vitest';
import { httpTransport } from '../device/http-transport';
import { realTimer } from '../device/timer';
import type { Me } from '../protocol/me';
import type { PullRequest } from '../protocol/pull';
import { WIRE_VERSION } from '../protocol/version';
import { ownersTransport } from './owners-transport';

const id = 'a'.repeat(32);
const meOf = (account: string): Me => ({
  version: WIRE_VERSION,
  account,
  name: account,
  email: `${account}@voorbeeld.test`,
  organisation: id,
  organisationName: 'Voorbeeld',
  role: 'nurse',
  team: '',
  colleagues: []
});
const pull: PullRequest = { version: WIRE_VERSION, device: id, counter: 0, cursor: 0 };
const pulled = {
  version: WIRE_VERSION,
  epoch: id,
  highest: 0,
  setup: id.repeat(2),
  page: { after: 0, upTo: 0, entries: [], more: false }
};

let account: string | undefined;
let asked: string[];
let heard: string[];

/** Answers as the server does: by who is logged in. */
const server: typeof fetch = async (path) => {
  asked.push(String(path));
  if (account === undefined)
    return new Response(JSON.stringify({ failure: 'not-logged-in' }), { status: 401 });
  return new Response(JSON.stringify(path === '/api/me' ? meOf(account) : pulled));
};

function open() {
  const wire = {
    base: '',
    fetch: server,
    timer: realTimer,
    patience: { answer: 5_000, silence: 5_000 }
  };
  return ownersTransport(httpTransport(wire), 'anna', {
    owner: (me) => heard.push(`owner ${me.account}`),
    other: (me) => heard.push(`other ${me.account}`)
  });
}

beforeEach(() => {
  account = 'anna';
  asked = [];
  heard = [];
});

test('[U6] the owner is asked after once, and then everything goes', async () => {
  const transport = open();
  expect((await transport.pull(pull)).kind).toBe('answer');
  expect((await transport.pull(pull)).kind).toBe('answer');
  expect(asked).toEqual(['/api/me', '/api/sync/pull', '/api/sync/pull']);
  expect(heard).toEqual(['owner anna']);
});

test('[U6] somebody else is logged in: nothing is sent or fetched', async () => {
  account = 'bo';
  const transport = open();
  expect(await transport.pull(pull)).toEqual({
    kind: 'failed',
    failure: { failure: 'not-your-device' }
  });
  expect(asked).toEqual(['/api/me']);
  expect(heard).toEqual(['other bo']);
});

test('[U6] after a session ran out, it is looked at again who logged in', async () => {
  const transport = open();
  await transport.pull(pull);
  account = undefined;
  expect((await transport.pull(pull)).kind).toBe('failed');
  account = 'bo';
  expect((await transport.pull(pull)).kind).toBe('failed');
  expect(heard).toEqual(['owner anna', 'other bo']);
  expect(asked.at(-1)).toBe('/api/me');
});

test('[U6] any other question goes under the same condition', async () => {
  const ask = async () => {
    asked.push('another question');
    return { kind: 'answer' };
  };
  expect(await open().asOwner(undefined, ask)).toEqual({ kind: 'answer' });
  account = 'bo';
  expect((await open().asOwner(undefined, ask)).kind).toBe('failed');
  expect(asked).toEqual(['/api/me', 'another question', '/api/me']);
});

test('[U6] whether anything may leave is asked once, and again after the session ended', async () => {
  const transport = open();
  account = undefined;
  expect(await transport.ready?.()).toMatchObject({ kind: 'failed' });
  account = 'bram';
  expect(await transport.ready?.()).toMatchObject({ kind: 'failed' });
  account = 'anna';
  expect(await transport.ready?.()).toBeUndefined();
  expect(await transport.ready?.()).toBeUndefined();
  expect(asked).toEqual(['/api/me', '/api/me', '/api/me']);
});
