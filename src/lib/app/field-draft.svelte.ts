/**
 * One field of one record while somebody may be typing in it: the thing that never loses a word.
 *
 *   even ──type──▶ ahead ──write──▶ under way ──kept──▶ even
 *     ▲                ▲                 │ failed: the text stays, a sentence says so,
 *     └──take over──   └────────────────◀┘ and it is tried again
 *
 * Every input is written at once, one write in flight and the latest text next, at most GAP apart.
 * What arrives from elsewhere is taken over only while even, so nothing typed is ever overwritten.
 * A write replaces what she saw and nothing else: its own last value, or what was on the screen when
 * she began. Two values that stand beside each other stay in `versions` until she chooses.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- sets that live for one statement */
import type { Edit, Written } from '../device/journal';
import { sameValue, type Json } from '../history/json';
import { stampsOf, type RecordState } from '../history/register';
import type { Stamp } from '../history/stamp';
import { versionsOf, type Version } from '../care/versions';
import type { FieldKind } from './field-kinds';
import { notHereWords, notKeptWords } from './field-draft-words';

/** Milliseconds between the end of one write and the start of the next. */
export const GAP = 100;
/** Milliseconds before a write that failed is tried again by itself. */
export const RETRY = 2_000;

export interface DraftGround {
  /** Who types, to know her own version among two. */
  readonly account: string;
  write(edits: readonly Edit[]): Promise<Written[]>;
  later(milliseconds: number, task: () => void): () => void;
  /** A number higher than any before, to order typing and reading. */
  tick(): number;
  /** Asks that the record be read again and handed over by `receive`. */
  reread(): void;
}

export interface DraftPlace {
  family: string;
  record: string;
  type: string;
  field: string;
}

/** Something typed could not be kept, so the page must not go. */
export class NotKept extends Error {
  override name = 'NotKept';
}

export class FieldDraft<S> {
  /** What stands in the input. */
  shown = $state.raw() as S;
  /** One sentence when what stands in the input isn't kept. */
  problem = $state<string | undefined>();
  /** More than one: two people wrote without having seen each other. */
  versions = $state.raw<Version[]>([]);
  /** She is in the field now. */
  focused = $state(false);

  readonly place: DraftPlace;
  readonly #kind: FieldKind<S>;
  readonly #ground: DraftGround;
  readonly #along: (value: Json) => Record<string, Json>;

  /** The value that `shown` came from or became, and the stamps it has. */
  #base: Json = null;
  #seen: Stamp[] = [];
  #registers: RecordState['registers'] = {};
  /** Own stamps of fields written along, since the last reading. */
  #alongStamps: Record<string, Stamp[]> = {};
  #state: 'even' | 'ahead' | 'wrong' = 'even';
  /** The versions that a choice takes the place of, until that is written. */
  #chosen: readonly Version[] = [];
  #writing: Promise<void> | undefined;
  #cancelWait: (() => void) | undefined;
  #failure: unknown;
  #touched = 0;

  /** `along`: further fields of the record that are written together with a value. */
  constructor(
    place: DraftPlace,
    kind: FieldKind<S>,
    ground: DraftGround,
    along: (value: Json) => Record<string, Json> = () => ({})
  ) {
    this.place = place;
    this.#kind = kind;
    this.#ground = ground;
    this.#along = along;
    this.shown = kind.show(undefined);
  }

  get inConflict(): boolean {
    return this.versions.length > 1;
  }

  /** Whether something here is not yet in the journal. */
  get unkept(): boolean {
    return this.#state !== 'even' || this.#writing !== undefined;
  }

