/** What the organisation has set reaches the phone in a round, and never hurts the rest of it. */
import { describe, expect, test } from 'vitest';
import {
  EPOCH,
  page,
  REVISION,
  scriptedTransport,
  unreachable
} from '../../../tests/sync/scripted-transport';
import { testPhone } from '../../../tests/sync/test-phone';
import type { ListedEdition, Setup } from '../protocol/setup';
import { WIRE_VERSION } from '../protocol/version';
import { contentHash, editionShelf } from './edition-shelf';
import { heldSetup } from './held-setup';
import { MemoryDisk, openMemoryStore } from './memory-store';
import type { RoundCheckpoint, SetupKeeping } from './round';
import { fetchSetup } from './round-setup';
import { setupShelf } from './setup-shelf';
import type { SetupTransport } from './setup-transport';
import { syncRound } from './sync-round';

const contents = { a: 'inhoud a', b: 'inhoud b', own: 'eigen inhoud' };
type Name = keyof typeof contents;

function listed(id: Name, content = contents[id]): ListedEdition {
  const from = id === 'own' ? 'app' : 'organisation';
  const facts = { name: id, date: '2026-11-22', from, addsTo: '' } as const;
  return { id, ...facts, sha256: contentHash(content) };
}

const setupOf = (over: Partial<Setup> = {}): Setup => ({
  version: WIRE_VERSION,
  revision: REVISION,
  settings: { correctUntilMonths: 12 },
  inForce: 'b',
  editions: [listed('a'), listed('b'), listed('own')],
  ...over
});

const answer = <T>(given: T) => ({ kind: 'answer', answer: given }) as const;
type Fault = 'setup' | 'edition';

/** A settled phone over a disk, and a server whose setup a test can change. */
async function phoneWith(disk = new MemoryDisk()) {
  const { journal, makeFamily } = await testPhone('anna', { disk });
  if (!(await journal.identity()).settled) await journal.settleFirst(10, EPOCH);
  const store = openMemoryStore(disk);
  const held = () => heldSetup(store);
  let known = await held();
  const shelf = setupShelf(store, async () => void (known = await held()));
  const editions = editionShelf(store);
  const transport = scriptedTransport();
  const server = { setup: setupOf(), contents: { ...contents } as Record<string, string> };
  transport.always('pull', ({ cursor }) => {
    const { kind, answer } = page(cursor, cursor);
    return { kind, answer: { ...answer, setup: server.setup.revision } };
  });
  const asked: string[] = [];
  const faults: Fault[] = [];
  const asking: SetupTransport = {
    async setup() {
      asked.push('setup');
      return faults[0] === 'setup' && faults.shift() ? unreachable : answer(server.setup);
    },
    async edition({ id }) {
      asked.push(`edition ${id}`);
      const content = server.contents[id];
      if (faults[0] === 'edition' && faults.shift()) return unreachable;
      if (content === undefined) return answer({ kind: 'none', version: WIRE_VERSION });
      const sha256 = contentHash(content);
      return answer({ kind: 'edition', version: WIRE_VERSION, id, sha256, content });
    }
  };
  const bringOwn = () =>
    editions.put(
      { id: 'own', date: '2026-11-22', from: 'app', broughtBy: 'build 1' },
      contents.own
    );
  const round = (checkpoint?: (name: RoundCheckpoint) => void, bring = bringOwn) => {
    const setup: SetupKeeping = {
      revision: () => (known?.whole ? known.revision : undefined),
      fetch: (under) => fetchSetup(under, { shelf, transport: asking, bringOwn: bring })
    };
    return syncRound({ journal, transport, setup, checkpoint });
  };
  const calls = () => asked.splice(0);
  const ids = () =>
    disk
      .rows('editions')
      .map(({ id }) => id)
      .sort();
  const phone = { disk, journal, makeFamily, editions, server, faults };
  return { ...phone, held, shelf, round, calls, ids };
}

const done = { kind: 'done' };
const other = 'e'.repeat(64);

describe('a changed setup', () => {
  test('[P70] is fetched once a pull names it, what is in force first, and is then left alone', async () => {
    const phone = await phoneWith();
    expect(await phone.round()).toEqual(done);
    expect(phone.calls()).toEqual(['setup', 'edition b', 'edition a']);
    expect(phone.ids()).toEqual(['a', 'b', 'own']);
    expect(await phone.editions.get('a')).toBe(contents.a);
    expect(await phone.held()).toEqual({
      revision: REVISION,
      whole: true,
      settings: { correctUntilMonths: 12 },
      inForce: 'b'
    });
    expect(await phone.shelf.editions()).toEqual(phone.server.setup.editions);
    expect(await phone.round()).toEqual(done);
    expect(phone.calls()).toEqual([]);
  });

  test('[P70] only what the phone does not have as it is listed is fetched', async () => {
    const phone = await phoneWith();
    await phone.round();
    phone.calls();
    phone.server.contents['a'] = 'inhoud a, anders';
    const editions = [listed('a', 'inhoud a, anders'), listed('b'), listed('own')];
    phone.server.setup = setupOf({ revision: other, editions });
    await phone.round();
    expect(phone.calls()).toEqual(['setup', 'edition a']);
    expect(await phone.editions.get('a')).toBe('inhoud a, anders');
  });

  test('[P70] settings change without any content', async () => {
    const phone = await phoneWith();
    await phone.round();
    phone.calls();
    phone.server.setup = setupOf({ revision: other, settings: { correctUntilMonths: 0 } });
    await phone.round();
    expect(phone.calls()).toEqual(['setup']);
    expect((await phone.held())?.settings).toEqual({ correctUntilMonths: 0 });
  });

  test('[P70] what the app brought stays brought by it, whatever content the server has for it', async () => {
    const phone = await phoneWith();
    phone.server.contents['own'] = 'eigen inhoud, nieuwer';
    phone.server.setup = setupOf({
      editions: [listed('own', 'eigen inhoud, nieuwer')],
      inForce: ''
    });
    await phone.round();
    expect(await phone.editions.get('own')).toBe('eigen inhoud, nieuwer');
    expect((await phone.editions.list()).map(({ broughtBy }) => broughtBy)).toEqual(['build 1']);
  });

  test('[P70] another tab hears of it', async () => {
    const phone = await phoneWith();
    const elsewhere = openMemoryStore(phone.disk);
    const heard = new Promise<void>((resolve) =>
      elsewhere.onNotice(({ kind }) => kind === 'setup' && resolve())
    );
    await phone.round();
    await heard;
    expect((await heldSetup(elsewhere))?.inForce).toBe('b');
  });
});

