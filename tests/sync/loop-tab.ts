/** A tab with a running sync loop, its clock and its browser signals in the hands of the test. */
import type { MemoryDisk } from '../../src/lib/device/memory-store';
import {
  syncLoop,
  type Signal,
  type SyncLoopOptions,
  type WithLock
} from '../../src/lib/device/sync-loop';
import type { SyncState } from '../../src/lib/device/sync-state';
import { everythingHappened, manualTimer } from './manual-timer';
import { EPOCH, scriptedTransport } from './scripted-transport';
import { testPhone } from './test-phone';

/** Locks as of a browser: who asks first holds it first. */
export function lockRoom(): WithLock {
  const last = new Map<string, Promise<unknown>>();
  return async (name, signal, work) => {
    const before = last.get(name) ?? Promise.resolve();
    const run = before.then(() => {
      signal.throwIfAborted();
      return work();
    });
    last.set(
      name,
      run.catch(() => undefined)
    );
    return run;
  };
}

function signalOf(): Signal & { set(value: boolean): void } {
  let value = true;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      value = next;
      listeners.forEach((listener) => listener());
    }
  };
}

/** A tab of a settled phone with a running loop that has rested once. */
export async function tab({
  disk,
  locks = lockRoom(),
  probe
}: { disk?: MemoryDisk; locks?: WithLock; probe?: SyncLoopOptions['probe'] } = {}) {
  const phone = await testPhone('anna', { ...(disk ? { disk } : {}), seed: disk ? 'b' : 'a' });
  if (!disk) await phone.journal.settleFirst(10, EPOCH);
  const transport = scriptedTransport();
  const { timer, advance, pending } = manualTimer();
  const [online, visible] = [signalOf(), signalOf()];
  const loop = syncLoop({
    journal: phone.journal,
    transport,
    timer,
    random: () => 1,
    now: () => '2026-11-03T10:00:00.000Z',
    withLock: locks,
    online,
    visible,
    ...(probe ? { probe } : {})
  });
  const states: SyncState[] = [];
  loop.onState((state) => states.push(state));
  const state = () => states.at(-1);
  const calls = () => transport.asked.splice(0).map(({ call }) => call);
  return { ...phone, transport, advance, pending, online, visible, loop, states, state, calls };
}

export type Tab = Awaited<ReturnType<typeof tab>>;

export async function startedTab(before?: (made: Tab) => void) {
  const made = await tab();
  before?.(made);
  made.loop.start();
  await everythingHappened();
  if (!before) made.calls();
  return made;
}