  /** The input now holds this. `atOnce` for ticks and choices: not even GAP is waited for. */
  type(shown: S, atOnce = false): void {
    this.shown = shown;
    this.#touched = this.#ground.tick();
    const found = this.#kind.take(shown);
    this.#state = found.kind === 'wrong' ? 'wrong' : 'ahead';
    if (found.kind === 'wrong') this.problem = found.sentence;
    else if (this.#failure === undefined) this.problem = undefined;
    if (atOnce || this.#failure !== undefined) this.#endWait();
    this.#pump();
  }

  /** A tick or a choice: type it and write it now. */
  choose(shown: S): void {
    this.type(shown, true);
  }

  /** She has seen these versions, and this value takes their place, but not that of a later one. */
  resolve(value: Json, versions: readonly Version[] = this.versions): void {
    const stands = versions.some(({ stamps }) => stamps.some((one) => this.#seen.includes(one)));
    if (!this.unkept && !stands) this.#seen = [];
    this.#chosen = versions;
    this.choose(this.#kind.show(value));
  }

  /** She leaves the field: write, and show the value the way it is stored. */
  leave(): void {
    this.focused = false;
    this.flush().then(
      () => {
        if (!this.unkept && !this.focused) this.shown = this.#kind.show(this.#base ?? undefined);
      },
      () => undefined
    );
  }

  /** Its record's family isn't on this phone: writing again will never help. */
  get isHopeless(): boolean {
    return this.problem === notHereWords;
  }

  /** She has copied what can't be kept: it holds nothing up any more. */
  async letGo(): Promise<void> {
    this.#endWait();
    await this.#writing;
    this.#endWait();
    this.#chosen = [];
    this.#state = 'even';
    this.#failure = undefined;
    this.problem = undefined;
    this.shown = this.#kind.show(this.#base ?? undefined);
    this.#ground.reread();
  }

  /** Resolves when all that was typed is in the journal; rejects when it can't be. */
  async flush(): Promise<void> {
    this.#endWait();
    this.#pump();
    while (this.#writing) {
      await this.#writing;
      if (this.#failure !== undefined) break;
      this.#endWait();
      this.#pump();
    }
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#state === 'wrong' && this.#kind.dear) throw new NotKept(this.problem);
  }

  /** Takes in the record as it was read at `readAt`; nothing typed since is touched. */
  receive(registers: RecordState['registers'], readAt: number): void {
    if (readAt < this.#touched) {
      if (!this.unkept) this.#ground.reread();
      return;
    }
    const register = registers[this.place.field];
    this.#registers = registers;
    this.#alongStamps = {};
    this.versions = versionsOf(register);
    const same = this.versions.find(({ value }) => sameValue(value, this.#base));
    if (this.unkept) {
      // Somebody wrote the very words that she began from: she has seen those too.
      if (same) this.#seen = [...new Set([...this.#seen, ...same.stamps])];
      return;
    }
    const mine =
      this.versions.find(({ stamps }) => stamps.some((stamp) => this.#seen.includes(stamp))) ??
      (this.versions.length > 1
        ? this.versions.find(({ author }) => author === this.#ground.account)
        : undefined) ??
      this.versions[0];
    this.#seen = mine?.stamps ?? [];
    const value = mine?.value ?? null;
    if (!sameValue(value, this.#base)) this.shown = this.#kind.show(value ?? undefined);
    this.#base = value;
  }

  #pump(): void {
    if (this.#writing || this.#cancelWait || this.#state !== 'ahead') return;
    const found = this.#kind.take(this.shown);
    if (found.kind === 'wrong') return;
    const value = found.kind === 'empty' ? null : found.value;
    this.#state = 'even';
    if (this.#chosen.length === 0 && sameValue(value, this.#base)) {
      this.#failure = undefined;
      this.problem = undefined;
      return;
    }
    const chosen = this.#chosen;
    this.#chosen = [];
    this.#writing = this.#write(value, chosen).finally(() => {
      this.#writing = undefined;
      this.#wait(this.#failure === undefined ? GAP : RETRY);
    });
  }

  async #write(value: Json, chosen: readonly Version[]): Promise<void> {
    const { field, ...where } = this.place;
    const seen = [...new Set([...this.#seen, ...chosen.flatMap(({ stamps }) => stamps)])];
    const was = [this.#base, ...chosen.map((version) => version.value)];
    const write = seen.length > 0 ? { value, seen, was } : { value, seen };
    const fields: Edit['fields'] = { [field]: write };
    for (const [name, other] of Object.entries(this.#along(value)))
      fields[name] = { value: other, seen: this.#stampsAlong(name) };
    try {
      const [written] = await this.#ground.write([{ ...where, fields }]);
      if (written?.kind === 'kept') this.#kept(value, written.stamps);
      else this.#failed(new NotKept(notHereWords), notHereWords, chosen);
    } catch (error) {
      this.#failed(error, notKeptWords(error), chosen);
    }
  }

  #kept(value: Json, stamps: Record<string, Stamp>): void {
    const { [this.place.field]: own, ...along } = stamps;
    this.#base = value;
    this.#seen = own ? [own] : [];
    for (const [name, stamp] of Object.entries(along))
      this.#alongStamps[name] = [...(this.#alongStamps[name] ?? []), stamp];
    this.#failure = undefined;
    if (this.#state !== 'wrong') this.problem = undefined;
    this.#touched = this.#ground.tick();
  }

  #failed(error: unknown, sentence: string, chosen: readonly Version[]): void {
    this.#failure = error;
    if (this.#chosen.length === 0) this.#chosen = chosen;
    if (this.#state === 'even') this.#state = 'ahead';
    if (this.#state !== 'wrong') this.problem = sentence;
    this.#touched = this.#ground.tick();
  }

  #stampsAlong(name: string): Stamp[] {
    return [...stampsOf(this.#registers[name]), ...(this.#alongStamps[name] ?? [])];
  }

  #wait(milliseconds: number): void {
    this.#cancelWait = this.#ground.later(milliseconds, () => {
      this.#cancelWait = undefined;
      this.#pump();
    });
    // What was read while she was ahead may hold something that is now hers to take over.
    if (!this.unkept) this.#ground.reread();
  }

  #endWait(): void {
    this.#cancelWait?.();
    this.#cancelWait = undefined;
  }
}
