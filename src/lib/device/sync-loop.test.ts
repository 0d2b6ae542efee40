import { describe, expect, test } from 'vitest';
import { startedTab, tab } from '../../../tests/sync/loop-tab';
import { everythingHappened } from '../../../tests/sync/manual-timer';
import { accepts, notLoggedIn, page, unreachable } from '../../../tests/sync/scripted-transport';
import { POLL } from './sync-loop';

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

  test('[P12] without a connection nothing is marked as sent, and it goes once there is one', async () => {
    let absent: typeof unreachable | undefined = unreachable;
    const { advance, calls, journal, loop, makeFamily } = await tab({
      probe: () => Promise.resolve(absent)
    });
    await makeFamily('De Wit');
    loop.start();
    await everythingHappened();
    await advance(POLL);
    expect(calls()).toEqual([]);
    expect((await journal.waiting()).map(({ state }) => state)).toEqual(['new']);
    absent = undefined;
    expect(await loop.syncNow()).toEqual({ kind: 'done' });
    expect((await journal.waiting()).map(({ state }) => state)).toEqual([]);
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
      accepts(sent, 50, () => ({
        kind: 'refused',
        refusal: { reason: 'invalid-field', field: 'name', detail: 'expected string' }
      }))
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
