/**
 * Carers of the demo who live apart: the first at the family's own address, which is secret, the second
 * at another; who lives where, at which home a visit was, and what was once told in confidence.
 */
import type { Json } from '../../history/json';
import { familyId, personId, type Cast } from './cast';
import type { Adult, Child, FamilyPlan } from './family';
import { demoId } from './seeded';

type Values = Record<string, Json>;

export function livesApart({ adults }: FamilyPlan): boolean {
  return adults.some(({ household, other }) => household !== undefined && !other);
}

function homeOf(plan: FamilyPlan, adult: Adult): string {
  return adult === plan.adults[0] ? familyId(plan) : demoId(`household/${plan.name}`);
}

/** The second home, as a record of its own. */
export function secondHome(plan: FamilyPlan): { id: string; values: Values } | undefined {
  const other = plan.adults.find((adult, place) => place > 0 && adult.household !== undefined);
  if (!other?.household) return undefined;
  const [street = '', town = ''] = other.household.split(', ');
  return { id: homeOf(plan, other), values: { street, town, postcode: '0000 XX' } };
}

/** Who lives where: children in both homes, somebody else in none. */
export function livesIn(plan: FamilyPlan, person: Adult | Child): Values {
  if (!livesApart(plan)) return {};
  const homes = plan.adults.filter(({ household }) => household !== undefined);
  const own = homes.filter((adult) => adult === person || !('relation' in person));
  const lives = own.map((adult): [string, Json] => [`lives/${homeOf(plan, adult)}`, true]);
  const isParent = 'relation' in person && own.length > 0;
  return { ...Object.fromEntries(lives), ...(isParent && { custody: true }) };
}

/** At which home the visit was; once, not long ago, its first parent told something in confidence. */
export function apartAt(plan: FamilyPlan, cast: Cast, index: number, visits: number): Values {
  if (!livesApart(plan)) return {};
  const isFirst = cast.main === plan.adults[0];
  const last = visits - 2;
  const at = last % 3 === 2 ? last - 1 : last;
  return {
    household: homeOf(plan, cast.main),
    ...(isFirst && index === at && { 'confidence/parent': personId(plan, cast.main) })
  };
}
