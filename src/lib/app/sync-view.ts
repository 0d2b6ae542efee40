/** From the loop's own state to what people are told: one kind, when, and how far. */
import type { Problem, SyncState } from '../device/sync-state';
import type { SyncView } from './phone.svelte';

const kinds: Record<Exclude<Problem['kind'], 'unreachable' | 'needs-update'>, SyncView['kind']> = {
  refused: 'trouble',
  unfinished: 'trouble',
  broken: 'trouble',
  closed: 'unknown',
  'disk-full': 'full',
  'needs-login': 'log-in',
  'not-your-device': 'other-account',
  'phone-removed': 'removed',
  'other-epoch': 'restored'
};

function kindOf(problem: Problem): SyncView['kind'] {
  if (problem.kind === 'needs-update')
    return problem.behind === 'phone' ? 'update-phone' : 'update-server';
  if (problem.kind !== 'unreachable') return kinds[problem.kind];
  if (problem.why === 'not-ours') return 'portal';
  return problem.why === 'server' ? 'trouble' : 'offline';
}

export function syncViewOf({ phase, step, problem, lastContact }: SyncState): SyncView {
  const at = lastContact === undefined ? {} : { at: lastContact };
  if (phase === 'syncing') {
    const progress = step && 'of' in step ? { progress: { done: step.done, of: step.of } } : {};
    return { kind: 'busy', ...at, ...progress, ...(problem ? { again: true } : {}) };
  }
  // Nothing that somebody must do is hidden by having no connection for a while.
  if (problem && problem.kind !== 'unreachable') return { kind: kindOf(problem), ...at };
  if (phase === 'offline') return { kind: 'offline', ...at };
  if (problem) return { kind: kindOf(problem), ...at };
  if (lastContact !== undefined) return { kind: 'done', ...at };
  return { kind: phase === 'elsewhere' ? 'elsewhere' : 'unknown' };
}
