/** This phone towards its server, put together for the browser it runs in; and its proof, for others. */
import type { Wire } from '../device/http-send';
import type { Journal } from '../device/journal';
import { proposedName } from '../device/phone-name';
import { httpPhoneTransport } from '../device/phone-transport';
import { RegisteredPhone } from '../device/registered-phone';
import type { Seal } from '../device/seal';
import { PHONE_HEADER } from '../protocol/phone-header';
import { lookAtLease } from './lease';
import { theStore } from './open-phone';
import { now, randomBytes } from './surroundings';
import { trouble } from './trouble.svelte';

let tellOpen: (phone: RegisteredPhone) => void;
/** A moment after the phone has been opened; who asks sooner waits. */
const opened = new Promise<RegisteredPhone>((resolve) => (tellOpen = resolve));

export function phoneAtServer(journal: Journal, seal: Seal, wire: Wire): RegisteredPhone {
  const phone = new RegisteredPhone({
    store: theStore(),
    seal,
    tools: { random: randomBytes, now },
    transport: httpPhoneTransport(wire),
    appVersion: __APP_VERSION__,
    proposedName: proposedName(navigator.userAgent, navigator.maxTouchPoints),
    unsent: async () => (await journal.countWaiting()).waiting,
    onContact: () => void lookAtLease(theStore()).catch((error: unknown) => trouble.meet(error)),
    onRemoved() {
      void import('./removed-phone')
        .then(({ leaveForGood }) => leaveForGood())
        .catch((error: unknown) => trouble.meet(error));
    }
  });
  tellOpen(phone);
  return phone;
}

/** What goes along with a question about families that isn't part of a round. */
export function withPhone(send: typeof fetch): typeof fetch {
  return async (path, init) => {
    const headers = new Headers(init?.headers);
    const phone = await opened;
    await phone.ready();
    if (phone.proof) headers.set(PHONE_HEADER, phone.proof);
    return send(path, { ...init, headers });
  };
}
