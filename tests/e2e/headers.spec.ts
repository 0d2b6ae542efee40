/**
 * The security headers stand on every kind of answer, on the page as the service worker gives it too,
 * and the policy that they carry bites.
 */
import { logInAs, nurse } from './harness/account';
import { missingIn } from './harness/headers';
import { listen } from './harness/quiet';
import type { Server } from './harness/server';
import { expect, test } from './harness/test';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

const page = { headers: { accept: 'text/html' } };
const post = (server: Server, body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: server.origin, ...headers },
  body
});

/** The first file of the build with this ending that the shell names. */
async function assetOf(server: Server, ending: string): Promise<string> {
  const shell = await (await fetch(`${server.origin}/shell`, page)).text();
  const found = new RegExp(`/_app/immutable/[\\w./-]+\\.${ending}\\b`).exec(shell);
  if (!found) throw new Error(`the shell names no ${ending} file`);
  return found[0];
}

/** The types know no trusted types yet. */
const makePolicy = () => {
  type Types = { trustedTypes: { createPolicy(name: string, rules: object): unknown } };
  (window as unknown as Types).trustedTypes.createPolicy('elsewhere', {});
};

test('[E50] every answer carries the security headers, refusals and errors too', async ({
  server
}) => {
  const cookie = (await logInAs(server, nurse)).cookie();
  const script = await assetOf(server, 'js');
  const brotli = { headers: { 'accept-encoding': 'br' } };

  const answers: [what: string, path: string, status: number, init?: RequestInit][] = [
    ['the shell', '/shell', 200, page],
    ['home', '/', 200, page],
    ['a deep link', '/gezinnen/0123456789abcdef0123456789abcdef', 200, page],
    ['a page that is not there', '/niets/hier', 200, page],
    ['the worker', '/service-worker.js', 200],
    ['a script', script, 200],
    ['a script, compressed', script, 200, brotli],
    ['a script, its head', script, 200, { method: 'HEAD' }],
    ['a style', await assetOf(server, 'css'), 200],
    ['the manifest', '/manifest.webmanifest', 200],
    ['no such file', '/niets.js', 404],
    ['no such asset', '/_app/immutable/niets.js', 404],
    ['another method', '/', 405, post(server, '{}')],
    ['the API', '/api/me', 200, { headers: { cookie } }],
    ['the API, not logged in', '/api/me', 401],
    ['the API, no such path', '/api/niets', 404],
    ['the API, bad JSON', '/api/setup', 400, post(server, '{', { cookie })],
    ['the API, from elsewhere', '/api/sync/push', 403, post(server, '{}', { origin: 'null' })]
  ];
  for (const [what, path, status, init] of answers) {
    const answer = await fetch(server.origin + path, { redirect: 'manual', ...init });
    await answer.arrayBuffer();
    expect.soft(answer.status, what).toBe(status);
    expect.soft(missingIn(Object.fromEntries(answer.headers)), what).toEqual([]);
    if (path.startsWith('/api/'))
      expect.soft(answer.headers.get('cache-control'), what).toBe('no-store');
  }
});

test('[E51] the page as the service worker gives it carries them as well, offline too', async ({
  server,
  newPhone
}) => {
  const phone = await newPhone();
  const first = await phone.page.goto(`${server.origin}/gezinnen`);
  expect(first?.fromServiceWorker()).toBe(false);
  expect(missingIn((await first?.allHeaders()) ?? {})).toEqual([]);
  await phone.readyForOffline();
  for (const path of ['/meer', '/gezinnen/0123456789abcdef0123456789abcdef']) {
    const answer = await phone.page.goto(server.origin + path);
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(missingIn((await answer?.allHeaders()) ?? {})).toEqual([]);
  }
  await server.kill();
  const offline = await phone.page.goto(`${server.origin}/kennis`);
  expect(offline?.status()).toBe(200);
  expect(offline?.fromServiceWorker()).toBe(true);
  expect(missingIn((await offline?.allHeaders()) ?? {})).toEqual([]);
});

test('[E52] the policy bites: no script from text, no inline style, no other site, no frame', async ({
  server,
  newPhone
}) => {
  const phone = await newPhone();
  const { page } = phone;
  // Chromium says so of every such answer, and asking who is logged in is one.
  const expected = /status of 401/;
  const heard = await listen(phone.context, server.origin, { expected });
  await phone.open('/gezinnen');
  await expect(phone.heading('Inloggen')).toBeVisible();
  await phone.readyForOffline();
  await phone.open('/gezinnen');
  await expect(phone.heading('Inloggen')).toBeVisible();
  expect(heard.lines).toEqual([]);

  const attacks: [said: RegExp, attack: () => unknown][] = [
    [/^policy: style-src-attr/, () => document.body.setAttribute('style', 'color: red')],
    [/^policy: style-src-elem/, () => document.head.append(document.createElement('style'))],
    [/^policy: require-trusted-types/, () => (document.body.innerHTML = '<b>x</b>')],
    [/^policy: trusted-types/, makePolicy],
    // Later, since what a test evaluates may itself make functions of text.
    [/^error: EvalError/, () => setTimeout(() => new Function('return 1'))],
    [/^policy: connect-src/, () => fetch('https://elsewhere.example/').catch(() => undefined)],
    [/^policy: img-src/, () => (new Image().src = 'https://elsewhere.example/pixel.png')]
  ];
  for (const [said, attack] of attacks) {
    heard.lines.length = 0;
    await page.evaluate(attack).catch(() => undefined);
    const wasSaid = () => heard.lines.some((line) => said.test(line));
    await expect.poll(wasSaid, { message: String(said), intervals: [50] }).toBe(true);
  }

  const elsewhere = await phone.context.newPage();
  await elsewhere.setContent(`<iframe src="${server.origin}/gezinnen"></iframe>`);
  const frame = elsewhere.frames()[1];
  await expect.poll(() => frame?.url()).toContain('chrome-error:');
});
