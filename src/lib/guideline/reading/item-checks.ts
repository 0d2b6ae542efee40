/**
 * What must hold of one item beyond its shape: words for parents, placeholders, ages, dates.
 * Promise: each check gives what is wrong as a Dutch sentence; nothing found means nothing wrong.
 */
import { dayNumber } from '../calendar-date';
import type { AgeRange, GuidelineItem, Moment } from '../item';
import { withNames } from '../names';
import { avoidedIn } from './avoided-words';
import { forParents, textsOf } from './item-texts';
import { tooLong } from './readability';

export type ItemCheck = (item: GuidelineItem, avoided: readonly string[]) => string[];

/** Modules that lie open on the table between nurse and parent. */
const AT_THE_TABLE = new Set(['van-wiechen', 'conversation-guide']);

export const wordsForParents: ItemCheck = (item, avoided) => {
  const open = item.audience === 'parents' || AT_THE_TABLE.has(item.module);
  return textsOf(item).flatMap(({ field, text, spoken }) => {
    const word = open || spoken ? avoidedIn(text, avoided) : undefined;
    return word === undefined
      ? []
      : [
          `Het veld "${field}" is voor ouders te zien of te horen en bevat "${word}"; kies een gewoon woord, zoals band of contact.`
        ];
  });
};

export const readable: ItemCheck = (item) =>
  forParents(item).flatMap(({ field, text }) => {
    const reason = tooLong(text);
    return reason === undefined ? [] : [`Het veld "${field}" ${reason}.`];
  });

export const placeholders: ItemCheck = (item) =>
  textsOf(item).flatMap(({ field, text, spoken }) => {
    const rest = spoken ? withNames(text, {}) : text;
    if (!/[{}]/.test(rest)) return [];
    return [
      spoken
        ? `Het veld "${field}" heeft een haakje dat niet klopt; gebruik alleen {kind}, {ouder} of {is|zijn}.`
        : `Het veld "${field}" heeft { of }; dat kan alleen in zinnen om te zeggen ("say").`
    ];
  });

export const translated: ItemCheck = (item) => {
  if (item.translations === undefined) return [];
  if (item.audience !== 'parents')
    return ['Dit punt is niet voor ouders en krijgt dus geen vertaling; haal de vertaling weg.'];
  const lines = linesIn(item);
  return Object.entries(item.translations).flatMap(([language, { details }]) =>
    (details?.length ?? 0) === lines
      ? []
      : [
          `De vertaling "${language}" heeft ${details?.length ?? 0} regels bij "details" en het punt zelf ${lines}; maak ze gelijk.`
        ]
  );
};

function linesIn(item: GuidelineItem): number {
  return 'details' in item && Array.isArray(item.details) ? item.details.length : 0;
}

export const sensibleAges: ItemCheck = (item) => {
  const reasons: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (key === 'ages' && !Array.isArray(value)) reasons.push(...ageProblems(value as AgeRange));
    else for (const [name, part] of Object.entries(value)) collect(part, name);
  };
  collect(item, '');
  if ('share' in item) {
    const { from, to } = item.share as { from: number; to: number };
    if (from > to) reasons.push('Het veld "share" loopt terug; zet het kleinste getal bij "from".');
  }
  return reasons;
};

const PREGNANCY = 280;

function ageProblems({ from, fromWeek, until }: AgeRange): string[] {
  if (fromWeek !== undefined && from !== 'pregnancy')
    return ['Het veld "ages.fromWeek" kan alleen bij "from": "pregnancy"; haal het weg.'];
  if (until === undefined) return [];
  const start = from === 'pregnancy' ? (fromWeek ?? 0) * 7 - PREGNANCY : roughDay(from);
  const end = until === 'birth' ? 0 : roughDay(until);
  // Forty-two weeks may pass; birth then still comes after.
  return Math.min(start, from === 'pregnancy' ? -1 : start) < end
    ? []
    : ['Het veld "ages" eindigt niet na het begin; zet een hogere leeftijd bij "until".'];
}

function roughDay(moment: Moment): number {
  if ('days' in moment) return moment.days;
  if ('weeks' in moment) return moment.weeks * 7;
  return 'months' in moment ? (moment.months * 365.25) / 12 : moment.years * 365.25;
}

export const realDates: ItemCheck = (item) =>
  item.until === undefined || isDay(item.until) ? [] : [noSuchDay('until', item.until)];

export function isDay(date: string): boolean {
  try {
    return Number.isFinite(dayNumber(date));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function noSuchDay(field: string, date: string): string {
  return `Het veld "${field}" noemt ${date}, en die dag bestaat niet; verbeter de datum.`;
}

export const itemChecks: readonly ItemCheck[] = [
  wordsForParents,
  readable,
  placeholders,
  translated,
  sensibleAges,
  realDates
];
