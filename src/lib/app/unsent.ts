/**
 * What isn't on the server yet, as a list that people can read: which family, what, since when, and
 * for what was refused why, with its words, so that nothing has to be lost when it is let go.
 */
import { dayOf, dayWords } from '../care/date-words';
import { familyName, familyOf } from '../care/family';
import { labelOf, type Callings } from '../care/field-labels';
import { householdName } from '../care/household';
import { dayIn, lineIn } from '../care/reading';
import { wordsOf } from '../care/value-words';
import type { Journal, Kept, Waiting } from '../device/journal';
import { stampOfChange, type Change } from '../history/change';
import type { RecordState } from '../history/register';
import { own } from '../history/json';
import { SIGNATURE_FIELD } from '../history/signature';
import { canResend, refusalWords } from './refusal-words';
import { momentWords } from './words';

export interface Unsent {
  counter: number;
  family: string;
  familyName: string;
  /** "Bezoek van di 24 nov" */
  what: string;
  since: string;
  state: Waiting['state'];
  reason?: string;
  canResend: boolean;
  /** The words themselves, with their labels. */
  text: string;
}

export async function readUnsent(journal: Journal, now: Date): Promise<Unsent[]> {
  const [waiting, front] = await Promise.all([journal.waiting(), journal.front()]);
  const records = new Map(front.map((record) => [record.id, record]));
  for (const { change } of waiting) {
    if (records.has(change.record)) continue;
    const record = await journal.record(change.record);
    if (record) records.set(record.id, record);
  }
  const callings: Callings = { person: (id) => nameIn(records.get(id)) };
  return waiting.map((one) => unsentOf(one, records, front, callings, now));
}

export function nameIn(record: RecordState | undefined): string | undefined {
  return record && (lineIn(record, 'name') || undefined);
}

function unsentOf(
  { change, state, refusal }: Waiting,
  records: ReadonlyMap<string, Kept>,
  front: readonly Kept[],
  people: Callings,
  now: Date
): Unsent {
  const { type } = change;
  const callings: Callings = {
    ...people,
    household: (id) => householdName(front, change.family, id)
  };
  const family = records.get(change.family);
  const label = (field: string) => labelOf(type, field, callings);
  return {
    counter: change.counter,
    family: change.family,
    familyName: family ? familyName(familyOf(family, front)) : 'Een gezin dat niet meer hier is',
    what: whatWords(type, records.get(change.record), dayOf(now)),
    since: momentWords(change.at, now),
    state,
    ...(refusal ? { reason: refusalWords(refusal, label) } : {}),
    canResend: refusal !== undefined && canResend(refusal),
    text: textOf(change, callings, now)
  };
}

/** The words of a change with their labels, a line a field. */
export function textOf({ type, fields }: Change, callings: Callings, now: Date): string {
  return Object.entries(fields)
    .filter(([field]) => field !== SIGNATURE_FIELD)
    .map(([field, { value }]) => {
      const words = wordsOf(type, field, value, dayOf(now), callings);
      return `${labelOf(type, field, callings)}: ${words}`;
    })
    .join('\n');
}

export function whatWords(type: string, record: RecordState | undefined, today: string): string {
  switch (type) {
    case 'family':
      return 'Gegevens van het gezin';
    case 'person':
      return `Gegevens van ${nameIn(record) ?? 'een gezinslid'}`;
    case 'visit': {
      const date = record && dayIn(record, 'date');
      return date ? `Bezoek van ${dayWords(date, today)}` : 'Bezoek';
    }
    case 'agreement':
      return 'Afspraak';
    case 'addendum':
      return 'Aanvulling bij een bezoek';
    default:
      return 'Iets uit een nieuwere versie van Nabij';
  }
}

/**
 * Writes a refused change anew, with what it replaced, and takes the refused one out. What was typed
 * over since, by a change that waits as well, goes with that one.
 */
export async function resend(journal: Journal, counter: number): Promise<'again' | 'not-here'> {
  const waiting = await journal.waiting();
  const change = waiting.find((one) => one.change.counter === counter)?.change;
  if (!change) return 'again';
  const stamp = stampOfChange(change);
  const typedOver = (field: string) =>
    waiting.some((one) => own(one.change.fields, field)?.replaces.includes(stamp));
  const fields = Object.fromEntries(
    Object.entries(change.fields)
      .filter(([field]) => !typedOver(field))
      .map(([field, { value, replaces }]) => [field, { value, seen: [...replaces, stamp] }])
  );
  const { family, record, type } = change;
  if (Object.keys(fields).length > 0) {
    const [written] = await journal.write([{ family, record, type, fields }]);
    if (written?.kind !== 'kept') return 'not-here';
  }
  await journal.discardRefused(counter);
  return 'again';
}
