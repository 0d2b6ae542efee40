/**
 * The import law: which room may import which, and who alone may know a certain package.
 *
 * A room is a folder of `src/lib/`; routes, `routes/api` and the hooks are rooms as well. Every
 * file under `src/` is in one. Tests are free, they cross rooms.
 */
import { posix } from 'node:path';
import { readSource } from './imports';

/** Which rooms a room may import; itself always. `app words` are files of app named `…words`. */
const allowed: Record<string, readonly string[]> = {
  guideline: [],
  history: [],
  care: ['guideline', 'history'],
  protocol: ['history'],
  device: ['history', 'protocol'],
  server: ['history', 'protocol'],
  app: ['guideline', 'history', 'care', 'protocol', 'device', 'ui'],
  ui: ['guideline', 'care', 'app words'],
  routes: ['app', 'app words', 'ui', 'care', 'guideline'],
  api: ['server', 'protocol', 'care', 'guideline'],
  'service worker': [],
  types: ['app', 'server', 'protocol', 'care', 'guideline', 'history', 'device']
};

/** Rooms that know neither a framework nor the machine. */
const pure = ['guideline', 'history', 'care', 'protocol'];

export function roomOf(path: string): string | undefined {
  if (/^src\/[\w.-]+\.d\.ts$/.test(path)) return 'types';
  if (/^src\/service-worker(\.ts$|\/)/.test(path)) return 'service worker';
  if (/^src\/hooks\.server\.ts$/.test(path) || path.startsWith('src/routes/api/')) return 'api';
  if (/^src\/hooks(\.client)?\.ts$/.test(path) || path.startsWith('src/routes/')) return 'routes';
  const room = /^src\/lib\/([\w-]+)\/./.exec(path)?.[1];
  if (room === 'app' && /[\w-]*words\.ts$/.test(path)) return 'app words';
  return room !== undefined && room in allowed ? room : undefined;
}

/** Where an import of our own leads, as a path from the project's root; else `undefined`. */
function ownPath(from: string, importer: string): string | undefined {
  const bare = from.replace(/[?#].*$/, '');
  if (bare.startsWith('$lib/')) return posix.join('src/lib', bare.slice(5));
  if (bare === '$lib') return 'src/lib';
  if (bare.startsWith('.')) return posix.join(posix.dirname(importer), bare);
  if (bare.startsWith('/src/')) return bare.slice(1);
  return undefined;
}

/** What is wrong with one file, each in a sentence; nothing for a file that keeps the law. */
export function breaches(path: string, text: string): string[] {
  const found: string[] = [];
  const isTest = /\.test\.ts$/.test(path);
  const room = roomOf(path);
  if (!room) return [`${path} is in no room`];
  const { imports, barrel } = readSource(path, text);
  if (barrel || /^index\.(svelte\.)?[jt]s$/.test(posix.basename(path)))
    found.push(`${path} is a barrel: import from the file itself`);
  if (isTest) return found;

  const law = room === 'app words' ? 'app' : room;
  for (const { from, names } of imports) {
    const own = ownPath(from, path);
    if (own !== undefined) {
      const inside = own.startsWith('src/');
      const target = inside ? roomOf(own.endsWith('.ts') ? own : `${own}.ts`) : undefined;
      const plain = target === 'app words' ? [target, 'app'] : [target];
      const may = plain.some((one) => one === law || (one && allowed[law]?.includes(one)));
      const asset = inside && /\.(css|svg|png|json|woff2)$/.test(own) && target === undefined;
      if (!may && !asset) found.push(`${path} (${room}) imports ${from} (${target ?? 'no room'})`);
      continue;
    }
    const reason = foreign(path, law, from, names);
    if (reason) found.push(`${path} (${room}) imports ${from}: ${reason}`);
  }
  return found;
}

function foreign(path: string, room: string, from: string, names: string[]): string | undefined {
  const is = (name: string) => from === name || from.startsWith(`${name}/`);
  const inDatabase = path.startsWith('src/lib/server/database/');
  if (is('dexie') && !/^src\/lib\/device\/dexie-[\w-]+\.ts$/.test(path))
    return 'only device/dexie-store.ts and its own parts know Dexie';
  if ((is('better-sqlite3') || is('pg')) && !inDatabase)
    return 'only server/database/ knows which database it is';
  if (is('kysely')) {
    if (room !== 'server') return 'only server speaks SQL';
    if (!inDatabase && names.some((name) => /^(Sqlite|Postgres|Mysql|Mssql|\*)/.test(name)))
      return 'only server/database/ knows which database it is';
  }
  if ((is('better-auth') || is('openid-client')) && room !== 'server')
    return 'only server knows how people log in';
  if ((from.startsWith('node:') || is('fs') || is('crypto')) && !['server', 'api'].includes(room))
    return 'runs in a browser';
  if (is('$env') && !['server', 'api'].includes(room))
    return 'only the server reads its surroundings';
  if (is('$service-worker') && room !== 'service worker') return 'only the worker knows its files';
  if (is('$app') && !['routes', 'api', 'types'].includes(room)) return 'only routes know Kit';
  if (is('@sveltejs/kit') && !['routes', 'api', 'types'].includes(room))
    return 'only routes know Kit';
  if (is('svelte') && !['app', 'ui', 'routes', 'types'].includes(room)) return 'no screen here';
  if (pure.includes(room) && !/^(valibot|date-fns|minisearch|@noble\/hashes)(\/|$)/.test(from))
    return 'a pure room';
  return undefined;
}
