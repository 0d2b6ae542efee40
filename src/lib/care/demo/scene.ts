/**
 * The parts that the demo's notes are made of: one subject of one visit, with what was seen, told
 * and agreed about it, so that the headings of a report speak of the same thing.
 *
 * Words in braces are filled in per family, see `fill`. Promise: a word that isn't known throws, and
 * a sentence always starts with a capital.
 */
export type Tag =
  | 'moeder' // the parent at the table is the mother
  | 'vader'
  | 'partner' // lives with a partner
  | 'partner-hier' // and the partner is there today
  | 'alleen'
  | 'apart' // carers live apart
  | 'oma'
  | 'borst'
  | 'fles'
  | 'werk'
  | 'school'
  | 'opvang'
  | 'geld'
  | 'roken'
  | 'tolk'
  | 'tweeling'
  | 'te-vroeg'
  | 'rouw'
  | 'groot' // an older child in the family
  | 'slaapt' // the child sleeps through the visit
  | 'programma'; // VoorZorg or Stevig Ouderschap: many visits, with an end

export interface Agree {
  who: 'ouder' | 'partner' | 'verpleegkundige';
  /** With its article: 'het telefoontje naar de gemeente'. */
  short: string;
  what: string;
  /** Too important to be let go: it stays open until it was done. */
  firm?: true;
  /** What is noted at the next visit when it was done. */
  kept: string;
}

export interface Talk {
  saw?: string;
  parent?: string;
  discussed?: string;
  agree?: Agree;
}

export interface Scene extends Talk {
  id: string;
  /** Two scenes about one thing never stand in one visit. */
  about: string;
  /** From and until (exclusive): weeks of pregnancy, or weeks of (corrected) age. */
  weeks: readonly [number, number];
  needs?: readonly Tag[];
  unless?: readonly Tag[];
}

/** Something seen, to open a report with. */
export interface Moment {
  weeks: readonly [number, number];
  needs?: readonly Tag[];
  unless?: readonly Tag[];
  text: string;
}

export type Words = Readonly<Record<string, string>>;

/** Fills in names and pronouns; a sentence that starts with one gets its capital. */
export function fill(text: string, words: Words): string {
  const filled = text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`the demo knows no {${name}} here: ${text}`);
    return word;
  });
  return filled.replace(/(^|[.?]\s+|\n)(‘?[a-z])/g, (_, before: string, start: string) => {
    return before + start.toUpperCase();
  });
}

/** Whether a scene or a moment fits these weeks and these tags. */
export function fits(
  part: Pick<Moment, 'weeks' | 'needs' | 'unless'>,
  weeks: number,
  tags: ReadonlySet<Tag>
): boolean {
  return (
    weeks >= part.weeks[0] &&
    weeks < part.weeks[1] &&
    (part.needs ?? []).every((tag) => tags.has(tag)) &&
    !(part.unless ?? []).some((tag) => tags.has(tag))
  );
}
