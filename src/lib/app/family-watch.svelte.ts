/**
 * One family as a screen holds it: its records, kept up to date, and the drafts of its fields.
 *
 * Promises: only this family's rows are read; while a visit is open (`near`) a change reads that
 * one record at once and the rest of the family a little later, so typing stays light; nothing is
 * read twice at a time, and an older reading never takes the place of a newer one. A new family
 * isn't written before something is typed; then it and its first people are one write.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- no screen is drawn from these maps */
import { untrack } from 'svelte';
import type { Edit, Journal, Kept, Written } from '../device/journal';
import type { Json } from '../history/json';
import { stampsOf } from '../history/register';
import type { Stamp } from '../history/stamp';
import { FieldDraft } from './field-draft.svelte';
import type { FieldKind } from './field-kinds';

/** Milliseconds between two readings, and before the whole family is read again during a visit. */
const PAUSE = 200;
const REST = 1_500;

export type { Kept };

export interface WatchGround {
  journal: Journal;
  later(milliseconds: number, task: () => void): () => void;
}

export interface DraftOptions {
  /** Fields written together with this one. */
  along?: (value: Json) => Record<string, Json>;
  /** Edits of other records that are written together with a value: all are kept or none. */
  beside?: (value: Json) => Edit[];
}

export class FamilyWatch {
  readonly family: string;
  records = $state.raw<readonly Kept[]>([]);
  /** `left`: it went, and something that could not be written is still on screen. */
  stage = $state<'reading' | 'here' | 'left' | 'absent'>('reading');
  /** The visit that is open on screen. */
  near: string | undefined;

  readonly #ground: WatchGround;
  readonly #drafts = new Map<string, FieldDraft<unknown>>();
  #draftCount = $state(0);
  #starters = $state.raw<readonly Edit[]>([]);
  #creation: Promise<unknown> = Promise.resolve();
  /** Stamps of the fields that the family was made with. */
  readonly #made = new Map<string, Stamp>();
  /** The last stamp that was written here to a field, whether it has been read yet or not. */
  readonly #own = new Map<string, Stamp>();
  #readings = new Map<string, number>();
  #ticks = 0;
  #wanted: 'near' | 'all' | undefined;
  #busy = false;
  #restDue = false;
  #stop: (() => void) | undefined;

  /** `starters`: the records of a family that is being added, not written yet. */
  constructor(family: string, ground: WatchGround, starters: Edit[] = []) {
    this.family = family;
    this.#ground = ground;
    this.#starters = starters;
    if (starters.length > 0) {
      this.records = starters.map(provisional);
      this.stage = 'here';
    }
  }

