/** What the screens ask about log-in, people and invitations, by their own code, of the built server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join as joinBy, lookAtInvite } from '../../src/lib/app/joining';
import { askSessions, endSession } from '../../src/lib/app/own-sessions';
import { PeopleAsking } from '../../src/lib/app/people';
import {
  askFactors,
  beginTotp,
  confirmTotp,
  newRecovery,
  prove,
  removeFactor
} from '../../src/lib/app/second-factor';
import { askMe, beWelcome, giveCode, logIn } from '../../src/lib/app/session';
import { codeAt, fromBase32, stepAt } from '../../src/lib/server/totp';
import {
  administrator,
  nurse,
  startServer,
  temporaryFolder,
  welcomeToken,
  type BuiltServer
} from './server-process';

const folder = temporaryFolder();
let server: BuiltServer;
beforeAll(async () => {
  server = await startServer(folder.path);
});
afterAll(async () => {
  await server.end();
  folder.remove();
});

/** A browser of its own: its cookies, and the headers that a browser sends. */
function browser(): typeof fetch {
  const jar = new Map<string, string>();
  return async (path, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', server.origin);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(`${server.address}${String(path)}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return answer;
  };
}

function answered<T>(asked: { kind: string; answer?: T }): T {
  expect(asked).toMatchObject({ kind: 'answer' });
  return asked.answer as T;
}

async function setUpApp(send: typeof fetch): Promise<readonly string[]> {
  const { secret, uri } = answered(await beginTotp(send));
  expect(uri).toMatch(/^otpauth:\/\/totp\//);
  const code = codeAt(fromBase32(secret), stepAt(new Date()));
  expect(await confirmTotp(send, 'abc')).toMatchObject({ kind: 'refused' });
  return answered(await confirmTotp(send, code)).recovery;
}

test('[U307] from the welcome to a colleague who logs in with a recovery code, once', async () => {
  const boss = browser();
  const token = await welcomeToken(server);
  expect(await beWelcome(boss, { ...administrator, token })).toEqual({ kind: 'set-up' });
  expect(await askMe(boss)).toEqual({ kind: 'nobody' });
  expect(answered(await askFactors(boss)).whole).toBe(false);
  expect(await setUpApp(boss)).not.toHaveLength(0);
  const me = await askMe(boss);
  if (me.kind !== 'me') throw new Error('not logged in');
  const asking = new PeopleAsking(boss, me.me.account);

  const { name, email, password } = nurse;
  const invited = { name, email, role: 'nurse', team: 'Noord' } as const;
  const { token: first } = answered(await asking.invite(invited));
  const [invite] = answered(await asking.invites()).invites;
  expect(invite).toMatchObject({ name, email, role: 'nurse', team: 'Noord', again: false });
  const link = answered(await asking.renew(invite?.id ?? ''));

  const her = browser();
  expect(await lookAtInvite(her, first)).toMatchObject({ failure: { failure: 'link-spent' } });
  expect(answered(await lookAtInvite(her, link.token))).toMatchObject({ name, role: 'nurse' });
  expect(await joinBy(her, link.token, 'wachtwoord12')).toMatchObject({
    failure: { failure: 'weak-password' }
  });
  expect(answered(await joinBy(her, link.token, password))).toEqual({ next: 'set-up' });
  const [code = ''] = await setUpApp(her);

  const elsewhere = browser();
  expect(await logIn(elsewhere, { email, password: 'iets anders' })).toEqual({
    kind: 'wrong-login'
  });
  expect(await logIn(elsewhere, { email, password })).toEqual({ kind: 'second-factor' });
  expect(await giveCode(elsewhere, code)).toEqual({ kind: 'in' });
  const third = browser();
  expect(await logIn(third, { email, password })).toEqual({ kind: 'second-factor' });
  expect(await giveCode(third, code)).toEqual({ kind: 'wrong-code' });

  const { sessions } = answered(await askSessions(her));
  expect(sessions.filter(({ own }) => own)).toHaveLength(1);
  answered(await endSession(her, 'others'));
  expect(await askMe(elsewhere)).toEqual({ kind: 'nobody' });
  expect(await prove(her, { password: 'iets anders', code: '000000' })).toMatchObject({
    kind: expect.stringMatching(/^wrong-/) as string
  });
  expect(answered(await newRecovery(her)).recovery).not.toContain(code);
  expect(await removeFactor(her, { kind: 'totp' })).toMatchObject({
    failure: { failure: 'last-factor' }
  });

  const person = answered(await asking.people()).people.find((one) => one.email === email);
  expect(person).toMatchObject({ name, team: 'Noord', secondFactor: true, endedAt: null });
  const account = person?.account ?? '';
  answered(await asking.change({ account, role: 'team-lead' }));
  expect(await asking.change({ account: me.me.account, role: 'nurse' })).toMatchObject({
    failure: { failure: 'last-administrator' }
  });
  answered(await asking.newLink(account));
  const [again] = answered(await asking.invites()).invites;
  expect(again).toMatchObject({ email, again: true });
  answered(await asking.withdraw(again?.id ?? ''));
  answered(await asking.resetFactor(account));
  expect(await logIn(third, { email, password })).toEqual({ kind: 'set-up' });
  answered(await asking.end(account));
  expect(await logIn(third, { email, password })).toEqual({ kind: 'wrong-login' });
});
