/** How a family comes into the record: the family, its people, later the birth, and corrections. */
import { addDays, type CalendarDate } from '../../guideline/calendar-date';
import type { Json } from '../../history/json';
import type { Role } from '../kinds';
import { caseload, nurseAt, otherNurse, phoneOf } from './caseload';
import { familyId, personId } from './cast';
import type { Adult, Child, FamilyPlan } from './family';
import type { Entry } from './ledger';
import { livesApart, livesIn, secondHome } from './two-homes';
import { datesOf, workdayUntil, type PlannedVisit } from './rhythm';

type Values = Record<string, Json>;

const clock = (date: CalendarDate, minutes: number, seconds = 0): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(hours)}:${two(rest)}:${two(seconds)}.000Z`;
};
export { clock };

/** Everything about a family but its visits. */
export function intakeOf(plan: FamilyPlan, visits: PlannedVisit[], today: CalendarDate): Entry[] {
  const first = visits[0];
  if (!first) throw new Error(`family ${plan.name} was never visited`);
  const family = familyId(plan);
  const on = workdayUntil(addDays(first.date, -1));
  const entry = (at: string, record: string, type: string, write: Values): Entry => {
    return { at, by: plan.nurse, family, record, type, write };
  };
  const second = secondHome(plan);
  const people: [Adult | Child, Values][] = [
    ...plan.adults.map((adult, i): [Adult, Values] => [adult, adultValues(plan, adult, i)]),
    ...plan.babies.map((child): [Child, Values] => [child, childValues(child, today, on)]),
    ...(plan.siblings ?? []).map((child): [Child, Values] => [child, childValues(child, today, on)])
  ];
  return [
    entry(clock(on, 930), family, 'family', familyValues(plan)),
    ...people.map(([person, values], i) =>
      entry(clock(on, 931 + i), personId(plan, person), 'person', {
        ...values,
        ...livesIn(plan, person)
      })
    ),
    ...(second ? [entry(clock(on, 940), second.id, 'household', second.values)] : []),
    ...plan.babies.flatMap((child, i) => {
      const { birth } = datesOf(child, today);
      if (birth === undefined || birth <= on) return [];
      const at = clock(addDays(birth, 1), 495 + i);
      return [entry(at, personId(plan, child), 'person', bornValues(child, birth))];
    }),
    ...correctionsOf(plan, visits)
  ];
}

function familyValues(plan: FamilyPlan): Values {
  const { name, programme, street, town, language, interpreter, safety, note } = plan;
  return {
    name,
    programme,
    street,
    postcode: '0000 XX',
    town,
    phone: phoneOf(caseload.indexOf(plan)),
    language: language ?? 'Nederlands',
    interpreter: interpreter ?? false,
    ...(livesApart(plan) && { 'address-secret': true }),
    ...(safety !== undefined && { 'safety-note': safety }),
    ...(note !== undefined && { note })
  };
}

function adultValues(plan: FamilyPlan, adult: Adult, index: number): Values {
  const role: Role = adult.other ? 'other' : 'parent';
  const { name, relation } = adult;
  return {
    role,
    name,
    relation,
    ...(index > 0 && !adult.other && { phone: phoneOf(100 + caseload.indexOf(plan)) })
  };
}

/** A child as it is known on a day: one that is to come has a due date only. */
function childValues(child: Child, today: CalendarDate, on: CalendarDate): Values {
  const { birth, due } = datesOf(child, today);
  const role: Role = 'child';
  if (birth === undefined || birth > on) return { role, 'due-date': due };
  return {
    role,
    ...bornValues(child, birth),
    ...(child.died !== undefined && { 'died-on': addDays(today, -child.died) })
  };
}

function bornValues({ name, gestation }: Child, birth: CalendarDate): Values {
  return {
    'birth-date': birth,
    ...(name !== undefined && { name }),
    ...(gestation && { gestation: { weeks: gestation.weeks, days: gestation.days } })
  };
}

/** What one nurse set right in what the other wrote, at the start of her visit. */
function correctionsOf(plan: FamilyPlan, visits: PlannedVisit[]): Entry[] {
  return (plan.corrections ?? []).flatMap(({ phone, note, safety }, i) => {
    const visit = visits[i + 1];
    if (!visit) return [];
    const by = nurseAt(plan, i + 1);
    const family = familyId(plan);
    const write = {
      ...(phone !== undefined && { phone }),
      ...(note !== undefined && { note }),
      ...(safety !== undefined && { 'safety-note': safety })
    };
    return [
      { at: clock(visit.date, visit.begins, 40), by, family, record: family, type: 'family', write }
    ];
  });
}

/** Both nurses were at this visit: the other completes what the first wrote. */
export function joinedBy(plan: FamilyPlan, visit: number, visits: PlannedVisit[]) {
  return plan.shared && visit === visits.length - 3 ? otherNurse(nurseAt(plan, visit)) : undefined;
}
