/** Pushing: the outbox goes out until nothing in it waits for an answer. */
import type { Change } from '../history/change';
import { limits } from '../protocol/limits';
import type { PushAnswer, Refusal } from '../protocol/push';
import { WIRE_VERSION } from '../protocol/version';
import type { Round, Stop } from './round';
import { refusalBeforeSending } from './sendable';
import { notOurs } from './transport';

/** How often a push that took too long is tried at half the size. */
const SMALLER = 3;

/**
 * Offers, sends and settles, again and again. What an earlier round offered goes first, unchanged;
 * new changes are offered only once all of that is answered. A push that is too large for the way
 * to the server, or too slow for it, is sent in parts; a single change that is too large is refused
 * here.
 */
export async function pushAll(round: Round): Promise<Stop | undefined> {
  const { journal, transport, signal } = round;
  let most: number = limits.pushChanges;
  let late = 0;
  for (;;) {
    if (round.interrupted) return round.interrupted;
    const stopped = await transport.ready?.(signal);
    if (stopped) return stopped;
    const offered = await journal.offer();
    if (offered.length === 0) return undefined;
    round.step({ name: 'pushing' });
    await round.at('push:offered');

    const unsendable = new Map<Change, Refusal>();
    for (const change of offered) {
      const refusal = refusalBeforeSending(change);
      if (refusal) unsendable.set(change, refusal);
    }
    if (unsendable.size > 0) {
      await refuseHere(round, unsendable);
      continue;
    }

    const changes = offered.slice(0, most);
    const { device, counter } = await journal.identity();
    const said = await transport.push({ version: WIRE_VERSION, device, counter, changes }, signal);
    const [only] = changes;
    if (said.kind === 'failed' && said.failure.failure === 'too-large' && only) {
      const { limit, allowed } = said.failure;
      if (changes.length > 1) most = Math.ceil(changes.length / 2);
      else await refuseHere(round, new Map([[only, { reason: 'too-large', limit, allowed }]]));
      continue;
    }
    if (said.kind === 'unreachable' && said.why === 'time-out' && changes.length > 1) {
      late += 1;
      if (late > SMALLER) return said;
      most = Math.ceil(changes.length / 2);
      continue;
    }
    if (said.kind !== 'answer') return said;
    await round.at('push:answered');
    const other = await round.otherEpoch(said.answer.epoch);
    if (other) return other;
    if (!answersAll(said.answer, changes)) return notOurs;
    await journal.settle(said.answer);
    await round.at('push:settled');
    if ((await journal.identity()).device === device) continue;
    const tooOften = round.again('forked');
    if (tooOften) return tooOften;
  }
}

function answersAll({ answers }: PushAnswer, changes: readonly Change[]): boolean {
  const answered = new Map(answers.map(({ counter, id }) => [counter, id]));
  return changes.every(({ counter, id }) => answered.get(counter) === id);
}

/** Settles changes as the server would have, had they been fit to send. */
async function refuseHere({ journal }: Round, found: Map<Change, Refusal>): Promise<void> {
  const { epoch } = await journal.identity();
  const answers = [...found].map(([{ id, counter }, refusal]) => {
    return { id, counter, result: { kind: 'refused', refusal } as const };
  });
  await journal.settle({ version: WIRE_VERSION, epoch, highest: 0, answers });
}
