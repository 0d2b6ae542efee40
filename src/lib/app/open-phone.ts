/**
 * Takes the phone from `starting` to `open` and back: the one file that holds the store and the key.
 *
 * The key goes to the sealer and nowhere else. For the step right after the vault was made, in which
 * a passkey may be added, it waits here until `finishMaking` overwrites it.
 */
import { deriveInWorker } from '../device/passphrase-key';
import { openDexieStore } from '../device/dexie-store';
import { noteOpened } from '../device/phone-row';
import { sealer, type Seal } from '../device/seal';
import { StoreClosed, StoreUnavailable, type Store } from '../device/store';
import {
  lookAtVault,
  makeVault,
  unlockWithPassphrase,
  type NoVault,
  type Unlocked,
  type Wait,
  type Wrong
} from '../device/vault';
import type { PasskeyRefusal, PasskeyTools } from '../device/passkey';
import type { Me } from '../protocol/me';
import { DATABASE } from './database-name';
import { atMost } from './at-most';
import { fetchAhead } from './fetch-ahead';
import { sealBeforeLock } from './hand-in';
import { followServer, lookAtLease } from './lease';
import { phone, type Bar } from './phone.svelte';
import { putDown } from './put-down';
import { storage } from './storage.svelte';
import { now, nowMs, randomBytes } from './surroundings';

let started: Promise<void> | undefined;
let store: Store | undefined;
let seal: Seal | undefined;
let freshKey: Uint8Array | undefined;
let stop: (() => Promise<void>) | undefined;

/** Asking again costs nothing. */
const opening = () => import('./opened');
const passkeyWay = () => import('../device/vault-passkey');

export const passkeyTools = (): PasskeyTools => ({
  credentials: navigator.credentials,
  rpId: location.hostname,
  random: randomBytes
});

export const tryTools = { derive: deriveInWorker, now: nowMs };

/** Tries the passphrase, here or where the owner of an open phone is asked for; a right one ends any wait. */
export async function tryPassphrase(
  passphrase: string
): Promise<Unlocked | Wrong | Wait | NoVault> {
  const answer = await unlockWithPassphrase(theStore(), passphrase, tryTools);
  phone.waitUntil = 'until' in answer ? answer.until : undefined;
  return answer;
}

export function theStore(): Store {
  if (!store) throw new Error('the phone has not started');
  return store;
}

/** Looks at what this phone has, without any network. It starts once, whoever asks. */
export function startPhone(): Promise<void> {
  return (started ??= start());
}

/** Hears what happens to this phone in other tabs. */
async function heardStore(): Promise<Store> {
  const opened = await openDexieStore(DATABASE);
  opened.onNotice((notice) => {
    if (notice.kind === 'wiped') location.reload();
    if (notice.kind === 'locked' && phone.stage === 'open') lockedElsewhere();
  });
  return opened;
}

async function start(): Promise<void> {
  if (!window.isSecureContext) {
    phone.stage = 'insecure';
    return;
  }
  try {
    store = await heardStore();
    const found = await lookAtVault(store, nowMs());
    phone.passkeys = found.kind === 'vault' ? found.passkeys : 0;
    phone.waitUntil = found.kind === 'vault' ? found.until : undefined;
    if (found.kind === 'vault') await lookAtLease(store);
    phone.stage = stageOf(found.kind);
    void followServer(store);
    if (phone.stage === 'locked') fetchAhead(opening);
    if (phone.passkeys > 0) fetchAhead(passkeyWay);
  } catch (error) {
    if (error instanceof StoreClosed) phone.stage = 'outdated';
    else if (error instanceof StoreUnavailable) phone.stage = 'unavailable';
    else {
      // Whatever it is, an empty screen would say less.
      phone.stage = 'unavailable';
      throw error;
    }
  }
}

function stageOf(kind: 'vault' | NoVault['kind']) {
  if (kind === 'vault') return 'locked';
  if (kind === 'update-needed') return 'outdated';
  return kind;
}

/** Makes the vault of somebody who has just logged in. `finishMaking` opens the phone. */
export async function makePhoneVault(me: Me, passphrase: string): Promise<'made' | 'exists'> {
  fetchAhead(opening);
  const tools = { derive: deriveInWorker, random: randomBytes };
  let made = await makeVault(theStore(), passphrase, tools);
  if (made.kind === 'leftovers') {
    // Sealed rows whose vault is gone: nobody can open them any more.
    await theStore().destroy();
    store = await heardStore();
    made = await makeVault(store, passphrase, tools);
  }
  if (made.kind !== 'made') return 'exists';
  freshKey = made.key;
  seal = sealer(made.key.slice(), randomBytes);
  const { ownedBy } = await opening();
  await ownedBy(theStore(), seal, me);
  return 'made';
}

