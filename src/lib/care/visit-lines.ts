/**
 * A visit in plain lines under fixed headings: to read before signing, and as the signed view.
 *
 * Promise: nothing of the content is left out; what has no heading, or isn't known to this version,
 * stands under "Overig". Names and titles are looked up, the facts come from the fields alone.
 */
import { describeAge } from '../guideline/age-words';
import { addDays, type CalendarDate } from '../guideline/calendar-date';
import { SIGNATURE_FIELD } from '../history/signature';
import { householdCalled, itemCalled, itemsCalled, personCalled } from './called';
import { plainDayWords } from './date-words';
import { labelOf, type Callings } from './field-labels';
import { patternOf } from './fields';
import { reportHeadings, type ReportHeading } from './visit-fields';
import type { Estimation, InstrumentUse } from './guidance';
import { isolated } from './isolated';
import { flagIn, lineIn, partsIn, valueIn, type Fields } from './reading';
import { answerWords, headingWords, stepStateWords } from './terms';
import { wordsOf } from './value-words';
import { visitIn, type Observation, type ObservedAge, type Visit } from './visit';
import { afterFields, afterSections } from './visit-lines-after';
import { seenFields, seenSections } from './visit-lines-seen';

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
    { title: 'Datum', lines: [whenWords(visit, from)].filter(Boolean) },
    { title: 'Aanwezig', lines: presentLines(visit, callings) },
    { title: 'Op welk adres', lines: householdLines(from, callings) },
    { title: 'Meegenomen uit Kennis', lines: itemsCalled(visit.topics, callings) },
    {
      title: 'Teruggekomen op een eerder bezoek',
      lines: partsIn(from, 'came-back').some(({ field }) => flagIn(from, field))
        ? ['Besproken wat toen zou terugkomen.']
        : []
    },
    ...reportHeadings.map((heading) => ({
      title: headingWords[heading],
      lines: [
        ...confidenceLines(from, heading, callings),
        ...(visit.report[heading].trim() ? [visit.report[heading]] : [])
      ]
    })),
    ...seenSections(from, callings),
    {
      title: 'Van Wiechen',
      lines: visit.observations.flatMap((o) => observationLines(o, callings))
    },
    {
      title: 'Gespreksleidraad',
      lines: visit.steps.map(({ item, state, note }) => {
        // A point within a sub-step is called by its sentence.
        const title = (callings.item?.(item) ?? item).replace(/\.$/, '');
        return [state && `${title}: ${stepStateWords[state].toLowerCase()}`, note]
          .filter(Boolean)
          .join('. ');
      })
    },
    {
      title: 'Samen ingeschat',
      lines: visit.together.flatMap((one) => togetherLines(one, callings))
    },
    {
      title: 'Zwaardere hulp overwogen: wat meespeelt',
      lines: itemsCalled(visit.help, callings)
    },
    {
      title: 'Instrumenten',
      lines: visit.instruments.flatMap((use) => instrumentLines(use, callings))
    },
    ...afterSections(from, callings),
    { title: 'Overig', lines: otherLines(from, callings, today) }
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** "24 november 2026, van 14:05 tot 15:10" */
function whenWords({ date }: Visit, from: Fields): string {
  const [begin, end] = [lineIn(from, 'begin'), lineIn(from, 'end')];
  const began = begin && (end ? `van ${begin}` : `begonnen om ${begin}`);
  const times = [began, end && `tot ${end}`].filter(Boolean).join(' ');
  return [date && plainDayWords(date), times].filter(Boolean).join(', ');
}

function presentLines({ present, presentOthers }: Visit, callings: Callings): string[] {
  return [...present.map((id) => personCalled(id, callings)), presentOthers].filter(Boolean);
}

function householdLines(from: Fields, callings: Callings): string[] {
  const household = lineIn(from, 'household');
  return household ? [householdCalled(household, callings)] : [];
}

/** Who told what stands under a heading in confidence. */
function confidenceLines(from: Fields, heading: ReportHeading, callings: Callings): string[] {
  const parent = lineIn(from, `confidence/${heading}`);
  return parent ? [`In vertrouwen verteld door ${personCalled(parent, callings)}`] : [];
}

function togetherLines({ child, nurse, parents }: Estimation, callings: Callings): string[] {
  const who = personCalled(child, callings);
  return [
    nurse.trim() && `Wat ik zie bij ${who}: ${nurse}`,
    parents.trim() && `Wat de ouders zeggen over ${who}: ${parents}`
  ].filter(Boolean);
}

function instrumentLines(use: InstrumentUse, callings: Callings): string[] {
  const { child, item, conditions, date, by, result } = use;
  const about = `${itemCalled(item, callings)} (${personCalled(child, callings)})`;
  const met = itemsCalled(conditions, callings).join('; ');
  const facts = [date && `ingevuld op ${plainDayWords(date)}`, by && `ingevuld door ${by}`];
  return [
    [about, facts.filter(Boolean).join(', ')].filter(Boolean).join(': '),
    met && `Vooraf nagegaan: ${met}`,
    result.trim() && `Uitkomst: ${result}`
  ].filter(Boolean) as string[];
}

function observationLines(
  { child, item, answer, age, remark }: Observation,
  { person, item: title }: Callings
): string[] {
  const who = person?.(child);
  const about = `${title?.(item) ?? item}${who ? ` (${isolated(who)})` : ''}`;
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

/** Fields that have their place under a heading above, and those that say nothing by themselves. */
const placed: ReadonlySet<string> = new Set([
  ...['date', 'begin', 'end', 'present/*', 'present-others', 'came-back/*', 'topic/*', 'help/*'],
  ...reportHeadings.flatMap((heading) => [`report/${heading}`, `confidence/${heading}`]),
  ...['household', 'next-visit-plan'],
  ...['step/*', 'step-note/*', 'observed/*/*', 'observed-age/*/*', 'remark/*/*'],
  ...['together-nurse/*', 'together-parents/*', 'instrument-condition/*/*/*'],
  ...['instrument-date/*/*', 'instrument-by/*/*', 'instrument-result/*/*'],
  ...seenFields,
  ...afterFields,
  ...['edition', 'mistaken', 'drafted/*/*', SIGNATURE_FIELD]
]);

/** Whatever has no heading of its own yet, by its label; what a newer app wrote as well. */
function otherLines(from: Fields, callings: Callings, today: CalendarDate): string[] {
  return Object.keys(from.registers).flatMap((field) => {
    const pattern = patternOf('visit', field);
    const value = valueIn(from, field);
    const isBack = pattern !== undefined && (value === false || value === '');
    if (value === undefined || isBack || placed.has(pattern ?? '') || placed.has(field)) return [];
    const words = wordsOf('visit', field, value, today, callings);
    return [`${labelOf('visit', field, callings)}: ${words}`];
  });
}
