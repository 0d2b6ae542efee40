/** `npm start -- --demo`: what it prints can be used at once. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { ask, post, registerPhone, startServer, temporaryFolder } from './server-process';

test('[S23] the demo prints its logins, and each nurse finds her caseload', async () => {
  const folder = temporaryFolder();
  const server = await startServer(folder.path, { NABIJ_DEMO: '1' });
  const logins = [...server.output().matchAll(/^ {2}(\S+) +(\S+@\S+) +(\S+)$/gm)];
  expect(logins.map(([, role]) => role).sort()).toEqual([
    'administrator',
    'nurse',
    'nurse',
    'team-lead'
  ]);
  expect(server.output()).not.toContain('/welkom#');
  for (const [, role, email, password] of logins) {
    const answer = await post(server, '/api/auth/sign-in/email', { email, password });
    const cookie = String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
    const me = (await ask(server, '/api/me', { headers: { cookie } })).json;
    expect(me).toMatchObject({ role, email });
    const message = { version: WIRE_VERSION, families: 'all' };
    const device = Buffer.from(email ?? '')
      .toString('hex')
      .slice(0, 32)
      .padEnd(32, '0');
    const own = { cookie, ...(await registerPhone(server, cookie)) };
    const snapshot = await post(server, '/api/sync/snapshot', { ...message, device }, own);
    const families = snapshot.text.match(/"kind":"family"/g)?.length ?? 0;
    if (role === 'nurse') expect(families).toBeGreaterThan(10);
    if (role === 'administrator') expect(families).toBe(0);
  }
  await server.end();
  expect(existsSync(join(folder.path, 'nabij.sqlite'))).toBe(false);
  folder.remove();
});
