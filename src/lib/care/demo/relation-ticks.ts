/**
 * What was ticked about the relation on the visits of the demo: elements that were seen or talked about,
 * and what protects and hinders in the family, noted early and looked at again later.
 * Promise: only for children who live on that day, and before birth nothing is seen, only talked about.
 */
import { ownEdition } from '../../guideline/edition';
import { addDays, type CalendarDate } from '../../guideline/calendar-date';
import type { Json } from '../../history/json';
import { knownDates, personId, type Cast } from './cast';
import type { Child, FamilyPlan } from './family';

import { fill, type Tag } from './scene';
import { seeded, type Seeded } from './seeded';

const elementWords: Record<string, string[]> = {
  'element-care': [
    'Eerst kijken, dan pas de fles.',
    'Vertelt wat ze gaat doen bij het verschonen.'
  ],
  'element-contact': ['Om de beurt geluidjes.', '{ouder} wacht op een antwoord.'],
  'element-calming': ['Wiegen en zachtjes praten hielp.', 'Even naar het raam, toen was het over.'],
  'element-safety': ['{ouder} zegt hardop wat {kind} voelt.'],
  'element-fun': ['Kiekeboe met een theedoek.', 'Samen gelachen om de kat.'],
  'element-touch': ['Op de borst in slaap gevallen.', 'Handje vast tijdens het praten.']
};

/** What stands out in a family, by what is known of it. */
const byTag: Partial<Record<Tag, string[]>> = {
  partner: ['protective-around-partner', 'protective-around-both-parents'],
  oma: ['protective-around-network'],
  werk: ['protective-around-income'],
  alleen: ['hindering-around-support'],
  geld: ['hindering-around-poverty'],
  roken: ['hindering-birth-lifestyle'],
  'te-vroeg': ['hindering-child-preterm'],
  rouw: ['hindering-around-lost-child'],
  apart: ['hindering-around-conflict']
};
const everywhere = [
  'protective-parent-help',
  'protective-parent-wanted',
  'hindering-parent-stress'
];
/** What may pass. */
const passing = ['hindering-parent-stress', 'hindering-around-poverty', 'hindering-around-support'];
const factorWords: Record<string, string> = {
  'hindering-parent-stress': 'Slaapt kort en piekert ’s nachts.',
  'hindering-around-poverty': 'Wacht op de toeslag.',
  'protective-around-network': 'Elke week een vaste middag hulp.',
  'protective-parent-help': 'Belt zelf als iets niet lukt.'
};

export interface Ticking {
  plan: FamilyPlan;
  index: number;
  date: CalendarDate;
  cast: Cast;
  today: CalendarDate;
}

export function relationTicks(ticking: Ticking): Record<string, Json> {
  const { plan, index } = ticking;
  const draw = seeded(`relation/${plan.name}/${index}`);
  const babies = plan.babies.filter((child) => isThere(child, ticking));
  return Object.assign(
    factorTicks(ticking, draw),
    ...babies.map((child) => elementTicks(child, ticking, draw))
  ) as Record<string, Json>;
}

function isThere(child: Child, { today, date }: Ticking): boolean {
  const died = child.died === undefined ? undefined : addDays(today, -child.died);
  return died === undefined || died > date;
}

function elementTicks(child: Child, { plan, date, cast, today }: Ticking, draw: Seeded) {
  const fields: Record<string, Json> = {};
  if (!draw.chance(0.7)) return fields;
  const isBorn = knownDates(child, today, date).birthDate !== undefined;
  for (const { id } of ownEdition.modules['six-elements'].items) {
    if (!draw.chance(isBorn ? 0.42 : 0.25)) continue;
    const key = `${personId(plan, child)}/${id}`;
    const isSeen = isBorn && draw.chance(0.65);
    fields[`element/${key}`] = isSeen ? 'seen' : 'talked';
    if (isSeen && child === cast.baby && draw.chance(0.25))
      fields[`element-note/${key}`] = fill(draw.pick(elementWords[id] ?? ['Gezien.']), cast.words);
  }
  return fields;
}

/** At the second visit they are noted, halfway looked at again; what may pass has passed by then. */
function factorTicks({ plan, index }: Ticking, draw: Seeded) {
  const fields: Record<string, Json> = {};
  const known = [...everywhere, ...plan.tags.flatMap((tag) => byTag[tag] ?? [])];
  for (const [place, item] of [...new Set(known)].entries()) {
    const since = 1 + (place % 3) * 2;
    if (index === since) {
      fields[`factor/${item}`] = 'holds';
      const words = factorWords[item];
      if (words !== undefined && draw.chance(0.5)) fields[`factor-note/${item}`] = words;
    }
    if (index === since + 7)
      fields[`factor/${item}`] = passing.includes(item) ? 'no-longer' : 'holds';
  }
  return fields;
}
