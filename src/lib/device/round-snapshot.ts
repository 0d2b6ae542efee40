/** Fetching whole families: all of them at the first sync, later those that have been granted. */
import type { RecordState } from '../history/register';
import { limits } from '../protocol/limits';
import type { SnapshotLine } from '../protocol/snapshot';
import { WIRE_VERSION } from '../protocol/version';
import type { Round, RoundStep, Stop } from './round';
import { notOurs } from './transport';

/**
 * The first sync: everything in scope as one stream, kept family by family. One that is cut off
 * leaves the families that came whole; the next round asks for everything again, and the journal
 * then takes up the feed at the oldest position that any family was read at.
 */
export async function firstSync(round: Round): Promise<Stop | undefined> {
  for (;;) {
    if (round.interrupted) return round.interrupted;
    const taken = await take(round, 'all', 'first');
    if (taken.kind === 'stop') return taken.stop;
    if (taken.kind === 'renamed') continue;
    await round.journal.settleFirst(taken.head.position, taken.head.epoch);
    await round.at('first:settled');
    return undefined;
  }
}

/** Fetches the families that wait for a snapshot, until none does. */
export async function fetchAwaiting(round: Round): Promise<Stop | undefined> {
  let before = Infinity;
  for (;;) {
    if (round.interrupted) return round.interrupted;
    const awaiting = await round.journal.awaiting();
    if (awaiting.length === 0) return undefined;
    if (awaiting.length >= before) {
      const tooOften = round.again('snapshot');
      if (tooOften) return tooOften;
    }
    before = awaiting.length;
    const families = awaiting.slice(0, limits.pushChanges);
    const taken = await take(round, families, 'fetching');
    if (taken.kind === 'stop') return taken.stop;
    if (taken.kind === 'renamed') continue;
    const refused = taken.refused.filter((family) => families.includes(family));
    if (refused.length === 0) continue;
    await round.journal.dropAwaiting(refused);
    round.sawEnd = true;
  }
}

type Head = Extract<SnapshotLine, { kind: 'head' }>;
type Taken =
  | { kind: 'whole'; head: Head; refused: string[] }
  /** The phone had forked; it has a new device id now. */
  | { kind: 'renamed' }
  | { kind: 'stop'; stop: Stop };

async function take(
  round: Round,
  families: 'all' | string[],
  name: Extract<RoundStep, { of: number }>['name']
): Promise<Taken> {
  const { journal, transport, signal } = round;
  const stop = (why: Stop): Taken => ({ kind: 'stop', stop: why });
  round.step({ name, done: 0, of: 0 });
  const { device } = await journal.identity();
  const said = await transport.snapshot({ version: WIRE_VERSION, device, families }, signal);
  if (said.kind !== 'answer') return stop(said);

  let head: Head | undefined;
  let done = 0;
  let records: RecordState[] = [];
  for await (const line of said.answer) {
    await round.at('snapshot:line');
    if (line.kind === 'head') {
      const other = await round.otherEpoch(line.epoch);
      if (other) return stop(other);
      if (await journal.hasForked(line.highest)) {
        const tooOften = await round.takeNewDevice();
        return tooOften ? stop(tooOften) : { kind: 'renamed' };
      }
      head = line;
    } else if (!head) return stop(notOurs);
    else if (line.kind === 'record') records.push(line.record);
    else if (line.kind === 'end') return { kind: 'whole', head, refused: line.refused };
    else {
      const { family } = line;
      if (records.some((record) => record.family !== family)) return stop(notOurs);
      // What was not asked for is passed over; what is older than the cursor is asked for again.
      if (families === 'all' || families.includes(family)) {
        await journal.applySnapshot(family, head.position, records);
        await round.at('snapshot:applied');
      }
      records = [];
      done += 1;
      round.step({ name, done, of: head.families });
    }
    if (round.interrupted) return stop(round.interrupted);
  }
  return stop({ kind: 'unreachable', why: 'network' });
}
