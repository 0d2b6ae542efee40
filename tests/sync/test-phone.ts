/** A phone for tests: the real journal over a disk in memory, with ids that count. */
import { createHash } from 'node:crypto';
import type { Journal } from '../../src/lib/device/journal';
import { MemoryDisk, openMemoryStore } from '../../src/lib/device/memory-store';
import { openJournal } from '../../src/lib/device/open-journal';
import { sealer } from '../../src/lib/device/seal';
import type { Kept } from '../../src/lib/device/journal';
import type { Json } from '../../src/lib/history/json';
import { stampsOf } from '../../src/lib/history/register';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** An id that is the same in every run. */
export const idOf = (name: string): string => digest(name).toString('hex').slice(0, 32);

export interface TestPhone {
  disk: MemoryDisk;
  journal: Journal;
  /** Makes a family with a name; its id. */
  makeFamily(name: string): Promise<string>;
  /** Sets a field of a record to a value, replacing what this phone shows there. */
  set(family: string, record: string, field: string, value: Json): Promise<void>;
  /** What this phone shows: record id → field → the values in it. */
  shows(family: string): Promise<Record<string, Record<string, Json[]>>>;
}

export async function testPhone(
  account: string,
  { disk = new MemoryDisk(), seed = account } = {}
): Promise<TestPhone> {
  let made = 0;
  let random = 0;
  const seal = sealer(new Uint8Array(digest('vault')), (length) =>
    new Uint8Array(digest(`${seed} nonce ${(random += 1)}`)).slice(0, length)
  );
  const randomId = () => idOf(`${seed} ${(made += 1)}`);
  const journal = await openJournal(openMemoryStore(disk), seal, {
    account,
    front: new Set(['family', 'person']),
    now: () => '2026-11-03T10:00:00.000Z',
    randomId
  });

  async function set(family: string, record: string, field: string, value: Json): Promise<void> {
    const shown = await journal.record(record);
    const seen = stampsOf(shown?.registers[field]);
    const type = record === family ? 'family' : 'visit';
    const [written] = await journal.write([
      { family, record, type, fields: { [field]: { value, seen } } }
    ]);
    if (written?.kind !== 'kept') throw new Error('not kept');
  }

  return {
    disk,
    journal,
    set,
    async makeFamily(name) {
      const family = randomId();
      await set(family, family, 'name', name);
      return family;
    },
    async shows(family) {
      const found = await journal.family(family);
      found.sort((a, b) => (a.id < b.id ? -1 : 1));
      return Object.fromEntries(found.map((record) => [record.id, valuesOf(record)]));
    }
  };
}

function valuesOf({ registers }: Kept): Record<string, Json[]> {
  return Object.fromEntries(
    Object.entries(registers).map(([name, held]) => [name, held.map(({ value }) => value)])
  );
}
