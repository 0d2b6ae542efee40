/** What a field's value is in words, so that two values can be laid beside each other. */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Json } from '../history/json';
import { agreementStates } from './agreement';
import { dayWords, isDay } from './date-words';
import { observedAnswers, patternOf, programmes, roles } from './fields';
import { gestationOf, gestationWords } from './person';
import {
  agreementStateWords,
  answerWords,
  programmeWords,
  roleWords,
  stepStateWords
} from './terms';
import { stepStates } from './visit';

const EMPTY = '(leeg)';

/** Words for a value of a field; free text stays as it was typed. */
export function wordsOf(type: string, field: string, value: Json, today: CalendarDate): string {
  if (value === null || value === '') return EMPTY;
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  const pattern = patternOf(type, field);
  if (pattern === 'gestation') {
    const gestation = gestationOf(value);
    if (gestation) return gestationWords(gestation);
  }
  if (pattern === 'observed-age/*/*') return observedAgeWords(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (isDay(value) && !freeText.has(pattern ?? '')) return dayWords(value, today);
  return codeWords(pattern, value) ?? value;
}

const freeText = new Set(['name', 'note', 'text', 'what', 'who']);

function codeWords(pattern: string | undefined, value: string): string | undefined {
  const within = <T extends string>(codes: readonly T[], words: Record<T, string>) => {
    const code = codes.find((one) => one === value);
    return code === undefined ? undefined : words[code];
  };
  switch (pattern) {
    case 'programme':
      return within(programmes, programmeWords);
    case 'role':
      return within(roles, roleWords);
    case 'observed/*/*':
      return within(observedAnswers, answerWords);
    case 'step/*':
      return within(stepStates, stepStateWords);
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
