/**
 * A visit as the screens see it: when, who were there, what was seen, said and agreed.
 *
 * Promise: the same function reads the record and a signature's content, so what was signed is
 * drawn in the same way as what was written.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { only, type RecordState } from '../history/register';
import {
  observedAnswers,
  reportHeadings,
  type ObservedAnswer,
  type ReportHeading
} from './visit-fields';
import { guidanceIn, type Guidance } from './guidance';
import { choiceIn, dayIn, flagIn, lineIn, partsIn, textIn, valueIn, type Fields } from './reading';

export const stepStates = ['done', 'skipped'] as const;
export type StepState = (typeof stepStates)[number];

export interface ObservedAge {
  basis: 'calendar' | 'corrected';
  days: number;
}

export interface Observation {
  child: string;
  item: string;
  answer: ObservedAnswer | undefined;
  age: ObservedAge | undefined;
  remark: string;
}

export interface Visit extends Guidance {
  date: CalendarDate | undefined;
  /** Ids of the people who were there. */
  present: string[];
  presentOthers: string;
  report: Record<ReportHeading, string>;
  steps: { item: string; state: StepState | undefined; note: string }[];
  observations: Observation[];
  edition: string;
}

export function visitIn(from: Fields): Visit {
  const report = {} as Record<ReportHeading, string>;
  for (const heading of reportHeadings) report[heading] = textIn(from, `report/${heading}`);
  return {
    date: dayIn(from, 'date'),
    present: partsIn(from, 'present')
      .filter(({ field }) => flagIn(from, field))
      .map(({ rest }) => rest),
    presentOthers: lineIn(from, 'present-others'),
    report,
    steps: stepsIn(from),
    observations: observationsIn(from),
    ...guidanceIn(from),
    edition: lineIn(from, 'edition')
  };
}

function stepsIn(from: Fields): Visit['steps'] {
  const items = new Set(
    [...partsIn(from, 'step'), ...partsIn(from, 'step-note')].map(({ rest }) => rest)
  );
  return [...items]
    .sort()
    .map((item) => ({
      item,
      state: choiceIn(from, `step/${item}`, stepStates),
      note: textIn(from, `step-note/${item}`)
    }))
    .filter(({ state, note }) => state !== undefined || note !== '');
}

function observationsIn(from: Fields): Observation[] {
  const keys = new Set(
    [...partsIn(from, 'observed'), ...partsIn(from, 'remark')].map(({ rest }) => rest)
  );
  return [...keys].sort().flatMap((key) => {
    const [child, item] = key.split('/');
    if (child === undefined || item === undefined) return [];
    const found = {
      child,
      item,
      answer: choiceIn(from, `observed/${key}`, observedAnswers),
      age: observedAgeIn(valueIn(from, `observed-age/${key}`)),
      remark: textIn(from, `remark/${key}`)
    };
    return found.answer !== undefined || found.remark !== '' ? [found] : [];
  });
}

export function observedAgeIn(value: unknown): ObservedAge | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { basis, days } = value as Partial<ObservedAge>;
  return (basis === 'calendar' || basis === 'corrected') && typeof days === 'number'
    ? { basis, days }
    : undefined;
}

/**
 * The visits among the records, the newest first, of one day the last begun; those without a date on
 * top; no mistakes. What holds words, with its agreements and addenda, is never hidden as a mistake,
 * nor what was signed, nor what one says is a mistake and another that it isn't.
 */
export function visitsIn<R extends RecordState>(records: readonly R[]): R[] {
  return records
    .filter(
      (record) => record.type === 'visit' && (!isMistake(record) || holdsWords(record, records))
    )
    .map((record) => ({
      record,
      order: `${dayIn(record, 'date') ?? '~'} ${begunAt(record)} ${record.id}`
    }))
    .sort((a, b) => (a.order < b.order ? 1 : -1))
    .map(({ record }) => record);
}

/** When a visit was begun: its edition is noted then and not touched again. */
function begunAt({ registers }: RecordState): string {
  const begun = registers['edition'] ?? Object.values(registers).flat();
  return begun.map(({ at }) => at).sort()[0] ?? '';
}

/** Somebody called it begun by mistake, and nobody says that it isn't. */
export function isMistake(record: RecordState): boolean {
  return only(record.registers['mistaken']) === true;
}

/** What a visit has from its beginning, or gets without anything being said in it. */
const bare = ['date', 'begin', 'end', 'edition', 'mistaken', 'present', 'topic', 'drafted'];

/**
 * Whether anything was written in a visit, an agreement of it or an addendum to it. A tick counts, and
 * so does a moment without words yet; a moment that was taken away doesn't.
 */
export function holdsWords(visit: RecordState, records: readonly RecordState[]): boolean {
  const belongs = (record: RecordState) =>
    (record.type === 'agreement' || record.type === 'addendum') &&
    record.registers['visit']?.some(({ value }) => value === visit.id);
  return (
    hasOtherThan(visit, bare) ||
    records.some((record) => belongs(record) && hasOtherThan(record, ['visit', 'state']))
  );
}

/** Any of the values counts, also where two stand beside each other. */
function hasOtherThan({ registers }: RecordState, heads: readonly string[]): boolean {
  return Object.entries(registers).some(([field, register]) => {
    const [head = '', one = ''] = field.split('/');
    if (heads.includes(head)) return false;
    if (head.startsWith('moment-') && only(registers[`moment-gone/${one}`]) === true) return false;
    return register.some(({ value }) => value !== null && value !== '' && value !== false);
  });
}

/** The first words of the report, for a list. */
export function firstWords(visit: Visit, most = 90): string {
  const text = reportHeadings.map((heading) => visit.report[heading].trim()).find(Boolean) ?? '';
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s\S*$/, '')} …`;
}
