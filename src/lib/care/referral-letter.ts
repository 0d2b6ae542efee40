/**
 * The draft of a referral letter, from what is known of the family and noted on the visit.
 *
 * Promises: pure and always the same for the same facts; right for one child, twins, unborn, nameless
 * and no child at all; a child that died isn't named. No address, no number of who lives at a secret one, no note of the family, nothing of the
 * report: what it is about is what she wrote to the partner. What isn't known leaves no gap.
 */
import { describeAgeOn } from '../guideline/age-words';
import { ageOn } from '../guideline/ages';
import type { CalendarDate } from '../guideline/calendar-date';
import { plainDayWords } from './date-words';
import { familyName, livingChildren, type Family } from './family';
import type { Referral } from './follow-up';
import type { Homes } from './household';
import { isolated } from './isolated';
import { childDates, hasDied, isBorn, nameAmong, nameOf, type Person } from './person';
import { secretWords, withoutSecrets } from './secret-words';
import { mayKnowPhone, professional } from './who-may-see';

export interface LetterFacts {
  family: Family;
  homes: Homes;
  /** Ids of who were there: children who were come first to mind. */
  present: readonly string[];
  referral: Referral;
  /** The day of the visit: ages are counted on it. */
  date: CalendarDate;
  /** The day that stands above the letter. */
  today: CalendarDate;
  /** Who writes; '' when unknown. */
  writer: string;
  organisation: string;
  correctUntilMonths: number;
}

const together = new Intl.ListFormat('nl', { type: 'conjunction' });

export function referralLetter(facts: LetterFacts): string {
  const { referral, date, today } = facts;
  const children = aboutWhom(facts);
  const blocks = [
    plainDayWords(today),
    referral.partner && `Aan: ${isolated(referral.partner)}`,
    subject(facts, children),
    'Geachte collega,',
    `Graag vraag ik uw hulp voor ${forWhom(children, date)}.`,
    referral.purpose.trim(),
    consentLines(referral).join('\n'),
    reachLines(facts).join('\n'),
    'Met vriendelijke groet,',
    [isolated(facts.writer), 'jeugdverpleegkundige', isolated(facts.organisation)]
      .filter(Boolean)
      .join('\n')
  ];
  const letter = blocks.filter(Boolean).join('\n\n');
  return withoutSecrets(letter, secretWords(facts.homes, professional));
}

/** The living children who were there, else all living children. */
function aboutWhom({ family, present, date }: LetterFacts): Person[] {
  const living = livingChildren(family, date);
  const there = living.filter(({ id }) => present.includes(id));
  return there.length > 0 ? there : living;
}

function subject(facts: LetterFacts, children: readonly Person[]): string {
  const { family, date, correctUntilMonths } = facts;
  const lines = children.map((child) => {
    const name = isolated(nameAmong(child, children, date));
    return [name, ...datesOf(child, date, correctUntilMonths)].join(', ');
  });
  if (lines.length === 0) return `Betreft: ${isolated(familyName(family))}`;
  return lines.length === 1
    ? `Betreft: ${lines[0]}`
    : ['Betreft:', ...lines.map((line) => `- ${line}`)].join('\n');
}

/** "geboren op 3 september 2026 (11 weken)" */
function datesOf(child: Person, date: CalendarDate, correctUntilMonths: number): string[] {
  const age = ageOn(childDates(child), date, correctUntilMonths);
  const words = age.kind === 'unknown' ? '' : ` (${describeAgeOn(age).replaceAll(' · ', ', ')})`;
  if (child.birthDate !== undefined && isBorn(child, date))
    return [`geboren op ${plainDayWords(child.birthDate)}${words}`];
  return child.dueDate === undefined
    ? []
    : [`uitgerekend op ${plainDayWords(child.dueDate)}${words}`];
}

function forWhom(children: readonly Person[], date: CalendarDate): string {
  const isNamed = children.length > 0 && children.every(({ name }) => name !== '');
  return isNamed
    ? together.format(children.map((child) => isolated(nameOf(child, date))))
    : 'dit gezin';
}

function consentLines({ consent, consentBy, consentOn, consentFor }: Referral): string[] {
  if (consent === 'refused')
    return ['Voor het delen van deze gegevens is geen toestemming gegeven.'];
  if (consent === 'not-asked')
    return ['Voor het delen van deze gegevens is nog geen toestemming gevraagd.'];
  if (consent !== 'given') return [];
  const by = consentBy && ` door ${isolated(consentBy)}`;
  const on = consentOn === undefined ? '' : ` op ${plainDayWords(consentOn)}`;
  return [
    `Voor deze verwijzing is toestemming gegeven${by}${on}.`,
    consentFor.trim() && `De toestemming geldt voor: ${consentFor.trim()}`
  ].filter(Boolean);
}

/** Whom to call, and in which language. */
function reachLines({ family, homes, date }: LetterFacts): string[] {
  const { people, phone, interpreter, language } = family;
  const isSecret = homes.households[0]?.secret === true;
  const parents = people
    .filter((person) => person.role === 'parent' && !hasDied(person, date))
    .map((parent) => {
      const relation = parent.name && parent.relation ? ` (${isolated(parent.relation)})` : '';
      const reached = mayKnowPhone(homes, parent.id, professional)
        ? parent.phone
        : 'bereikbaar via mij';
      return `${isolated(nameOf(parent, date))}${relation}${reached && `, ${reached}`}`;
    });
  const isDutch = /^(nederlands)?$/i.test(language);
  const tongue = language && ` (${isolated(language)})`;
  return [
    parents.length > 0 && `${parents.length > 1 ? 'Ouders' : 'Ouder'}: ${parents.join('; ')}`,
    phone && !isSecret && `Telefoon van het gezin: ${phone}`,
    interpreter ? `Er is een tolk nodig${tongue}.` : isDutch ? '' : `Taal: ${isolated(language)}`
  ].filter(Boolean) as string[];
}
