/**
 * Reads the JSON message of a request, whoever sent it, within the limits of the wire.
 *
 * The body is inflated as a stream and dropped at the first byte over the limit, so neither a large
 * body nor a small one that inflates without end costs memory. The version is looked at before the
 * shape, so that a message of another version is answered `update-needed` and never `malformed`.
 * What is said about a malformed message names the place, never a value.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import type { Failure } from '../protocol/failure';
import { depthOf, limits, type LimitName } from '../protocol/limits';
import { behind } from '../protocol/version';

export interface Expected<S extends v.GenericSchema> {
  schema: S;
  /** Which limit the inflated body has. */
  bytes: LimitName;
  /** Lists in the message that have a limit of their own. */
  lists?: Record<string, LimitName>;
}

export type Read<T> = { kind: 'message'; message: T } | { kind: 'failed'; failure: Failure };

const failed = (failure: Failure) => ({ kind: 'failed', failure }) as const;
const malformed = (detail: string) => failed({ failure: 'malformed', detail });
const tooLarge = (limit: LimitName) =>
  failed({ failure: 'too-large', limit, allowed: limits[limit] });

export async function readMessage<S extends v.GenericSchema>(
  request: Request,
  { schema, bytes, lists = {} }: Expected<S>
): Promise<Read<v.InferOutput<S>>> {
  const body = await readBody(request, bytes);
  if (body.kind === 'failed') return body;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.message));
  } catch {
    return malformed('the body is not JSON');
  }
  const side = behind(value);
  if (side) return failed({ failure: 'update-needed', behind: side === 'us' ? 'server' : 'phone' });
  if (depthOf(value) > limits.jsonDepth) return tooLarge('jsonDepth');
  for (const [name, limit] of Object.entries(lists)) {
    const list = (value as Record<string, unknown> | null)?.[name];
    if (Array.isArray(list) && list.length > limits[limit]) return tooLarge(limit);
  }
  const checked = v.safeParse(schema, value);
  if (checked.success) return { kind: 'message', message: checked.output };
  const issue = checked.issues[0];
  return malformed(`${placeOf(issue)}: ${issue.type}`);
}

/** The bytes of a body after inflating, up to a limit. */
export async function readBody(request: Request, limit: LimitName): Promise<Read<Uint8Array>> {
  const encoding = request.headers.get('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return malformed('content-encoding');
  if (!request.body) return malformed('the body is empty');
  const parts: Buffer[] = [];
  let size = 0;
  const collect = new Writable({
    write(part: Buffer, _encoding, done) {
      size += part.length;
      parts.push(part);
      done(size > limits[limit] ? new OverLimit() : null);
    }
  });
  try {
    if (encoding === 'gzip') await pipeline(bytesOf(request.body), createGunzip(), collect);
    else await pipeline(bytesOf(request.body), collect);
  } catch (error) {
    // 413 is how the adapter says that its own, equal limit was passed.
    if (error instanceof OverLimit || (error as { status?: number }).status === 413)
      return tooLarge(limit);
    return malformed('the body ended early or is not what content-encoding says');
  }
  return { kind: 'message', message: Buffer.concat(parts) };
}

/**
 * What is left of a body when nobody wants more is still read, and dropped: were it cancelled, the
 * connection would close, and the phone would never hear why it was refused. The adapter bounds it.
 */
async function* bytesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    void dropRest(reader);
  }
}

async function dropRest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // The phone hung up.
  }
}

/** For a request that is answered without its body. */
export function dropBody(request: Request): void {
  if (request.body && !request.bodyUsed) void dropRest(request.body.getReader());
}

class OverLimit extends Error {}

function placeOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'message';
}
