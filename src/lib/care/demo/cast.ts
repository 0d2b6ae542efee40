/** Who is at a visit, and the words and tags that follow from it. */
import { describeAge, describeCorrectedAge } from '../../guideline/age-words';
import { ageOn, PRETERM_BEFORE_DAYS, type Age, type ChildDates } from '../../guideline/ages';
import type { CalendarDate } from '../../guideline/calendar-date';
import type { Adult, Child, FamilyPlan } from './family';
import { datesOf, type PlannedVisit } from './rhythm';
import type { Tag, Words } from './scene';
import { demoId, seeded, type Seeded } from './seeded';

export interface Cast {
  main: Adult;
  /** Who shares the home with the main parent, or else the parent elsewhere. */
  second: Adult | undefined;
  present: (Adult | Child)[];
  /** The child that this visit is mostly about. */
  baby: Child;
  twin: Child | undefined;
  tags: ReadonlySet<Tag>;
  words: Words;
  age: Age;
}

export const familyId = (plan: FamilyPlan) => demoId(`family/${plan.name}`);

/** The record of a person: by place in the family, so that a child without a name has one too. */
export function personId(plan: FamilyPlan, person: Adult | Child): string {
  const everybody: (Adult | Child)[] = [...plan.adults, ...plan.babies, ...(plan.siblings ?? [])];
  return demoId(`person/${plan.name}/${everybody.indexOf(person)}`);
}

/** A child's dates as they were known on a day: none of the birth before it. */
export function knownDates(child: Child, today: CalendarDate, on: CalendarDate): ChildDates {
  const { birth, due } = datesOf(child, today);
  if (birth === undefined || birth > on) return { dueDate: due };
  return { birthDate: birth, dueDate: due, gestation: child.gestation };
}

export interface Scheduled {
  plan: FamilyPlan;
  visit: PlannedVisit;
  index: number;
  opening: 'first' | 'first-born' | undefined;
  today: CalendarDate;
  draw: Seeded;
}

export function castOf({ plan, visit, index, opening, today, draw }: Scheduled): Cast {
  const born = visit.phase === 'born';
  const parents = plan.adults.filter((adult) => !adult.other);
  const apart = parents.some((adult) => adult.household !== undefined);
  const turned = apart && born && opening === undefined && index % 3 === 2;
  const main = parents[turned ? 1 : 0];
  const baby = plan.babies[index % plan.babies.length];
  if (!main || !baby) throw new Error(`family ${plan.name} has nobody at the table`);
  const second = parents.find((adult) => adult !== main);
  const twin = plan.babies.find((child) => child !== baby);

  /** Who is named in a visit written by hand was there. */
  const scripted = (opening === 'first' ? plan.first : opening && plan.firstBorn)?.saw;
  const isHere = ({ name, here = 0 }: Adult) =>
    scripted === undefined ? draw.chance(here) : scripted.includes(name);
  const guests = apart ? [] : plan.adults.filter((adult) => adult !== main && isHere(adult));
  const siblings = (plan.siblings ?? []).filter(
    (child) =>
      child.died === undefined && (scripted?.includes(child.name ?? '') ?? draw.chance(0.6))
  );
  const present = [main, ...guests, ...(born ? plan.babies : []), ...siblings];
  const asleep = born && opening === undefined && draw.chance(0.13);

  const age = ageOn(knownDates(baby, today, visit.date), visit.date);
  const tags = new Set<Tag>(plan.tags);
  const add = (tag: Tag, when: boolean) => void (when && tags.add(tag));
  add('moeder', main.sex === 'v');
  add('vader', main.sex === 'm');
  add('apart', apart);
  add('partner', !apart && second !== undefined);
  add('partner-hier', !apart && second !== undefined && guests.includes(second));
  add('alleen', second === undefined);
  add('tolk', plan.interpreter === true);
  add('tweeling', twin !== undefined);
  add('te-vroeg', baby.gestation !== undefined && born && isEarly(baby.gestation));
  add('groot', born && siblings.length > 0);
  add('slaapt', asleep);
  add('programma', plan.programme !== 'regulier' && plan.programme !== 'prenataal-huisbezoek');
  return {
    main,
    second,
    present,
    baby,
    twin,
    tags,
    age,
    words: { ...wordsOf(plan, main, second, born ? baby : undefined, twin), ...ageWord(age) }
  };
}

const isEarly = ({ weeks, days }: { weeks: number; days: number }) =>
  weeks * 7 + days < PRETERM_BEFORE_DAYS;

function ageWord(age: Age): Words {
  if (age.kind !== 'born') return {};
  const corrected = age.corrected ? `, ${describeCorrectedAge(age.corrected)}` : '';
  return { leeftijd: `${describeAge(age.calendar)}${corrected}` };
}

/** What the words in braces stand for; one that has no meaning here is left out. */
export function wordsOf(
  plan: FamilyPlan,
  main: Adult,
  second: Adult | undefined,
  baby: Child | undefined,
  twin: Child | undefined
): Words {
  const she = main.sex === 'v';
  const girl = baby?.sex === 'v';
  const older = plan.siblings?.[0];
  return {
    ...familiar(plan),
    ouder: main.name,
    ze: she ? 'ze' : 'hij',
    haar: she ? 'haar' : 'zijn',
    hr: she ? 'haar' : 'hem',
    kind: baby?.name ?? 'de baby',
    ...(baby && {
      hij: girl ? 'ze' : 'hij',
      hem: girl ? 'haar' : 'hem',
      zijn: girl ? 'haar' : 'zijn'
    }),
    ...(second &&
      (second.household === undefined ? { partner: second.name } : { ander: second.name })),
    ...(twin?.name !== undefined && { tweede: twin.name }),
    ...(older?.name !== undefined &&
      (older.died === undefined ? { groot: older.name } : { gemist: older.name }))
  };
}

/** Small things that are a family's own, so that two families don't tell the same. */
function familiar({ name }: FamilyPlan): Words {
  const draw = seeded(`familiar/${name}`);
  return {
    gerecht: draw.pick(dishes),
    woord: draw.pick(['pannenkoek', 'paraplu', 'ananas', 'stopverf', 'kokosnoot', 'parkeerplaats']),
    cijfer: draw.pick(['een zeven', 'een acht min', 'een dikke voldoende', 'een zes en een half']),
    liedje: draw.pick(['de molen', 'de eendjes', 'de bus', 'de regen', 'de beer']),
    steun: draw.pick(['een vriendin', 'haar zus', 'een nicht', 'een oud-collega', 'een tante'])
  };
}

const dishes = [
  'linzensoep',
  'stamppot andijvie',
  'rijst met bruine bonen',
  'pasta met courgette',
  'kip uit de oven',
  'couscous met groente',
  'bami van haar oma',
  'tomatensoep met balletjes'
];