/** The key of the vault that was made just now, to add a passkey to it. */
export function keyJustMade(): Uint8Array {
  if (!freshKey) throw new Error('no vault was made just now');
  return freshKey;
}

export async function finishMaking(): Promise<void> {
  // Asked for here, where it is plain what is going to be kept.
  void storage.ask();
  freshKey?.fill(0);
  freshKey = undefined;
  await open();
}

export type UnlockAnswer =
  | { kind: 'open' }
  /** `phone.bar` says why; nothing was tried. */
  | { kind: 'barred'; bar: Bar }
  /** The vault opened, but it doesn't say whose it is: log in once to say so. */
  | { kind: 'unowned' }
  | Wrong
  | Wait
  | { kind: 'foreign-passkey' }
  | { kind: 'no-passkey' }
  | PasskeyRefusal
  | NoVault;

export async function unlockByPassphrase(passphrase: string): Promise<UnlockAnswer> {
  await startPhone();
  const bar = await lookAtLease(theStore());
  if (bar) return { kind: 'barred', bar };
  const answer = await tryPassphrase(passphrase);
  return answer.kind === 'unlocked' ? openWith(answer.key) : answer;
}

export async function unlockByPasskey(): Promise<UnlockAnswer> {
  await startPhone();
  const bar = await lookAtLease(theStore());
  if (bar) return { kind: 'barred', bar };
  const { unlockWithPasskey } = await passkeyWay();
  const answer = await unlockWithPasskey(theStore(), passkeyTools());
  if (answer.kind === 'unlocked') return openWith(answer.key);
  return answer.kind === 'wrong' ? { kind: 'foreign-passkey' } : answer;
}

async function openWith(key: Uint8Array): Promise<UnlockAnswer> {
  seal = sealer(key, randomBytes);
  void noteOpened(theStore(), now()).catch(() => undefined);
  return (await open()) ? { kind: 'open' } : { kind: 'unowned' };
}

/** Says whose vault it is where it didn't know, and opens it. */
export async function own(me: Me): Promise<void> {
  if (!seal) throw new Error('the vault is locked');
  const { ownedBy } = await opening();
  await ownedBy(theStore(), seal, me);
  await open();
}

async function open(): Promise<boolean> {
  if (!seal) throw new Error('the vault is locked');
  const { openFor } = await opening();
  const opened = await openFor(theStore(), seal, DATABASE);
  if (!opened) return false;
  phone.me = opened.me;
  phone.journal = opened.journal;
  phone.settled = opened.settled;
  phone.stage = 'open';
  stop = opened.run(() => lockPhone());
  return true;
}

/**
 * Locks: writes down what is being typed, forgets the key, tells the other tabs, and reloads the page
 * at its address, or at another. Rejects, and stays open, when something typed could not be kept.
 * Whoever asks while it is being locked waits for the same.
 */
export function lockPhone(address?: string): Promise<void> {
  return lock(() => theStore().notify({ kind: 'locked' }), address);
}

/** Everything typed is kept by then, so leaving takes no longer than this, in milliseconds. */
const LEAVING = 5_000;
let locking: Promise<void> | undefined;

function lock(tell: () => void, address = location.href): Promise<void> {
  const work = async () => {
    const [down] = await Promise.allSettled([putDown()]);
    // Also where one text keeps it from locking: all others can leave then.
    await sealBeforeLock();
    if (down.status === 'rejected') throw down.reason;
    tell();
    // Whatever holds it up, a database that answers no more for one: with the page goes the key.
    await atMost(
      LEAVING,
      leave(() => theStore().close())
    );
    if (address === location.href) location.reload();
    else location.replace(address);
  };
  return (locking ??= work().finally(() => (locking = undefined)));
}

/** Another tab has locked. What can't be kept here is held under the cover, and tried again. */
function lockedElsewhere(): void {
  lock(() => {}).catch(async () => {
    const { lockWatch } = await import('./lock-watch.svelte');
    lockWatch.hold();
  });
}

/** Takes everything that is open away: the screens, syncing, the key. */
export async function leave(end: () => Promise<void>): Promise<void> {
  phone.stage = 'starting';
  phone.journal = undefined;
  phone.me = undefined;
  await stop?.();
  seal?.forget();
  await end();
}
