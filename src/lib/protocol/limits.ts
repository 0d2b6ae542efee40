/** What one message may hold. A refusal names the limit that was passed by its key here. */
export const limits = {
  /** Bytes of a push after inflating. */
  pushBytes: 4_000_000,
  /** Changes in one push. */
  pushChanges: 1_000,
  /** Bytes of any other request body after inflating. */
  bodyBytes: 512_000,
  /** Levels of nesting in any JSON that is sent. */
  jsonDepth: 20,
  /** Characters (UTF-16 units) in one text field. */
  textCharacters: 100_000,
  /** Bytes of one change as JSON; a larger one is split by field before it is first offered. */
  changeBytes: 256_000,
  /** Entries in one page of a pull. */
  pageEntries: 500,
  /** Bytes of an edition of the guideline content, as a file and as a phone gets it. */
  editionBytes: 2_000_000,
  /** Editions that an organisation's phones may have to keep. */
  editions: 1_000,
  /** What is wrong with a file, in one answer. */
  editionProblems: 100,
  /** Changes in one page of a family's history, and kinds of records to ask it of. */
  historyChanges: 100,
  historyTypes: 10,
  /** Characters of a name of one line. */
  lineCharacters: 200
} as const;

export type LimitName = keyof typeof limits;

/** Levels of nesting in a value: a scalar is 1. Stops counting past `most`. */
export function depthOf(value: unknown, most: number = limits.jsonDepth + 1): number {
  if (value === null || typeof value !== 'object' || most <= 1) return 1;
  let deepest = 0;
  for (const member of Object.values(value)) {
    deepest = Math.max(deepest, depthOf(member, most - 1));
    if (deepest >= most - 1) break;
  }
  return 1 + deepest;
}
