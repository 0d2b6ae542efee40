/** Words for the marks of *Beeld*; each mark has a shape of its own, so that no colour is needed. */
import type { ElementMark } from '../../care/picture-elements';
import type { LookMark } from '../../care/picture-looks';
import { answerKeys, answerWords, elementStateWords } from '../../care/terms';

export type MarkKind = ElementMark | LookMark;

const WORD = 'Alleen een woord';

export const elementMarkWords: Record<ElementMark, string> = { ...elementStateWords, word: WORD };
export const lookMarkWords: Record<LookMark, string> = { ...answerWords, word: WORD };
/** Short enough to stand beside a mark. */
export const lookMarkKeys: Record<LookMark, string> = { ...answerKeys, word: WORD };

/** The marks that a picture uses, in the order of their choices. */
export function marksUsed<M extends string>(
  words: Record<M, string>,
  noted: readonly { marks: readonly M[] }[]
): M[] {
  const used = new Set(noted.flatMap(({ marks }) => marks));
  return (Object.keys(words) as M[]).filter((mark) => used.has(mark));
}
