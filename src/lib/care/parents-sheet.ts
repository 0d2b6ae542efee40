/**
 * *Voor jullie* in words: the one sheet that parents take home, drawn alike on the screen, on paper and
 * in the file.
 *
 * Promises: pure; short plain Dutch around what was picked and agreed; it says nothing that
 * `forTheParents` didn't hand it, but who made it and where the tips come from.
 */
import type { Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import { avoidedIn, avoidedWords } from '../guideline/reading/avoided-words';
import { longDayWords } from './date-words';
import { DUTCH, type ForTheParents, type ParentAgreement } from './for-the-parents';
import { timeWords } from './input-time';
import { isolated } from './isolated';

export interface SheetEntry {
  /** '' for none. */
  title: string;
  text: string;
  lines: string[];
  language: string;
}

export interface SheetPart {
  id: 'agreements' | 'tips' | 'next';
  heading: string;
  entries: SheetEntry[];
}

export interface ParentsSheet {
  title: string;
  lead: string[];
  parts: SheetPart[];
  foot: string[];
}

export interface SheetMaker {
  /** '' when unknown. */
  nurse: string;
  organisation: string;
  /** Where the tips come from. */
  sources: readonly string[];
}

const together = new Intl.ListFormat('nl', { type: 'conjunction' });

export function parentsSheet(page: ForTheParents, maker: SheetMaker): ParentsSheet {
  const parts: SheetPart[] = [
    {
      id: 'agreements',
      heading: 'Wat we hebben afgesproken',
      entries: page.agreements.map(agreed)
    },
    {
      id: 'tips',
      heading: page.tips.length === 1 ? 'Een tip' : 'Tips',
      entries: page.tips.map(({ title, text, details, language }) => ({
        title,
        text,
        lines: details,
        language
      }))
    },
    { id: 'next', heading: 'Wanneer we elkaar weer zien', entries: nextEntries(page) }
  ];
  return {
    title: 'Voor jullie',
    lead: leadLines(page),
    parts: parts.filter(({ entries }) => entries.length > 0),
    foot: footLines(maker, page)
  };
}

/** Titles of the documents that these items rest on, but for one that holds a word to avoid. */
export function sourcesOf(items: readonly GuidelineItem[], edition: Edition): string[] {
  const avoided = avoidedWords(edition.modules.words.items);
  const ids = items.flatMap(({ source, alsoFrom = [] }) => [source, ...alsoFrom]);
  const titles = ids.map(
    ({ document }) => edition.documents.find(({ id }) => id === document)?.title
  );
  return [...new Set(titles)].filter(
    (title) => title !== undefined && avoidedIn(title, avoided) === undefined
  ) as string[];
}

function agreed({ what, who, by }: ParentAgreement): SheetEntry {
  const lines = [
    who && `Wie: ${isolated(who)}`,
    by === undefined ? '' : `Wanneer: uiterlijk ${longDayWords(by)}`
  ];
  return { title: '', text: what, lines: lines.filter(Boolean), language: DUTCH };
}

function nextEntries({ next }: ForTheParents): SheetEntry[] {
  if (next === undefined) return [];
  const at = next.at && ` om ${timeWords(next.at)} uur`;
  const day = longDayWords(next.on);
  return [
    {
      title: '',
      text: `${day.charAt(0).toUpperCase()}${day.slice(1)}${at}.`,
      lines: [],
      language: DUTCH
    }
  ];
}

function leadLines({ visitOn, children }: ForTheParents): string[] {
  const about = children.length > 0 ? ` over ${together.format(children.map(isolated))}` : '';
  if (visitOn === undefined) return [];
  return [`Dit is van ons gesprek${about} op ${longDayWords(visitOn)}.`];
}

function footLines({ nurse, organisation, sources }: SheetMaker, { tips }: ForTheParents) {
  const at = organisation && ` bij ${isolated(organisation)}`;
  return [
    nurse && `${isolated(nurse)}, jeugdverpleegkundige${at}`,
    tips.length > 0 && sources.length > 0 ? `De tips komen uit: ${sources.join('; ')}.` : ''
  ].filter(Boolean);
}
