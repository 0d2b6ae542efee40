/**
 * The nurses' phones: turns what was written when into changes with true stamps.
 *
 * Promises: on each device counters rise with time; whoever writes a field replaces what stood there;
 * a signature is that of the record as it stood. The order handed out is one in which a feed may take
 * them: per family as time went, with as few turns between the devices as that allows.
 */
import { apply, stampsOf, type RecordState } from '../../history/register';
import type { Change } from '../../history/change';
import type { Json } from '../../history/json';
import { sign, SIGNATURE_FIELD } from '../../history/signature';
import type { NurseKey } from './family';
import { demoId } from './seeded';

export interface Entry {
  /** ISO instant. */
  at: string;
  by: NurseKey;
  family: string;
  record: string;
  type: string;
  /** The values to set, or the whole record to sign. */
  write: Record<string, Json> | 'sign';
}

export function changesOf(entries: readonly Entry[]): Change[] {
  const inTime = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) =>
      a.entry.at < b.entry.at ? -1 : a.entry.at > b.entry.at ? 1 : a.index - b.index
    );
  const states = new Map<string, RecordState>();
  const counters = new Map<NurseKey, number>();
  const changes = inTime.map(({ entry }) => {
    const counter = (counters.get(entry.by) ?? 0) + 1;
    counters.set(entry.by, counter);
    const state = states.get(entry.record);
    const change = changeOf(entry, counter, state);
    states.set(entry.record, apply(state, change));
    return change;
  });
  return asReceived(changes);
}

function changeOf(entry: Entry, counter: number, state: RecordState | undefined): Change {
  const { at, by, family, record, type } = entry;
  const fields: Change['fields'] = {};
  for (const [name, value] of Object.entries(valuesOf(entry, state)))
    fields[name] = { value, replaces: stampsOf(state?.registers[name]) };
  const device = demoId(`device/${by}`);
  const id = demoId(`change/${by}/${counter}`);
  return { id, family, record, type, fields, device, counter, author: by, at };
}

function valuesOf({ write }: Entry, state: RecordState | undefined): Record<string, Json> {
  if (write !== 'sign') return write;
  if (!state) throw new Error('the demo signs a record that is not there');
  const attempt = sign(state);
  if (attempt.kind !== 'signed') throw new Error('the demo signs a record in conflict');
  return { [SIGNATURE_FIELD]: attempt.signature as unknown as Json };
}

/** Stays with one device until its next change needs an earlier one of the other. */
function asReceived(inTime: readonly Change[]): Change[] {
  const waiting = new Map<string, Change[]>();
  for (const change of inTime)
    waiting.set(change.device, [...(waiting.get(change.device) ?? []), change]);
  const ordered: Change[] = [];
  let device = inTime[0]?.device ?? '';
  while (ordered.length < inTime.length) {
    const next = waiting.get(device)?.[0];
    if (next && !awaitsOther(next, waiting)) {
      ordered.push(next);
      waiting.get(device)?.shift();
    } else {
      device = [...waiting.keys()].find((key) => key !== device) ?? device;
    }
  }
  return ordered;
}

function awaitsOther(change: Change, waiting: ReadonlyMap<string, readonly Change[]>): boolean {
  for (const [device, changes] of waiting) {
    if (device === change.device) continue;
    if (changes.some((other) => other.family === change.family && other.at < change.at))
      return true;
  }
  return false;
}
