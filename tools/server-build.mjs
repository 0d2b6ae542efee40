/** What lies in the build folder: its handler, its shell, and the paths that are files. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Written beside the files by the adapter, and chosen by it from `accept-encoding`. */
const COMPRESSED = /\.(gz|br)$/;

export function readBuild(folder) {
  const handler = join(folder, 'handler.js');
  const shell = join(folder, 'prerendered', 'shell.html');
  if (!existsSync(handler) || !existsSync(shell))
    throw Object.assign(
      new Error(`There is no build in ${folder}: run npm start, or npm run build first.`),
      { name: 'StartError' }
    );
  const client = join(folder, 'client');
  const files = new Set(['/shell']);
  for (const entry of readdirSync(client, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || COMPRESSED.test(entry.name)) continue;
    const path = relative(client, join(entry.parentPath ?? entry.path, entry.name));
    files.add(`/${path.split(sep).join('/')}`);
  }
  return { handler, files, shell: readFileSync(shell, 'utf8') };
}
