/**
 * Keeps what is unsent sealed for the server on this phone; the same is sealed once.
 *
 * Promise: what lies there was sealed for the server's key and by the name that the phone has now, so
 * that the server can open it.
 */
import { fingerprint } from '../history/json';
import { dropHandIn, keepHandIn, readHandIn } from './hand-in-row';
import { sealPackages, type HandInTools } from './hand-in-sealing';
import type { Frozen, Journal } from './journal';
import { readPhone } from './phone-row';
import type { Store } from './store';

const nameOf = (phone: string, key: string, { device, changes }: Frozen): string =>
  fingerprint([phone, key, device, ...changes.map(({ id, counter }) => `${id} ${counter}`)]);

export async function keepSealed(
  store: Store,
  journal: Pick<Journal, 'account' | 'freezeUnsent'>,
  tools: Pick<HandInTools, 'randomId' | 'now'>
): Promise<void> {
  const { id = '', handInKey: key = '' } = (await readPhone(store)) ?? {};
  // Not registered yet: there is no key to seal to.
  if (!key) return;
  const frozen = await journal.freezeUnsent();
  if (frozen.changes.length === 0) return dropHandIn(store, frozen.counter);
  const of = nameOf(id, key, frozen);
  if ((await readHandIn(store))?.of === of) return;
  const content = { account: journal.account, ...frozen };
  const packages = await sealPackages(content, { key, phone: id, ...tools });
  await keepHandIn(store, { upTo: frozen.counter, of, sent: 'no', packages });
}
