/**
 * A server process that dies by SIGKILL at a named point of its next push.
 *
 * Told by message: database address, point, key, caller, request. If it survives it says so.
 */
import { runnerImport } from 'vite';

const at = (path) => new URL(path, import.meta.url).pathname;

process.once('message', async ({ address, point, key, caller, request }) => {
  const { module } = await runnerImport(at('./feed-victim-push.ts'), {
    configFile: false,
    logLevel: 'silent'
  });
  await module.pushAndDie({ address, point, key: Buffer.from(key, 'base64'), caller, request });
  process.send('survived', () => process.exit(0));
});
