/**
 * What is to be said in a report, before names and ages are put in, and what it is said from.
 *
 * A saying is a subject with a predicate ("Noor" + "lachte terug"), which can be joined to others of
 * the same subject, or a text as a whole.
 */
import type { Json } from '../../history/json';
import type { RecordState } from '../../history/register';
import type { CalendarDate } from '../../guideline/calendar-date';
import type { Family } from '../family';
import type { ReportHeading } from '../visit-fields';
import type { ObservedAge, Visit } from '../visit';
import type { Fact } from './fact';
import type { ReportPeople } from './people';

export interface ReportGround {
  /** The record of the visit. */
  record: RecordState;
  /** All records of the family. */
  records: readonly RecordState[];
  family: Family;
  /** The day of the visit. */
  date: CalendarDate;
  /** What an item is called, and where it stands in the content. */
  title: (item: string) => string | undefined;
  place: (item: string) => number | undefined;
  /** Words that aren't for parents. */
  avoided: readonly string[];
  correctUntilMonths: number;
}

/** The same with what was read from it once. */
export interface Telling extends ReportGround {
  visit: Visit;
  people: ReportPeople;
}

export interface Saying {
  heading: ReportHeading;
  /** What the key is made of. */
  about: readonly Json[];
  paragraph: string;
  /** Whom `{kind}` stands for; the children at the table where it is left out. */
  child?: string;
  subject?: string;
  predicate?: string;
  text?: string;
  eigen?: string;
  titel?: string;
  /** The age that was noted with it. */
  noted?: ObservedAge | undefined;
  /** A shorter text behind the saying that is about this. */
  after?: { about: readonly Json[]; text: string };
  moment?: Fact['moment'];
  /** Says nothing about the visit by itself. */
  isBare?: true;
}
