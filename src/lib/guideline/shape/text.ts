/**
 * The forms of words in an edition: ids, titles, running text, sentences, dates.
 *
 * The shapes in this folder are the one source of the content's form: the TypeScript types, what is
 * refused and the published JSON Schema all follow from them. Messages are Dutch and read on after
 * "Het veld …": an administrator sees them.
 */
import * as v from 'valibot';

/** A shape with what the JSON Schema says about it. */
export const described = <const Shape extends v.GenericSchema>(shape: Shape, description: string) =>
  v.pipe(shape, v.description(description));

export const idShape = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'mag alleen kleine letters, cijfers en losse streepjes hebben, zoals "org-eigen-punt"'
  ),
  v.maxLength(80),
  v.description(
    'Lower-case letters, digits and single hyphens. Never used for anything else again.'
  )
);

/** No control characters; a line break only in running text. */
const NO_CONTROLS = 'bevat een onzichtbaar teken; typ de tekst opnieuw';

const line = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/\S/, 'is leeg; vul het in'),
    v.maxLength(most),
    v.check((text) => !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(text), NO_CONTROLS)
  );

export const titleShape = described(line(120), 'A few words, shown as a heading.');
export const wordsShape = line(240);
export const proseShape = v.pipe(
  v.string(),
  v.regex(/\S/, 'is leeg; vul het in'),
  v.maxLength(2_000),
  v.check(
    (text) => !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(text.replaceAll('\n', '')),
    NO_CONTROLS
  ),
  v.description('Running text, in plain words.')
);

export const sentencesShape = v.pipe(v.array(line(500)), v.maxLength(30));

export const sayShape = described(
  sentencesShape,
  'Sentences to say to the parent. {kind} becomes the name of the child, {ouder} that of the parent, {is|zijn} the first form for one child and the second for more.'
);

export const dateShape = v.pipe(
  v.string(),
  v.isoDate('moet een datum zijn als "2026-11-22"'),
  v.description('A day, YYYY-MM-DD.')
);

export const countShape = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

export const numberShape = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));
