/**
 * The digest of a family: what can be told of its visits without opening them, and every word written
 * about it with the place where it stands. Small enough to have of all families at once.
 *
 * Promises: pure, made from the family's records alone; a text in conflict stands in it with each of
 * its values, and so does what a signature holds beside a later proposal; visits and moments that were
 * taken back, and people and homes that no screen shows, are not in it. Names of the family and its
 * people stand apart: the list of families finds those.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { distinct, only, type RecordState } from '../history/register';
import { SIGNATURE_FIELD } from '../history/signature';
import { dayOf } from './date-words';
import { familyIn, familyName } from './family';
import { dayIn, lineIn, type Fields } from './reading';
import { reportHeadings } from './visit-fields';
import { visitsIn } from './visit';
import { isSigned, signedFields } from './signed';
import { isWritten } from './written-fields';

/** Another number makes every digest anew: raise it with each change of what a digest holds. */
export const DIGEST_VERSION = 1;

/** What can be told of a visit in a list. Those begun by mistake and left empty aren't there. */
export interface VisitFacts {
  id: string;
  date?: CalendarDate | undefined;
  /** '14:05' */
  begin?: string | undefined;
  signed: boolean;
  /** There are words under a heading of the report, or it was signed. */
  hasReport: boolean;
  household?: string | undefined;
  nextVisit?: CalendarDate | undefined;
  nextVisitTime?: string | undefined;
  /** The key of that visit in the family's plan. */
  nextVisitPlan?: string | undefined;
}

export interface WrittenText {
  field: string;
  text: string;
}

/** The texts of one record. */
export interface WrittenRecord {
  id: string;
  type: string;
  /** The visit that it belongs to, for an agreement and an addendum. */
  visit?: string | undefined;
  /** Of the visit, or the day that it was written. */
  date?: CalendarDate | undefined;
  texts: WrittenText[];
}

export interface Digest {
  version: number;
  family: string;
  /** What the family is called. */
  name: string;
  people: { id: string; name: string }[];
  /** The newest first. */
  visits: VisitFacts[];
  written: WrittenRecord[];
}

/** `undefined` when the family's own record isn't among its records. */
export function digestOf(records: readonly RecordState[], id: string): Digest | undefined {
  const family = familyIn(records, id);
  if (!family) return undefined;
  const visits = visitsIn(records);
  const dates = new Map(visits.map((visit) => [visit.id, dayIn(visit, 'date')]));
  const others = records.filter(
    (record) => record.type !== 'visit' && only(record.registers['gone']) !== true
  );
  return {
    version: DIGEST_VERSION,
    family: id,
    name: familyName(family),
    people: family.people.map((person) => ({ id: person.id, name: person.name })),
    visits: visits.map(factsOf),
    written: [...visits, ...others]
      .map((record) => writtenIn(record, dates))
      .filter(({ texts }) => texts.length > 0)
  };
}

function factsOf(visit: RecordState): VisitFacts {
  const signed = isSigned(visit);
  const line = (field: string) => lineIn(visit, field) || undefined;
  return {
    id: visit.id,
    date: dayIn(visit, 'date'),
    begin: line('begin'),
    signed,
    hasReport:
      signed || reportHeadings.some((heading) => lineIn(visit, `report/${heading}`) !== ''),
    household: line('household'),
    nextVisit: dayIn(visit, 'next-visit'),
    nextVisitTime: line('next-visit-time'),
    nextVisitPlan: line('next-visit-plan')
  };
}

function writtenIn(
  record: RecordState,
  dates: ReadonlyMap<string, CalendarDate | undefined>
): WrittenRecord {
  const { id, type } = record;
  const visit = lineIn(record, 'visit') || undefined;
  const date =
    type === 'visit'
      ? dates.get(id)
      : type === 'agreement'
        ? visit && dates.get(visit)
        : dayIn(record, 'on');
  return { id, type, visit, date: date ?? writtenOn(record), texts: textsIn(record) };
}

function textsIn(record: RecordState): WrittenText[] {
  const texts: WrittenText[] = [];
  const add = (field: string, value: unknown) => {
    if (typeof value !== 'string' || value.trim() === '' || !isWritten(record.type, field)) return;
    if (texts.every((one) => one.field !== field || one.text !== value))
      texts.push({ field, text: value });
  };
  for (const from of [...signedFields(record), record])
    for (const [field, register] of Object.entries(from.registers)) {
      if (field === SIGNATURE_FIELD || isTakenBack(from, field)) continue;
      for (const { value } of distinct(register)) add(field, value);
    }
  return texts;
}

/** A moment that was taken away again. */
function isTakenBack({ registers }: Fields, field: string): boolean {
  const [head = '', moment = ''] = field.split('/');
  return head.startsWith('moment-') && only(registers[`moment-gone/${moment}`]) === true;
}

/** The day of the last word in it, as far as clocks were right. */
function writtenOn({ registers }: RecordState): CalendarDate | undefined {
  const last = Object.values(registers)
    .flatMap((register) => register.map(({ at }) => at))
    .sort()
    .at(-1);
  const instant = new Date(last ?? '');
  return Number.isNaN(instant.getTime()) ? undefined : dayOf(instant);
}
