/** The loop beside others: the live channel, other tabs, and the end. */
import { describe, expect, test } from 'vitest';
import { lockRoom, startedTab, tab, type Tab } from '../../../tests/sync/loop-tab';
import { everythingHappened } from '../../../tests/sync/manual-timer';
import { EPOCH, page } from '../../../tests/sync/scripted-transport';
import { idOf } from '../../../tests/sync/test-phone';
import type { Page } from '../protocol/pull';
import { WIRE_VERSION } from '../protocol/version';

const live = (made: Tab, sent: Page) =>
  made.transport.hearers.at(-1)?.event({ version: WIRE_VERSION, epoch: EPOCH, page: sent });
const quiet = (after: number, upTo: number): Page => ({ after, upTo, entries: [], more: false });

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
    expect(made.state()).toMatchObject({ phase: 'off', live: false });
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
