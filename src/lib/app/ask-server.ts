/**
 * A question to the server by somebody who looks on: one answer, whatever came of it, and no waiting
 * for a dead line.
 */
export type Fetch = typeof fetch;

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
