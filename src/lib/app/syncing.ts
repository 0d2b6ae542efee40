/**
 * Syncing while the phone is open, and keeping the screens told: how many changes wait, whether this
 * phone has had everything once, how it stands.
 */
import { browserAround } from '../device/browser-around';
import { httpTransport, usualPatience } from '../device/http-transport';
import type { Wire } from '../device/http-send';
import type { Journal } from '../device/journal';
import { registeredTransport } from '../device/registered-transport';
import type { SetupKeeping } from '../device/round';
import type { Seal } from '../device/seal';
import { StoreClosed } from '../device/store';
import { syncLoop, type SyncLoop } from '../device/sync-loop';
import type { SyncOutcome, SyncState } from '../device/sync-state';
import { realTimer } from '../device/timer';
import type { Me } from '../protocol/me';
import { sealWhenHidden } from './hand-in-when-hidden';
import { ownersTransport } from './owners-transport';
import { phone } from './phone.svelte';
import { phoneAtServer } from './phone-at-server';
import { setup } from './setup.svelte';
import { syncViewOf } from './sync-view';
import { trouble } from './trouble.svelte';

let loop: SyncLoop | undefined;
let tellBegun: () => void;
/** Syncing begins a moment after the phone has been opened; whoever asks for it sooner waits. */
export const begun = new Promise<void>((resolve) => (tellBegun = resolve));

export function startSyncing(
  journal: Journal,
  seal: Seal,
  vault: string,
  keepOwner: (me: Me) => Promise<void>
): () => Promise<void> {
  const wire: Wire = {
    base: '',
    fetch: fetch.bind(window),
    timer: realTimer,
    patience: usualPatience,
    proof: () => known.proof
  };
  const known = phoneAtServer(journal, seal, wire);
  const owners = ownersTransport(httpTransport(wire), journal.account, {
    owner(me) {
      phone.me = me;
      phone.otherAccount = undefined;
      keepOwner(me).catch((error: unknown) => trouble.meet(error));
    },
    other(me) {
      phone.otherAccount = me.name;
    }
  });
  const transport = registeredTransport(owners, known);
  const look = () => void lookAt(journal).catch((error: unknown) => trouble.meet(error));
  const probe = async (signal: AbortSignal) => {
    const said = await transport.me(signal);
    return said.kind === 'unreachable' ? said : undefined;
  };
  const keeping: SetupKeeping = {
    revision: () => (setup.whole ? setup.revision : undefined),
    async fetch(round) {
      // Without a connection it may not load; the next round asks again.
      const loaded = await import('./setup-keeping').catch(() => undefined);
      await loaded?.fetchForOwner(round, wire, owners);
    }
  };
  loop = syncLoop({ journal, transport, setup: keeping, probe, ...browserAround(vault) });
  const forget = [
    journal.onChange(look),
    sealWhenHidden(),
    loop.onState((state) => {
      phone.sync = syncViewOf(state);
      look();
      if (state.phase === 'resting')
        void known.tell().catch((error: unknown) => trouble.meet(error));
    })
  ];
  loop.start();
  tellBegun();
  look();
  return async () => {
    for (const end of forget) end();
    await loop?.stop();
  };
}

async function lookAt(journal: Journal): Promise<void> {
  try {
    const waiting = await journal.countWaiting();
    const same =
      waiting.waiting === phone.waiting.waiting && waiting.refused === phone.waiting.refused;
    if (!same) phone.waiting = waiting;
    if (!phone.settled) phone.settled = (await journal.identity()).settled;
  } catch (error) {
    // Locked or wiped meanwhile: there is nobody left to tell.
    if (!(error instanceof StoreClosed)) throw error;
  }
}

/** Sends and fetches now; `phone.sync` tells people what came of it. */
export async function syncNow(): Promise<SyncOutcome | undefined> {
  const [kept] = await Promise.allSettled([phone.flush(), begun]);
  const outcome = await loop?.syncNow();
  if (kept.status === 'rejected') throw kept.reason;
  return outcome;
}

/** How the loop stands, told at once and at every change, while the phone is open. */
export function onSyncState(listener: (state: SyncState) => void): () => void {
  if (!loop) throw new Error('the phone is locked');
  return loop.onState(listener);
}
