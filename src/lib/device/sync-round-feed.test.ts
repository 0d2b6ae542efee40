/** Rounds that take in the feed: pages, snapshots, families that come and go. */
import { describe, expect, test } from 'vitest';
import {
  accepts,
  end,
  EPOCH,
  familyLines,
  head,
  lines,
  page,
  scriptedTransport,
  unreachable
} from '../../../tests/sync/scripted-transport';
import { idOf, testPhone } from '../../../tests/sync/test-phone';
import type { Entry } from '../protocol/pull';
import { WIRE_VERSION } from '../protocol/version';
import { syncRound } from './sync-round';

const [bakker, smit] = [idOf('bakker'), idOf('smit')];
const granted = (position: number, family: string): Entry => ({
  kind: 'granted',
  position,
  family
});
const ended = (position: number, family: string): Entry => ({ kind: 'ended', position, family });

async function settledPhone() {
  const phone = await testPhone('anna');
  await phone.journal.settleFirst(10, EPOCH);
  return { ...phone, transport: scriptedTransport() };
}

/** A phone that has the Bakkers, as of position 12. */
async function phoneWithBakker() {
  const phone = await settledPhone();
  phone.transport.next('pull', () => page(10, 11, [granted(11, bakker)]));
  phone.transport.next('snapshot', () =>
    lines(head(12, 1), ...familyLines(bakker, 'Bakker'), end())
  );
  await syncRound(phone);
  phone.transport.asked.length = 0;
  return phone;
}

describe('pages', () => {
  test('[P6] all pages are pulled, each from where the last one ended', async () => {
    const { journal, transport } = await settledPhone();
    transport.next('pull', () => page(10, 20, [], true));
    transport.next('pull', () => page(20, 31, [], false));
    await syncRound({ journal, transport });
    expect(transport.asked.map(({ request }) => request)).toMatchObject([
      { cursor: 10 },
      { cursor: 20 }
    ]);
    expect((await journal.identity()).cursor).toBe(31);
  });

  test('[P6] a page that does not start at the cursor is asked for again, not for ever', async () => {
    const { journal, transport } = await settledPhone();
    transport.next('pull', () => page(9, 20));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    transport.always('pull', () => page(9, 20));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'unfinished', why: 'gap' });
    expect((await journal.identity()).cursor).toBe(10);
  });

  test.each([
    ['entries out of order', page(10, 20, [ended(12, smit), ended(11, bakker)])],
    ['an entry at the cursor', page(10, 20, [ended(10, smit)])],
    ['an entry after its end', page(10, 20, [ended(21, smit)])],
    ['more without having moved', page(10, 10, [], true)]
  ])('[P6] a page with %s is not applied', async (_, answer) => {
    const { journal, transport } = await settledPhone();
    transport.always('pull', () => answer);
    expect(await syncRound({ journal, transport })).toEqual({
      kind: 'unreachable',
      why: 'not-ours'
    });
    expect((await journal.identity()).cursor).toBe(10);
  });

  test('[P7] a feed of another epoch is not mixed with what the phone has', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    const other = idOf('restored');
    transport.next('pull', () => {
      const { kind, answer } = page(10, 20);
      return { kind, answer: { ...answer, epoch: other } };
    });
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'other-epoch' });
    await makeFamily('De Wit');
    transport.next('push', (sent) => {
      const { kind, answer } = accepts(sent, 1);
      return { kind, answer: { ...answer, epoch: other } };
    });
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'other-epoch' });
    expect(await journal.identity()).toMatchObject({ cursor: 10, epoch: EPOCH });
    expect(await journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
  });
});

