/**
 * The live channel: server-sent events, each a run of the feed from where the last one ended.
 *
 *   commit → feed.watch ─┐
 *   20 s → heartbeat ────┼→ wake → still logged in? → feed.pull from the last sent position → event
 *   stop, hang-up ───────┘
 *
 * An event is a `LiveEvent`; the phone applies it only if `after` is its own cursor, else it pulls.
 * A page too large to push unasked is therefore sent as its end alone, which makes the phone pull.
 * The stream ends when the session does, when the phone hangs up and when the server stops. Whether session,
 * role and phone still allow it is asked in the transaction of each pull (`admission.ts`).
 */
import type { Page } from '../protocol/pull';
import type { Failure } from '../protocol/failure';
import { WIRE_VERSION } from '../protocol/version';
import type { askingOn } from './admission';
import type { Caller, Feed } from './feed';

const HEARTBEAT = 20_000;
const LARGEST = 64_000;

export interface Live {
  feed: Pick<Feed, 'pull' | 'watch'>;
  caller: Caller;
  device: string;
  cursor: number;
  stillLoggedIn: () => Promise<boolean>;
  /** Runs a later pull, unless it is no longer allowed. */
  again: ReturnType<typeof askingOn>;
  stopping: AbortSignal;
  heartbeat?: number;
}

export async function openLive(
  live: Live
): Promise<{ kind: 'failed'; failure: Failure } | { kind: 'stream'; stream: ReadableStream }> {
  const bell = makeBell();
  const unwatch = live.feed.watch(live.caller.organisation, bell.ring);
  const first = await nextEvent(live, live.cursor);
  if (first.kind === 'failed') {
    unwatch();
    return first;
  }
  const beat = setInterval(() => bell.ring('beat'), live.heartbeat ?? HEARTBEAT);
  const stop = () => bell.ring('stop');
  live.stopping.addEventListener('abort', stop);
  const close = () => {
    clearInterval(beat);
    unwatch();
    live.stopping.removeEventListener('abort', stop);
  };

  let cursor = live.cursor;
  let upcoming: Next | undefined = first;
  let hungUp = false;
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(encoder.encode(': open\n\n')),
      async pull(controller) {
        const text = await nextText().catch((error: unknown) => {
          close();
          throw error;
        });
        if (text !== undefined) return controller.enqueue(encoder.encode(text));
        close();
        if (!hungUp) controller.close();
      },
      cancel() {
        hungUp = true;
        close();
        bell.ring('stop');
      }
    },
    { highWaterMark: 0 }
  );
  return { kind: 'stream', stream };

  /** What is said next; nothing at the end. */
  async function nextText(): Promise<string | undefined> {
    let beat = false;
    for (;;) {
      if (!upcoming && !(await live.stillLoggedIn())) return undefined;
      const found: Next = upcoming ?? (await laterEvent(live, cursor));
      upcoming = undefined;
      if (found.kind === 'failed' || live.stopping.aborted) return undefined;
      if (found.kind === 'event') {
        cursor = found.upTo;
        return found.text;
      }
      if (beat) return ': still here\n\n';
      const rung = await bell.wait();
      if (rung === 'stop') return undefined;
      beat = rung === 'beat';
    }
  }
}

async function laterEvent(live: Live, cursor: number): Promise<Next> {
  const asked = await live.again(() => nextEvent(live, cursor));
  return asked.kind === 'done' ? asked.result : { kind: 'failed', failure: asked.failure };
}

type Next =
  | { kind: 'failed'; failure: Failure }
  | { kind: 'nothing' }
  | { kind: 'event'; upTo: number; text: string };

async function nextEvent(live: Live, cursor: number): Promise<Next> {
  const { feed, caller, device } = live;
  const found = await feed.pull(caller, { version: WIRE_VERSION, device, counter: 0, cursor });
  if (found.kind === 'failed') return found;
  const { epoch, page } = found.answer;
  if (page.upTo <= cursor) return { kind: 'nothing' };
  const say = (what: Page) =>
    `data: ${JSON.stringify({ version: WIRE_VERSION, epoch, page: what })}\n\n`;
  const whole = say(page);
  const text =
    whole.length <= LARGEST
      ? whole
      : say({ after: page.upTo, upTo: page.upTo, entries: [], more: false });
  return { kind: 'event', upTo: page.upTo, text };
}

type Ring = 'news' | 'beat' | 'stop';

/** Rings that come while nobody waits are kept: the most important one is heard next. */
function makeBell() {
  let kept: Ring | undefined;
  let waiting: ((ring: Ring) => void) | undefined;
  const order: Ring[] = ['beat', 'news', 'stop'];
  return {
    ring(ring: Ring = 'news') {
      if (waiting) {
        waiting(ring);
        waiting = undefined;
      } else if (!kept || order.indexOf(ring) > order.indexOf(kept)) kept = ring;
    },
    wait(): Promise<Ring> {
      if (!kept) return new Promise((resolve) => (waiting = resolve));
      const ring = kept;
      kept = undefined;
      return Promise.resolve(ring);
    }
  };
}
