/**
 * Answers of the API: JSON that no cache keeps, compressed where it is worth it.
 *
 * While developing and in tests an answer is held against its schema before it leaves, so that the
 * server can't drift from the wire that the phones check.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import * as v from 'valibot';
import { statusOf, type Failure } from '../protocol/failure';
import type { Outcome } from './feed';

const WORTH_COMPRESSING = 1_400;
const compress = promisify(gzip);
const checked = () => import.meta.env?.DEV || process.env.NABIJ_CHECK_ANSWERS === '1';

export function acceptsGzip(request: Request): boolean {
  return /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
}

export async function answer<S extends v.GenericSchema>(
  request: Request,
  schema: S,
  value: v.InferOutput<S>
): Promise<Response> {
  if (checked()) v.parse(schema, value);
  const text = JSON.stringify(value);
  const headers = jsonHeaders();
  if (text.length < WORTH_COMPRESSING || !acceptsGzip(request))
    return new Response(text, { headers });
  headers.set('content-encoding', 'gzip');
  return new Response(await compress(text, { level: 5 }), { headers });
}

/** The answer of the feed, or why there is none. */
export function answerOutcome<S extends v.GenericSchema>(
  request: Request,
  schema: S,
  outcome: Outcome<v.InferOutput<S>>
): Promise<Response> | Response {
  return outcome.kind === 'done'
    ? answer(request, schema, outcome.answer)
    : refuse(outcome.failure);
}

export function refuse(failure: Failure): Response {
  return refuseAs(statusOf[failure.failure], failure);
}

/** A refusal that isn't of the sync wire, with its own status. */
export function refuseAs(status: number, failure: { failure: string }): Response {
  return new Response(JSON.stringify(failure), { status, headers: jsonHeaders() });
}

/** Too often of late; it makes sense again after so many seconds. */
export function refuseForNow(seconds: number): Response {
  const failure = { failure: 'too-often', seconds };
  const answer = refuseAs(429, failure);
  answer.headers.set('retry-after', String(seconds));
  return answer;
}

export function done(): Response {
  return new Response('{}', { headers: jsonHeaders() });
}

/** Leads the browser on to another address. */
export function lead(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

function jsonHeaders(): Headers {
  return new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'accept-encoding, cookie'
  });
}
