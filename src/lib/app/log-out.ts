/**
 * Logging out: the session ends at the server and this phone becomes empty.
 *
 * It is refused while anything here is neither on the server nor in a rescue file that she has kept, and
 * without a connection, since the session would then go on without anybody knowing. The session ends last:
 * before that all tabs have written down what was typed in them.
 */
import { lockOtherTabs } from './other-tabs';
import { phone } from './phone.svelte';
import { logOut } from './session';
import { countUnsent, wipePhone } from './wipe-phone';

export type LogOutAnswer =
  | { kind: 'out' }
  | { kind: 'unsent'; count: number }
  /** The phone is open in another tab, which can't be locked. */
  | { kind: 'other-tab' }
  | { kind: 'offline' }
  | { kind: 'trouble' };

/** `keptUpTo`: the highest counter in the rescue file that she has. */
export async function logOutAndWipe(keptUpTo = 0): Promise<LogOutAnswer> {
  const look = async (): Promise<LogOutAnswer | undefined> => {
    await phone.flush();
    const count = await countUnsent(keptUpTo);
    return count > 0 ? { kind: 'unsent', count } : undefined;
  };
  const before = await look();
  if (before) return before;
  if (!(await lockOtherTabs())) return { kind: 'other-tab' };
  // The last look comes before the session ends: what is found then can still be sent.
  const last = await look();
  if (last) return last;
  const answer = await logOut(fetch);
  if (answer.kind !== 'out') return answer;
  if ((await wipePhone(0, keptUpTo)) === 'emptied') return { kind: 'out' };
  return { kind: 'unsent', count: await countUnsent(keptUpTo) };
}
