/**
 * Puts the names of this family into an example sentence.
 *
 * `{kind}` becomes the child's name (or 'Noor en Finn'), `{ouder}` the parent's, and `{zou|zouden}`
 * takes the first form for one child and the second for more. Promise: without any name the sentence
 * is still right, also where it starts with the placeholder.
 */
export interface Names {
  child?: string | undefined;
  parent?: string | undefined;
  /** Other children that the sentence is about as well, such as a twin. */
  siblings?: readonly (string | undefined)[] | undefined;
  unborn?: boolean | undefined;
  /** Both parents are at the table: 'jullie kindje'. */
  together?: boolean | undefined;
}

const PLACEHOLDER = /\{(kind|ouder|[^{}|]+\|[^{}|]+)\}/g;
const OPENS_SENTENCE = /(?:^|[.?!…]["”’')]*\s+|\n\s*(?:[-–•]\s+)?|:\s+(?=["“‘']))["“‘'(]*$/;

export function withNames(text: string, names: Names): string {
  const several = (names.siblings?.length ?? 0) > 0;
  return text.replace(PLACEHOLDER, (_, content: string, offset: number) => {
    if (content === 'kind') return childrenWords(names, opensSentence(text, offset));
    if (content === 'ouder') {
      return clean(names.parent) ?? (opensSentence(text, offset) ? 'De ouder' : 'de ouder');
    }
    const [one, more] = content.split('|') as [string, string];
    return several ? more : one;
  });
}

function childrenWords(
  { child, siblings = [], unborn, together }: Names,
  capital: boolean
): string {
  const all = [child, ...siblings].map(clean);
  const known = all.filter((name) => name !== undefined);
  const nameless = all.length - known.length;
  if (nameless === 0) return listed(known);
  if (known.length > 0) {
    const others = nameless > 1 ? 'andere kindjes' : 'andere kindje';
    return listed([...known, `${together ? 'jullie' : 'je'} ${others}`]);
  }
  const [one, more] = together
    ? ['jullie kindje', 'jullie kindjes']
    : unborn
      ? ['je baby', 'je baby’s']
      : ['je kindje', 'je kindjes'];
  const words = nameless > 1 ? more : one;
  return capital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} en ${last}` : last;
}

/** Our own words take a capital at the start of a sentence; a name stays as the family writes it. */
function opensSentence(text: string, offset: number): boolean {
  return OPENS_SENTENCE.test(text.slice(0, offset));
}

function clean(name: string | undefined): string | undefined {
  const trimmed = name?.trim();
  return trimmed ? trimmed : undefined;
}
