/**
 * A visit in plain lines under fixed headings: to read before signing, and as the signed view.
 *
 * Promise: nothing of the content is left out; what this version doesn't know stands under
 * "Overig". Names and titles are looked up, the facts come from the fields alone.
 */
import { describeAge } from '../guideline/age-words';
import { addDays, type CalendarDate } from '../guideline/calendar-date';
import { plainDayWords } from './date-words';
import { labelOf, type Callings } from './field-labels';
import { patternOf, reportHeadings } from './fields';
import { valueIn, type Fields } from './reading';
import { answerWords, headingWords, stepStateWords } from './terms';
import { wordsOf } from './value-words';
import { visitIn, type Observation, type ObservedAge, type Visit } from './visit';

export interface VisitSection {
  title: string;
  lines: string[];
}

export function visitSections(
  from: Fields,
  callings: Callings,
  today: CalendarDate
): VisitSection[] {
  const visit = visitIn(from);
  const sections: VisitSection[] = [
    { title: 'Datum', lines: visit.date ? [plainDayWords(visit.date)] : [] },
    { title: 'Aanwezig', lines: presentLines(visit, callings) },
    ...reportHeadings.map((heading) => ({
      title: headingWords[heading],
      lines: visit.report[heading].trim() ? [visit.report[heading]] : []
    })),
    {
      title: 'Van Wiechen',
      lines: visit.observations.flatMap((o) => observationLines(o, callings))
    },
    {
      title: 'Gespreksleidraad',
      lines: visit.steps.map(({ item, state, note }) => {
        const title = callings.item?.(item) ?? item;
        return [state && `${title}: ${stepStateWords[state].toLowerCase()}`, note]
          .filter(Boolean)
          .join('. ');
      })
    },
    { title: 'Overig', lines: otherLines(from, today) }
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function presentLines({ present, presentOthers }: Visit, { person }: Callings): string[] {
  return [
    ...present.map((id) => person?.(id) ?? 'iemand die niet meer bij dit gezin staat'),
    presentOthers
  ].filter(Boolean);
}

function observationLines(
  { child, item, answer, age, remark }: Observation,
  { person, item: title }: Callings
): string[] {
  const who = person?.(child);
  const about = `${title?.(item) ?? item}${who ? ` (${who})` : ''}`;
  const facts = [answer && answerWords[answer].toLowerCase(), age && observedAgeWords(age)];
  return [`${about}: ${facts.filter(Boolean).join(', ')}${remark ? `. ${remark}` : ''}`];
}

/** "bij 8 weken", "bij gecorrigeerd 6 weken". Counted from a day that serves only to count. */
export function observedAgeWords({ basis, days }: ObservedAge): string {
  const from = '2001-01-01';
  const words = days < 0 ? `${-days} dagen voor de uitgerekende datum` : wordsFor(from, days);
  return basis === 'corrected' && days >= 0 ? `bij gecorrigeerd ${words}` : `bij ${words}`;
}

function wordsFor(from: CalendarDate, days: number): string {
  return describeAge({ days, from, to: addDays(from, days) });
}

function otherLines(from: Fields, today: CalendarDate): string[] {
  return Object.keys(from.registers)
    .filter((field) => patternOf('visit', field) === undefined)
    .flatMap((field) => {
      const value = valueIn(from, field);
      return value === undefined
        ? []
        : [`${labelOf('visit', field)}: ${wordsOf('visit', field, value, today)}`];
    });
}
