/**
 * How long this phone may go without its server, kept while the app runs, and told to the screens.
 *
 * Promises: it is asked when somebody unlocks and at no other time, so it ends no visit; the clock that
 * was seen counts, so turning it back gains nothing.
 */
import { usualSettings } from '../care/settings';
import { heldSetup } from '../device/held-setup';
import { leaseOf } from '../device/phone-lease';
import { noteClock, readPhone } from '../device/phone-row';
import { StoreClosed, type Store } from '../device/store';
import { onceQuiet } from './once-quiet';
import { phone, type Bar } from './phone.svelte';
import { now } from './surroundings';

const LOOK = 5 * 60_000;

/** Looks at it now: why the vault doesn't open, if it doesn't. */
export async function lookAtLease(store: Store): Promise<Bar | undefined> {
  const facts = await noteClock(store, now());
  const set = (await heldSetup(store))?.settings['leaseDays'];
  const days = typeof set === 'number' ? set : usualSettings.leaseDays;
  const lease = facts && leaseOf(facts, days, now());
  phone.contactBefore = lease?.kind === 'soon' ? lease.until : undefined;
  phone.bar = facts?.removed
    ? { kind: 'removed' }
    : lease?.kind === 'ended'
      ? { kind: 'no-contact', days }
      : undefined;
  return phone.bar;
}

/** Goes on looking, locked and open; the locked phone also asks the server how it stands. */
export async function followServer(store: Store): Promise<void> {
  const look = () => void lookAtLease(store).catch(unlessClosed);
  setInterval(look, LOOK);
  document.addEventListener('visibilitychange', look);
  try {
    const facts = await readPhone(store);
    if (!facts) return;
    // Who can unlock does so first; once open, syncing hears how the phone stands.
    if (!facts.emptied && !phone.bar) await onceQuiet();
    if (!facts.emptied && phone.stage !== 'locked') return;
    // Without a connection it may not load; the next start asks.
    const loaded = await import('./locked-phone').catch(() => undefined);
    if (facts.emptied) await loaded?.tellEmptied(store, facts);
    else loaded?.followStanding(store);
  } catch (error) {
    unlessClosed(error);
  }
}

function unlessClosed(error: unknown): void {
  if (!(error instanceof StoreClosed)) throw error;
}
