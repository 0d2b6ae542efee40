/**
 * More intensive help: which sentences of the guideline apply to what the nurse sees, and why.
 *
 * Promises: pure. The box holds for two or more of its four criteria; regulation problems together
 * with disturbed contact and an overburdened parent are referred directly; a family for whom the help
 * of the youth health service isn't enough may be referred too, also where that is all. Anything less
 * gives nothing at all: never "no", and nothing that suggests it. No number comes out of this. An
 * edition that has withdrawn a sentence doesn't say it any more.
 */
import type { CalendarDate } from './calendar-date';
import type { Edition } from './edition';
import type { Intervention } from './interventions';
import type { GuidelineItem, Situation } from './item';
import type { NextStep } from './next-steps';
import type { Partner } from './partners';
import { interventionsFor, partnersFor, type VisitMoment } from './select-items';

export type HelpCriterion = NonNullable<NextStep['criteria']>[number];

/** A sentence of the guideline that applies, and the criteria that led to it. */
export interface HelpAdvice {
  step: NextStep;
  because: HelpCriterion[];
}

const BOX = 'next-outside';
const REGULATION = 'next-outside-regulation';
const OVERBURDENED = 'next-outside-overburdened';
const COMMUNICATION = 'next-outside-communication';
const NOT_ENOUGH = 'next-outside-not-enough';

/** For each sentence: the criteria that lead to it when these are ticked, or none. */
const reasons: Record<string, (ticked: readonly HelpCriterion[]) => readonly HelpCriterion[]> = {
  [BOX]: (ticked) => (ticked.length >= 2 ? ticked : []),
  'next-outside-direct': (ticked) => allOf(ticked, [REGULATION, OVERBURDENED, COMMUNICATION]),
  'next-outside-more': (ticked) => allOf(ticked, [NOT_ENOUGH])
};

function allOf(ticked: readonly HelpCriterion[], ids: readonly string[]): HelpCriterion[] {
  const found = ticked.filter(({ id }) => ids.includes(id));
  return found.length === ids.length ? found : [];
}

/** The criteria of the box, in the guideline's order. */
export function helpCriteria(edition: Edition): HelpCriterion[] {
  return edition.modules['next-steps'].items.find(({ id }) => id === BOX)?.criteria ?? [];
}

/** In the guideline's order. `date`: the day of the visit, for sentences that were withdrawn. */
export function adviceFor(
  ticked: ReadonlySet<string>,
  edition: Edition,
  date?: CalendarDate
): HelpAdvice[] {
  const criteria = helpCriteria(edition).filter(({ id }) => ticked.has(id));
  return edition.modules['next-steps'].items
    .filter((step) => isInForce(step, date))
    .map((step) => ({ step, because: [...(reasons[step.id]?.(criteria) ?? [])] }))
    .filter(({ because }) => because.length > 0);
}

/** What the youth health service offers itself, to be read beside any advice and without one. */
export function ownHelp(edition: Edition, date?: CalendarDate): NextStep[] {
  return edition.modules['next-steps'].items.filter(
    (step) => step.route !== 'outside' && isInForce(step, date)
  );
}

export interface HelpOutside {
  /** Those meant for what was ticked come first. */
  interventions: Intervention[];
  /** Who gives help, and is named for what was ticked. */
  partners: Partner[];
  otherPartners: Partner[];
}

/** What there is outside the youth health service for these children, and who gives help there. */
export function helpOutside(
  edition: Edition,
  because: readonly HelpCriterion[],
  children: readonly VisitMoment[]
): HelpOutside {
  const situations = [...new Set(because.flatMap((one) => one.situations ?? []))];
  const isMeant = ({ situations: meant = [] }: { situations?: readonly Situation[] }) =>
    meant.some((one) => situations.includes(one));
  const outside = forAny(children, (child) =>
    interventionsFor(edition, child, { place: 'outside' })
  );
  const helpers = forAny(children, (child) => partnersFor(edition, child)).filter(
    ({ group }) => group === 'help'
  );
  return {
    interventions: [...outside.filter(isMeant), ...outside.filter((one) => !isMeant(one))],
    partners: helpers.filter(isMeant),
    otherPartners: helpers.filter((one) => !isMeant(one))
  };
}

/** What fits any of the children, each once, in the order of the content. */
function forAny<Item extends GuidelineItem>(
  children: readonly VisitMoment[],
  fitting: (child: VisitMoment) => Item[]
): Item[] {
  return [...new Set(children.flatMap(fitting))];
}

function isInForce({ until }: { until?: string }, date: CalendarDate | undefined): boolean {
  return until === undefined || date === undefined || date <= until;
}
