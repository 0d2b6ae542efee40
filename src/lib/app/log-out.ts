/**
 * Logging out: the session ends at the server and this phone becomes empty.
 *
 * It is refused while anything here is not on the server yet, and without a connection, since the
 * session would then go on without anybody knowing.
 */
import { phone } from './phone.svelte';
import { wipePhone } from './wipe-phone';
import { logOut } from './session';

export type LogOutAnswer =
  { kind: 'out' } | { kind: 'unsent'; count: number } | { kind: 'offline' } | { kind: 'trouble' };

export async function logOutAndWipe(): Promise<LogOutAnswer> {
  await phone.flush();
  const { waiting } = await phone.unlocked.countWaiting();
  if (waiting > 0) return { kind: 'unsent', count: waiting };
  const answer = await logOut(fetch);
  if (answer.kind !== 'out') return answer;
  await phone.flush();
  if ((await wipePhone(0)) === 'emptied') return { kind: 'out' };
  return { kind: 'unsent', count: (await phone.unlocked.countWaiting()).waiting };
}
