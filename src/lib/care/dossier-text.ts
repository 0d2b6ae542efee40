/**
 * A visit as plain text for the record elsewhere, under the organisation's headings in its order.
 *
 * Promises: pure; it says whether this was signed, by whom and when; nothing of what stands on the
 * signing screen is left out, unless the organisation leaves out that part. Agreements that come back
 * stand under theirs once, also when the report names them already. A secret address never stands in it,
 * also not within what was typed.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Agreement } from './agreement';
import { plainDayWords } from './date-words';
import type { DossierHeading, DossierPart } from './dossier-parts';
import type { Callings } from './field-labels';
import { personCalled } from './called';
import { textIn, type Fields } from './reading';
import { withoutSecrets, type SecretWords } from './secret-words';
import { headingWords } from './terms';
import { reportHeadings } from './visit-fields';
import { visitSections, type VisitSection } from './visit-lines';

export interface DossierGround {
  /** The visit, or what was signed of it. */
  visit: Fields;
  callings: Callings;
  agreements: readonly Agreement[];
  /** "Anneke, 24 november 2026 om 14:05"; `undefined` while it isn't signed. */
  signedBy: string | undefined;
  /** Signed addenda, each with who and when. */
  addenda: readonly { by: string; text: string }[];
  order: readonly DossierHeading[];
  /** Of secret addresses: see `secretWords`. */
  secret: SecretWords;
  today: CalendarDate;
}

export interface Dossier {
  /** Whether it was signed, by whom and when. */
  standing: string;
  blocks: { heading: string; lines: string[] }[];
}

export function dossierOf(ground: DossierGround): Dossier {
  const { signedBy, addenda, order, secret } = ground;
  const blocks = [
    ...order.map(({ part, heading }) => ({ heading, lines: linesOf(part, heading, ground) })),
    ...addenda.map(({ by, text }) => ({ heading: `Aanvulling (${by})`, lines: [text] }))
  ];
  return {
    standing: signedBy === undefined ? 'Nog niet ondertekend.' : `Ondertekend: ${signedBy}.`,
    blocks: blocks
      .filter(({ lines }) => lines.length > 0)
      .map(({ heading, lines }) => ({
        heading,
        lines: lines.map((line) => withoutSecrets(line.trim(), secret))
      }))
  };
}

export function dossierText(ground: DossierGround): string {
  const { standing, blocks } = dossierOf(ground);
  return [standing, ...blocks.map(({ heading, lines }) => [heading, ...lines].join('\n'))].join(
    '\n\n'
  );
}

function linesOf(
  part: DossierPart,
  heading: string,
  { visit, callings, agreements, today }: DossierGround
): string[] {
  const sections = visitSections(visit, callings, today).filter(
    ({ title }) => partOf(title) === part
  );
  // Where several come together under one heading, each keeps its own name.
  const isNamed = part !== 'visit' && (parts[part]?.length ?? 0) !== 1;
  const lines = sections.flatMap((section) => (isNamed ? named(section, heading) : section.lines));
  if (part !== 'agreements') return lines;
  const report = plain(textIn(visit, 'report/agreements'));
  const others = agreements.filter(({ what }) => !report.includes(plain(what)));
  return [...lines, ...others.map((one) => agreementLine(one, callings))];
}

/** The words alone: a report may write them with a capital and stops, on one line. */
function plain(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

function named({ title, lines }: VisitSection, heading: string): string[] {
  if (title === heading) return lines;
  return lines.length === 1 && !lines[0]?.includes('\n')
    ? [`${title}: ${lines[0]}`]
    : [`${title}:`, ...lines];
}

function agreementLine({ what, who, by, confidence }: Agreement, callings: Callings): string {
  const told = confidence && `in vertrouwen verteld door ${personCalled(confidence, callings)}`;
  const facts = [who, by && `uiterlijk ${plainDayWords(by)}`, told].filter(Boolean).join(', ');
  return `- ${what}${facts && ` (${facts})`}`;
}

/** The titles of `visitSections` that each part takes; what is in none of them is the rest. */
const parts: Partial<Record<DossierPart, readonly string[]>> = {
  visit: ['Datum', 'Aanwezig', 'Op welk adres'],
  ...Object.fromEntries(reportHeadings.map((heading) => [heading, [headingWords[heading]]])),
  'van-wiechen': ['Van Wiechen'],
  decision: ['Wat er volgt', 'Volgend bezoek'],
  referral: ['Verwijzing', 'Delen zonder toestemming: afgewogen', 'Verwijsbrief'],
  meldcode: ['Meldcode']
};

function partOf(title: string): DossierPart {
  const found = Object.entries(parts).find(([, titles]) => titles?.includes(title));
  return (found?.[0] as DossierPart | undefined) ?? 'rest';
}
