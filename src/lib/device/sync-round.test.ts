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
import type { PushRequest } from '../protocol/push';
import type { RoundCheckpoint } from './round';
import { syncRound } from './sync-round';

/** A phone whose first sync was done at position 10, with nothing in scope. */
async function settledPhone() {
  const phone = await testPhone('anna');
  await phone.journal.settleFirst(10, EPOCH);
  return { ...phone, transport: scriptedTransport() };
}

const forked = { kind: 'refused', refusal: { reason: 'forked' } } as const;

describe('the order of a round', () => {
  test('[P1] push first, then the first sync, then pull, then families that were granted', async () => {
    const { journal, makeFamily } = await testPhone('anna');
    const transport = scriptedTransport();
    const granted = idOf('granted');
    await makeFamily('De Wit');
    transport.next('snapshot', () => lines(head(99), end()));
    transport.next('pull', () =>
      page(99, 120, [{ kind: 'granted', position: 120, family: granted }])
    );
    transport.next('snapshot', () => lines(head(121, 1), ...familyLines(granted, 'Bakker'), end()));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect(transport.calls()).toEqual(['push', 'snapshot', 'pull', 'snapshot']);
    expect((await journal.identity()).cursor).toBe(120);
    expect((await journal.family(granted)).length).toBe(1);
  });

  test('[P1] a push that fails ends the round: nothing is applied past an unknown fate', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    await makeFamily('De Wit');
    transport.next('push', () => unreachable);
    expect(await syncRound({ journal, transport })).toEqual(unreachable);
    expect(transport.calls()).toEqual(['push']);
    expect(await journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
  });

  test('[P1] while nothing may leave, nothing is offered: it is still said to be on this phone', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    const family = await makeFamily('De Wit');
    const loggedOut = { kind: 'failed', failure: { failure: 'not-logged-in' } } as const;
    const shut = { ...transport, ready: () => Promise.resolve(loggedOut) };
    expect(await syncRound({ journal, transport: shut })).toEqual(loggedOut);
    expect(transport.calls()).toEqual([]);
    expect((await journal.record(family))?.whereabouts).toBe('phone');
    transport.next('push', () => unreachable);
    await syncRound({ journal, transport });
    expect((await journal.record(family))?.whereabouts).toBe('sent');
  });

  test('[P1] a round with nothing to do asks once and writes nothing', async () => {
    const { disk, journal, transport } = await settledPhone();
    const before = JSON.stringify(disk.rows('meta'));
    await syncRound({ journal, transport });
    expect(transport.calls()).toEqual(['pull']);
    expect(JSON.stringify(disk.rows('meta'))).toBe(before);
  });

  test('[P2] a phone may die at every checkpoint: the next rounds finish the work', async () => {
    const passed = new Set<RoundCheckpoint>();
    const rounds = async (dieAt: RoundCheckpoint | undefined) => {
      const phone = await testPhone('anna');
      const server = scriptedTransport();
      const [granted, gone] = [idOf('granted'), idOf('gone')];
      await phone.makeFamily('De Wit');
      server.always('push', (sent) => accepts(sent, 50));
      server.always('snapshot', ({ families }) =>
        families === 'all'
          ? lines(
              head(60, 2),
              ...familyLines(gone, 'Smit'),
              ...familyLines(idOf('anna 2'), 'De Wit'),
              end()
            )
          : lines(head(90, 1), ...familyLines(granted, 'Bakker'), end())
      );
      server.always('pull', ({ cursor }) => {
        const own = { kind: 'own', position: 50, counter: 1, id: idOf('anna 3') } as const;
        const all = [
          { ...own, family: idOf('anna 2') },
          { kind: 'granted', position: 70, family: granted } as const,
          { kind: 'ended', position: 80, family: gone } as const
        ];
        const entries = all.filter((entry) => entry.position > cursor);
        return page(cursor, Math.max(cursor, 80), entries);
      });
      let living = dieAt !== undefined;
      const dying = (name: RoundCheckpoint) => {
        passed.add(name);
        if (living && name === dieAt) {
          living = false;
          throw new Error('dead');
        }
      };
      const { journal } = phone;
      await syncRound({ journal, transport: server, checkpoint: dying }).catch(() => undefined);
      expect(await syncRound({ journal, transport: server, checkpoint: dying })).toEqual({
        kind: 'done'
      });
      const { cursor, counter } = await journal.identity();
      const front = (await journal.front()).map((record) => record.family).sort();
      return { cursor, counter, front, waiting: await journal.countWaiting() };
    };
    const whole = await rounds(undefined);
    expect(whole.waiting).toEqual({ waiting: 0, refused: 0 });
    expect(whole.front).toEqual([idOf('anna 2'), idOf('granted')].sort());
    for (const name of [...passed]) expect([name, await rounds(name)]).toEqual([name, whole]);
    expect(passed.size).toBe(11);
  });
});

