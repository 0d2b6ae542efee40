import { expect, test } from 'vitest';
import type { Digest } from '../care/digest';
import type { Shelved } from '../device/digest-shelf';
import type { Json } from '../history/json';
import { StoreClosed } from '../device/store';
import { DigestKeeper } from './digest-keeper';
import type { DigestNews } from './digest-messages';

const digest = (family: string, text: string): Digest => ({
  version: 1,
  family,
  name: family,
  people: [],
  visits: [],
  written: [{ id: `${family}-v`, type: 'visit', texts: [{ field: 'report/saw', text }] }]
});

/** A phone of families with one text each, and time that passes when the test says so. */
class World {
  now = 0;
  texts = new Map<string, string | Error>();
  taken: string[] = [];
  news: DigestNews[] = [];
  #tasks: { at: number; task: () => void }[] = [];
  readonly keeper = new DigestKeeper({
    shelf: {
      families: async () => [...this.texts.keys()],
      take: async (family): Promise<Shelved> => {
        this.taken.push(family);
        const text = this.texts.get(family);
        if (text instanceof Error) throw text;
        if (text === undefined) return { kind: 'not-here' };
        if (text === 'changed') {
          this.texts.set(family, 'toch');
          return { kind: 'changed' };
        }
        return { kind: 'digest', digest: digest(family, text) as unknown as Json };
      }
    },
    tell: (news) => void this.news.push(...news),
    later: (milliseconds, task) => {
      const entry = { at: this.now + milliseconds, task };
      this.#tasks.push(entry);
      return () => void (this.#tasks = this.#tasks.filter((one) => one !== entry));
    },
    clock: () => this.now
  });

  async pass(milliseconds: number): Promise<void> {
    for (const end = this.now + milliseconds; ;) {
      await new Promise((done) => setImmediate(done));
      const [next] = this.#tasks.toSorted((a, b) => a.at - b.at).filter(({ at }) => at <= end);
      if (!next) {
        this.now = end;
        return;
      }
      this.now = Math.max(this.now, next.at);
      this.#tasks = this.#tasks.filter((one) => one !== next);
      next.task();
    }
  }

  found(query: string): number {
    return this.keeper.find(query, 10).total;
  }

  get progress(): DigestNews | undefined {
    return this.news.findLast(({ kind }) => kind === 'progress');
  }
}

async function begun(...texts: [string, string | Error][]): Promise<World> {
  const world = new World();
  world.texts = new Map(texts);
  void world.keeper.begin();
  await world.pass(100);
  world.taken = [];
  return world;
}

test('[U244] every family is taken once at the beginning, and told with how far it is', async () => {
  const world = await begun(['f1', 'bal'], ['f2', 'boek']);
  expect([world.found('bal'), world.found('boek')]).toEqual([1, 1]);
  expect(world.news.filter(({ kind }) => kind === 'made')).toHaveLength(2);
  expect(world.news[0]).toEqual({ kind: 'progress', done: 0, of: 2, missed: 0 });
  expect(world.progress).toEqual({ kind: 'progress', done: 2, of: 2, missed: 0 });
});

test('[U244] a family that changes is taken when it rests, and within two seconds while it doesn’t', async () => {
  const world = await begun(['f1', 'bal']);
  world.texts.set('f1', 'blok');
  world.keeper.changed(['f1']);
  await world.pass(1_000);
  expect(world.taken).toEqual(['f1']);
  expect([world.found('bal'), world.found('blok')]).toEqual([0, 1]);

  world.taken = [];
  for (let typed = 0; typed < 8; typed += 1) {
    world.keeper.changed(['f1']);
    await world.pass(250);
  }
  expect(world.taken).toEqual(['f1']);
});

test('[U244] one that changed while it was taken comes by again', async () => {
  const world = await begun(['f1', 'changed']);
  expect(world.found('toch')).toBe(0);
  await world.pass(1_000);
  expect(world.found('toch')).toBe(1);
});

test('[U244] a family that left is found no more, and a new one is', async () => {
  const world = await begun(['f1', 'bal']);
  world.texts = new Map([['f2', 'boek']]);
  world.keeper.changed(['f1', 'f2']);
  await world.pass(1_000);
  expect([world.found('bal'), world.found('boek')]).toEqual([0, 1]);
  expect(world.news).toContainEqual({ kind: 'gone', family: 'f1' });
  expect(world.progress).toEqual({ kind: 'progress', done: 1, of: 1, missed: 0 });
});

test('[U244] a family that can’t be read is counted as missed and holds up no other', async () => {
  const world = await begun(['f1', new Error('broken')], ['f2', 'boek']);
  expect(world.found('boek')).toBe(1);
  expect(world.progress).toEqual({ kind: 'progress', done: 2, of: 2, missed: 1 });
  world.texts.set('f1', 'bal');
  world.keeper.changed(['f1']);
  await world.pass(1_000);
  expect(world.progress).toEqual({ kind: 'progress', done: 2, of: 2, missed: 0 });
});

test('[U244] once the store has ended, or it is ended itself, nothing more is taken', async () => {
  const closed = await begun(['f1', new StoreClosed('closed')], ['f2', 'boek']);
  closed.keeper.changed(['f2']);
  await closed.pass(5_000);
  expect(closed.found('boek')).toBe(0);
  const ended = await begun(['f1', 'bal']);
  ended.keeper.changed(['f1']);
  await ended.keeper.end();
  await ended.pass(5_000);
  expect(ended.taken).toEqual([]);
});
