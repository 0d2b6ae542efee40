import { describe, expect, test } from 'vitest';
import { everythingHappened, manualTimer } from '../../../tests/sync/manual-timer';
import {
  accepts,
  EPOCH,
  notLoggedIn,
  page,
  scriptedTransport,
  unreachable
} from '../../../tests/sync/scripted-transport';
import { idOf, testPhone } from '../../../tests/sync/test-phone';
import type { Page } from '../protocol/pull';
import { WIRE_VERSION } from '../protocol/version';
import type { MemoryDisk } from './memory-store';
import { POLL, syncLoop, type Signal, type WithLock } from './sync-loop';
import type { SyncState } from './sync-state';

/** Locks as of a browser: who asks first holds it first. */
function lockRoom(): WithLock {
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
async function tab({ disk, locks = lockRoom() }: { disk?: MemoryDisk; locks?: WithLock } = {}) {
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
    visible
  });
  const states: SyncState[] = [];
  loop.onState((state) => states.push(state));
  const state = () => states.at(-1);
  const calls = () => transport.asked.splice(0).map(({ call }) => call);
  return { ...phone, transport, advance, pending, online, visible, loop, states, state, calls };
}

type Tab = Awaited<ReturnType<typeof tab>>;

async function startedTab(before?: (made: Tab) => void) {
  const made = await tab();
  before?.(made);
  made.loop.start();
  await everythingHappened();
  if (!before) made.calls();
  return made;
}

const live = (made: Tab, sent: Page) =>
  made.transport.hearers.at(-1)?.event({ version: WIRE_VERSION, epoch: EPOCH, page: sent });
const quiet = (after: number, upTo: number): Page => ({ after, upTo, entries: [], more: false });

