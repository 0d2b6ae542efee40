/** Seals what is unsent on this open phone: to be sent while it is locked, or for a file. */
import { keepSealed } from '../device/hand-in-keeping';
import { sealPackages } from '../device/hand-in-sealing';
import { readPhone } from '../device/phone-row';
import type { HandInPackage } from '../protocol/hand-in';
import { theStore } from './open-phone';
import { phone } from './phone.svelte';
import { now, randomId } from './surroundings';

export async function sealUnsent(): Promise<void> {
  if (phone.journal) await keepSealed(theStore(), phone.journal, { randomId, now });
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
