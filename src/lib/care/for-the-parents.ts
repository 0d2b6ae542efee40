/**
 * What a parents' copy of a visit holds: *Voor jullie*, on the screen, on paper and as a file.
 *
 * Promises: pure, and the one place that decides it. A list of what may come along, never of what may
 * not: first names of living children, the day of the visit, picked tips that parents may see, the
 * agreements of this visit as they were typed, and the next visit. Whatever else a visit, a family or a
 * person holds, now or in a later version, isn't on it. Of carers who live apart each gets what
 * `who-may-see.ts` gives them; nothing in which a secret address stands is on it.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import { withNames, type Names } from '../guideline/names';
import type { RecordState } from '../history/register';
import { agreementsIn, type Agreement } from './agreement';
import { livingChildren, type Family } from './family';
import { followUpIn } from './follow-up';
import { mayBeSeenByParents } from './for-parents';
import { homesIn, type Homes } from './household';
import { dayIn, type Fields } from './reading';
import { mentions, secretWords } from './secret-words';
import { watchListsFor } from './watch-lists';
import { allParents, mayKnowNextVisit, mayReadAgreement, type Reader } from './who-may-see';
import { wordsToWatch, type WatchedWord } from './word-watch';

/** What is read in one language. */
export interface ParentTip {
  id: string;
  language: string;
  title: string;
  text: string;
  details: string[];
}

export interface ParentAgreement {
  what: string;
  who: string;
  by: CalendarDate | undefined;
}

export interface ForTheParents {
  /** Names of the living children that have one. */
  children: string[];
  visitOn: CalendarDate | undefined;
  tips: ParentTip[];
  agreements: ParentAgreement[];
  next: { on: CalendarDate; at: string } | undefined;
}

export interface ParentsGround {
  /** The visit, or what was signed of it. */
  visit: Fields;
  visitId: string;
  family: Family | undefined;
  /** The family's records, for the agreements. */
  records: readonly RecordState[];
  /** Finds an item of the visit's edition, or of a newer one that it was picked from. */
  item: (id: string) => GuidelineItem | undefined;
  /** For texts that name the child. */
  names: Names;
  /** For whom it is; without it for all carers together. */
  reader?: Reader | undefined;
  /** 'nl', or a language that tips have a translation in. */
  language: string;
}

export const DUTCH = 'nl';

export function forTheParents(ground: ParentsGround): ForTheParents {
  const { visit, family } = ground;
  const { nextVisit, nextVisitTime } = followUpIn(visit);
  const visitOn = dayIn(visit, 'date');
  return {
    children:
      family && visitOn !== undefined
        ? livingChildren(family, visitOn).flatMap(({ name }) => (name ? [name] : []))
        : [],
    visitOn,
    tips: pickedTips(ground).map((tip) => tipIn(tip, ground)),
    agreements: agreementsOf(ground)
      .filter(({ mayRead }) => mayRead)
      .map(({ agreement: { what, who, by } }) => ({ what, who, by })),
    next:
      nextVisit === undefined || !mayKnowNext(ground)
        ? undefined
        : { on: nextVisit, at: /^\d\d?:\d\d$/.test(nextVisitTime) ? nextVisitTime : '' }
  };
}

/** What stands in the visit for parents and isn't for these: to be told to the nurse alone. */
export function withheldFromParents(ground: ParentsGround): string[] {
  const kept = agreementsOf(ground).filter(({ mayRead }) => !mayRead).length;
  const { nextVisit } = followUpIn(ground.visit);
  return [
    kept === 1 ? '1 afspraak' : kept > 1 ? `${kept} afspraken` : '',
    nextVisit !== undefined && !mayKnowNext(ground) ? 'het volgende bezoek' : ''
  ].filter(Boolean);
}

function homesAround({ records, family, visitId }: ParentsGround): Homes {
  const own = records.find(({ id }) => id === visitId)?.family;
  return homesIn(records, family?.id ?? own ?? '');
}

function readerOf(ground: ParentsGround, homes: Homes): Reader {
  return ground.reader ?? allParents(homes, dayIn(ground.visit, 'date') ?? '');
}

function mayKnowNext(ground: ParentsGround): boolean {
  const homes = homesAround(ground);
  return mayKnowNextVisit(homes, ground.visit, readerOf(ground, homes));
}

/** The picked items that parents may see, in the order of the content. */
export function pickedTips({ visit, item }: ParentsGround): GuidelineItem[] {
  return followUpIn(visit)
    .tips.flatMap((id) => item(id) ?? [])
    .filter(mayBeSeenByParents)
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** The languages that any of the picked tips is there in, Dutch first. */
export function parentLanguages(ground: ParentsGround): string[] {
  const tags = pickedTips(ground).flatMap(({ translations }) => Object.keys(translations ?? {}));
  return [DUTCH, ...[...new Set(tags)].filter((tag) => tag !== DUTCH).sort()];
}

/** The first word in the agreements that the guideline asks not to use with parents. */
export function avoidedInAgreements(
  page: ForTheParents,
  edition: Edition
): WatchedWord | undefined {
  const lists = watchListsFor(edition.modules.words.items, [], true);
  return page.agreements.flatMap(({ what, who }) => wordsToWatch(`${what}\n${who}`, lists))[0];
}

export function isEmpty({ tips, agreements, next }: ForTheParents): boolean {
  return tips.length === 0 && agreements.length === 0 && next === undefined;
}

/** The agreements of this visit that stand, each with whether these parents may read it. */
function agreementsOf(ground: ParentsGround): { agreement: Agreement; mayRead: boolean }[] {
  const { records, visitId } = ground;
  const homes = homesAround(ground);
  const reader = readerOf(ground, homes);
  const secret = secretWords(homes, reader);
  const states = new Map(records.map((record) => [record.id, record]));
  return agreementsIn(records)
    .filter(({ visit, what, state }) => visit === visitId && what !== '' && state !== 'dropped')
    .map((agreement) => {
      const state = states.get(agreement.id);
      const isOpen = state !== undefined && mayReadAgreement(homes, state, reader);
      const isClean = !mentions(`${agreement.what}\n${agreement.who}`, secret);
      return { agreement, mayRead: isOpen && isClean };
    });
}

function tipIn(item: GuidelineItem, { language, names }: ParentsGround): ParentTip {
  const translated = item.translations?.[language];
  const { title, text, details } = translated ?? (item as GuidelineItem & { details?: string[] });
  const said = (words: string) => withNames(words, names);
  return {
    id: item.id,
    language: translated ? language : DUTCH,
    title: said(title),
    text: said(text),
    details: (details ?? []).map(said)
  };
}

/** Tips are numbered; whatever else parents may see comes after. */
function numberOf(item: GuidelineItem): number {
  const { number } = item as { number?: number };
  return item.module === 'tips' && number !== undefined ? number : Number.MAX_SAFE_INTEGER;
}
