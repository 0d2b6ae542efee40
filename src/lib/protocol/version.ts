/**
 * The version of the wire. A change in any schema needs a new version: `wire.test.ts` pins a hash
 * of all schemas for each version and fails when they part.
 */
import * as v from 'valibot';

export const WIRE_VERSION = 4;
export const versionSchema = v.literal(WIRE_VERSION);

/**
 * Compares a message's own version with ours: `undefined` when equal, else which side is behind.
 * Looks at nothing but the number, so it works on messages of any later shape.
 */
export function behind(message: unknown): 'us' | 'them' | undefined {
  const version =
    message !== null && typeof message === 'object' && 'version' in message
      ? message.version
      : undefined;
  if (typeof version !== 'number' || version === WIRE_VERSION) return undefined;
  return version > WIRE_VERSION ? 'us' : 'them';
}
