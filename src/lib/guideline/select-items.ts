/**
 * What fits a child on the day of a visit: tips, topics, interventions and partners.
 *
 * Promises: pure. Ages are those that the sources name, by corrected age where there is one; what
 * names no age always fits. A retired item and one of another programme are left out. Nothing is
 * offered for a child that died. Situations choose among interventions and partners: without any, all
 * that fit the age; with some, those meant for at least one of them.
 */
import { ageOn, type ChildDates } from './ages';
import type { BirthTopic } from './birth-topics';
import type { CalendarDate } from './calendar-date';
import type { DevelopmentPhase } from './development';
import type { Edition } from './edition';
import type { Intervention } from './interventions';
import type { GuidelineItem, ProgrammeId, Situation } from './item';
import { itemsForAge } from './items-for-age';
import type { LeafletTheme } from './leaflet';
import type { Partner } from './partners';
import { isOffered } from './prompts';
import type { RelationElement } from './six-elements';
import type { Tip } from './tips';

/** For whom and when something is chosen. */
export interface VisitMoment {
  child: ChildDates;
  date: CalendarDate;
  programme: ProgrammeId;
  /** The setting of the organisation; 24 months unless told otherwise. */
  correctUntilMonths?: number | undefined;
}

export interface Topics {
  /** Phases of development, with their parts; only the parts that fit as well. */
  phases: DevelopmentPhase[];
  elements: RelationElement[];
  birthTopics: BirthTopic[];
  leaflet: LeafletTheme[];
}

export function tipsFor(edition: Edition, visit: VisitMoment): Tip[] {
  return fitting(edition.modules.tips.items, visit);
}

export function topicsFor(edition: Edition, visit: VisitMoment): Topics {
  const { modules } = edition;
  return {
    phases: fitting(modules.development.items, visit).map((phase) =>
      withFittingParts(phase, visit)
    ),
    elements: fitting(modules['six-elements'].items, visit),
    birthTopics: fitting(modules['birth-topics'].items, visit),
    leaflet: fitting(modules.leaflet.items, visit)
  };
}

export interface HelpWanted {
  situations?: readonly Situation[] | undefined;
  place?: Intervention['place'] | undefined;
}

/**
 * Where the child's age is unknown, age doesn't narrow the choice: the nurse sees all there is, and
 * on a day before a known birth all that starts in pregnancy.
 */
export function interventionsFor(
  edition: Edition,
  visit: VisitMoment,
  { situations = [], place }: HelpWanted = {}
): Intervention[] {
  return fittingOrAgeless(edition.modules.interventions.items, visit).filter(
    (item) => (place === undefined || item.place === place) && isMeantFor(item, situations)
  );
}

export function partnersFor(
  edition: Edition,
  visit: VisitMoment,
  situations: readonly Situation[] = []
): Partner[] {
  return fittingOrAgeless(edition.modules.partners.items, visit).filter((item) =>
    isMeantFor(item, situations)
  );
}

function isMeantFor(
  item: { situations?: readonly Situation[] },
  wanted: readonly Situation[]
): boolean {
  return wanted.length === 0 || (item.situations ?? []).some((one) => wanted.includes(one));
}

function fitting<Item extends GuidelineItem>(items: readonly Item[], visit: VisitMoment): Item[] {
  return itemsForAge(items, visit.child, visit.date, visit.programme, visit.correctUntilMonths);
}

function fittingOrAgeless<Item extends GuidelineItem>(
  items: readonly Item[],
  visit: VisitMoment
): Item[] {
  const { child, date, programme } = visit;
  const died = child.deceasedOn !== undefined && date >= child.deceasedOn;
  if (died || ageOn(child, date).kind !== 'unknown') return fitting(items, visit);
  const isUnborn = child.birthDate !== undefined;
  return items.filter(
    (item) =>
      isOffered(item, date, programme) &&
      (!isUnborn || item.ages === undefined || item.ages.from === 'pregnancy')
  );
}

function withFittingParts(phase: DevelopmentPhase, visit: VisitMoment): DevelopmentPhase {
  if (phase.parts === undefined) return phase;
  const asItems = phase.parts.map((part) => ({ ...phase, ages: part.ages, part }));
  return { ...phase, parts: fitting(asItems, visit).map(({ part }) => part) };
}
