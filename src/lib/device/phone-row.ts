/**
 * What a phone is to its server, in two rows of table `meta`.
 *
 * Row `phone` lies in the clear, so that the locked phone can ask how it stands, hand in what was sealed
 * for the server, and know how long it went without contact. Row `phone-secret` is sealed: what gives
 * families goes with nothing that a locked phone sends.
 *
 * Promise: a full disk keeps nobody out. What can't be noted counts all the same, while the app runs.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Noted } from './phone-lease';
import type { RandomBytes, Seal } from './seal';
import { DiskFull, tableNames, type ReadTx, type Row, type Store, type WriteTx } from './store';
import type { Standing } from '../protocol/phone';

export const PHONE_ROW = 'phone';
const SECRET_ROW = 'phone-secret';

export interface PhoneFacts extends Noted {
  id: string;
  credential: string;
  /** Whether the server has said that it knows this phone. */
  registered: boolean;
  /** The server's public key for what is handed in; '' while it isn't known. */
  handInKey: string;
  /** The server has said that this phone was removed: nothing opens it any more. */
  removed: boolean;
  /** Everything else is gone from here; the server is still to be told. */
  emptied: boolean;
}

export interface PhoneTools {
  random: RandomBytes;
  /** The present instant as ISO text. */
  now: () => string;
}

function factsIn(row: Row | undefined): PhoneFacts | undefined {
  const { id, credential, registered, handInKey, removed, emptied, ...noted } = row?.facts ?? {};
  if (typeof id !== 'string' || typeof credential !== 'string') return undefined;
  return {
    id,
    credential,
    registered: registered === true,
    handInKey: String(handInKey ?? ''),
    removed: removed === true,
    emptied: emptied === true,
    lastContact: String(noted['lastContact']),
    latest: String(noted['latest']),
    opened: String(noted['opened'] ?? '')
  };
}

const put = (tx: WriteTx, facts: PhoneFacts) =>
  tx.put('meta', [{ id: PHONE_ROW, family: '', facts: { ...facts } }]);

/** `undefined`: this vault has never been open with an app that knows of phones. */
export async function readPhone(store: Store): Promise<PhoneFacts | undefined> {
  return store.read(['meta'], (tx) => knownIn(store, tx));
}

/** What there was no room for on the disk, by store. */
const unwritten = new WeakMap<Store, PhoneFacts>();

async function knownIn(store: Store, tx: ReadTx): Promise<PhoneFacts | undefined> {
  const written = factsIn(await tx.get('meta', PHONE_ROW));
  const newer = unwritten.get(store);
  return newer?.id === written?.id ? (newer ?? written) : written;
}

async function change(
  store: Store,
  alter: (facts: PhoneFacts) => PhoneFacts | undefined
): Promise<PhoneFacts | undefined> {
  let after: PhoneFacts | undefined;
  try {
    const known = await store.write(['meta'], async (tx) => {
      const before = await knownIn(store, tx);
      after = before && alter(before);
      if (after) await put(tx, after);
      return after ?? before;
    });
    if (after) unwritten.delete(store);
    return known;
  } catch (error) {
    if (!(error instanceof DiskFull && after)) throw error;
    unwritten.set(store, after);
    return after;
  }
}

/** The server answered: this instant is the present, whatever was seen before. */
export const noteContact = (store: Store, now: string) =>
  change(store, (facts) => ({ ...facts, lastContact: now, latest: now }));

/** The clock stands here; one that was turned back is not believed. Written once a minute at most. */
export const noteClock = (store: Store, now: string) =>
  change(store, (facts) =>
    Date.parse(now) - Date.parse(facts.latest) >= 60_000 ? { ...facts, latest: now } : undefined
  );

/** Its owner has opened it. */
export const noteOpened = (store: Store, now: string) =>
  change(store, (facts) => ({ ...facts, opened: now }));

export const noteRegistered = (store: Store, id: string, handInKey: string) =>
  change(store, (facts) =>
    facts.id === id ? { ...facts, registered: true, handInKey } : undefined
  );

export const noteRemoved = (store: Store) =>
  change(store, (facts) => ({ ...facts, removed: true }));

/** How the server says that this phone stands, which is contact as well. */
export const noteStanding = (store: Store, standing: Standing, now: string) =>
  change(store, (facts) => ({
    ...facts,
    removed: standing === 'removed',
    registered: standing !== 'unknown' && facts.registered,
    lastContact: now,
    latest: now
  }));

/**
 * Takes every row away but this one, which the server is told by. Keys and data are gone for good when it
 * resolves; on a full disk this row as well.
 */
export async function emptyAllButPhone(store: Store): Promise<void> {
  const empty = async (tx: WriteTx) => {
    for (const table of tableNames)
      await tx.delete(
        table,
        (await tx.list(table)).map(({ id }) => id)
      );
  };
  try {
    await store.write(tableNames, async (tx) => {
      const facts = factsIn(await tx.get('meta', PHONE_ROW));
      await empty(tx);
      if (facts) await put(tx, { ...facts, emptied: true });
    });
  } catch (error) {
    if (!(error instanceof DiskFull)) throw error;
    await store.write(tableNames, empty);
  }
}

export interface OpenPhone extends PhoneFacts {
  secret: string;
}

/** The phone of an open vault, made where there is none whole. Several tabs get the same one. */
export function openPhoneRow(store: Store, seal: Seal, tools: PhoneTools): Promise<OpenPhone> {
  return store.write(['meta'], async (tx) => {
    const facts = factsIn(await tx.get('meta', PHONE_ROW));
    const body = (await tx.get('meta', SECRET_ROW))?.body;
    const secret = body && seal.open('meta', SECRET_ROW, '', body);
    if (facts && typeof secret === 'string') return { ...facts, secret };
    return fresh(tx, seal, tools, facts);
  });
}

/** Another id, secret and credential: the server doesn't know the old ones. */
export function renewPhoneRow(
  store: Store,
  seal: Seal,
  tools: PhoneTools,
  old: string
): Promise<OpenPhone> {
  return store.write(['meta'], async (tx) => {
    const facts = factsIn(await tx.get('meta', PHONE_ROW));
    const body = (await tx.get('meta', SECRET_ROW))?.body;
    const secret = body && seal.open('meta', SECRET_ROW, '', body);
    // Another tab has done it already.
    if (facts && facts.id !== old && typeof secret === 'string') return { ...facts, secret };
    return fresh(tx, seal, tools, facts);
  });
}

async function fresh(
  tx: WriteTx,
  seal: Seal,
  { random, now }: PhoneTools,
  before: PhoneFacts | undefined
): Promise<OpenPhone> {
  const hex = (bytes: number) => bytesToHex(random(bytes));
  const secret = hex(32);
  const instant = now();
  const facts: PhoneFacts = {
    id: hex(16),
    credential: hex(32),
    registered: false,
    handInKey: before?.handInKey ?? '',
    removed: false,
    emptied: false,
    lastContact: before?.lastContact ?? instant,
    latest: before?.latest ?? instant,
    opened: before?.opened ?? ''
  };
  await put(tx, facts);
  const body = seal.seal('meta', SECRET_ROW, '', secret);
  await tx.put('meta', [{ id: SECRET_ROW, family: '', body }]);
  return { ...facts, secret };
}
