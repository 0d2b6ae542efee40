/**
 * The server: the built app behind an HTTP server of our own, which puts the security headers on
 * every answer: shell, service worker, assets, API and refusals alike.
 *
 *   file of the build → the adapter   ·   /api/ → the adapter
 *   any other page that a browser opens → the one prerendered shell   ·   the rest → 404
 *
 * Configuration is by environment: PORT (3000), HOST (127.0.0.1), ORIGIN (http://localhost:PORT), and
 * what `src/lib/server/start-config.ts` reads. What the operator must mend is said in one line, and
 * the process ends with code 1. On SIGTERM or SIGINT requests under way are finished first.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { root } from './install.mjs';
import { readBuild } from './server-build.mjs';
import { securityHeaders } from './server-headers.mjs';

/** A push of 4 MB, which may be sent uncompressed, and room for what surrounds it. */
const BODY_LIMIT = 4_200_000;
/** Requests that are under way when the server is told to stop get this long. */
const GRACE = 10_000;
const READING = new Set(['GET', 'HEAD']);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export async function serve(env = process.env) {
  // What the server writes is for this user alone; errors name the line in the source.
  process.umask(0o077);
  process.setSourceMapsEnabled(true);
  const build = readBuild(resolve(root, env.NABIJ_BUILD_DIR ?? 'build'));
  const headers = securityHeaders(build.shell);
  const server = createServer((_request, answer) => {
    for (const [name, value] of headers(false)) answer.setHeader(name, value);
    say(answer, 503, 'Starting');
  });
  const port = await listen(server, env);
  const origin = originOf(env.ORIGIN || `http://localhost:${port}`);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    ORIGIN: origin,
    PORT: String(port),
    BODY_SIZE_LIMIT: String(BODY_LIMIT)
  });
  const { handler } = await import(pathToFileURL(build.handler).href);

  server.removeAllListeners('request');
  server.on('request', (request, answer) => {
    const path = pathOf(request.url);
    for (const [name, value] of headers(isSecure(request, origin))) answer.setHeader(name, value);
    answer.setHeader('cache-control', path.startsWith('/api/') ? 'no-store' : 'no-cache');
    const notFound = () => say(answer, 404, 'Not found');
    if (path.startsWith('/api/')) return handler(request, answer, notFound);
    if (!READING.has(request.method)) return say(answer, 405, 'Method not allowed');
    if (build.files.has(path)) return handler(request, answer, notFound);
    if (!/\btext\/html\b/.test(request.headers.accept ?? '')) return notFound();
    const elsewhere = otherLoopback(request, origin);
    if (elsewhere) return answer.writeHead(307, { location: elsewhere }).end();
    request.url = '/shell';
    return handler(request, answer, notFound);
  });
  stopGracefully(server);
  return { origin, port, server };
}

function listen(server, env) {
  const port = Number(env.PORT || 3000);
  const host = env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw operatorError(`PORT must be a number from 0 to 65535, not "${env.PORT}".`);
  return new Promise((done, fail) => {
    server.once('error', (error) =>
      fail(
        operatorError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program: stop that, or choose another with PORT=${port + 1}.`
            : `Can't listen on ${host} port ${port} (${error.code}): check HOST and PORT.`
        )
      )
    );
    server.listen(port, host, () => done(server.address().port));
  });
}

/** The adapter would say it with a stack; `start-config.ts` asks the same of the development server. */
function originOf(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw operatorError('ORIGIN must be an address like https://nabij.example.nl, without a path.');
}

function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://x').pathname);
  } catch {
    return '/';
  }
}

function isSecure(request, origin) {
  return origin.startsWith('https:') || request.headers['x-forwarded-proto'] === 'https';
}

/** Opened as 127.0.0.1 while we are localhost: the same machine, but not the same origin. */
function otherLoopback(request, origin) {
  const ours = new URL(origin);
  const host = request.headers.host ?? '';
  if (host === ours.host || !LOOPBACK.has(ours.hostname)) return undefined;
  const theirs = URL.canParse(`http://${host}`) && new URL(`http://${host}`);
  if (!theirs || !LOOPBACK.has(theirs.hostname) || theirs.port !== ours.port) return undefined;
  return origin + (request.url.startsWith('//') ? '/' : request.url);
}

function say(answer, status, text) {
  answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

function stopGracefully(server) {
  let stopping = false;
  const stop = (reason) => {
    if (stopping) return;
    stopping = true;
    process.emit('nabij:stopping', reason);
    const force = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(async () => {
      clearTimeout(force);
      await Promise.all(
        process.listeners('sveltekit:shutdown').map((listener) => listener(reason))
      );
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function operatorError(message) {
  return Object.assign(new Error(message), { name: 'StartError' });
}

/** Errors whose message is one line meant for the operator. */
const FOR_OPERATOR = new Set(['StartError', 'DatabaseUnusable']);

export async function main() {
  try {
    const { origin, port } = await serve();
    // Behind a proxy the address doesn't tell the port.
    const where = origin.endsWith(`:${port}`) ? '' : ` (port ${port})`;
    console.log(`Nabij is ready: ${origin}${where}`);
  } catch (error) {
    console.error(FOR_OPERATOR.has(error?.name) ? error.message : error);
    process.exit(1);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
