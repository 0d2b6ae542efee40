/** What people are told of syncing is never better than it is. */
import { describe, expect, test } from 'vitest';
import type { Problem, SyncState } from '../device/sync-state';
import { syncViewOf } from './sync-view';
import { syncWords } from './sync-words';

const at = '2026-11-24T13:05:00.000Z';
const now = new Date('2026-11-24T14:00:00.000Z');
const withProblem = (problem: Problem, phase: SyncState['phase'] = 'stopped'): SyncState => ({
  phase,
  live: false,
  lastContact: at,
  problem
});

test('[U7] “bijgewerkt” is said only after the server answered to all', () => {
  expect(syncViewOf({ phase: 'resting', live: true, lastContact: at })).toEqual({
    kind: 'done',
    at
  });
  expect(syncViewOf({ phase: 'elsewhere', live: false })).toEqual({ kind: 'elsewhere' });
  expect(syncViewOf({ phase: 'off', live: false })).toEqual({ kind: 'unknown' });
});

test.each<[Problem, string]>([
  [{ kind: 'needs-login' }, 'log-in'],
  [{ kind: 'not-your-device' }, 'other-account'],
  [{ kind: 'needs-update', behind: 'phone' }, 'update-phone'],
  [{ kind: 'needs-update', behind: 'server' }, 'update-server'],
  [{ kind: 'other-epoch' }, 'restored'],
  [{ kind: 'disk-full' }, 'full'],
  [{ kind: 'unreachable', why: 'network' }, 'offline'],
  [{ kind: 'unreachable', why: 'time-out' }, 'offline'],
  [{ kind: 'unreachable', why: 'not-ours' }, 'portal'],
  [{ kind: 'unreachable', why: 'server' }, 'trouble'],
  [{ kind: 'broken', error: new Error('bug') }, 'trouble']
])('[U7] %o is told as %s', (problem, kind) => {
  expect(syncViewOf(withProblem(problem)).kind).toBe(kind);
});

test('[U7] having no connection for a while doesn’t hide that she must log in', () => {
  expect(syncViewOf(withProblem({ kind: 'needs-login' }, 'offline')).kind).toBe('log-in');
});

test('[U7] the first fetch says how far it is', () => {
  const step = { name: 'first', done: 3, of: 30 } as const;
  expect(syncViewOf({ phase: 'syncing', live: false, step }).progress).toEqual({ done: 3, of: 30 });
});

describe('[U8] every way syncing can stand has a Dutch sentence', () => {
  const kinds = [
    'unknown',
    'elsewhere',
    'busy',
    'done',
    'offline',
    'portal',
    'log-in',
    'other-account',
    'update-phone',
    'update-server',
    'restored',
    'full',
    'trouble'
  ] as const;
  test.each(kinds)('%s', (kind) => {
    const words = syncWords({ kind, at }, now, 'Bo');
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words).not.toMatch(/!|undefined/);
  });
});
