/**
 * What lies sealed for the server, in row `hand-in` of table `meta`: the locked phone can send it, and
 * nobody on this phone can read it.
 *
 * Of two tabs that seal at once, what holds most stays. What the server was told counts as off this
 * phone only once it has said that it keeps all of it.
 */
import * as v from 'valibot';
import { handInPackageSchema, type HandInPackage } from '../protocol/hand-in';
import { HAND_IN_ROW as ROW } from './handed-in';
import type { Row, Store, WriteTx } from './store';

/** `all`: the server keeps all of it. `part`: it answered, and refused some. */
export type HandInSent = 'no' | 'all' | 'part';

export interface SealedHandIn {
  /** The highest counter that is in it. */
  upTo: number;
  /** Fingerprint of what was sealed, so that the same isn't sealed again. */
  of: string;
  sent: HandInSent;
  packages: HandInPackage[];
}

const packagesSchema = v.array(handInPackageSchema);

function sealedIn(row: Row | undefined): SealedHandIn | undefined {
  const { upTo, of, sent } = row?.facts ?? {};
  if (!row?.body || typeof upTo !== 'number' || typeof of !== 'string') return undefined;
  const packages = v.safeParse(packagesSchema, parsed(row.body));
  if (!packages.success) return undefined;
  return { upTo, of, sent: sent as HandInSent, packages: packages.output };
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}

function rowOf({ packages, ...facts }: SealedHandIn): Row {
  const body = new TextEncoder().encode(JSON.stringify(packages));
  return { id: ROW, family: '', facts, body };
}

export async function readHandIn(store: Store): Promise<SealedHandIn | undefined> {
  return sealedIn(await store.read(['meta'], (tx) => tx.get('meta', ROW)));
}

/** In place of what lay there, unless that holds more, or is the same and may have been sent. */
export function keepHandIn(store: Store, sealed: SealedHandIn): Promise<void> {
  return store.write(['meta'], async (tx) => {
    const before = sealedIn(await tx.get('meta', ROW));
    if (before && (before.upTo > sealed.upTo || before.of === sealed.of)) return;
    await tx.put('meta', [rowOf(sealed)]);
  });
}

/** Nothing up to this counter is unsent; what another tab sealed since then stays. */
export function dropHandIn(store: Store, upTo: number): Promise<void> {
  return store.write(['meta'], async (tx) => {
    const row = await tx.get('meta', ROW);
    if (!row || (sealedIn(row)?.upTo ?? 0) > upTo) return;
    await tx.delete('meta', [ROW]);
  });
}

/** The server answered to all packages of this hand-in; another that lies there by now isn't touched. */
export function noteHandInSent(store: Store, of: string, sent: HandInSent): Promise<void> {
  return store.write(['meta'], async (tx: WriteTx) => {
    const before = sealedIn(await tx.get('meta', ROW));
    if (before?.of === of) await tx.put('meta', [rowOf({ ...before, sent })]);
  });
}