describe('snapshots', () => {
  test('[P8] a first sync that is cut off keeps the whole families, and asks for all again', async () => {
    const { journal } = await testPhone('anna');
    const transport = scriptedTransport();
    const [first, ...rest] = familyLines(smit, 'Smit');
    const cut = [...familyLines(bakker, 'Bakker'), ...(first ? [first] : [])];
    transport.next('snapshot', () => lines(head(50, 2), ...cut));
    expect(await syncRound({ journal, transport })).toEqual(unreachable);
    expect((await journal.front()).map(({ family }) => family)).toEqual([bakker]);
    expect((await journal.identity()).settled).toBe(false);
    const whole = [...familyLines(bakker, 'Bakker'), ...(first ? [first] : []), ...rest];
    transport.next('snapshot', () => lines(head(60, 2), ...whole, end()));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect((await journal.front()).length).toBe(2);
    expect(await journal.identity()).toMatchObject({ cursor: 60, settled: true });
  });

  test('[P8] a family that left the scope between two attempts at the first sync leaves the phone', async () => {
    const { journal } = await testPhone('anna');
    const transport = scriptedTransport();
    transport.next('snapshot', () => lines(head(50, 2), ...familyLines(bakker, 'Bakker')));
    await syncRound({ journal, transport });
    transport.next('snapshot', () => lines(head(60, 1), ...familyLines(smit, 'Smit'), end()));
    transport.next('pull', ({ cursor }) => {
      expect(cursor).toBe(50);
      return page(50, 60, [ended(55, bakker)]);
    });
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect((await journal.front()).map(({ family }) => family)).toEqual([smit]);
  });

  test('[P8] progress of a first sync is told family by family', async () => {
    const { journal } = await testPhone('anna');
    const transport = scriptedTransport();
    transport.next('snapshot', () =>
      lines(head(50, 2), ...familyLines(bakker, 'a'), ...familyLines(smit, 'b'), end())
    );
    const steps: string[] = [];
    await syncRound({
      journal,
      transport,
      onStep: (step) =>
        steps.push('of' in step ? `${step.name} ${step.done}/${step.of}` : step.name)
    });
    expect(steps).toEqual(['first 0/0', 'first 1/2', 'first 2/2', 'pulling']);
  });

  test('[P8] a snapshot older than the cursor is asked for again, not for ever', async () => {
    const { journal, transport } = await settledPhone();
    transport.next('pull', () => page(10, 20, [granted(20, bakker)]));
    const old = () => lines(head(15, 1), ...familyLines(bakker, 'Bakker'), end());
    transport.next('snapshot', old);
    transport.next('snapshot', () => lines(head(20, 1), ...familyLines(bakker, 'Bakker'), end()));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect(await journal.awaiting()).toEqual([]);

    transport.next('pull', () => page(20, 30, [granted(30, smit)]));
    transport.always('snapshot', old);
    expect(await syncRound({ journal, transport })).toEqual({
      kind: 'unfinished',
      why: 'snapshot'
    });
    expect(await journal.awaiting()).toEqual([smit]);
  });

  test('[P8] a record that stands in another family’s part makes the stream worthless', async () => {
    const { journal, transport } = await settledPhone();
    transport.next('pull', () => page(10, 20, [granted(20, bakker)]));
    const [record] = familyLines(smit, 'Smit');
    transport.next('snapshot', () =>
      lines(head(20, 1), ...(record ? [record] : []), ...familyLines(bakker, 'Bakker'), end())
    );
    expect(await syncRound({ journal, transport })).toEqual({
      kind: 'unreachable',
      why: 'not-ours'
    });
    expect(await journal.front()).toEqual([]);
  });
});

describe('families whose access ended', () => {
  test('[P9] what was written meanwhile goes out, then the family is wiped, then the server hears', async () => {
    const { journal, set, transport } = await phoneWithBakker();
    transport.next('pull', async () => {
      await set(bakker, idOf('visit'), 'note', 'x');
      return page(11, 20, [ended(15, bakker)]);
    });
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect(transport.calls()).toEqual(['pull', 'push', 'left']);
    expect(transport.asked[2]?.request).toMatchObject({ families: [bakker], cursor: 20 });
    expect(await journal.family(bakker)).toEqual([]);
    expect(await journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });

  test('[P9] a family that was asked for and is refused leaves as well', async () => {
    const { journal, transport } = await settledPhone();
    transport.next('pull', () => page(10, 20, [granted(20, bakker)]));
    transport.next('snapshot', () => lines(head(22), end(bakker)));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect(await journal.awaiting()).toEqual([]);
    expect(transport.calls()).toEqual(['pull', 'snapshot', 'left']);
  });

  test('[P9] the server is told again until it has confirmed', async () => {
    const { journal, transport } = await phoneWithBakker();
    transport.next('pull', () => page(11, 20, [ended(15, bakker)]));
    transport.next('left', () => unreachable);
    await syncRound({ journal, transport });
    transport.next('left', () => ({
      kind: 'answer',
      answer: { version: WIRE_VERSION, families: [] }
    }));
    await syncRound({ journal, transport });
    await syncRound({ journal, transport });
    await syncRound({ journal, transport });
    expect(transport.calls().filter((call) => call === 'left').length).toBe(3);
  });

  test('[P9] nothing unsent is wiped while the push of it fails', async () => {
    const { journal, set, transport } = await phoneWithBakker();
    transport.next('pull', async () => {
      await set(bakker, idOf('visit'), 'note', 'x');
      return page(11, 20, [ended(15, bakker)]);
    });
    transport.next('push', () => unreachable);
    expect(await syncRound({ journal, transport })).toEqual(unreachable);
    expect(await journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
    expect((await journal.record(idOf('visit')))?.registers['note']?.[0]?.value).toBe('x');
  });
});

test('[P10] stopped in the middle, a round ends at the next step and keeps what is done', async () => {
  const { journal, transport } = await settledPhone();
  const stopper = new AbortController();
  transport.next('pull', () => page(10, 20, [], true));
  const checkpoint = (name: string) => {
    if (name === 'page:applied') stopper.abort();
  };
  const { signal } = stopper;
  const outcome = await syncRound({ journal, transport, signal, checkpoint });
  expect(outcome).toEqual({ kind: 'interrupted' });
  expect(transport.calls()).toEqual(['pull']);
  expect((await journal.identity()).cursor).toBe(20);
});
