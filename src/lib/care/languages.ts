/**
 * Languages of translated content: what they are called in Dutch and which way they are written.
 * Promise: any language tag gets a name and a direction; an unknown one is called by its tag.
 */

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Aran']);
/** Names as parents and nurses say them, where the usual list says something else. */
const said: Record<string, string> = { ary: 'Marokkaans', ti: 'Tigrinya' };

export function languageName(tag: string): string {
  const own = said[tag];
  if (own) return own;
  try {
    const name = new Intl.DisplayNames(['nl'], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return tag;
  }
}

export function textDirection(tag: string): 'ltr' | 'rtl' {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** The languages in which all of these are there, Dutch not among them. */
export function sharedLanguages(
  items: readonly { translations?: Record<string, unknown> | undefined }[]
): string[] {
  const [first, ...rest] = items.map(({ translations }) => Object.keys(translations ?? {}));
  return (first ?? []).filter((tag) => rest.every((tags) => tags.includes(tag))).sort();
}
