/** Seals what is unsent on this open phone; the same is sealed once. */
import { dropHandIn, keepHandIn, readHandIn } from '../device/hand-in-row';
import { sealPackages } from '../device/hand-in-sealing';
import type { Frozen } from '../device/journal';
import { readPhone } from '../device/phone-row';
import { fingerprint } from '../history/json';
import type { HandInPackage } from '../protocol/hand-in';
import { theStore } from './open-phone';
import { phone } from './phone.svelte';
import { now, randomId } from './surroundings';

const nameOf = ({ device, changes }: Frozen): string =>
  fingerprint([device, ...changes.map(({ id, counter }) => `${id} ${counter}`)]);

export async function sealUnsent(): Promise<void> {
  const { journal } = phone;
  if (!journal) return;
  const store = theStore();
  const { id = '', handInKey: key = '' } = (await readPhone(store)) ?? {};
  // Not registered yet: there is no key to seal to.
  if (!key) return;
  const frozen = await journal.freezeUnsent();
  if (frozen.changes.length === 0) return dropHandIn(store);
  const of = nameOf(frozen);
  if ((await readHandIn(store))?.of === of) return;
  const content = { account: journal.account, ...frozen };
  const packages = await sealPackages(content, { key, phone: id, randomId, now });
  await keepHandIn(store, { upTo: frozen.counter, of, sent: 'no', packages });
}

export interface ForRescue {
  packages: HandInPackage[];
  /** How many changes are in it, and the highest counter among them. */
  changes: number;
  upTo: number;
}

/** The same in packages of their own, for a file; `undefined` when there is no key to seal to. */
export async function sealForRescue(): Promise<ForRescue | undefined> {
  const { id = '', handInKey: key = '' } = (await readPhone(theStore())) ?? {};
  if (!key) return undefined;
  const journal = phone.unlocked;
  const frozen = await journal.freezeUnsent();
  const content = { account: journal.account, ...frozen };
  const packages = await sealPackages(content, { key, phone: id, randomId, now });
  return { packages, changes: frozen.changes.length, upTo: frozen.counter };
}
