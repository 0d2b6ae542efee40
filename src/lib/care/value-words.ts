/** What a field's value is in words, so that two values can be laid beside each other. */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Json } from '../history/json';
import { agreementStates } from './agreement';
import { dayWords, isDay } from './date-words';
import { patternOf } from './fields';
import { losses, programmes, roles } from './kinds';
import { householdCalled, itemCalled, personCalled } from './called';
import type { Callings } from './field-labels';
import { notMade, notMadeWords } from './plan-fields';
import { consentAnswers, elementStates, factorStates, observedAnswers } from './visit-fields';
import { gestationOf, gestationWords, lossWords } from './person';
import {
  agreementStateWords,
  answerWords,
  consentWords,
  elementStateWords,
  factorStateWords,
  programmeWords,
  roleWords,
  stepStateWords
} from './terms';
import { stepStates } from './visit';

const EMPTY = '(leeg)';

/** Words for a value of a field; free text stays as it was typed. */
export function wordsOf(
  type: string,
  field: string,
  value: Json,
  today: CalendarDate,
  callings: Callings = {}
): string {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const pattern = patternOf(type, field);
  if (pattern === 'gestation') {
    const gestation = gestationOf(value);
    if (gestation) return gestationWords(gestation);
  }
  if (pattern === 'observed-age/*/*') return observedAgeWords(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isDay(value) && days.has(pattern ?? '')) return dayWords(value, today);
  if (pattern === 'moment-who/*') return personCalled(value, callings);
  if (pattern === 'confidence/*' || pattern === 'confidence') return personCalled(value, callings);
  if (pattern === 'household' && type !== 'person') return householdCalled(value, callings);
  if (pattern === 'moment-item/*') return itemCalled(value, callings);
  return codeWords(pattern, value) ?? value;
}

const days = new Set([
  ...['date', 'birth-date', 'due-date', 'died-on', 'by', 'instrument-date/*/*'],
  ...['next-visit', 'referral-consent-on', 'meldcode-on'],
  ...['on', 'withdrawn-on', 'plan-date/*/*']
]);

function codeWords(pattern: string | undefined, value: string): string | undefined {
  const within = <T extends string>(codes: readonly T[], words: Record<T, string>) => {
    const code = codes.find((one) => one === value);
    return code === undefined ? undefined : words[code];
  };
  switch (pattern) {
    case 'programme':
      return within(programmes, programmeWords);
    case 'plan-not-made/*/*':
      return within(notMade, notMadeWords);
    case 'loss':
      return within(losses, lossWords);
    case 'role':
      return within(roles, roleWords);
    case 'observed/*/*':
      return within(observedAnswers, answerWords);
    case 'step/*':
      return within(stepStates, stepStateWords);
    case 'element/*/*':
      return within(elementStates, elementStateWords);
    case 'factor/*':
      return within(factorStates, factorStateWords);
    case 'referral-consent':
      return within(consentAnswers, consentWords);
    case 'state':
      return within(agreementStates, agreementStateWords);
    default:
      return undefined;
  }
}

function observedAgeWords(value: Json): string {
  const { basis, days } = value as { basis?: unknown; days?: unknown };
  const words = `${String(days)} dagen`;
  return basis === 'corrected' ? `gecorrigeerd ${words}` : words;
}
