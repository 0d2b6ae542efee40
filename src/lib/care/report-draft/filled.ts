/**
 * Puts people into a sentence of a report.
 *
 * `{kind}` is the child or children that it is about, `{ouder}` the parents who were there, `{eigen}`
 * her own words, `{titel}` what an item is called; `{k:was|waren}` and `{o:gaf|gaven}` take the first form for one and the second for
 * more. Promises: one pass, so braces that somebody typed stay as they are; our own words get a
 * capital in front of a sentence, a name stays as the family writes it.
 */
import { capital } from './dutch';

export interface Called {
  /** "Noor", "het kindje", "Sanne en Bram" */
  words: string;
  isSeveral: boolean;
  /** Begins with a name, which is never given a capital. */
  isName: boolean;
}

export interface Cast {
  kind: Called;
  ouder: Called;
  eigen?: string;
  titel?: string;
}

const PLACE = /\{(kind|ouder|eigen|titel|([ko]):([^{}|]*)\|([^{}|]*))\}/g;

export function filled(template: string, cast: Cast): string {
  const { kind, ouder, eigen = '', titel = '' } = cast;
  return template.replace(
    PLACE,
    (_, place: string, whose: string | undefined, one: string, more: string, offset: number) => {
      if (whose) return (whose === 'k' ? kind : ouder).isSeveral ? more : one;
      if (place === 'eigen') return eigen;
      if (place === 'titel') return titel;
      const { words, isName } = place === 'kind' ? kind : ouder;
      return offset === 0 && !isName ? capital(words) : words;
    }
  );
}
