/**
 * One request over HTTP: sent compressed, watched by time-outs, its answer read piece by piece.
 *
 * What answers may be anything: a hotel's log-in page, a proxy, a newer server. So a good status is
 * no proof by itself, and a bad one counts only with the server's own failure in it, but for the
 * two that a proxy before the server may give on its behalf: 401 and 413.
 */
import * as v from 'valibot';
import { failureSchema, statusOf, type Failure } from '../protocol/failure';
import { PHONE_HEADER } from '../protocol/phone-header';
import { behind } from '../protocol/version';
import type { Timer } from './timer';
import { notOurs, type Asked, type Failed, type Unreachable } from './transport';

export interface Wire {
  /** What stands before `/api/…`: '' in a page, an origin elsewhere. */
  base: string;
  fetch: typeof fetch;
  timer: Timer;
  /** What proves which phone this is, where that is known. */
  proof?: () => string | undefined;
  /** Milliseconds: for the answer to begin, and between two pieces of it. */
  patience: { answer: number; silence: number };
}

export interface Opened {
  kind: 'opened';
  /** The content type, without its parameters. */
  type: string;
  /** Ends without a word where the connection breaks; `broke` then says why. */
  chunks: AsyncIterable<Uint8Array>;
  broke(): Unreachable | undefined;
  /** Ends it unread. */
  drop(): void;
}

/** Smaller bodies gain nothing by compression. */
const WORTH_COMPRESSING = 1_000;

export async function send(
  wire: Wire,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined
): Promise<Opened | Failed | Unreachable> {
  const watch = watchOver(wire.timer, signal);
  try {
    const proof = wire.proof?.();
    const init: RequestInit = body === undefined ? { method: 'GET' } : await posting(body);
    if (proof) init.headers = { ...init.headers, [PHONE_HEADER]: proof };
    watch.expect(wire.patience.answer);
    const response = await wire.fetch(`${wire.base}${path}`, {
      ...init,
      signal: watch.signal,
      cache: 'no-store',
      credentials: 'same-origin',
      // The API never redirects; a portal does.
      redirect: 'error'
    });
    const opened = reading(response, watch, wire.patience.silence);
    if (response.status === 200) return opened;
    const text = await textOf(opened.chunks);
    return opened.broke() ?? refusalIn(response.status, text);
  } catch {
    watch.end();
    return { kind: 'unreachable', why: watch.why() ?? 'network' };
  }
}

/** One question and its answer, in the shape and the version of the protocol. */
export async function askOver<T>(
  wire: Wire,
  schema: v.GenericSchema<unknown, T>,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined
): Promise<Asked<T>> {
  const opened = await send(wire, path, body, signal);
  if (opened.kind !== 'opened') return opened;
  const read = await readJson(opened);
  if (read.kind !== 'json') return read;
  const checked = v.safeParse(schema, read.value);
  return checked.success ? { kind: 'answer', answer: checked.output } : notOurs;
}

/** A whole answer as JSON; the version is looked at before anything else. */
async function readJson(
  opened: Opened
): Promise<{ kind: 'json'; value: unknown } | Failed | Unreachable> {
  const text = await textOf(opened.chunks);
  const broke = opened.broke();
  if (broke) return broke;
  const value = parsed(text);
  return versionFailure(value) ?? { kind: 'json', value };
}

/** The failure that a message of another version means. */
export function versionFailure(message: unknown): Failed | undefined {
  const side = behind(message);
  if (!side) return undefined;
  const failure = { failure: 'update-needed', behind: side === 'us' ? 'phone' : 'server' } as const;
  return { kind: 'failed', failure };
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function refusalIn(status: number, text: string): Failed | Unreachable {
  const value = parsed(text);
  const own = v.safeParse(failureSchema, value);
  const failed = (failure: Failure) => ({ kind: 'failed', failure }) as const;
  if (own.success && statusOf[own.output.failure] === status)
    return status >= 500 ? { kind: 'unreachable', why: 'server' } : failed(own.output);
  const other = versionFailure(value);
  if (other) return other;
  if (status === 401) return failed({ failure: 'not-logged-in' });
  if (status === 413) return failed({ failure: 'too-large', limit: 'proxy', allowed: 0 });
  return status >= 500 ? { kind: 'unreachable', why: 'server' } : notOurs;
}

async function posting(body: unknown): Promise<RequestInit> {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (bytes.length <= WORTH_COMPRESSING || typeof CompressionStream === 'undefined')
    return { method: 'POST', headers, body: bytes };
  headers['content-encoding'] = 'gzip';
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return { method: 'POST', headers, body: await new Response(stream).arrayBuffer() };
}

function reading(response: Response, watch: Watch, silence: number): Opened {
  let broke: Unreachable | undefined;
  const reader = response.body?.getReader();
  const drop = () => {
    watch.end();
    reader?.cancel().catch(() => undefined);
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        watch.expect(silence);
        const piece = await reader?.read();
        watch.rest();
        if (!piece || piece.done) return;
        yield piece.value;
      }
    } catch {
      broke = { kind: 'unreachable', why: watch.why() ?? 'network' };
    } finally {
      drop();
    }
  }
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
  return { kind: 'opened', type, chunks: chunks(), broke: () => broke, drop };
}

interface Watch {
  signal: AbortSignal;
  /** Something must come within this time. */
  expect(milliseconds: number): void;
  /** Nothing is waited for. */
  rest(): void;
  end(): void;
  why(): 'time-out' | 'stopped' | undefined;
}

function watchOver(timer: Timer, outer: AbortSignal | undefined): Watch {
  const inner = new AbortController();
  let late = false;
  let takeBack: () => void = () => undefined;
  const stop = () => inner.abort();
  if (outer?.aborted) stop();
  outer?.addEventListener('abort', stop);
  const rest = () => {
    takeBack();
    takeBack = () => undefined;
  };
  return {
    signal: inner.signal,
    expect(milliseconds) {
      rest();
      takeBack = timer(milliseconds, () => {
        late = true;
        inner.abort();
      });
    },
    rest,
    end() {
      rest();
      outer?.removeEventListener('abort', stop);
    },
    why: () => (late ? 'time-out' : outer?.aborted ? 'stopped' : undefined)
  };
}
