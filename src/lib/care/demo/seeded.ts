/**
 * Chance and ids without chance: the same label always gives the same draws and the same id, so that
 * the demo is the same on every machine.
 */
import { fingerprint } from '../../history/json';

export interface Seeded {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
}

/** A small generator (xorshift over 32 bits), started from a label. */
export function seeded(label: string): Seeded {
  let state = Number.parseInt(fingerprint(`nabij-demo/draw/${label}`).slice(0, 8), 16) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[int(0, from.length - 1)] as T;
    }
  };
}

/** The 128-bit id that belongs to a label, as 32 hex digits. */
export function demoId(label: string): string {
  return fingerprint(`nabij-demo/id/${label}`).slice(0, 32);
}
