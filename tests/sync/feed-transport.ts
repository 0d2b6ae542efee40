/** A transport straight into a feed, as JSON both ways, with faults where a test wants them. */
import * as v from 'valibot';
import type { Asked, Transport } from '../../src/lib/device/transport';
import { leftAnswerSchema, leftRequestSchema } from '../../src/lib/protocol/left';
import { pullAnswerSchema, pullRequestSchema } from '../../src/lib/protocol/pull';
import { pushAnswerSchema, pushRequestSchema } from '../../src/lib/protocol/push';
import { snapshotLineSchema, snapshotRequestSchema } from '../../src/lib/protocol/snapshot';
import type { Caller, Feed, Outcome } from '../../src/lib/server/feed';

export type Fault = 'request-lost' | 'answer-lost' | 'twice' | undefined;
type Call = 'push' | 'pull' | 'snapshot' | 'left';

const lost = { kind: 'unreachable', why: 'network' } as const;

export function feedTransport(
  feed: Feed,
  caller: Caller,
  faultAt: (call: Call) => Fault = () => undefined
): Transport {
  async function carry<Q extends v.GenericSchema, A, S>(
    call: Call,
    schema: Q,
    request: v.InferInput<Q>,
    ask: (request: v.InferOutput<Q>) => Promise<Outcome<A>>,
    read: (answer: A) => S
  ): Promise<Asked<S>> {
    const fault = faultAt(call);
    if (fault === 'request-lost') return lost;
    const sent = v.parse(schema, JSON.parse(JSON.stringify(request)));
    if (fault === 'twice') await ask(sent);
    const outcome = await ask(sent);
    if (fault === 'answer-lost') return lost;
    return outcome.kind === 'done' ? { kind: 'answer', answer: read(outcome.answer) } : outcome;
  }
  const asJson =
    <S extends v.GenericSchema>(schema: S) =>
    (answer: unknown): v.InferOutput<S> =>
      v.parse(schema, JSON.parse(JSON.stringify(answer)));

  return {
    push: (request) =>
      carry(
        'push',
        pushRequestSchema,
        request,
        (sent) => feed.push(caller, sent),
        asJson(pushAnswerSchema)
      ),
    pull: (request) =>
      carry(
        'pull',
        pullRequestSchema,
        request,
        (sent) => feed.pull(caller, sent),
        asJson(pullAnswerSchema)
      ),
    left: (request) =>
      carry(
        'left',
        leftRequestSchema,
        request,
        (sent) => feed.left(caller, sent),
        asJson(leftAnswerSchema)
      ),
    snapshot: (request) =>
      carry(
        'snapshot',
        snapshotRequestSchema,
        request,
        (sent) => feed.snapshot(caller, sent),
        async function* (lines) {
          for (const line of lines) yield asJson(snapshotLineSchema)(line);
        }
      ),
    me: () => Promise.resolve(lost),
    live: () => Promise.resolve(lost)
  };
}
