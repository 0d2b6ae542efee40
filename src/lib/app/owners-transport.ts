/**
 * The way to the server for the owner of this vault alone.
 *
 * Before anything is sent or received the server is asked who is logged in. Were it somebody else,
 * one person's changes would leave in another's name, so then nothing goes either way. A session that
 * ran out is asked about again after the next log-in.
 */
import type { Failed, Transport, Unreachable } from '../device/transport';
import type { Me } from '../protocol/me';

interface Hearer {
  /** The owner is logged in; this is what the server tells about them now. */
  owner(me: Me): void;
  other(me: Me): void;
}

const notYours: Failed = { kind: 'failed', failure: { failure: 'not-your-device' } };

export interface OwnersTransport extends Transport {
  /** Any other question, under the same condition. */
  asOwner<T extends { kind: string }>(
    signal: AbortSignal | undefined,
    ask: () => Promise<T>
  ): Promise<T | Failed | Unreachable>;
}

export function ownersTransport(
  transport: Transport,
  account: string,
  hear: Hearer
): OwnersTransport {
  let known = false;

  async function check(signal?: AbortSignal): Promise<Failed | Unreachable | undefined> {
    if (known) return undefined;
    const asked = await transport.me(signal);
    if (asked.kind !== 'answer') return asked;
    if (asked.answer.account !== account) {
      hear.other(asked.answer);
      return notYours;
    }
    known = true;
    hear.owner(asked.answer);
    return undefined;
  }

  async function asOwner<T extends { kind: string }>(
    signal: AbortSignal | undefined,
    ask: () => Promise<T>
  ): Promise<T | Failed | Unreachable> {
    const refused = await check(signal);
    if (refused) return refused;
    const answer = await ask();
    if (isLoggedOut(answer)) known = false;
    return answer;
  }

  return {
    asOwner,
    ready: check,
    me: (signal) => transport.me(signal),
    push: (request, signal) => asOwner(signal, () => transport.push(request, signal)),
    pull: (request, signal) => asOwner(signal, () => transport.pull(request, signal)),
    snapshot: (request, signal) => asOwner(signal, () => transport.snapshot(request, signal)),
    left: (request, signal) => asOwner(signal, () => transport.left(request, signal)),
    live: (from, hearer, signal) => asOwner(signal, () => transport.live(from, hearer, signal))
  };
}

function isLoggedOut(answer: { kind: string }): boolean {
  const failed = answer as Failed;
  return (
    failed.kind === 'failed' &&
    /^not-(logged-in|your-device|your-phone)$/.test(failed.failure.failure)
  );
}
