/**
 * The words within an item: where they stand, and whether parents may see or hear them.
 * Promise: a field that nobody listed counts as words, so nothing slips by unread.
 */
import type { GuidelineItem } from '../item';

export interface ItemText {
  field: string;
  text: string;
  /** A sentence for the parent's ears. */
  spoken: boolean;
  translated: boolean;
  /** Where it comes from, in place of what it says. */
  reference: boolean;
}

/** Ids, choices from a list and dates: for the machine. */
const MACHINE = new Set(
  (
    'id module forWhom audience document until kind effect level leaning route place standing group ' +
    'purpose letter situations programmes ages age share'
  ).split(' ')
);

export function textsOf(item: GuidelineItem): ItemText[] {
  const texts: ItemText[] = [];
  const collect = (value: unknown, path: readonly string[]): void => {
    const key = path.findLast((part) => !part.startsWith('[')) ?? '';
    if (typeof value === 'string') {
      texts.push({
        field: path.join('.').replaceAll('.[', '['),
        text: value,
        spoken: key === 'say',
        translated: path[0] === 'translations',
        reference: key === 'section'
      });
    } else if (Array.isArray(value)) {
      value.forEach((part, index) => collect(part, [...path, `[${index + 1}]`]));
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        const machine = MACHINE.has(name) || (name === 'use' && item.module === 'words');
        if (!machine) collect(part, [...path, name]);
      }
    }
  };
  collect(item, []);
  return texts;
}

/** What parents may read or hear of an item, in Dutch. */
export function forParents(item: GuidelineItem): ItemText[] {
  return textsOf(item).filter(
    ({ spoken, translated, reference }) =>
      !translated && !reference && (spoken || item.audience === 'parents')
  );
}
