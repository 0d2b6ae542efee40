/**
 * `npm run dev`: the app with hot reload, and the API beside it, on the data folder of `npm start`.
 *
 * PORT (3000) and the rest of the configuration are as for `npm start`. The security headers and the
 * service worker belong to the built server and are not here.
 */
import { ensureInstalled, fail, root } from './install.mjs';

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== '--demo');
if (unknown) fail(`Unknown option ${unknown}: there is only --demo.`);
ensureInstalled();
process.chdir(root);
process.umask(0o077);
const port = Number(process.env.PORT || 3000);
process.env.ORIGIN ||= `http://localhost:${port}`;
if (args.includes('--demo')) process.env.NABIJ_DEMO = '1';

const { createServer } = await import('vite');
try {
  const server = await createServer({
    server: { port, host: process.env.HOST || 'localhost', strictPort: true }
  });
  await server.listen();
  console.log(`Nabij, hot-reloading: ${process.env.ORIGIN}`);
  // Opens the database now, so that what is wrong with it is said at once.
  await fetch(`http://localhost:${port}/api/me`).catch(() => undefined);
} catch (error) {
  fail(
    /already in use/.test(error.message)
      ? `Port ${port} is taken by another program: stop that, or choose another with PORT=${port + 1}.`
      : error.message
  );
}
