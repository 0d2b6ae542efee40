/** What stands on every answer of the built server, and what is answered to whom. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, post, root, startServer, temporaryFolder, type BuiltServer } from './server-process';

const folder = temporaryFolder();
let server: BuiltServer;
beforeAll(async () => (server = await startServer(folder.path)));
afterAll(async () => {
  await server.end();
  folder.remove();
});

const client = join(root, 'build', 'client');
const files = readdirSync(client, { recursive: true, encoding: 'utf8' });
const hashed = `/${files.find((name) => /^_app\/immutable\/.*\.js$/.test(name))}`;
const html = { accept: 'text/html,application/xhtml+xml' };

const everywhere: [what: string, path: string, headers: Record<string, string>, status: number][] =
  [
    ['shell', '/', html, 200],
    ['deep link', '/gezinnen/0123456789abcdef0123456789abcdef', html, 200],
    ['service worker', '/service-worker.js', {}, 200],
    ['hashed asset', hashed, {}, 200],
    ['icon', '/icons/nabij.svg', {}, 200],
    ['manifest', '/manifest.webmanifest', {}, 200],
    ['API', '/api/me', {}, 401],
    ['unknown API', '/api/nothing', {}, 404],
    ['API opened as a page', '/api/nothing', html, 404],
    ['missing file', '/_app/immutable/missing.js', {}, 404],
    ['no page asked for', '/gezinnen', { accept: 'application/json' }, 404],
    ['wrong method of the API', '/api/sync/push', {}, 405],
    ['malformed address', '/%E0%A4%A', {}, 404]
  ];

describe('headers', () => {
  test.each(everywhere)('[S1] stand on every answer: %s', async (_what, path, asked, status) => {
    const { headers, status: found } = await ask(server, path, { headers: asked });
    expect(found).toBe(status);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain('trusted-types svelte-trusted-html nabij');
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!'wasm-unsafe-eval')|https?:|\*/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin'
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  test('[S2] the only inline scripts that may run are those of the shell', async () => {
    const { headers, text } = await ask(server, '/', { headers: html });
    const inline = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
      ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
    );
    expect(inline.length).toBeGreaterThan(0);
    const policy = String(headers['content-security-policy']);
    const [, scripts = ''] = /script-src ([^;]*)/.exec(policy) ?? [];
    expect(scripts.split(' ').sort()).toEqual(["'self'", "'wasm-unsafe-eval'", ...inline].sort());
    expect(text).not.toMatch(/\sstyle=|\son\w+=|<style|https?:\/\//);
  });

  test('[S4] hashed files are kept for ever, shell and worker are asked for anew, the API never kept', async () => {
    const kept = async (path: string, headers = {}) =>
      (await ask(server, path, { headers })).headers['cache-control'];
    expect(await kept(hashed)).toMatch(/immutable/);
    expect(await kept('/', html)).toBe('no-cache');
    expect(await kept('/service-worker.js')).toBe('no-cache');
    for (const path of ['/api/me', '/api/nothing']) expect(await kept(path)).toBe('no-store');
  });

  test('[S4] an asset that has not changed is not sent again', async () => {
    const first = await ask(server, '/', { headers: html });
    const again = { ...html, 'if-none-match': first.headers.etag ?? '' };
    expect((await ask(server, '/', { headers: again })).status).toBe(304);
  });
});

describe('what is answered', () => {
  test('[S3] every page that a browser opens is the same shell', async () => {
    const shell = readFileSync(join(root, 'build', 'prerendered', 'shell.html'), 'utf8');
    for (const path of ['/', '/gezinnen', '/a/b/c?d=e', '/shell', '/welkom', '//elders.example/x'])
      expect((await ask(server, path, { headers: html })).text).toBe(shell);
  });

  test.each(['/../package.json', '/..%2f..%2fpackage.json', '/complete.json', '/server/index.js'])(
    '[S3] nothing but the files of the app: %s',
    async (path) => {
      expect((await ask(server, path)).status).toBe(404);
    }
  );

  test('[S3] pages and files are only read', async () => {
    for (const path of ['/', hashed]) {
      const { status } = await ask(server, path, { method: 'POST', headers: html });
      expect(status).toBe(405);
    }
  });

  test('opened under another name of this machine, the browser is sent to ours', async () => {
    const { port } = new URL(server.origin);
    const headers = { ...html, host: `127.0.0.1:${port}` };
    const { headers: found, status } = await ask(server, '/gezinnen?x=1', { headers });
    expect([status, found.location]).toEqual([307, `${server.origin}/gezinnen?x=1`]);
  });

  test('[S26] the worker keeps shell, code, styles, fonts and icons, and nothing of the API', () => {
    const worker = readFileSync(join(client, 'service-worker.js'), 'utf8');
    const kept = [...worker.matchAll(/"url":"([^"]+)"/g)].map(([, url = '']) => `/${url}`);
    const needed = files
      .filter((name) => /\.(js|css|svg|png|woff2|wasm|webmanifest)$/.test(name))
      .filter((name) => name !== 'service-worker.js')
      .map((name) => `/${name}`);
    expect(kept.sort()).toEqual(['/shell', ...needed].sort());
    expect(kept.filter((url) => url.startsWith('/api'))).toEqual([]);
  });

  test('[S7] there is no way in but log-in and log-out', async () => {
    const body = { name: 'x', email: 'x@voorbeeld.example', password: 'een goed lang wachtwoord' };
    for (const path of ['sign-up/email', 'update-user', 'request-password-reset', 'delete-user'])
      expect((await post(server, `/api/auth/${path}`, body)).status).toBe(404);
    for (const path of ['get-session', 'ok', 'list-sessions', 'callback/x'])
      expect((await ask(server, `/api/auth/${path}`)).status).toBe(404);
  });
});

describe('[S5] behind https', () => {
  test('it is asked for from then on', async () => {
    const own = temporaryFolder();
    const secure = await startServer(own.path, { ORIGIN: 'https://nabij.example' });
    for (const path of ['/', '/api/me'])
      expect((await ask(secure, path)).headers['strict-transport-security']).toMatch(
        /^max-age=\d{8}$/
      );
    await secure.end();
    own.remove();
    const headers = { 'x-forwarded-proto': 'https' };
    const forwarded = await ask(server, '/api/me', { headers });
    expect(forwarded.headers['strict-transport-security']).toBeDefined();
  });
});
