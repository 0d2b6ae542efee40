/**
 * Searching everything written, as the list of families searches it: in the worker, over the digests.
 */
import { folded } from '../care/caseload';
import { lineIn, partsIn, valueIn } from '../care/reading';
import type { Kept } from '../device/journal';
import { OUTER_ID } from './bench-load';
import { digests } from './digests.svelte';
import { theStore } from './open-phone';
import { phone } from './phone.svelte';

/** As many as the screen asks for at first. */
const SHOWN = 30;
const LOOK = 10;

/** By what an outside harness knows a record, or an observation within one. */
interface Outer {
  names: { id: string; name: string }[];
  /** By record, or record and field. */
  places: Map<string, string>;
}

export class BenchWritten {
  #outer: Outer | undefined;

  async search(word: string): Promise<string[]> {
    await this.#ready();
    const { names, places } = (this.#outer ??= await outerIds());
    const found = await digests.places(word);
    const families = names.flatMap(({ id, name }) => (name.includes(folded(word)) ? [id] : []));
    const written = found.flatMap(({ record, field }) => {
      const id = places.get(field.startsWith('remark/') ? `${record} ${field}` : record);
      return id === undefined ? [] : [id];
    });
    return [...new Set([...families, ...written])];
  }

  async find(question: string): Promise<number[]> {
    await this.#ready();
    const taken: number[] = [];
    for (let letters = 2; letters <= question.length; letters += 1) {
      const start = performance.now();
      if (!(await digests.find(question.slice(0, letters), SHOWN))) throw new Error('no search');
      taken.push(performance.now() - start);
    }
    return taken;
  }

  async make(): Promise<void> {
    await this.#ready();
    const store = theStore();
    const laid = await store.read(['digests'], (tx) => tx.list('digests'));
    const families = laid.map(({ id }) => id);
    await store.write(['digests'], (tx) => tx.delete('digests', families));
    store.notify({ kind: 'changed', families });
    for (;;) {
      const rows = await store.read(['digests'], (tx) => tx.list('digests'));
      if (rows.filter(({ body }) => body).length === families.length) return;
      await new Promise((done) => setTimeout(done, LOOK));
    }
  }

  /** Every family that is here was taken, also those that came a moment ago. */
  async #ready(): Promise<void> {
    for (;;) {
      const laid = await theStore().read(['digests', 'families'], async (tx) => ({
        digests: (await tx.list('digests')).filter(({ body }) => body).length,
        families: await tx.count('families')
      }));
      if (digests.stage === 'failed') throw new Error('the worker of the digests failed');
      if (digests.stage === 'ready' && laid.digests >= laid.families) return;
      await new Promise((done) => setTimeout(done, LOOK));
    }
  }
}

async function outerIds(): Promise<Outer> {
  const outer: Outer = { names: [], places: new Map() };
  for (const { id, type } of await phone.unlocked.front())
    if (type === 'family')
      for (const record of await phone.unlocked.family(id)) note(outer, record);
  return outer;
}

function note(outer: Outer, record: Kept): void {
  const id = lineIn(record, OUTER_ID);
  if (id === '') return;
  if (record.type === 'family') outer.names.push({ id, name: folded(lineIn(record, 'name')) });
  else outer.places.set(record.id, id);
  for (const { rest } of partsIn(record, 'remark')) {
    const { id: one } = (valueIn(record, `bench/${rest}`) ?? {}) as { id?: unknown };
    if (typeof one === 'string') outer.places.set(`${record.id} remark/${rest}`, one);
  }
}
