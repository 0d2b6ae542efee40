/**
 * A visit as the screens see it: when, who were there, what was seen, said and agreed.
 *
 * Promise: the same function reads the record and a signature's content, so what was signed is
 * drawn in the same way as what was written.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { only, type RecordState } from '../history/register';
import { observedAnswers, reportHeadings, type ObservedAnswer, type ReportHeading } from './fields';
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

export interface Visit {
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
      age: observedAge(valueIn(from, `observed-age/${key}`)),
      remark: textIn(from, `remark/${key}`)
    };
    return found.answer !== undefined || found.remark !== '' ? [found] : [];
  });
}

function observedAge(value: unknown): ObservedAge | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const { basis, days } = value as Partial<ObservedAge>;
  return (basis === 'calendar' || basis === 'corrected') && typeof days === 'number'
    ? { basis, days }
    : undefined;
}

/**
 * The visits among the records, the newest first; those without a date on top; no mistakes. What
 * holds words, with its agreements and addenda, is never hidden as a mistake, nor what was signed,
 * nor what one says is a mistake and another that it isn't.
 */
export function visitsIn<R extends RecordState>(records: readonly R[]): R[] {
  const order = (state: R) => `${dayIn(state, 'date') ?? '~'} ${state.id}`;
  return records
    .filter(
      (record) => record.type === 'visit' && (!isMistake(record) || holdsWords(record, records))
    )
    .sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

/** Somebody called it begun by mistake, and nobody says that it isn't. */
export function isMistake(record: RecordState): boolean {
  return only(record.registers['mistaken']) === true;
}

/** What a visit has from its beginning, or gets without anything being said in it. */
const bare = ['date', 'edition', 'mistaken', 'present'];

/** Whether anything was written in a visit, an agreement of it or an addendum to it. */
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
  return Object.entries(registers).some(
    ([field, register]) =>
      !heads.includes(field.split('/')[0] ?? '') &&
      register.some(({ value }) => value !== null && value !== '' && value !== false)
  );
}

/** The first words of the report, for a list. */
export function firstWords(visit: Visit, most = 90): string {
  const text = reportHeadings.map((heading) => visit.report[heading].trim()).find(Boolean) ?? '';
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  return `${line.slice(0, most).replace(/\s\S*$/, '')} …`;
}