  start(): void {
    this.#stop ??= this.#ground.journal.onChange((families) => {
      if (families.includes(this.family)) this.#changed();
    });
    this.#want('all');
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Whether the family is still to be made. */
  get isNew(): boolean {
    return this.#starters.length > 0;
  }

  record(id: string): Kept | undefined {
    return this.records.find((record) => record.id === id);
  }

  /** The one draft of a field on this screen. */
  draft<S>(
    record: string,
    type: string,
    field: string,
    kind: FieldKind<S>,
    options: DraftOptions = {}
  ): FieldDraft<S> {
    const known = this.#drafts.get(`${record} ${field}`);
    if (known) return known as unknown as FieldDraft<S>;
    const make = () => this.#draft(record, type, field, kind, options);
    let made: FieldDraft<S> | undefined;
    // A screen may ask while it draws, and wouldn't hear the changes of what it makes itself: so what is
    // made here belongs to nobody's drawing. Where nothing draws there are no effects either.
    const end = $effect.root(() => {
      made = untrack(make);
    });
    end();
    return made ?? make();
  }

  #draft<S>(
    record: string,
    type: string,
    field: string,
    kind: FieldKind<S>,
    { along, beside }: DraftOptions
  ): FieldDraft<S> {
    const made = new FieldDraft<S>(
      { family: this.family, record, type, field },
      kind,
      {
        account: this.#ground.journal.account,
        write: (edits) => {
          const value = edits[0]?.fields[field]?.value ?? null;
          return this.write([...edits, ...(beside?.(value) ?? [])]);
        },
        later: this.#ground.later,
        tick: () => ++this.#ticks,
        reread: () => this.#want(record === this.near ? 'near' : 'all')
      },
      along
    );
    this.#drafts.set(`${record} ${field}`, made as unknown as FieldDraft<unknown>);
    this.#draftCount += 1;
    const state = this.record(record);
    if (state && !this.isNew) made.receive(state.registers, this.#readings.get(record) ?? 0);
    return made;
  }

  /** What is drawn from these is drawn anew when one is added. */
  get drafts(): Iterable<FieldDraft<unknown>> {
    void this.#draftCount;
    return this.#drafts.values();
  }

  get unkept(): boolean {
    return [...this.#drafts.values()].some((draft) => draft.unkept);
  }

  /** Writes down everything that is being typed; rejects when something can't be kept. */
  async flush(): Promise<void> {
    const ends = await Promise.allSettled([...this.#drafts.values()].map((draft) => draft.flush()));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** Writes edits of this family; the first write of a new family makes it. */
  write(edits: readonly Edit[]): Promise<Written[]> {
    if (!this.isNew) return this.#writeSeeing(edits);
    const turn = this.#creation.then(() => this.#create(edits));
    this.#creation = turn.catch(() => undefined);
    return turn;
  }

  /** An edit that takes the place of all that is on screen, and of what was written here since. */
  over(record: string, type: string, values: Record<string, Json>): Edit {
    const fields: Edit['fields'] = {};
    for (const [name, value] of Object.entries(values)) {
      const own = this.#own.get(`${record} ${name}`);
      const seen = stampsOf(this.record(record)?.registers[name]);
      fields[name] = { value, seen: own && !seen.includes(own) ? [...seen, own] : seen };
    }
    return { family: this.family, record, type, fields };
  }

  /** Reads everything again and resolves when it is on screen. */
  async refresh(): Promise<void> {
    await this.#read('all');
  }

  async #create(edits: readonly Edit[]): Promise<Written[]> {
    const starters = this.#starters;
    if (starters.length === 0) return this.#writeSeeing(edits);
    const fields = (edit: Edit) => edits.find(({ record }) => record === edit.record)?.fields;
    const first = starters.map((edit) => ({
      ...edit,
      fields: { ...edit.fields, ...fields(edit) }
    }));
    const others = edits.filter(({ record }) => starters.every((edit) => edit.record !== record));
    const all = [...first, ...others];
    const written = await this.#ground.journal.write(all);
    this.#starters = [];
    for (const [index, { record, fields: made }] of all.entries()) {
      const outcome = written[index];
      if (outcome?.kind !== 'kept') continue;
      for (const name of Object.keys(made)) {
        const stamp = outcome.stamps[name];
        if (stamp) this.#made.set(`${record} ${name}`, stamp);
      }
    }
    return edits.map(({ record }) => {
      const index = all.findIndex((edit) => edit.record === record);
      return written[index] ?? { kind: 'not-here' };
    });
  }

  /** What a new family began with was on her screen, though no reading brought its stamps yet. */
  async #writeSeeing(edits: readonly Edit[]): Promise<Written[]> {
    const seeing = edits.map((edit) => {
      const fields = { ...edit.fields };
      for (const [name, write] of Object.entries(fields)) {
        const stamp = this.#made.get(`${edit.record} ${name}`);
        if (stamp && write.seen.length === 0) fields[name] = { ...write, seen: [stamp] };
      }
      return { ...edit, fields };
    });
    const written = await this.#ground.journal.write(seeing);
    for (const [index, { record }] of seeing.entries()) {
      const outcome = written[index];
      if (outcome?.kind !== 'kept') continue;
      for (const [name, stamp] of Object.entries(outcome.stamps))
        this.#own.set(`${record} ${name}`, stamp);
    }
    return written;
  }

  #changed(): void {
    if (this.near === undefined) return this.#want('all');
    this.#want('near');
    if (this.#restDue) return;
    this.#restDue = true;
    this.#ground.later(REST, () => {
      this.#restDue = false;
      this.#want('all');
    });
  }

  #want(what: 'near' | 'all'): void {
    const all = this.near === undefined || this.stage === 'left';
    if (this.#wanted !== 'all') this.#wanted = all ? 'all' : what;
    this.#go();
  }

  #go(): void {
    if (this.#busy || this.#wanted === undefined || !this.#stop) return;
    const what = this.#wanted;
    this.#wanted = undefined;
    this.#busy = true;
    const pause = () =>
      this.#ground.later(PAUSE, () => {
        this.#busy = false;
        this.#go();
      });
    this.#read(what).finally(pause);
  }

  async #read(what: 'near' | 'all'): Promise<void> {
    const readAt = ++this.#ticks;
    if (what === 'near' && this.near !== undefined) {
      const record = await this.#ground.journal.record(this.near);
      if (record) this.#take([record], readAt);
      return;
    }
    const found = await this.#ground.journal.family(this.family);
    if (this.isNew) return;
    this.#take(found, readAt);
    const here = found.some(({ id, type }) => id === this.family && type === 'family');
    // What could not be written stays on screen with all around it, so that it can be copied.
    this.stage = here ? 'here' : this.unkept ? 'left' : 'absent';
    if (this.stage === 'absent') this.records = [];
  }

  #take(found: readonly Kept[], readAt: number): void {
    const fresh = found.filter(({ id }) => (this.#readings.get(id) ?? 0) < readAt);
    for (const { id } of fresh) this.#readings.set(id, readAt);
    const ids = new Set(fresh.map(({ id }) => id));
    this.records = [...this.records.filter(({ id }) => !ids.has(id)), ...fresh];
    for (const draft of this.#drafts.values()) {
      const record = fresh.find(({ id }) => id === draft.place.record);
      if (record) draft.receive(record.registers, readAt);
    }
  }
}

/** A record of a new family as it will be, to be shown before it is written. */
function provisional({ family, record, type, fields }: Edit): Kept {
  const registers: Kept['registers'] = {};
  for (const [name, { value }] of Object.entries(fields))
    registers[name] = [{ value, stamp: 'new:1', author: '', at: '' }];
  return { id: record, family, type, registers, whereabouts: 'phone', refusals: [] };
}
