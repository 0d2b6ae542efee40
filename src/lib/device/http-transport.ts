/**
 * The transport over HTTP: `/api/sync/…` and `/api/me`, JSON both ways, checked both ways.
 *
 * A snapshot is read line by line while it comes in. The live channel is read by `fetch` and not by
 * EventSource, which hides why it was refused and comes back with an old cursor.
 */
import * as v from 'valibot';
import { leftAnswerSchema, leftRequestSchema } from '../protocol/left';
import { meSchema } from '../protocol/me';
import { liveEventSchema, pullAnswerSchema, pullRequestSchema } from '../protocol/pull';
import { pushAnswerSchema, pushRequestSchema } from '../protocol/push';
import { snapshotLineSchema, snapshotRequestSchema, type SnapshotLine } from '../protocol/snapshot';
import { eventsOf, linesOf } from './byte-lines';
import { askOver, parsed, send, versionFailure, type Wire } from './http-send';
import { notOurs, type Failed, type Transport, type Unreachable } from './transport';

/** A large push on a slow line takes its time; an open live channel is never silent for 20 s. */
export const usualPatience: Wire['patience'] = { answer: 120_000, silence: 45_000 };

export function httpTransport(wire: Wire): Transport {
  const ask = <T>(
    schema: v.GenericSchema<unknown, T>,
    path: string,
    body: unknown,
    signal: AbortSignal | undefined
  ) => askOver(wire, schema, path, body, signal);

  return {
    push: (request, signal) =>
      ask(pushAnswerSchema, '/api/sync/push', v.parse(pushRequestSchema, request), signal),

    pull: (request, signal) =>
      ask(pullAnswerSchema, '/api/sync/pull', v.parse(pullRequestSchema, request), signal),

    left: (request, signal) =>
      ask(leftAnswerSchema, '/api/sync/left', v.parse(leftRequestSchema, request), signal),

    me: (signal) => ask(meSchema, '/api/me', undefined, signal),

    async snapshot(request, signal) {
      const body = v.parse(snapshotRequestSchema, request);
      const opened = await send(wire, '/api/sync/snapshot', body, signal);
      if (opened.kind !== 'opened') return opened;
      const lines = linesOf(opened.chunks);
      const first = await lines.next();
      const head = first.done ? undefined : parsed(first.value);
      const checked = v.safeParse(snapshotLineSchema, head);
      if (checked.success && checked.output.kind === 'head')
        return { kind: 'answer', answer: checkedLines(checked.output, lines) };
      await lines.return(undefined);
      return versionFailure(head) ?? opened.broke() ?? notOurs;
    },

    async live({ device, cursor }, hearer, signal) {
      const query = new URLSearchParams({ device, cursor: String(cursor) });
      const opened = await send(wire, `/api/sync/live?${query}`, undefined, signal);
      if (opened.kind !== 'opened') return opened;
      if (opened.type !== 'text/event-stream') {
        opened.drop();
        return notOurs;
      }
      hearer.open();
      const fault = await hear(opened.chunks, hearer);
      return fault ?? opened.broke() ?? { kind: 'ended' };
    }
  };
}

/** Stops at the first line that isn't sound: what came before it stands. */
async function* checkedLines(
  head: SnapshotLine,
  lines: AsyncGenerator<string>
): AsyncGenerator<SnapshotLine> {
  try {
    yield head;
    for await (const line of lines) {
      const checked = v.safeParse(snapshotLineSchema, parsed(line));
      if (!checked.success) return;
      yield checked.output;
    }
  } finally {
    await lines.return(undefined);
  }
}

async function hear(
  chunks: AsyncIterable<Uint8Array>,
  hearer: Parameters<Transport['live']>[1]
): Promise<Failed | Unreachable | undefined> {
  for await (const data of eventsOf(chunks)) {
    const message = parsed(data);
    const other = versionFailure(message);
    if (other) return other;
    const checked = v.safeParse(liveEventSchema, message);
    if (!checked.success) return notOurs;
    hearer.event(checked.output);
  }
  return undefined;
}
