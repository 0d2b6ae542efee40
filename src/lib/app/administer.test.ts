/** Changing something for the whole organisation: what is asked, and what each answer means. */
import { describe, expect, test } from 'vitest';
import { statusOf, type Failure } from '../protocol/failure';
import { limits } from '../protocol/limits';
import type { Me } from '../protocol/me';
import { WIRE_VERSION } from '../protocol/version';
import { changeSetup, loadEdition } from './administer';

const version = WIRE_VERSION;
const me: Me = {
  version,
  account: 'anna',
  name: 'Anna',
  email: 'anna@voorbeeld.test',
  organisation: 'a'.repeat(32),
  organisationName: 'Voorbeeld',
  role: 'administrator',
  team: '',
  colleagues: []
};

/** Who is logged in, and what the server says to the question itself. */
function server(body: unknown, { status = 200, who = me as unknown, whoStatus = 200 } = {}) {
  const asked: { path: string; message: unknown }[] = [];
  const send: typeof fetch = async (path, init) => {
    if (String(path) === '/api/me') return new Response(JSON.stringify(who), { status: whoStatus });
    asked.push({ path: String(path), message: JSON.parse(String(init?.body)) as unknown });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { asked, send };
}
const refusing = (failure: Failure) => server(failure, { status: statusOf[failure.failure] });

describe('[U151] an administrator changes something for everybody', () => {
  test('a file is sent whole, with its name, and its answer is told', async () => {
    const { send, asked } = server({ kind: 'in-force', version, id: 'wij-1' });
    expect(await loadEdition(send, 'anna', 'wij.json', '{"id":"wij-1"}')).toMatchObject({
      kind: 'in-force',
      id: 'wij-1'
    });
    const message = { version, file: 'wij.json', text: '{"id":"wij-1"}' };
    expect(asked).toEqual([{ path: '/api/setup/edition', message }]);
  });

  test('what is wrong with a file is told as it came', async () => {
    const problems = [{ file: 'wij.json', item: 'org-1', reason: 'Dit punt heeft geen titel.' }];
    const { send } = server({ kind: 'refused', version, problems, count: 1 });
    expect(await loadEdition(send, 'anna', 'wij.json', '{}')).toMatchObject({
      kind: 'refused',
      problems,
      count: 1
    });
  });

  test('a file that is too large is not sent', async () => {
    const { send, asked } = server({});
    const text = 'é'.repeat(limits.editionBytes / 2 + 1);
    expect(await loadEdition(send, 'anna', 'wij.json', text)).toEqual({ kind: 'too-large' });
    expect(asked).toEqual([]);
  });

  test('a setting or another edition is asked for as it is', async () => {
    const { send, asked } = server({ kind: 'changed', version });
    await changeSetup(send, 'anna', { inForce: '' });
    const settings = { correctUntilMonths: 12 };
    expect(await changeSetup(send, 'anna', { settings })).toMatchObject({ kind: 'changed' });
    expect(asked.map(({ message }) => message)).toEqual([
      { version, inForce: '' },
      { version, settings }
    ]);
    const gone = server({ kind: 'no-such-edition', version });
    expect(await changeSetup(gone.send, 'anna', { inForce: 'x' })).toMatchObject({
      kind: 'no-such-edition'
    });
    const wrong = server({ kind: 'refused', version, setting: 'correctUntilMonths', detail: 'x' });
    expect(await changeSetup(wrong.send, 'anna', { settings })).toEqual({ kind: 'refused-value' });
  });

  test('nothing is asked in the name of somebody else, or of nobody', async () => {
    const other = server({}, { who: { ...me, account: 'bo' } });
    expect(await changeSetup(other.send, 'anna', {})).toEqual({ kind: 'other-account' });
    const nobody = server({}, { who: { failure: 'not-logged-in' }, whoStatus: 401 });
    expect(await changeSetup(nobody.send, 'anna', {})).toEqual({ kind: 'log-in' });
    expect([...other.asked, ...nobody.asked]).toEqual([]);
  });

  test.each<[Failure, string]>([
    [{ failure: 'forbidden' }, 'not-administrator'],
    [{ failure: 'not-logged-in' }, 'log-in'],
    [{ failure: 'too-large', limit: 'editionBytes', allowed: 1 }, 'too-large'],
    [{ failure: 'update-needed', behind: 'phone' }, 'update-needed'],
    [{ failure: 'unavailable' }, 'trouble']
  ])('a refusal is told as what it is: %o', async (failure, kind) => {
    expect(await changeSetup(refusing(failure).send, 'anna', {})).toEqual({ kind });
  });

  test('no connection, and an answer of something else, are answers too', async () => {
    const broken: typeof fetch = () => Promise.reject(new TypeError('no network'));
    expect(await changeSetup(broken, 'anna', {})).toEqual({ kind: 'offline' });
    expect(await changeSetup(server('<html>').send, 'anna', {})).toEqual({ kind: 'trouble' });
  });
});