describe('what is in force', () => {
  test('[P71] moves only with its content: until that is here, all stays as it was', async () => {
    const phone = await phoneWith();
    await phone.round();
    phone.server.setup = setupOf({
      revision: other,
      inForce: 'a',
      editions: [listed('a', 'andere inhoud'), listed('b'), listed('own')]
    });
    delete phone.server.contents['a'];
    for (const faults of [['edition'], []] as Fault[][]) {
      phone.faults.push(...faults);
      expect(await phone.round()).toEqual(done);
      expect((await phone.held())?.inForce).toBe('b');
    }
    phone.server.contents['a'] = 'andere inhoud';
    await phone.round();
    expect((await phone.held())?.inForce).toBe('a');
    expect(await phone.editions.get('a')).toBe('andere inhoud');
  });

  test('[P71] content that is not what was listed is not kept', async () => {
    const phone = await phoneWith();
    phone.server.contents['b'] = 'onderweg veranderd';
    expect(await phone.round()).toEqual(done);
    expect(await phone.held()).toBeUndefined();
    expect(phone.ids()).toEqual(['own']);
  });

  test('[P71] does not wait for older editions, which are asked for again', async () => {
    const phone = await phoneWith();
    delete phone.server.contents['a'];
    expect(await phone.round()).toEqual(done);
    expect(await phone.held()).toMatchObject({ inForce: 'b', whole: false });
    phone.calls();
    phone.server.contents['a'] = contents.a;
    await phone.round();
    expect(phone.calls()).toEqual(['setup', 'edition a']);
    expect(await phone.held()).toMatchObject({ whole: true });
  });

  test('[P71] a phone may die at every point: the next rounds finish the work', async () => {
    const passed = new Set<RoundCheckpoint>();
    const rounds = async (dieAt: RoundCheckpoint | undefined) => {
      const phone = await phoneWith();
      let living = dieAt !== undefined;
      const dying = (name: RoundCheckpoint) => {
        passed.add(name);
        if (living && name === dieAt) {
          living = false;
          throw new Error('dead');
        }
      };
      await phone.round(dying).catch(() => undefined);
      const reopened = await phoneWith(phone.disk);
      const held = await reopened.held();
      if (held) expect(await reopened.editions.get(held.inForce)).toBe(contents.b);
      await reopened.round(dying);
      return { held: await reopened.held(), ids: reopened.ids() };
    };
    const whole = await rounds(undefined);
    expect(whole).toMatchObject({ held: { whole: true }, ids: ['a', 'b', 'own'] });
    expect([...passed]).toEqual([
      'pull:answered',
      'setup:answered',
      'setup:taken',
      'edition:taken'
    ]);
    for (const name of [...passed]) expect([name, await rounds(name)]).toEqual([name, whole]);
  });
});

describe('a setup that can not be had', () => {
  test.each<[string, Fault]>([
    ['no answer', 'setup'],
    ['no content', 'edition']
  ])(
    '[P72] %s: the rest of the round stands, the round is done, and it is asked again',
    async (_, fault) => {
      const phone = await phoneWith();
      phone.faults.push(fault);
      await phone.makeFamily('De Wit');
      expect(await phone.round()).toEqual(done);
      expect(await phone.journal.countWaiting()).toEqual({ waiting: 0, refused: 0 });
      expect(await phone.held()).toBeUndefined();
      await phone.round();
      expect(await phone.held()).toMatchObject({ inForce: 'b', whole: true });
    }
  );

  test('[P72] what the app can not bring is fetched', async () => {
    const phone = await phoneWith();
    const bringOwn = () => Promise.reject(new Error('no such file'));
    expect(await phone.round(undefined, bringOwn)).toEqual(done);
    expect(phone.calls()).toEqual(['setup', 'edition b', 'edition a', 'edition own']);
  });

  test('[P72] what an earlier app kept in another shape is asked for again', async () => {
    const before = await phoneWith();
    await before.round();
    await openMemoryStore(before.disk).write(['meta'], (tx) =>
      tx.put('meta', [{ id: 'setup', family: '', facts: { revision: REVISION, whole: true } }])
    );
    const phone = await phoneWith(before.disk);
    await phone.round();
    expect(phone.calls()).toEqual(['setup']);
    expect(await phone.held()).toMatchObject({ whole: true, inForce: 'b' });
  });
});
