/** What the sync loop needs of the browser: clock, chance, locks between tabs, and its two signals. */
import type { Signal, SyncLoopOptions, WithLock } from './sync-loop';
import { realTimer } from './timer';

/** `vault`: names the locks, so that tabs of one vault share them. */
export function browserAround(
  vault: string
): Pick<SyncLoopOptions, 'timer' | 'random' | 'now' | 'withLock' | 'online' | 'visible'> {
  const withLock: WithLock = (name, signal, work) =>
    navigator.locks.request(`nabij ${vault} ${name}`, { signal }, work);
  return {
    timer: realTimer,
    random: Math.random,
    now: () => new Date().toISOString(),
    withLock,
    online: signalOf(window, ['online', 'offline'], () => navigator.onLine),
    visible: signalOf(document, ['visibilitychange'], () => document.visibilityState === 'visible')
  };
}

function signalOf(target: EventTarget, names: readonly string[], now: () => boolean): Signal {
  return {
    now,
    onChange(listener) {
      for (const name of names) target.addEventListener(name, listener);
      return () => {
        for (const name of names) target.removeEventListener(name, listener);
      };
    }
  };
}
