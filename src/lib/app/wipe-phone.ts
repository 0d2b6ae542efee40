/**
 * Makes this phone empty because its owner says so: logging out, or beginning anew.
 *
 * Promise: never more is lost than was said. The server hears that the phone is gone, where it can.
 */
import { countOnlyHere } from '../device/handed-in';
import { readPhone } from '../device/phone-row';
import type { PhoneCredentialRequest } from '../protocol/phone';
import { WIRE_VERSION } from '../protocol/version';
import { leave, startPhone, theStore } from './open-phone';

/** More waits than was said, so emptying is called off. */
class MoreUnsent extends Error {}

/**
 * Makes this phone empty for good. `unsent`: how many changes its owner has agreed to lose; another tab
 * may write on until the last moment, and what it wrote counts as well. `keptUpTo`: the highest counter
 * in a rescue file that she has.
 */
export async function wipePhone(unsent: number, keptUpTo = 0): Promise<'emptied' | 'more-unsent'> {
  const facts = await readPhone(theStore());
  try {
    await theStore().destroy(async (tx) => {
      if ((await countOnlyHere(tx, keptUpTo)) > unsent) throw new MoreUnsent();
    });
  } catch (error) {
    if (error instanceof MoreUnsent) return 'more-unsent';
    throw error;
  }
  if (facts?.registered)
    tellLeft({ version: WIRE_VERSION, phone: facts.id, credential: facts.credential });
  await leave(() => Promise.resolve());
  sessionStorage.clear();
  location.replace('/');
  return 'emptied';
}

/** It goes out though the page ends; offline it doesn't, and then the phone stays on the list. */
function tellLeft(phone: PhoneCredentialRequest): void {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(phone);
  fetch('/api/phone/emptied', { method: 'POST', keepalive: true, headers, body }).catch(
    () => undefined
  );
}

/** How many changes are on this phone alone, locked or open. */
export async function countUnsent(keptUpTo = 0): Promise<number> {
  await startPhone();
  return theStore().read(['outbox', 'meta'], (tx) => countOnlyHere(tx, keptUpTo));
}
