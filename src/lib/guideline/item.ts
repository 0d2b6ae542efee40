/**
 * The shape of everything Nabij knows from the guideline and its companions.
 *
 * Promises: an item is plain data (JSON goes in, the same JSON comes out), it names where it comes
 * from, and its id never changes meaning — a visit of years ago may still refer to it.
 */

/** A moment in a child's life. Days and weeks are exact; months and years run along the calendar. */
export type Moment = { days: number } | { weeks: number } | { months: number } | { years: number };

/** From (inclusive) until (exclusive, or without an end). `from: 'pregnancy'` starts before birth. */
export interface AgeRange {
  from: Moment | 'pregnancy';
  until?: Moment | 'birth';
}

export type ProgrammeId =
  | 'voorzorg'
  | 'stevig-ouderschap'
  | 'stevig-ouderschap-prenataal'
  | 'prenataal-huisbezoek'
  | 'regulier';

export type ModuleId =
  | 'van-wiechen'
  | 'conversation-guide'
  | 'dos-and-donts'
  | 'words'
  | 'observing'
  | 'signs'
  | 'factors'
  | 'six-elements'
  | 'support-indicators'
  | 'development'
  | 'continuum'
  | 'tips'
  | 'instruments'
  | 'recommendations'
  | 'next-steps'
  | 'interventions'
  | 'partners'
  | 'sharing'
  | 'leaflet'
  | 'growing-conditions'
  | 'birth-topics';

/** Who may read it. `professional` never appears on a screen that parents look at. */
export type Audience = 'professional' | 'parents';

/** Whom it is about. */
export type ForWhom = 'child' | 'parent' | 'both';

export interface Source {
  /** The id of a document in the edition's `documents`. */
  document: string;
  section: string;
}

export interface Translation {
  title: string;
  text: string;
}

export interface GuidelineItem {
  id: string;
  module: ModuleId;
  title: string;
  text: string;
  forWhom: ForWhom;
  audience: Audience;
  source: Source;
  /** Where else it stands, when one source does not hold all of it. */
  alsoFrom?: Source[];
  /** The ages that the source names; absent when it names none. */
  ages?: AgeRange;
  /** Only for visits of these programmes; absent means for all. */
  programmes?: ProgrammeId[];
  /** By language tag ('tr', 'ar', …), only for what parents read. */
  translations?: Record<string, Translation>;
  /** The last day ('YYYY-MM-DD') on which it is offered; old visits keep showing it. */
  until?: string;
}

export interface GuidelineModule<Item extends GuidelineItem = GuidelineItem> {
  id: ModuleId;
  title: string;
  /** One or two sentences above the list. */
  intro: string;
  /** What must stand beside the list wherever it is shown. */
  notes: string[];
  items: Item[];
}
