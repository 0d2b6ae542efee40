/**
 * Logging out: the session ends at the server and this phone becomes empty.
 *
 * It is refused while anything here is neither on the server nor in a rescue file that she has kept, and
 * without a connection, since the session would then go on without anybody knowing.
 */
import { phone } from './phone.svelte';
import { logOut } from './session';
import { countUnsent, wipePhone } from './wipe-phone';

export type LogOutAnswer =
  { kind: 'out' } | { kind: 'unsent'; count: number } | { kind: 'offline' } | { kind: 'trouble' };

/** `keptUpTo`: the highest counter in the rescue file that she has. */
export async function logOutAndWipe(keptUpTo = 0): Promise<LogOutAnswer> {
  await phone.flush();
  const waiting = await countUnsent(keptUpTo);
  if (waiting > 0) return { kind: 'unsent', count: waiting };
  const answer = await logOut(fetch);
  if (answer.kind !== 'out') return answer;
  await phone.flush();
  if ((await wipePhone(0, keptUpTo)) === 'emptied') return { kind: 'out' };
  return { kind: 'unsent', count: await countUnsent(keptUpTo) };
}
