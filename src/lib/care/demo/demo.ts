/**
 * The demo organisation: two nurses, a supervisor, an administrator, thirty families and their past
 * visits, all of it made up.
 *
 * Promise: pure. The same `today` gives the same demo on every machine; nothing happened after it, and
 * every change is one that a phone could have sent.
 */
import { dayNumber, type CalendarDate } from '../../guideline/calendar-date';
import type { Change } from '../../history/change';
import { caseload, nurseAt, otherNurse } from './caseload';
import { familyId } from './cast';
import type { Uses } from './choosing';
import type { FamilyPlan, NurseKey } from './family';
import { intakeOf } from './intake';
import { changesOf } from './ledger';
import { nurseNames, pastVisits, type Draft } from './past-visits';
import { plannedEntries } from './planned';
import { Diary, type PlannedVisit } from './rhythm';
import { demoId, seeded } from './seeded';

export interface DemoMember {
  key: string;
  email: string;
  password: string;
  name: string;
  role: 'nurse' | 'team-lead' | 'administrator';
  families: string[];
}

export interface Demo {
  organisation: { id: string; name: string };
  members: DemoMember[];
  changes: Change[];
}

interface Caseload {
  plan: FamilyPlan;
  visits: PlannedVisit[];
  drafts: Draft[];
  addenda: Set<number>;
}

export function demo(today: CalendarDate): Demo {
  const diary = new Diary(today);
  const families = caseload.map((plan, index): Caseload => {
    const visits = diary.plan(plan, index, (visit) => nurseAt(plan, visit));
    return { plan, visits, drafts: visits.map(() => 'signed'), addenda: new Set() };
  });
  leaveUnsigned(families, today);
  addLater(families);
  const uses: Uses = new Map();
  const entries = families.flatMap(({ plan, visits, drafts, addenda }) => [
    ...intakeOf(plan, visits, today),
    ...pastVisits({ plan, visits, drafts, addenda, today, uses })
  ]);
  return {
    organisation: { id: demoId('organisation'), name: 'JGZ Wolkendam (verzonnen)' },
    members: demoMembers(),
    changes: changesOf([...entries, ...plannedEntries(families, today)])
  };
}

/** The newest visits of three families are still drafts: one of them whole, two begun. */
function leaveUnsigned(families: Caseload[], today: CalendarDate): void {
  const newest = families
    .filter(({ plan }) => !plan.shared)
    .map((family) => ({ family, last: family.visits[family.visits.length - 1] }))
    .filter(({ family }) => family.visits.length > 3)
    .sort((a, b) => daysAgo(today, a.last) - daysAgo(today, b.last))
    .slice(0, 3);
  newest.forEach(({ family }, i) => {
    family.drafts[family.visits.length - 1] = i === 1 ? 'whole' : 'begun';
  });
}

const daysAgo = (today: CalendarDate, visit: PlannedVisit | undefined) =>
  visit ? dayNumber(today) - dayNumber(visit.date) : Infinity;

/** A later word with one visit of every fourth family. */
function addLater(families: Caseload[]): void {
  families.forEach(({ plan, visits, addenda }, i) => {
    if (i % 3 === 1 && visits.length > 3)
      addenda.add(seeded(`later/${plan.name}`).int(1, visits.length - 2));
  });
}

/** Who can log in; needs no day, so that a filled demo can name them again. */
export function demoMembers(): DemoMember[] {
  const nurse = (key: NurseKey, password: string): DemoMember => ({
    key,
    email: `${key}@demo.example`,
    password,
    name: nurseNames[key],
    role: 'nurse',
    families: caseload
      .filter(
        (plan) =>
          plan.nurse === key || ((plan.shared || plan.covered) && otherNurse(plan.nurse) === key)
      )
      .map(familyId)
  });
  return [
    nurse('anneke', 'kopje-thee-aan-tafel'),
    nurse('djamila', 'fiets-tegen-de-heg'),
    {
      key: 'hilde',
      email: 'hilde@demo.example',
      password: 'overzicht-bij-de-koffie',
      name: 'Hilde Voorbeeld',
      role: 'team-lead',
      families: caseload.filter((plan) => plan.shared || plan.covered).map(familyId)
    },
    {
      key: 'beheer',
      email: 'beheer@demo.example',
      password: 'sleutel-onder-de-mat',
      name: 'Ruud Proefman',
      role: 'administrator',
      families: []
    }
  ];
}
