/**
 * After how long this phone locks by itself: what the organisation allows at most, and shorter where its
 * owner chose so.
 *
 * Promises: her choice is sealed on this phone alone; it never makes a time longer than the organisation
 * allows, also when that becomes less later.
 */
import * as v from 'valibot';
import { lockBounds, type Settings } from '../care/settings';
import type { LockLimits } from './lock-clock';
import { ownNotes } from './own-notes';

export type LockTime = 'lockIdleMinutes' | 'lockHiddenSeconds' | 'lockVisitMinutes';
export type LockTimes = Pick<Settings, LockTime>;

const NAME = 'lock-choice';
const amount = (name: LockTime) =>
  v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(lockBounds[name].least)));
const choiceSchema = v.object({
  lockIdleMinutes: amount('lockIdleMinutes'),
  lockHiddenSeconds: amount('lockHiddenSeconds'),
  lockVisitMinutes: amount('lockVisitMinutes')
});
type Choice = v.InferOutput<typeof choiceSchema>;

class LockChoice {
  /** What she chose; where she chose nothing it is the organisation's. */
  made = $state.raw<Choice>({});

  async start(): Promise<void> {
    const read = v.safeParse(choiceSchema, await ownNotes.read(NAME));
    if (read.success) this.made = read.output;
  }

  /** `undefined`: as the organisation has it. */
  async choose(name: LockTime, value: number | undefined): Promise<void> {
    const { [name]: _before, ...others } = this.made;
    const made: Choice = value === undefined ? others : { ...others, [name]: value };
    await ownNotes.write(NAME, { ...made });
    this.made = made;
  }

  /** What holds. */
  times(allowed: LockTimes): LockTimes {
    const least = (name: LockTime) => Math.min(this.made[name] ?? Infinity, allowed[name]);
    return {
      lockIdleMinutes: least('lockIdleMinutes'),
      lockHiddenSeconds: least('lockHiddenSeconds'),
      lockVisitMinutes: least('lockVisitMinutes')
    };
  }
}

export function limitsOf(times: LockTimes): LockLimits {
  return {
    idle: times.lockIdleMinutes * 60_000,
    hidden: times.lockHiddenSeconds * 1_000,
    visit: times.lockVisitMinutes * 60_000
  };
}

export const lockChoice = new LockChoice();
