/**
 * Fetching what the organisation has set, for the rounds. Loaded when there is something to fetch:
 * most rounds have nothing.
 */
import type { Wire } from '../device/http-send';
import type { Round } from '../device/round';
import { fetchSetup } from '../device/round-setup';
import { setupShelf } from '../device/setup-shelf';
import { httpSetupTransport } from '../device/setup-transport';
import { library } from './open-library';
import { theStore } from './open-phone';
import type { OwnersTransport } from './owners-transport';
import { setup } from './setup.svelte';

export function fetchForOwner(
  round: Pick<Round, 'signal' | 'at'>,
  wire: Wire,
  { asOwner }: OwnersTransport
): Promise<void> {
  const store = theStore();
  const http = httpSetupTransport(wire);
  return fetchSetup(round, {
    shelf: setupShelf(store, () => setup.read(store)),
    transport: {
      setup: (request, signal) => asOwner(signal, () => http.setup(request, signal)),
      edition: (request, signal) => asOwner(signal, () => http.edition(request, signal))
    },
    bringOwn: () => library().bringOwn()
  });
}
