/**
 * The locked phone towards its server: asks how it stands, and becomes empty where it was removed.
 *
 *   locked ── every three minutes, online, in sight ──▶ how do I stand?
 *       ok, unknown ─▶ that was contact: it may be unlocked
 *       removed ─▶ hand in what was sealed ─▶ empty everything ─▶ tell ─▶ a page that says so
 *
 * Promises: nothing is emptied before what was sealed has been answered for; without a connection it
 * waits, also across restarts. It needs no key and no session.
 */
import { countOnlyHere } from '../device/handed-in';
import type { Wire } from '../device/http-send';
import { usualPatience } from '../device/http-transport';
import { emptyAllButPhone, noteStanding, readPhone, type PhoneFacts } from '../device/phone-row';
import { httpPhoneTransport } from '../device/phone-transport';
import { StoreClosed, type Store } from '../device/store';
import { realTimer } from '../device/timer';
import { sendHandIn } from './hand-in';
import { lookAtLease } from './lease';
import { phone } from './phone.svelte';
import { logOut } from './session';
import { now } from './surroundings';
import { openTab } from './tab-mark';
import { trouble } from './trouble.svelte';

const ASK = 3 * 60_000;

const wire: Wire = {
  base: '',
  fetch: fetch.bind(globalThis),
  timer: realTimer,
  patience: usualPatience
};
const server = httpPhoneTransport(wire);

/** Asks now and from now on, while the phone is locked. */
export function followStanding(store: Store): void {
  const ask = () => {
    if (phone.stage !== 'locked') return;
    askStanding(store).catch((error: unknown) => {
      if (!(error instanceof StoreClosed)) trouble.meet(error);
    });
  };
  ask();
  setInterval(ask, ASK);
  window.addEventListener('online', ask);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') ask();
  });
}

/** One tab of a phone at a time; resolves to whether the server answered. */
export function askStanding(store: Store): Promise<boolean> {
  return navigator.locks.request('nabij standing', async () => {
    const facts = await readPhone(store);
    if (!facts) return false;
    const said = await server.standing({ phone: facts.id, credential: facts.credential });
    if (said.kind !== 'answer') return false;
    await noteStanding(store, said.answer.standing, now());
    await lookAtLease(store);
    // Another tab may still be writing down and sealing what was typed in it.
    if (said.answer.standing === 'removed')
      await openTab.whenFree(async () => {
        if (phone.stage === 'locked') await empty(store, facts);
      });
    return true;
  });
}

async function empty(store: Store, facts: PhoneFacts): Promise<void> {
  const sent = await sendHandIn();
  if (sent === 'offline' || sent === 'not-now') return;
  // What was never sealed, as where the phone died, or what the server refused.
  const lost = await store.read(['outbox', 'meta'], (tx) => countOnlyHere(tx));
  await emptyAllButPhone(store);
  sessionStorage.clear();
  localStorage.clear();
  await tellEmptied(store, facts);
  // The session has ended; this takes its cookie away as well.
  await logOut(fetch);
  location.replace(lost > 0 ? `/weggehaald#${lost}` : '/weggehaald');
}

/** Tells that nothing is left here; where that fails, the next start tells it. */
export async function tellEmptied(store: Store, facts: PhoneFacts): Promise<void> {
  const said = await server.emptied({ phone: facts.id, credential: facts.credential });
  if (said.kind === 'answer') await store.destroy();
}
