/**
 * The types of everything Nabij knows from the guideline and its companions, drawn from the shapes.
 *
 * Promises: an item is plain data (JSON goes in, the same JSON comes out), it names where it comes
 * from, and its id never changes meaning — a visit of years ago may still refer to it. Types only:
 * whoever needs the content doesn't carry the checking of it along.
 */
import type { InferOutput } from 'valibot';
import type { agesShape, momentShape } from './shape/ages';
import type {
  anyItemShape,
  audienceShape,
  forWhomShape,
  moduleHeadShape,
  moduleIdShape,
  programmeShape,
  sourceShape,
  translationShape
} from './shape/item';
import type { situationShape } from './shape/situation';

/** A moment in a child's life. Days and weeks are exact; months and years run along the calendar. */
export type Moment = InferOutput<typeof momentShape>;

/**
 * From (inclusive) until (exclusive, or without an end). `from: 'pregnancy'` starts before birth,
 * with `fromWeek` at so many full weeks.
 */
export type AgeRange = InferOutput<typeof agesShape>;

export type ProgrammeId = InferOutput<typeof programmeShape>;

export type ModuleId = InferOutput<typeof moduleIdShape>;

/** Who may read it. `professional` never appears on a screen that parents look at. */
export type Audience = InferOutput<typeof audienceShape>;

/** Whom it is about. */
export type ForWhom = InferOutput<typeof forWhomShape>;

/** What an intervention or partner is meant for. */
export type Situation = InferOutput<typeof situationShape>;

export type Source = InferOutput<typeof sourceShape>;

export type Translation = InferOutput<typeof translationShape>;

/** What all items share. */
export type GuidelineItem = InferOutput<typeof anyItemShape>;

export type GuidelineModule<Item extends GuidelineItem = GuidelineItem> = InferOutput<
  typeof moduleHeadShape
> & { id: Item['module']; items: Item[] };
