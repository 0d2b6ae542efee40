/**
 * Everything of a family in the order of time: visits, addenda, agreements, instruments, referrals,
 * consents, births and losses, and visits that weren't made.
 *
 * Promises: pure; the newest first, of one day what was written last; what has no date stands on top;
 * mistakes are left out as in the list of visits; nothing is counted or judged.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { agreementsIn } from './agreement';
import { consentsIn } from './consents';
import { dayOf } from './date-words';
import { childrenOf, familyIn } from './family';
import { followUpIn } from './follow-up';
import { guidanceIn } from './guidance';
import { choiceIn, dayIn, lineIn, partsIn, textIn } from './reading';
import { elementsIn, factorsIn } from './seen-in-visit';
import { signedViews } from './signed';
import { visitsIn } from './visit';
import { notMade, type NotMade } from './plan-fields';

export const timelineKinds = [
  'visit',
  'addendum',
  'agreement',
  'instrument',
  'referral',
  'consent',
  'not-made',
  'life'
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineEntry {
  /** Unique within the timeline. */
  key: string;
  kind: TimelineKind;
  /** The record that it stands in. */
  record: string;
  date: CalendarDate | undefined;
  /** The visit to open; '' where there is none. */
  visit: string;
  /** What it is about: a person, an agreement, a partner, a reason; '' where the kind says it all. */
  about: string;
  /** A guideline item: the instrument. */
  item?: string;
  person?: string;
  notMade?: NotMade;
  /** Guideline items that it touches on. */
  topics: string[];
}

export function timelineOf(
  records: readonly RecordState[],
  family: string,
  today: CalendarDate
): TimelineEntry[] {
  const visits = visitsIn(records);
  const dates = new Map(visits.map((visit) => [visit.id, dayIn(visit, 'date')]));
  const entries: TimelineEntry[] = visits.flatMap((visit) => ofVisit(visit));
  for (const record of records) {
    if (record.type !== 'addendum' || !dates.has(lineIn(record, 'visit'))) continue;
    const at = signedViews(record)[0]?.at ?? record.registers['text']?.[0]?.at;
    const about = textIn(record, 'text').trim();
    if (about !== '')
      entries.push({
        ...of('addendum', record.id, day(at)),
        visit: lineIn(record, 'visit'),
        about
      });
  }
  for (const agreement of agreementsIn(records)) {
    if (agreement.what === '') continue;
    const date = dates.get(agreement.visit);
    const { visit, what: about } = agreement;
    entries.push({ ...of('agreement', agreement.id, date), visit, about });
  }
  for (const consent of consentsIn(records)) {
    const about = [consent.what, consent.with].filter(Boolean).join(' · ');
    entries.push({
      ...of('consent', consent.id || consent.visit, consent.on),
      visit: consent.visit,
      about
    });
  }
  entries.push(...notMadeIn(records, family), ...livesIn(records, family, today));
  return entries
    .map((entry, index) => ({ entry, order: `${entry.date ?? '~'} ${rank(entry)}`, index }))
    .sort((a, b) => (a.order === b.order ? a.index - b.index : a.order < b.order ? 1 : -1))
    .map(({ entry }) => entry);
}

/** Guideline items that any of the entries touches on, each once. */
export function topicsOf(entries: readonly TimelineEntry[]): string[] {
  return [...new Set(entries.flatMap(({ topics }) => topics))];
}

function of(
  kind: TimelineKind,
  record: string,
  date: CalendarDate | undefined,
  within = ''
): TimelineEntry {
  const key = [kind, record, within].filter(Boolean).join(' ');
  return { key, kind, record, date, visit: '', about: '', topics: [] };
}

const read = new WeakMap<RecordState, TimelineEntry[]>();

/** Records that didn't change stay the same objects. */
function ofVisit(visit: RecordState): TimelineEntry[] {
  const known = read.get(visit);
  if (known) return known;
  const date = dayIn(visit, 'date');
  const { topics, instruments } = guidanceIn(visit);
  const seen = [...elementsIn(visit), ...factorsIn(visit)].map(({ item }) => item);
  const entries: TimelineEntry[] = [
    { ...of('visit', visit.id, date), visit: visit.id, topics: [...new Set([...topics, ...seen])] }
  ];
  for (const { child, item, date: filledIn } of instruments)
    entries.push({
      ...of('instrument', visit.id, filledIn ?? date, `${child} ${item}`),
      visit: visit.id,
      item,
      person: child
    });
  const { decisions, referral } = followUpIn(visit);
  if (decisions.includes('refer') || referral.partner)
    entries.push({ ...of('referral', visit.id, date), visit: visit.id, about: referral.partner });
  read.set(visit, entries);
  return entries;
}

/** Visits that were planned and not made. */
function notMadeIn(records: readonly RecordState[], family: string): TimelineEntry[] {
  const record = records.find(({ id, type }) => id === family && type === 'family');
  if (!record) return [];
  return partsIn(record, 'plan-not-made').flatMap(({ rest, field }): TimelineEntry[] => {
    const why = choiceIn(record, field, notMade);
    const date = dayIn(record, `plan-date/${rest}`);
    if (why === undefined || date === undefined) return [];
    return [
      {
        ...of('not-made', family, date, rest),
        about: lineIn(record, `plan-reason/${rest}`),
        notMade: why
      }
    ];
  });
}

/** Births and losses. */
function livesIn(
  records: readonly RecordState[],
  id: string,
  today: CalendarDate
): TimelineEntry[] {
  const family = familyIn(records, id);
  return (family ? childrenOf(family) : []).flatMap((child): TimelineEntry[] => {
    const { birthDate, diedOn } = child;
    const entry = (what: string, date: CalendarDate) => ({
      ...of('life', child.id, date, what),
      person: child.id,
      about: what
    });
    return [
      ...(birthDate !== undefined && birthDate <= today && !child.loss
        ? [entry('born', birthDate)]
        : []),
      ...(diedOn !== undefined && diedOn <= today ? [entry(child.loss ?? 'died', diedOn)] : [])
    ];
  });
}

/** Of one day a visit stands above what came of it, a birth below. */
function rank({ kind }: TimelineEntry): number {
  return timelineKinds.length - timelineKinds.indexOf(kind);
}

function day(instant: string | undefined): CalendarDate | undefined {
  const at = instant === undefined ? undefined : new Date(instant);
  return at && !Number.isNaN(at.getTime()) ? dayOf(at) : undefined;
}
