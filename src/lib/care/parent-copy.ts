/**
 * *Afschrift*: a signed report for one parent.
 *
 * Promises: pure, drawn from what was signed. Not on it: the Meldcode and what is weighed around it, what
 * another parent told in confidence, the address and phone numbers of another home, and a heading in
 * which words of those stand. Where others told something in confidence on the visit, loose notes are
 * left out as a whole, since of those it isn't noted who told them. What was left out is listed for the
 * nurse, by name and without its words.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { agreementsIn, type Agreement } from './agreement';
import { plainDayWords } from './date-words';
import type { Callings } from './field-labels';
import { followUpIn } from './follow-up';
import { homesIn, liveApart, type Homes } from './household';
import { dayIn, textIn, type Fields } from './reading';
import { mentions, secretWords } from './secret-words';
import { decisionWords, headingWords } from './terms';
import { reportHeadings, type ReportHeading } from './visit-fields';
import { visitSections, type VisitSection } from './visit-lines';
import {
  householdTitleFor,
  mayHear,
  mayKnowNextVisit,
  mayReadAgreement,
  tellersOf,
  type Reader
} from './who-may-see';

export interface ParentCopyGround {
  /** What was signed. */
  visit: Fields;
  /** Everything else that is known of the visit: other signatures, and what was written since. */
  versions: readonly Fields[];
  visitId: string;
  family: string;
  records: readonly RecordState[];
  reader: Reader;
  callings: Callings;
  /** Signed addenda, each with who and when. */
  addenda: readonly { by: string; text: string }[];
  today: CalendarDate;
}

export interface ParentCopy {
  blocks: VisitSection[];
  /** What isn't on it, for the nurse alone. */
  left: string[];
}

export function parentCopy(ground: ParentCopyGround): ParentCopy {
  const told = askedOf(ground);
  const left: string[] = [];
  const blocks: VisitSection[] = [];
  for (const section of sectionsFor(ground, told.homes)) {
    const why = whyNot(section, ground, told);
    if (why !== undefined) left.push(why ? `${section.title} (${why})` : section.title);
    else blocks.push(section);
  }
  const agreed = told.agreements.filter(({ mayRead }) => mayRead);
  if (agreed.length > 0)
    blocks.push({
      title: 'Afspraken die terugkomen',
      lines: agreed.map(({ agreement }) => agreementLine(agreement))
    });
  const kept = told.agreements.length - agreed.length;
  if (kept > 0) left.push(kept === 1 ? '1 afspraak' : `${kept} afspraken`);
  for (const { by, text } of ground.addenda)
    if (told.isConfided || told.isUnfit(text)) left.push(`Aanvulling (${by})`);
    else blocks.push({ title: `Aanvulling (${by})`, lines: [text.trim()] });
  return { blocks: blocks.filter(({ lines }) => lines.length > 0), left };
}

interface Asked {
  homes: Homes;
  apart: boolean;
  /** Somebody else told something in confidence on this visit, or agreed it. */
  isConfided: boolean;
  agreements: { agreement: Agreement; mayRead: boolean }[];
  /** Words that may not reach this reader stand in a text. */
  isUnfit: (text: string) => boolean;
}

function askedOf({ records, family, reader, visit, versions, visitId, today }: ParentCopyGround) {
  const homes = homesIn(records, family);
  const secret = secretWords(homes, reader);
  const states = new Map(records.map((record) => [record.id, record]));
  const all = agreementsIn(records)
    .filter(({ what }) => what !== '')
    .map((agreement) => {
      const state = states.get(agreement.id);
      const isOpen = state !== undefined && mayReadAgreement(homes, state, reader);
      return { agreement, mayRead: isOpen && !mentions(lineOf(agreement), secret) };
    });
  const kept = all.filter(({ mayRead }) => !mayRead).map(({ agreement }) => plain(agreement.what));
  const agreements = all.filter(
    ({ agreement }) => agreement.visit === visitId && agreement.state !== 'dropped'
  );
  const tellers = reportHeadings.flatMap((heading) => tellersOf([visit, ...versions], heading));
  const asked: Asked = {
    homes,
    apart: liveApart(homes, dayIn(visit, 'date') ?? today),
    isConfided: !mayHear(tellers, reader) || agreements.some(({ mayRead }) => !mayRead),
    agreements,
    isUnfit: (text) =>
      mentions(text, secret) ||
      MELDCODE.test(text) ||
      kept.some((words) => words.trim() !== '' && plain(text).includes(words))
  };
  return asked;
}

const MELDCODE = /meldcode|veilig\s+thuis|aandachtsfunctionaris/i;
/** About the work of professionals with each other. */
const never = new Set([
  ...['Meldcode', 'Delen zonder toestemming: afgewogen', 'Verwijsbrief'],
  ...['Meegenomen uit Kennis', 'Overig']
]);
/** About one of the parents, or what they said, without a word on which of them. */
const ofSomebody = new Set([
  ...['Factoren', 'Samen ingeschat', 'Zwaardere hulp overwogen: wat meespeelt']
]);
/** Facts that hold no words of anybody. */
const bare = new Set([
  ...['Datum', 'Aanwezig', 'Op welk adres', 'Wat er volgt', 'Tips voor de ouders', 'Volgend bezoek']
]);

function sectionsFor(
  { visit, callings, today, reader }: ParentCopyGround,
  homes: Homes
): VisitSection[] {
  const household = (id: string) => {
    const found = homes.households.find((one) => one.id === id);
    return found && householdTitleFor(homes, found, reader);
  };
  return visitSections(visit, { ...callings, household }, today).map((section) =>
    section.title === 'Wat er volgt'
      ? { ...section, lines: section.lines.filter((line) => line !== decisionWords.meldcode) }
      : section
  );
}

/** `undefined`: it may stand on the copy; else why not, in a few words or ''. */
function whyNot(
  { title, lines }: VisitSection,
  { visit, versions, reader }: ParentCopyGround,
  { homes, apart, isConfided, agreements, isUnfit }: Asked
): string | undefined {
  if (never.has(title)) return '';
  const { nextVisit } = followUpIn(visit);
  const isHidden = nextVisit !== undefined && !mayKnowNextVisit(homes, visit, reader);
  if (title === 'Volgend bezoek' && isHidden) return '';
  const heading = reportHeadings.find((one) => headingWords[one] === title);
  if (heading !== undefined) {
    if (!mayHear(tellersOf([visit, ...versions], heading), reader)) return 'in vertrouwen verteld';
    if (heading === 'follow-up' && isHidden) return 'het volgende bezoek staat erin';
    if (heading === 'agreements' && agreements.some(({ mayRead }) => !mayRead))
      return 'niet elke afspraak is voor deze ouder';
  } else if (!bare.has(title)) {
    if (isConfided) return 'niet te zeggen wat in vertrouwen verteld is';
    if (apart && ofSomebody.has(title)) return 'niet te zeggen over wie het gaat';
  }
  return isUnfit(wordsIn(visit, heading) + lines.join('\n'))
    ? 'er staat iets in dat niet voor deze ouder is'
    : undefined;
}

function wordsIn(visit: Fields, heading: ReportHeading | undefined): string {
  return heading === undefined ? '' : `${textIn(visit, `report/${heading}`)}\n`;
}

function lineOf({ what, who }: Agreement): string {
  return `${what}\n${who}`;
}

function agreementLine({ what, who, by }: Agreement): string {
  const facts = [who, by && `uiterlijk ${plainDayWords(by)}`].filter(Boolean).join(', ');
  return `${what}${facts && ` (${facts})`}`;
}

function plain(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}