describe('when it syncs', () => {
  test('[P11] at the start, and then every minute', async () => {
    const { advance, calls, loop, states } = await startedTab(() => undefined);
    expect(calls()).toEqual(['pull', 'live']);
    expect(states.map(({ phase }) => phase)).toEqual([
      ...['off', 'elsewhere', 'syncing', 'syncing', 'resting', 'resting']
    ]);
    await advance(POLL - 1);
    expect(calls()).toEqual([]);
    await advance(1);
    expect(calls()).toEqual(['pull']);
    await loop.stop();
  });

  test('[P11] two seconds after the last word was written', async () => {
    const { advance, calls, makeFamily, set } = await startedTab();
    const family = await makeFamily('De Wi');
    await advance(1_900);
    await set(family, family, 'name', 'De Wit');
    await advance(1_900);
    expect(calls()).toEqual([]);
    await advance(100);
    expect(calls()).toEqual(['push', 'pull']);
  });

  test('[P11] at the latest ten seconds after the first word, whoever goes on writing', async () => {
    const { advance, calls, makeFamily, set } = await startedTab();
    const family = await makeFamily('0');
    for (let second = 1; second < 10; second += 1) {
      await advance(1_000);
      await set(family, family, 'name', `${second}`);
    }
    expect(calls()).toEqual([]);
    await advance(1_000);
    expect(calls()).toEqual(['push', 'pull']);
  });

  test('[P11] what was written while a round ran goes out by the next one', async () => {
    const { advance, calls, journal, loop, makeFamily, transport } = await startedTab();
    transport.next('pull', async ({ cursor }) => {
      await makeFamily('De Wit');
      return page(cursor, cursor);
    });
    expect(await loop.syncNow()).toEqual({ kind: 'done' });
    expect(calls()).toEqual(['pull']);
    await advance(2_000);
    expect(calls()).toEqual(['push', 'pull']);
    expect(await journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });

  test('[P11] what waits refused does not make it try again', async () => {
    const { advance, calls, makeFamily, transport } = await startedTab();
    transport.next('push', (sent) =>
      accepts(sent, 50, () => ({ kind: 'refused', refusal: { reason: 'no-access' } }))
    );
    await makeFamily('De Wit');
    await advance(2_000);
    expect(calls()).toEqual(['push', 'pull']);
    await advance(POLL - 1);
    expect(calls()).toEqual([]);
  });

  test('[P11] asked for, a round begins after the asking, and two askers share it', async () => {
    const { loop, makeFamily, transport, calls } = await startedTab();
    let release: () => void = () => undefined;
    transport.next('pull', async ({ cursor }) => {
      await new Promise<void>((resolve) => (release = resolve));
      return page(cursor, cursor);
    });
    const first = loop.syncNow();
    await everythingHappened();
    await makeFamily('De Wit');
    const second = loop.syncNow();
    expect(loop.syncNow()).toBe(second);
    release();
    await Promise.all([first, second]);
    expect(calls()).toEqual(['pull', 'push', 'pull']);
  });
});

describe('when it goes wrong', () => {
  test('[P12] without an answer it tries again, later each time, up to a minute', async () => {
    const { advance, calls, state, transport, pending } = await startedTab(({ transport }) =>
      transport.always('pull', () => unreachable)
    );
    expect(state()).toMatchObject({ phase: 'waiting', problem: unreachable });
    expect(calls()).toEqual(['pull']);
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const [wait = 0] = pending();
      waits.push(wait);
      await advance(wait);
      expect(calls()).toEqual(['pull']);
    }
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    transport.always('pull', ({ cursor }) => page(cursor, cursor));
    await advance(60_000);
    expect(state()).toMatchObject({ phase: 'resting', live: true });
    expect(state()).not.toHaveProperty('problem');
  });

  test('[P12] writing does not hurry a phone that waits for a server that is away', async () => {
    const { advance, calls, makeFamily } = await startedTab(({ transport }) => {
      for (let round = 0; round < 4; round += 1) transport.next('pull', () => unreachable);
    });
    await advance(2_000 + 4_000 + 8_000);
    calls();
    await makeFamily('De Wit');
    await advance(15_999);
    expect(calls()).toEqual([]);
    await advance(1);
    expect(calls()).toEqual(['push', 'pull', 'live']);
  });

  test('[P12] offline, it waits for the line to come back, and then syncs at once', async () => {
    const { advance, calls, online, state } = await startedTab();
    online.set(false);
    expect(state()?.phase).toBe('offline');
    await advance(1_000);
    expect(calls()).toEqual([]);
    online.set(true);
    await everythingHappened();
    expect(calls()).toEqual(['pull']);
    expect(state()?.phase).toBe('resting');
  });

  test('[P12] a browser that wrongly says offline is not believed for ever', async () => {
    const { advance, calls, online, state } = await startedTab();
    online.set(false);
    await advance(POLL);
    expect(calls()).toEqual(['pull']);
    expect(state()?.phase).toBe('resting');
  });

  test.each([
    [notLoggedIn, { kind: 'needs-login' }],
    [
      { kind: 'failed', failure: { failure: 'update-needed', behind: 'phone' } } as const,
      { kind: 'needs-update', behind: 'phone' }
    ],
    [
      { kind: 'failed', failure: { failure: 'not-your-device' } } as const,
      { kind: 'not-your-device' }
    ]
  ])('[P13] %j stops it until somebody acts; writing goes on', async (answer, problem) => {
    const { advance, calls, journal, loop, makeFamily, state, transport } = await startedTab();
    transport.next('pull', () => answer);
    await loop.syncNow();
    expect(state()).toMatchObject({ phase: 'stopped', problem, live: false });
    expect(transport.hearers).toEqual([]);
    calls();
    await makeFamily('De Wit');
    await advance(10 * POLL);
    expect(calls()).toEqual([]);
    expect(await loop.syncNow()).toEqual({ kind: 'done' });
    expect(state()).toMatchObject({ phase: 'resting', live: true });
    expect(await journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });

  test('[P13] a full disk is said, and tried again', async () => {
    const { disk, loop, state, transport } = await startedTab();
    transport.next('pull', () => page(10, 20));
    disk.full = true;
    expect(await loop.syncNow()).toEqual({ kind: 'disk-full' });
    expect(state()).toMatchObject({ phase: 'waiting', problem: { kind: 'disk-full' } });
    disk.full = false;
    expect(await loop.syncNow()).toEqual({ kind: 'done' });
  });
});

describe('the live channel', () => {
  test('[P14] an event that joins on is applied without any asking', async () => {
    const made = await startedTab();
    live(made, quiet(10, 15));
    await everythingHappened();
    expect((await made.journal.identity()).cursor).toBe(15);
    expect(made.calls()).toEqual([]);
  });

  test.each([
    ['leaves a gap', quiet(12, 15)],
    [
      'is out of order',
      { ...quiet(10, 15), entries: [{ kind: 'ended', position: 9, family: idOf('f') }] }
    ],
    ['is not all there is', { ...quiet(10, 15), more: true }]
  ] as [string, Page][])('[P14] an event that %s makes the phone pull', async (_, sent) => {
    const made = await startedTab();
    live(made, sent);
    await everythingHappened();
    expect(made.calls()[0]).toBe('pull');
  });

  test('[P14] an own change that this phone never wrote is not applied: it forked', async () => {
    const made = await startedTab();
    const family = await made.makeFamily('De Wit');
    const { device } = await made.journal.identity();
    const own = { kind: 'own', position: 11, counter: 1, id: idOf('x'), family } as const;
    made.transport.next('pull', () => {
      const { kind, answer } = page(10, 11, [own]);
      return { kind, answer: { ...answer, highest: 7 } };
    });
    live(made, { ...quiet(10, 11), entries: [own] });
    await everythingHappened();
    expect(made.calls().slice(0, 2)).toEqual(['push', 'pull']);
    expect((await made.journal.identity()).device).not.toBe(device);
    expect(await made.shows(family)).toEqual({ [family]: { name: ['De Wit'] } });
  });

  test('[P14] an event about what is known already does nothing', async () => {
    const made = await startedTab();
    live(made, quiet(5, 10));
    await everythingHappened();
    expect(made.calls()).toEqual([]);
    expect((await made.journal.identity()).cursor).toBe(10);
  });

  test('[P14] an event that comes during a round is judged after it', async () => {
    const made = await startedTab();
    made.transport.next('pull', async () => {
      live(made, quiet(20, 25));
      return page(10, 20);
    });
    await made.loop.syncNow();
    await everythingHappened();
    expect((await made.journal.identity()).cursor).toBe(25);
    expect(made.calls()).toEqual(['pull']);
  });

  test('[P14] granted access makes a round, which fetches the family', async () => {
    const made = await startedTab();
    const family = idOf('granted');
    live(made, { ...quiet(10, 11), entries: [{ kind: 'granted', position: 11, family }] });
    await everythingHappened();
    expect(made.calls()).toContain('snapshot');
  });

  test('[P14] with a new device id the channel is opened anew', async () => {
    const made = await startedTab();
    const { device } = await made.journal.identity();
    await made.journal.takeNewDevice();
    live(made, quiet(10, 15));
    await everythingHappened();
    expect(made.transport.hearers.length).toBe(1);
    const opened = made.transport.asked.filter(({ call }) => call === 'live').at(-1)?.request;
    expect(opened).toMatchObject({ cursor: 10 });
    expect(opened).not.toMatchObject({ device });
  });

  test('[P14] a lost channel is opened again from the cursor of then, and nothing needs it', async () => {
    const made = await startedTab(({ transport }) =>
      transport.next('live', () => ({ kind: 'unreachable', why: 'not-ours' }))
    );
    expect(made.state()).toMatchObject({ phase: 'resting', live: false });
    made.transport.next('pull', () => page(10, 20));
    await made.loop.syncNow();
    await made.advance(2_000);
    expect(made.state()).toMatchObject({ phase: 'resting', live: true });
    expect(made.transport.asked.at(-1)).toMatchObject({ call: 'live', request: { cursor: 20 } });
  });
});

describe('several tabs', () => {
  test('[P15] one tab syncs, and sends what another has written', async () => {
    const locks = lockRoom();
    const first = await tab({ locks });
    const second = await tab({ locks, disk: first.disk });
    first.loop.start();
    second.loop.start();
    await everythingHappened();
    expect(second.state()?.phase).toBe('elsewhere');
    first.calls();
    await second.makeFamily('De Wit');
    await first.advance(2_000);
    await second.advance(2_000);
    expect(first.calls()).toEqual(['push', 'pull']);
    expect(second.calls()).toEqual([]);

    await first.loop.stop();
    await everythingHappened();
    expect(second.state()).toMatchObject({ phase: 'resting', live: true });
  });

  test('[P15] the other tab may ask for a round, and it waits for its turn', async () => {
    const locks = lockRoom();
    const first = await tab({ locks });
    const second = await tab({ locks, disk: first.disk });
    first.loop.start();
    second.loop.start();
    await everythingHappened();
    let release: () => void = () => undefined;
    first.transport.next('pull', async ({ cursor }) => {
      await new Promise<void>((resolve) => (release = resolve));
      return page(cursor, cursor);
    });
    const running = first.loop.syncNow();
    await everythingHappened();
    const asked = second.loop.syncNow();
    await everythingHappened();
    expect(second.calls()).toEqual([]);
    release();
    expect(await running).toEqual({ kind: 'done' });
    expect(await asked).toEqual({ kind: 'done' });
    expect(second.calls()).toEqual(['pull']);
    expect(second.state()).toMatchObject({ phase: 'elsewhere', live: false });
  });
});

describe('stopping', () => {
  test('[P10] stop waits for the step under way, and nothing happens after it', async () => {
    const made = await startedTab();
    let answer: () => void = () => undefined;
    made.transport.next('pull', async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return page(10, 20);
    });
    const running = made.loop.syncNow();
    await everythingHappened();
    let stopped = false;
    const stopping = made.loop.stop().then(() => (stopped = true));
    await everythingHappened();
    expect(stopped).toBe(false);
    answer();
    await stopping;
    expect((await running).kind).toBe('interrupted');
    expect((await made.journal.identity()).cursor).toBe(20);
    expect(made.state()).toEqual({ phase: 'off', live: false });
    made.calls();
    expect(made.pending()).toEqual([]);
    expect(await made.loop.syncNow()).toEqual({ kind: 'interrupted' });
    expect(made.calls()).toEqual([]);
  });

  test('[P10] a tab that waits for its turn stops as well', async () => {
    const locks = lockRoom();
    const first = await tab({ locks });
    const second = await tab({ locks, disk: first.disk });
    first.loop.start();
    second.loop.start();
    await everythingHappened();
    const stopping = second.loop.stop();
    await first.loop.stop();
    await stopping;
    expect(second.calls()).toEqual([]);
  });
});
