/**
 * After how long this phone locks by itself: what the organisation allows at most, and shorter where its
 * owner chose so.
 *
 * Promises: her choice is sealed on this phone alone; it never makes a time longer than the organisation
 * allows, also when that becomes less later.
 */
import * as v from 'valibot';
import { lockBounds, type Settings } from '../care/settings';
import type { Seal } from '../device/seal';
import type { Store } from '../device/store';
import type { LockLimits } from './lock-clock';

export type LockTime = 'lockIdleMinutes' | 'lockHiddenSeconds' | 'lockVisitMinutes';
export type LockTimes = Pick<Settings, LockTime>;

const ROW = 'lock-choice';
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
  #store: Store | undefined;
  #seal: Seal | undefined;

  async start(store: Store, seal: Seal): Promise<void> {
    this.#store = store;
    this.#seal = seal;
    const row = await store.read(['meta'], (tx) => tx.get('meta', ROW));
    const read = row?.body && v.safeParse(choiceSchema, seal.open('meta', ROW, '', row.body));
    if (read?.success) this.made = read.output;
  }

  /** `undefined`: as the organisation has it. */
  async choose(name: LockTime, value: number | undefined): Promise<void> {
    const [store, seal] = [this.#store, this.#seal];
    if (!store || !seal) throw new Error('the phone is locked');
    const { [name]: _before, ...others } = this.made;
    const made: Choice = value === undefined ? others : { ...others, [name]: value };
    const body = seal.seal('meta', ROW, '', { ...made });
    await store.write(['meta'], (tx) => tx.put('meta', [{ id: ROW, family: '', body }]));
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
