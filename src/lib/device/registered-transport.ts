/**
 * The way to the server of a phone that it knows: registered first, and every answer heeded.
 *
 * It stands around the transport that sees to it that the owner is logged in, so that a session which
 * ended because the phone was removed is noticed as that.
 */
import type { RegisteredPhone } from './registered-phone';
import type { Asked, Failed, Transport, Unreachable } from './transport';

export function registeredTransport(
  transport: Transport,
  phone: Pick<RegisteredPhone, 'ready' | 'heed'>
): Transport {
  async function ready(signal?: AbortSignal): Promise<Failed | Unreachable | undefined> {
    const refused = (await transport.ready?.(signal)) ?? (await phone.ready(signal));
    return refused && phone.heed(refused);
  }

  async function asPhone<T extends { kind: string }>(
    signal: AbortSignal | undefined,
    ask: () => Promise<T>
  ): Promise<T | Failed | Unreachable> {
    return (await ready(signal)) ?? phone.heed(await ask());
  }

  const through =
    <R, T>(ask: (request: R, signal?: AbortSignal) => Promise<Asked<T>>) =>
    (request: R, signal?: AbortSignal) =>
      asPhone(signal, () => ask(request, signal));

  return {
    ready,
    me: (signal) => transport.me(signal),
    push: through(transport.push),
    pull: through(transport.pull),
    snapshot: through(transport.snapshot),
    left: through(transport.left),
    live: (from, hearer, signal) => asPhone(signal, () => transport.live(from, hearer, signal))
  };
}