describe('push', () => {
  test('[P3] what an unanswered push offered goes again, unchanged and before anything newer', async () => {
    const { journal, makeFamily, set, transport } = await settledPhone();
    const family = await makeFamily('De Wit');
    transport.next('push', () => ({ kind: 'unreachable', why: 'time-out' }));
    await syncRound({ journal, transport });
    await set(family, family, 'name', 'De Witte');
    await syncRound({ journal, transport });
    const [first, second, third] = transport.asked
      .filter(({ call }) => call === 'push')
      .map(({ request }) => (request as PushRequest).changes);
    expect(second).toEqual(first);
    expect(third?.map(({ counter }) => counter)).toEqual([2]);
    expect(await journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });

  test('[P3] one refusal leaves the rest accepted, and stays visible with its reason', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    await makeFamily('De Wit');
    await makeFamily('Bakker');
    transport.next('push', (sent) =>
      accepts(sent, 50, (index) =>
        index === 0
          ? { kind: 'refused', refusal: { reason: 'no-access' } }
          : { kind: 'accepted', position: 50 }
      )
    );
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect((await journal.waiting()).map(({ refusal }) => refusal)).toEqual([
      { reason: 'no-access' }
    ]);
  });

  test('[P4] a push too large for the way to the server goes in parts', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    for (const name of ['a', 'b', 'c', 'd', 'e']) await makeFamily(name);
    transport.always('push', (sent) =>
      sent.changes.length > 2
        ? { kind: 'failed', failure: { failure: 'too-large', limit: 'proxy', allowed: 0 } }
        : accepts(sent, 50 + (sent.changes[0]?.counter ?? 0))
    );
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect(await journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
  });

  test('[P4] a single change that is too large is refused, and the rest goes on', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    for (const name of ['a', 'large', 'c']) await makeFamily(name);
    transport.always('push', (sent) =>
      JSON.stringify(sent).includes('large')
        ? { kind: 'failed', failure: { failure: 'too-large', limit: 'pushBytes', allowed: 9 } }
        : accepts(sent, 50)
    );
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    const left = await journal.waiting();
    expect(left.map(({ change, refusal }) => [change.fields['name']?.value, refusal])).toEqual([
      ['large', { reason: 'too-large', limit: 'pushBytes', allowed: 9 }]
    ]);
  });

  test('[P4] a push that takes too long is tried smaller, and not for ever', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    for (let made = 0; made < 40; made += 1) await makeFamily(`${made}`);
    transport.always('push', () => ({ kind: 'unreachable', why: 'time-out' }));
    await syncRound({ journal, transport });
    const sizes = transport.asked.map(({ request }) => (request as PushRequest).changes.length);
    expect(sizes).toEqual([40, 20, 10, 5]);
  });

  test('[P4] a change that no server could take is refused here, and holds up nothing', async () => {
    const { journal, makeFamily, set, transport } = await settledPhone();
    const family = await makeFamily('De Wit');
    await set(family, idOf('visit'), 'no such name!', 'x');
    let deep: object = {};
    for (let level = 0; level < 20; level += 1) deep = { deep };
    await set(family, idOf('other visit'), 'moments', deep as never);
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    expect((await journal.waiting()).map(({ refusal }) => refusal)).toEqual([
      { reason: 'invalid-field', field: 'no such name!', detail: 'malformed' },
      { reason: 'too-large', limit: 'jsonDepth', allowed: 20 }
    ]);
  });

  test('[P4] an answer that leaves a change out is no answer', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    await makeFamily('De Wit');
    transport.next('push', (sent) => accepts({ ...sent, changes: [] }, 50));
    expect(await syncRound({ journal, transport })).toEqual({
      kind: 'unreachable',
      why: 'not-ours'
    });
    expect(await journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
  });
});

describe('a phone that was cloned or restored', () => {
  test('[P5] refused as forked, it takes a new device id and sends the same change again', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    const { device } = await journal.identity();
    await makeFamily('De Wit');
    transport.next('push', (sent) => accepts(sent, 50, () => forked));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'done' });
    const sent = transport.asked.flatMap(({ call, request }) => (call === 'push' ? [request] : []));
    const [first, second] = sent;
    expect(second?.device).not.toBe(device);
    expect(second?.changes).toEqual(
      first?.changes.map((change) => ({ ...change, device: second?.device }))
    );
  });

  test('[P5] a page is applied only by a phone that knows its own counters', async () => {
    const { journal, transport } = await settledPhone();
    const { device } = await journal.identity();
    const entry = { kind: 'granted', position: 11, family: idOf('f') } as const;
    transport.next('pull', () => {
      const { kind, answer } = page(10, 11, [entry]);
      return { kind, answer: { ...answer, highest: 7 } };
    });
    await syncRound({ journal, transport });
    const pulls = transport.asked
      .filter(({ call }) => call === 'pull')
      .map(({ request }) => request);
    expect(pulls).toMatchObject([{ device, cursor: 10 }, { cursor: 10 }]);
    expect((await journal.identity()).device).not.toBe(device);
  });

  test('[P5] a server that never agrees ends the round, it does not turn for ever', async () => {
    const { journal, makeFamily, transport } = await settledPhone();
    await makeFamily('De Wit');
    transport.always('push', (sent) => accepts(sent, 50, () => forked));
    expect(await syncRound({ journal, transport })).toEqual({ kind: 'unfinished', why: 'forked' });
    expect(await journal.countWaiting()).toEqual({ waiting: 1, refused: 0 });
  });
});
