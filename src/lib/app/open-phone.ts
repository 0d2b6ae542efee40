/**
 * Takes the phone from `starting` to `open` and back: the one file that holds the store and the key.
 *
 * The key goes to the sealer and nowhere else. For the step right after the vault was made, in which
 * a passkey may be added, it waits here until `finishMaking` overwrites it.
 */
import { tick } from 'svelte';
import { deriveInWorker } from '../device/passphrase-key';
import { openDexieStore } from '../device/dexie-store';
import { sealer, type Seal } from '../device/seal';
import { StoreClosed, StoreUnavailable, type ReadTx, type Store } from '../device/store';
import { lookAtVault, makeVault, unlockWithPassphrase, type NoVault } from '../device/vault';
import { unlockWithPasskey } from '../device/vault-passkey';
import type { PasskeyRefusal, PasskeyTools } from '../device/passkey';
import type { Me } from '../protocol/me';
import { DATABASE } from './database-name';
import { phone } from './phone.svelte';
import { storage } from './storage.svelte';
import { randomBytes } from './surroundings';

let started: Promise<void> | undefined;
let store: Store | undefined;
let seal: Seal | undefined;
let freshKey: Uint8Array | undefined;
let stop: (() => Promise<void>) | undefined;

/** Fetched ahead while somebody types; asking again costs nothing. */
const opening = () => import('./opened');

export const passkeyTools = (): PasskeyTools => ({
  credentials: navigator.credentials,
  rpId: location.hostname,
  random: randomBytes
});

export function theStore(): Store {
  if (!store) throw new Error('the phone has not started');
  return store;
}

/** Looks at what this phone has, without any network. It starts once, whoever asks. */
export function startPhone(): Promise<void> {
  return (started ??= start());
}

async function start(): Promise<void> {
  if (!window.isSecureContext) {
    phone.stage = 'insecure';
    return;
  }
  try {
    store = await openDexieStore(DATABASE);
    store.onNotice((notice) => {
      if (notice.kind === 'wiped') location.reload();
      if (notice.kind === 'locked' && phone.stage === 'open') void lockedElsewhere();
    });
    const found = await lookAtVault(store);
    phone.passkeys = found.kind === 'vault' ? found.passkeys : 0;
    phone.stage = stageOf(found.kind);
    setTimeout(() => void opening().catch(() => undefined));
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
  const tools = { derive: deriveInWorker, random: randomBytes };
  let made = await makeVault(theStore(), passphrase, tools);
  if (made.kind === 'leftovers') {
    // Sealed rows whose vault is gone: nobody can open them any more.
    await theStore().destroy();
    store = await openDexieStore(DATABASE);
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
  /** The vault opened, but it doesn't say whose it is: log in once to say so. */
  | { kind: 'unowned' }
  | { kind: 'wrong'; failures: number }
  | { kind: 'no-passkey' }
  | PasskeyRefusal
  | NoVault;

export async function unlockByPassphrase(passphrase: string): Promise<UnlockAnswer> {
  await startPhone();
  const answer = await unlockWithPassphrase(theStore(), passphrase, { derive: deriveInWorker });
  return answer.kind === 'unlocked' ? openWith(answer.key) : answer;
}

export async function unlockByPasskey(): Promise<UnlockAnswer> {
  await startPhone();
  const answer = await unlockWithPasskey(theStore(), passkeyTools());
  if (answer.kind === 'unlocked') return openWith(answer.key);
  return answer.kind === 'wrong' ? { kind: 'wrong', failures: 0 } : answer;
}

async function openWith(key: Uint8Array): Promise<UnlockAnswer> {
  seal = sealer(key, randomBytes);
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
  stop = opened.run();
  return true;
}

/**
 * Locks: writes down what is being typed, forgets the key, tells the other tabs, and reloads the page
 * at its address. Rejects, and stays open, when something typed could not be kept.
 */
export async function lockPhone(): Promise<void> {
  await putDown();
  theStore().notify({ kind: 'locked' });
  await leave(() => theStore().close());
  location.reload();
}

/** More waits than was said, so emptying is called off. */
class MoreUnsent extends Error {}

/**
 * Makes this phone empty for good. `unsent`: how many changes its owner has agreed to lose; another tab
 * may write on until the last moment, and what it wrote counts as well.
 */
export async function wipePhone(unsent: number): Promise<'emptied' | 'more-unsent'> {
  try {
    await theStore().destroy(async (tx) => {
      if ((await unsentIn(tx)) > unsent) throw new MoreUnsent();
    });
  } catch (error) {
    if (error instanceof MoreUnsent) return 'more-unsent';
    throw error;
  }
  await leave(() => Promise.resolve());
  location.replace('/');
  return 'emptied';
}

async function lockedElsewhere(): Promise<void> {
  await putDown();
  await leave(() => theStore().close());
  location.reload();
}

/**
 * Writes down what is being typed and takes the screens away. What was typed meanwhile is written when
 * no more can be; where that fails, the screens come back.
 */
async function putDown(): Promise<void> {
  await phone.flush();
  phone.stage = 'starting';
  await tick();
  try {
    await phone.flush();
  } catch (error) {
    phone.stage = 'open';
    throw error;
  }
}

async function leave(end: () => Promise<void>): Promise<void> {
  phone.stage = 'starting';
  phone.journal = undefined;
  phone.me = undefined;
  await stop?.();
  seal?.forget();
  await end();
}

/** How many changes are on this phone alone; the locked phone can count them, not read them. */
export async function countUnsent(): Promise<number> {
  await startPhone();
  return theStore().read(['outbox'], unsentIn);
}

async function unsentIn(tx: ReadTx): Promise<number> {
  const rows = await tx.list('outbox');
  return rows.filter((row) => row.facts?.['state'] !== 'accepted').length;
}
