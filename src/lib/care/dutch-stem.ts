/**
 * A light stem of a Dutch word, so that "huilt" finds "huilen" and "blokje" finds "blokjes".
 *
 * Promises: pure; the forms of one word mostly share a stem, and a word of three letters or fewer is
 * left alone. A stem is for comparing and not always a word: what counts is that both sides get the
 * same one. Long and short vowels stay apart ("manen" and "mannen"). Expects `folded` words.
 */

/** Words whose forms follow no rule. */
const irregular = new Map(
  Object.entries({
    kind: 'kinderen kinders',
    ei: 'eieren',
    lid: 'leden',
    stad: 'steden',
    gaan: 'ga gaat',
    staan: 'sta staat',
    zien: 'zie ziet',
    doen: 'doe doet',
    komt: 'kom komen',
    teken: 'teken tekens tekenen tekent'
  }).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const))
);

const VOWEL = /[aeiouy]/;
/** After l, n, r and w an s is an ending only in longer words: "ouders", not "kans". */
const PLURAL = /(?:[bcdfgkmpty]|[aeiouy][^aeiouy]+[aeiouy]+[lnrw]|[aeiouy].*[^aeiou]e|ie)s$/;
const LONGEST = 40;

export function dutchStem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3 || word.length > LONGEST) return word;
  return ending(withoutInflection(withoutSuffix(withoutDiminutive(withoutPlural(word)))));
}

/** "ouders" → "ouder", "baby's" → "baby", "tantes" → "tante"; "huis" and "kans" stay. */
function withoutPlural(word: string): string {
  return PLURAL.test(word) ? word.slice(0, -1) : word;
}

function withoutDiminutive(word: string): string {
  if (!word.endsWith('je') || word.length < 5) return word;
  if (/[aeiou]{2}mpje$/.test(word)) return word.slice(0, -3);
  if (/([lnrmpgbdkt])\1etje$/.test(word)) return word.slice(0, -5);
  if (/[lnrwj]tje$/.test(word)) return word.slice(0, -3);
  return word.slice(0, -2);
}

/** "veiligheid" → "veilig", "verwijzing" → "verwijz", "huilende" → "huil". */
function withoutSuffix(word: string): string {
  const [, quality] = /^(.{3,})(?:heid|heden)$/.exec(word) ?? [];
  if (quality !== undefined) return quality;
  const [, doing] = /^(.{4,})(?:ingen|ing)$/.exec(word) ?? /^(.{4,})(?:ende|end)$/.exec(word) ?? [];
  return doing !== undefined && VOWEL.test(doing) ? opened(doing) : word;
}

/** Takes off "-en" and "-e"; "misschien", "been" and "relatie" keep theirs. */
function withoutInflection(word: string): string {
  if (/ieen$/.test(word)) return word.slice(0, -2);
  const bare = /(?:[^aeiou]|[aou]i)en$/.test(word)
    ? word.slice(0, -2)
    : /[^aeiou]e$/.test(word)
      ? word.slice(0, -1)
      : word;
  return bare !== word && bare.length >= 2 && VOWEL.test(bare) ? opened(bare) : word;
}

/** What a syllable that lost its ending was: "prat" → "praat", "bedd" → "bed", "moeder" stays. */
function opened(stem: string): string {
  const [, doubled] = /([b-df-hj-np-tv-z])\1$/.exec(stem) ?? [];
  if (doubled !== undefined) return stem.slice(0, -1);
  const [, head, vowel, last] = /^(.*?)([aeou])([b-df-hj-np-tvz])$/.exec(stem) ?? [];
  if (head === undefined || vowel === undefined || last === undefined) return stem;
  if (/[aeiou]$/.test(head)) return stem;
  // "kamer", "tafel": the last vowel is not heard, so it was never long. Not so in "emotionele".
  if (stem.endsWith('ionel')) return `${stem.slice(0, -1)}el`;
  if (vowel === 'e' && VOWEL.test(head) && /[lrnm]/.test(last)) return stem;
  return `${head}${vowel}${vowel}${last}`;
}

/** "lacht" → "lach", "contact" → "contac" on both sides, "verwijz" → "verwijs", "geev" → "geef". */
function ending(stem: string): string {
  let word = stem.replace(/v$/, 'f').replace(/z$/, 's');
  if (/[^aeiou]t$/.test(word) && word.length > 4) word = word.slice(0, -1);
  return withoutPlural(word);
}
