/** Places what was handed in as a push of the device it was written on: the same judgement, the same marks. */
import type { Change } from '../history/change';
import { apply } from '../history/register';
import type { AtRest } from './at-rest';
import type { Caller, DomainRules } from './feed';
import { meetDevice, type Device } from './sql-feed-device';
import type { Placing } from './sql-feed-placing';
import { placeChanges, type Answers } from './sql-feed-push';
import { FeedSealing } from './sql-feed-sealing';

export interface HandInPlacing {
  atRest: AtRest;
  rules: DomainRules;
  now: () => Date;
}

/** Changes judged together; one statement takes no more values than a database allows. */
const RUN = 100;

/** As the device's own push; `undefined` when the device is another person's. */
export async function placeAsPush(
  place: Placing,
  caller: Caller,
  { device: id, counter, changes }: { device: string; counter: number; changes: Change[] },
  parts: HandInPlacing
): Promise<Answers | undefined> {
  const device = await meetDevice(place, caller, id, counter, parts.now());
  return device && placeOn(place, caller, device, changes, parts);
}

export async function placeOn(
  place: Placing,
  caller: Caller,
  device: Device,
  changes: readonly Change[],
  { atRest, rules, now }: HandInPlacing
): Promise<Answers> {
  const judging = { rules, sealing: new FeedSealing(atRest), merge: apply, now: now() };
  const answers: Answers = [];
  for (let at = 0; at < changes.length; at += RUN) {
    const forked = answers.some(isForked);
    const run = changes.slice(at, at + RUN);
    answers.push(...(await placeChanges(place, caller, device, run, { forked, ...judging })));
  }
  return answers;
}

const isForked = ({ result }: Answers[number]): boolean =>
  result.kind === 'refused' && result.refusal.reason === 'forked';

export const refusedIn = (answers: Answers): number =>
  answers.filter(({ result }) => result.kind === 'refused').length;
