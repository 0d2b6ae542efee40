/**
 * Which child a family's plan is about, and from when visits count for it.
 *
 * Promises: the youngest living child, or one still to be born, with its twin; never a child without
 * any date while another has one. Where the youngest died or was lost there is no plan, unless the
 * family was already visited for an elder one before a pregnancy that ended in a miscarriage.
 */
import { addDays, daysBetween, type CalendarDate } from '../guideline/calendar-date';
import { childrenOf, type Family } from './family';
import { hasDied, type Person } from './person';

export type PlannedChildren =
  | { kind: 'children'; children: Person[]; start: CalendarDate | undefined; from: CalendarDate }
  | { kind: 'no-child' }
  /** The child died or was lost: nothing is proposed. */
  | { kind: 'loss' };

/** Longer than any pregnancy: visits before it were about another child. */
const BEFORE_BIRTH_DAYS = 310;
/** Twins may be born on either side of midnight, and days apart. */
const TWIN_DAYS = 7;

export function plannedChildren(
  family: Family,
  visited: readonly CalendarDate[],
  today: CalendarDate
): PlannedChildren {
  const all = childrenOf(family);
  const dated = all.filter((child) => startOf(child) !== undefined);
  return youngestOf(dated.length > 0 ? dated : all, visited, today);
}

function youngestOf(
  children: readonly Person[],
  visited: readonly CalendarDate[],
  today: CalendarDate
): PlannedChildren {
  const youngest = children.at(-1);
  if (!youngest) return { kind: 'no-child' };
  const born = children.filter((child) => child === youngest || areTwins(child, youngest));
  const living = born.filter((child) => !hasDied(child, today));
  const from = countedFrom(youngest);
  if (living.length > 0) {
    const start = living.map(startOf).find((date) => date !== undefined);
    return { kind: 'children', children: born, start, from };
  }
  const elder = children.filter((child) => !born.includes(child));
  const before = countedFrom(elder.at(-1));
  const followed = visited.some((date) => date >= before && date < from);
  return youngest.loss === 'miscarriage' && elder.length > 0 && followed
    ? youngestOf(elder, visited, today)
    : { kind: 'loss' };
}

function areTwins(a: Person, b: Person): boolean {
  if (a.birthDate !== undefined && b.birthDate !== undefined)
    return Math.abs(daysBetween(a.birthDate, b.birthDate)) <= TWIN_DAYS;
  return a.dueDate !== undefined && a.dueDate === b.dueDate;
}

function startOf({ birthDate, dueDate }: Person): CalendarDate | undefined {
  return birthDate ?? dueDate;
}

function countedFrom(child: Person | undefined): CalendarDate {
  const start = child && startOf(child);
  return start === undefined ? '0000-01-01' : addDays(start, -BEFORE_BIRTH_DAYS);
}
