/**
 * Every text that a screen showed as kept, and what its writer had seen. A text may only ever be out
 * of reach because somebody who had seen it wrote over it, or let go of it after it was refused.
 */
import { signaturesOf } from '../../src/lib/history/signature';
import type { Kept } from '../../src/lib/device/journal';
import type { RecordState } from '../../src/lib/history/register';
import { fingerprint, type Json } from '../../src/lib/history/json';
import { partsOf } from '../../src/lib/history/stamp';
import type { World } from './world';

export interface Text {
  text: string;
  by: string;
  /** Texts that were shown and meant to be replaced. */
  seen: string[];
  /** The screen was told that it is kept. Else the phone died before it could say so. */
  kept: boolean;
  letGo: boolean;
}

/** The word under which a value is looked for: texts are unique, signatures by their content. */
export function wordOf(value: Json): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return typeof value['sha256'] === 'string' ? `${String(value['sha256'])}` : undefined;
}

export class Ledger {
  readonly #world: World;
  readonly #texts = new Map<string, Text>();
  /** Signed views that were on a screen: record and stamp, to a fingerprint of what was shown. */
  readonly #signed = new Map<string, string>();
  #next = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** A text that was never written before. */
  fresh(): string {
    this.#next += 1;
    return `t${this.#next}`;
  }

  /** Notes a text before it is written. */
  writing(word: string, by: string, seen: readonly string[]): Text {
    const text = { text: word, by, seen: [...seen], kept: false, letGo: false };
    this.#texts.set(word, text);
    return text;
  }

  letGo(word: string): void {
    const text = this.#texts.get(word);
    if (text) text.letGo = true;
  }

  /** What a phone shows of a record: never safe before it is, and signatures as they were. */
  shown(phone: string, kept: Kept): void {
    const { breach, server, copied } = this.#world;
    if (kept.whereabouts === 'safe')
      for (const register of Object.values(kept.registers))
        for (const { value } of register)
          if (typeof value === 'string' && !server.accepted.has(value))
            breach('not safe', `${phone} shows ${value} as safe`);
    for (const { stamp, signature } of signaturesOf(kept)) {
      // A phone and its copy may each have signed under one stamp, before they found out.
      if (copied.has(partsOf(stamp).device)) continue;
      const key = `${kept.id} ${stamp}`;
      const print = fingerprint(signature);
      if ((this.#signed.get(key) ?? print) !== print) breach('signed view', `${phone}: ${key}`);
      this.#signed.set(key, print);
    }
  }

  /** Looks for every text that was ever kept: on the server, or waiting on some phone. */
  audit(records: readonly RecordState[], waiting: ReadonlySet<string>, when: string): void {
    const standing = new Set(waiting);
    for (const { registers } of records)
      for (const register of Object.values(registers))
        for (const { value } of register) standing.add(wordOf(value) ?? '');
    const over = new Map<string, Text[]>();
    for (const text of this.#texts.values())
      for (const seen of text.seen) over.set(seen, [...(over.get(seen) ?? []), text]);
    const known = new Map<string, boolean>();
    const isFound = (text: Text): boolean => {
      const before = known.get(text.text);
      if (before !== undefined) return before;
      const found =
        text.letGo || standing.has(text.text) || (over.get(text.text) ?? []).some(isFound);
      known.set(text.text, found);
      return found;
    };
    for (const text of this.#texts.values())
      if (text.kept && !isFound(text))
        this.#world.breach('lost', `${text.text} of ${text.by}, ${when}`);
  }

  get size(): number {
    return this.#texts.size;
  }
}
