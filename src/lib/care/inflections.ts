/**
 * The forms that a Dutch word which says how somebody is may take: "raar" → "rare", "raarder",
 * "raarst", "raars", "raarheid".
 *
 * Promises: pure; every form that spelling allows is there, and a few that nobody writes. Expects a
 * word in lower case without accents.
 */
export function inflections(word: string): string[] {
  const forms = new Set([word, `${word}s`, `${word}heid`, `${word}heden`]);
  for (const ending of ['t', 'te']) {
    forms.add(`${word}s${ending}`);
    if (word.endsWith('s')) forms.add(`${word}${ending}`);
  }
  if (word.endsWith('r')) for (const ending of ['der', 'dere', 'ders']) forms.add(word + ending);
  const long = withE(word);
  for (const ending of ['', 'n', 'r', 're', 'rs']) forms.add(long + ending);
  return [...forms];
}

const SAME_VOWEL = /^(.*)([aeou])\2([b-df-hj-np-tv-z])$/;
const SHORT_VOWEL = /^[^aeiouy]*[aeiou]([b-df-hj-np-tvz])$/;

/** "raar" → "rare", "dom" → "domme", "naief" → "naieve", "boos" → "boze", "lastig" → "lastige". */
function withE(word: string): string {
  if (word.endsWith('e')) return word;
  const [, head, vowel, last] = SAME_VOWEL.exec(word) ?? [];
  if (head !== undefined && vowel !== undefined && last !== undefined)
    return `${head}${vowel}${voiced(last)}e`;
  const [, single] = SHORT_VOWEL.exec(word) ?? [];
  if (single !== undefined) return `${word}${single}e`;
  if (/[aeiou]{2}[fs]$/.test(word)) return `${word.slice(0, -1)}${voiced(word.at(-1) ?? '')}e`;
  return `${word}e`;
}

function voiced(letter: string): string {
  return letter === 'f' ? 'v' : letter === 's' ? 'z' : letter;
}
