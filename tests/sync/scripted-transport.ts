/** A transport that answers as a test tells it to, and remembers what it was asked. */
import type { LiveHearer, Transport } from '../../src/lib/device/transport';
import type { Entry } from '../../src/lib/protocol/pull';
import type { PushAnswer, PushRequest, Result } from '../../src/lib/protocol/push';
import type { SnapshotLine } from '../../src/lib/protocol/snapshot';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { idOf } from './test-phone';

export const EPOCH = idOf('epoch');
/** Of a setup that the server never changes. */
export const REVISION = idOf('setup').repeat(2);

type Call = Exclude<keyof Transport, 'ready'>;
type Requests = { [K in Call]: { call: K; request: Parameters<Transport[K]>[0] } }[Call];
type Says<K extends Call> = (
  request: Parameters<Transport[K]>[0]
) => Awaited<ReturnType<Transport[K]>> | ReturnType<Transport[K]>;

export interface Script extends Transport {
  asked: Requests[];
  /** The names of the calls so far. */
  calls(): string[];
  /** The next call of this name is answered so; calls without a script are as of a quiet server. */
  next<K extends Call>(call: K, says: Says<K>): void;
  /** Every call from now on, but for those with a `next`. */
  always<K extends Call>(call: K, says: Says<K>): void;
  /** The live channels that are open. */
  hearers: LiveHearer[];
}

/** Calls wait for their scripted answer; live channels stay open until stopped. */
export function scriptedTransport(): Script {
  const queues = new Map<Call, Says<Call>[]>();
  const standing = new Map<Call, Says<Call>>();
  const asked: Requests[] = [];
  const hearers: LiveHearer[] = [];

  function answer<K extends Call>(call: K, request: Parameters<Transport[K]>[0], quiet: Says<K>) {
    asked.push({ call, request } as Requests);
    const says = (queues.get(call)?.shift() ?? standing.get(call) ?? quiet) as Says<K>;
    return Promise.resolve(says(request)) as ReturnType<Transport[K]>;
  }

  return {
    asked,
    hearers,
    calls: () => asked.map(({ call }) => call),
    next(call, says) {
      queues.set(call, [...(queues.get(call) ?? []), says as unknown as Says<Call>]);
    },
    always(call, says) {
      standing.set(call, says as unknown as Says<Call>);
    },
    push: (request) => answer('push', request, (sent) => accepts(sent, 100)),
    pull: (request) => answer('pull', request, ({ cursor }) => page(cursor, cursor)),
    snapshot: (request) => answer('snapshot', request, () => lines(head(0), end())),
    left: (request) =>
      answer('left', request, ({ families }) => ({
        kind: 'answer',
        answer: { version: WIRE_VERSION, families }
      })),
    me: (signal) => answer('me', signal, () => unreachable),
    live(from, hearer, signal) {
      return answer('live', from, () => {
        hearers.push(hearer);
        hearer.open();
        return new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            hearers.splice(hearers.indexOf(hearer), 1);
            resolve({ kind: 'ended' });
          })
        );
      });
    }
  };
}

export const unreachable = { kind: 'unreachable', why: 'network' } as const;
export const notLoggedIn = { kind: 'failed', failure: { failure: 'not-logged-in' } } as const;

export function page(after: number, upTo: number, entries: Entry[] = [], more = false) {
  const answer = { version: WIRE_VERSION, epoch: EPOCH, highest: 0, setup: REVISION } as const;
  return { kind: 'answer', answer: { ...answer, page: { after, upTo, entries, more } } } as const;
}

/** Answers every change of a push; by default accepted at rising positions. */
export function accepts(
  { changes }: PushRequest,
  from: number,
  result: (index: number) => Result = (index) => ({ kind: 'accepted', position: from + index })
) {
  const answers: PushAnswer['answers'] = changes.map(({ id, counter }, index) => {
    return { id, counter, result: result(index) };
  });
  const answer = { version: WIRE_VERSION, epoch: EPOCH, highest: 0, answers } as const;
  return { kind: 'answer', answer } as const;
}

export function head(position: number, families = 0): SnapshotLine {
  return { kind: 'head', version: WIRE_VERSION, epoch: EPOCH, position, highest: 0, families };
}

export const end = (...refused: string[]): SnapshotLine => ({ kind: 'end', refused });

/** A family as snapshot lines: one record, itself. */
export function familyLines(family: string, name: string): SnapshotLine[] {
  const stamp = `${idOf('another phone')}:1` as const;
  const held = { value: name, stamp, author: 'els', at: '2026-11-03T10:00:00.000Z' };
  const record = { id: family, family, type: 'family', registers: { name: [held] } };
  return [
    { kind: 'record', record },
    { kind: 'family', family }
  ];
}

export function lines(...all: SnapshotLine[]) {
  async function* each() {
    yield* all;
  }
  return { kind: 'answer', answer: each() } as const;
}
