/**
 * A question to the server by somebody who looks on: one answer, whatever came of it, and no waiting
 * for a dead line.
 */
import * as v from 'valibot';

export type Fetch = typeof fetch;

/** No connection, or an answer that isn't one of those agreed on. */
export type Unanswered = { kind: 'offline' } | { kind: 'trouble' };

/** An answer in the shape agreed on, or why there is none. */
export type Asked<T, F = never> =
  | { kind: 'answer'; answer: T }
  | { kind: 'refused'; failure: F }
  | { kind: 'log-in' }
  | { kind: 'prove-again' }
  | { kind: 'forbidden' }
  | Unanswered;

type Shape<T> = v.GenericSchema<unknown, T>;

/** An answer within this time, or it counts as no connection. */
const PATIENCE = 15_000;

/** `undefined`: no connection. A body that isn't JSON is `undefined` in the answer. */
export async function ask(
  send: Fetch,
  path: string,
  body?: unknown,
  patience = PATIENCE
): Promise<{ status: number; body: unknown } | undefined> {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await send(
      path,
      body === undefined
        ? { signal, cache: 'no-store', headers: { accept: 'application/json' } }
        : {
            signal,
            method: 'POST',
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(body)
          }
    );
    const text = await answer.text();
    return { status: answer.status, body: parsed(text) };
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const good = (status: number) => status >= 200 && status < 300;

/** The same, with the answer believed only in its shape. */
export async function askInShape<T, F = never>(
  send: Fetch,
  path: string,
  body: unknown,
  shape: { answer: Shape<T>; failure?: Shape<F> }
): Promise<Asked<T, F>> {
  const said = await ask(send, path, body);
  if (!said) return { kind: 'offline' };
  if (good(said.status)) {
    const answer = v.safeParse(shape.answer, said.body);
    return answer.success ? { kind: 'answer', answer: answer.output } : { kind: 'trouble' };
  }
  const refusal = v.safeParse(plainRefusal, said.body);
  if (refusal.success) return { kind: kindOf[refusal.output.failure] };
  const failure = shape.failure && v.safeParse(shape.failure, said.body);
  return failure?.success ? { kind: 'refused', failure: failure.output } : { kind: 'trouble' };
}

const kindOf = {
  'not-logged-in': 'log-in',
  'prove-again': 'prove-again',
  forbidden: 'forbidden'
} as const;
const plainRefusal = v.object({
  failure: v.picklist(['not-logged-in', 'prove-again', 'forbidden'])
});

/** An answer that says nothing but that it was done. */
export const done = v.object({});
