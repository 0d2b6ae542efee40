/**
 * Everything that a guideline item holds besides its title and text, in labelled lines.
 *
 * Promise: whichever module an item is of, what it holds is shown; a key that isn't named here is
 * for the machine (ids, order, ages as numbers), and `item-facts.test.ts` lists those.
 */
import type { GuidelineItem, Moment, Situation, Source } from '../guideline/item';
import { SITUATION_WORDS } from '../guideline/situations';
import type { Edition } from '../guideline/edition';
import { standingOf } from './item-groups';
import { momentWords } from './moment-words';

export interface ItemFact {
  label: string;
  lines: { title?: string; text: string; say?: string }[];
}

/** In the order of reading. `say` stands in quotation marks: it is for the parent's ears. */
export const factLabels: readonly (readonly [key: string, label: string])[] = [
  ['fullName', 'Voluit'],
  ['ageWords', 'Leeftijd'],
  ['details', ''],
  ['parts', 'Per periode'],
  ['kinds', 'Waaraan je dat ziet'],
  ['lookFor', 'Waar je naar kijkt'],
  ['points', 'Punten'],
  ['say', 'Zo kun je het zeggen'],
  ['aboutChild', 'Wat het zegt over het kind'],
  ['aboutParent', 'Wat het zegt over de ouder'],
  ['criteria', 'Wanneer'],
  ['use', 'Invullen'],
  ['result', 'Wat eruit komt'],
  ['quality', 'Wat er over bekend is'],
  ['families', 'Voor welke gezinnen'],
  ['amount', 'Hoe vaak'],
  ['remark', 'Opmerking'],
  ['mind', 'Let op'],
  ['warning', 'Let op']
];

export function factsOf(item: GuidelineItem): ItemFact[] {
  const held = item as unknown as Record<string, unknown>;
  const age = held['age'] as Moment | undefined;
  const facts = factLabels.flatMap(([key, label]) => {
    // What `use` is to a word, the heading of its group says.
    if (key === 'use' && item.module === 'words') return [];
    const lines = linesOf(held[key], key === 'say');
    return lines.length > 0 ? [{ label, lines }] : [];
  });
  const situations = (held['situations'] ?? []) as Situation[];
  if (situations.length > 0) {
    const text = situations.map((one) => SITUATION_WORDS[one] ?? one).join(', ');
    facts.push({ label: 'Denk eraan bij', lines: [{ text }] });
  }
  const standing = standingOf(item);
  if (standing) facts.push({ label: 'Oordeel', lines: [{ text: standing }] });
  return age ? [{ label: 'Leeftijd', lines: [{ text: momentWords(age) }] }, ...facts] : facts;
}

function linesOf(value: unknown, spoken: boolean): ItemFact['lines'] {
  if (typeof value === 'string') return value === '' ? [] : [{ text: value }];
  if (!Array.isArray(value)) return [];
  return value.map((one: unknown) => {
    if (typeof one === 'string') return spoken ? { text: '', say: one } : { text: one };
    const { title, text = '', say } = one as { title?: string; text?: string; say?: string };
    return { ...(title ? { title } : {}), text, ...(say ? { say } : {}) };
  });
}

/** Where an item comes from: "JGZ-richtlijn …, Thema 2, Tabel 2.3", one line a source. */
export function sourceLines(edition: Edition, item: GuidelineItem): string[] {
  const title = ({ document }: Source) =>
    edition.documents.find(({ id }) => id === document)?.title ?? document;
  return [item.source, ...(item.alsoFrom ?? [])].map(
    (source) => `${title(source)}, ${source.section}`
  );
}

/** The sources of several items, each document named once: "JGZ-richtlijn …: Thema 1, Prenataal; …". */
export function sourcesTogether(edition: Edition, items: readonly GuidelineItem[]): string {
  const sections = new Map<string, Set<string>>();
  for (const { source, alsoFrom = [] } of items)
    for (const { document, section } of [source, ...alsoFrom]) {
      const title = edition.documents.find(({ id }) => id === document)?.title ?? document;
      sections.set(title, (sections.get(title) ?? new Set()).add(section));
    }
  return [...sections].map(([title, found]) => `${title}: ${[...found].join('; ')}.`).join(' ');
}
