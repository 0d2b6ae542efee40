/**
 * What is not right about when a visit was, with the sentence for beside the field.
 *
 * Promises: pure, and the one place that says so: screens show it, signing is refused by it. Nothing
 * that was typed is touched.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { dayIn, textIn, type Fields } from './reading';

export interface VisitProblem {
  field: 'date' | 'end';
  sentence: string;
}

/** `today`: the day on which it is asked. */
export function visitProblems(from: Fields, today: CalendarDate): VisitProblem[] {
  return [...futureDate(from, today), ...endBeforeBegin(from)];
}

/** The sentence beside one field, if there is one. */
export function problemAt(
  field: VisitProblem['field'],
  problems: readonly VisitProblem[]
): string | undefined {
  return problems.find((problem) => problem.field === field)?.sentence;
}

function futureDate(from: Fields, today: CalendarDate): VisitProblem[] {
  const date = dayIn(from, 'date');
  if (date === undefined || date <= today) return [];
  return [
    {
      field: 'date',
      sentence: 'Dit bezoek is nog niet geweest. Onderteken het na het bezoek, of kijk de datum na.'
    }
  ];
}

function endBeforeBegin(from: Fields): VisitProblem[] {
  const [begin, end] = [textIn(from, 'begin'), textIn(from, 'end')];
  if (begin === '' || end === '' || end >= begin) return [];
  return [{ field: 'end', sentence: 'Het einde ligt voor het begin. Kijk begin- en eindtijd na.' }];
}
