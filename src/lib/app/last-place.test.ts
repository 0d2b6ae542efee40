import { describe, expect, it } from 'vitest';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { sealer } from '../device/seal';
import { LastPlaceKeeper, type LastPlace } from './last-place';

let serial = 0;
const seal = (key = 7) =>
  sealer(new Uint8Array(32).fill(key), (length) => new Uint8Array(length).fill(++serial % 256));
const place: LastPlace = {
  visit: 'b'.repeat(32),
  path: `/gezinnen/${'a'.repeat(32)}/bezoek/${'b'.repeat(32)}?deel=tafel`,
  scroll: 900,
  open: ['Aantekeningen over thuis 1'],
  field: 'Wat je zag 1',
  from: 3,
  to: 3
};
const withVisit = (id: string | undefined) => ({
  record: (asked: string) => Promise.resolve(asked === id ? ({} as never) : undefined)
});

/** What a tab keeps through a reload. */
function tabStorage(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name)
  };
}

async function openOn(disk: MemoryDisk, key = 7, tab = tabStorage()) {
  const keeper = new LastPlaceKeeper(tab);
  const store = openMemoryStore(disk);
  await keeper.start(store, seal(key));
  return { keeper, store };
}

describe('[U196] where she was last', () => {
  it('[U196] is found again after the phone died, with nothing of it readable', async () => {
    const disk = new MemoryDisk();
    const { keeper, store } = await openOn(disk);
    expect(keeper.found).toBeUndefined();
    keeper.keep({ ...place, scroll: 1 });
    keeper.keep(place);
    await keeper.flush();
    store.kill();
    expect((await openOn(disk)).keeper.found).toEqual(place);
    const [row] = disk.rows('meta');
    const readable = Buffer.from(row?.body ?? []).toString('latin1') + JSON.stringify(row?.facts);
    for (const word of ['bezoek', 'thuis', 'zag', 'tafel']) expect(readable).not.toContain(word);
  });

  it('[U196] leads there from the front door alone, and only while the visit is here', async () => {
    const disk = new MemoryDisk();
    const first = await openOn(disk);
    first.keeper.keep(place);
    await first.keeper.flush();
    const { keeper } = await openOn(disk);
    expect(await keeper.leadsTo(withVisit(place.visit))).toBeUndefined();
    keeper.atFrontDoor = true;
    expect(await keeper.leadsTo(withVisit(undefined))).toBeUndefined();
    expect(await keeper.leadsTo(withVisit(place.visit))).toBe(place.path);
  });

  it('[U196] is gone once she went elsewhere', async () => {
    const disk = new MemoryDisk();
    const { keeper } = await openOn(disk);
    keeper.keep(place);
    keeper.clear();
    await keeper.flush();
    expect(disk.rows('meta')).toEqual([]);
    expect((await openOn(disk)).keeper.found).toBeUndefined();
  });

  it('[U196] is there after a reload that left no time to write, sealed, and once only', async () => {
    const [disk, tab] = [new MemoryDisk(), tabStorage()];
    const { keeper } = await openOn(disk, 7, tab);
    keeper.keep({ ...place, scroll: 1 });
    await keeper.flush();
    disk.full = true;
    keeper.keep(place);
    keeper.leave();
    await keeper.flush();
    expect([...tab.kept.values()].join()).not.toContain('tafel');
    expect(tab.kept.size).toBe(1);
    expect((await openOn(disk, 7, tab)).keeper.found).toEqual(place);
    expect(tab.kept.size).toBe(0);
    expect((await openOn(disk, 7, tab)).keeper.found).toEqual({ ...place, scroll: 1 });
    for (const nonsense of ['', '%%', 'AAAA']) {
      tab.kept.set('last-place', nonsense);
      expect((await openOn(disk, 7, tab)).keeper.found).toEqual({ ...place, scroll: 1 });
    }
  });

  it('[U196] is not left with the tab once she went elsewhere', async () => {
    const tab = tabStorage();
    const { keeper } = await openOn(new MemoryDisk(), 7, tab);
    keeper.keep(place);
    keeper.clear();
    keeper.leave();
    await keeper.flush();
    expect(tab.kept.size).toBe(0);
  });

  it('[U196] is nobody’s who has another key', async () => {
    const disk = new MemoryDisk();
    const { keeper } = await openOn(disk);
    keeper.keep(place);
    await keeper.flush();
    expect((await openOn(disk, 8)).keeper.found).toBeUndefined();
  });

  it('[U196] a full disk or a closed store stops nothing', async () => {
    const disk = new MemoryDisk();
    const { keeper, store } = await openOn(disk);
    disk.full = true;
    keeper.keep(place);
    await expect(keeper.flush()).resolves.toBeUndefined();
    disk.full = false;
    await store.close();
    keeper.keep(place);
    await expect(keeper.flush()).resolves.toBeUndefined();
  });
});
