/**
 * A name or other piece of text from elsewhere, put into a Dutch sentence.
 *
 * Promise: a right-to-left name doesn't turn the words around it about, in any editor it is pasted
 * into; a name without right-to-left letters comes back as it is, so that no unseen sign is copied.
 */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Signs that turn the direction about, or end what was begun around them. */
const TURNING = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

export function isolated(text: string): string {
  const plain = text.replace(TURNING, '').trim();
  return RIGHT_TO_LEFT.test(plain) ? `${FIRST_STRONG_ISOLATE}${plain}${POP_ISOLATE}` : plain;
}
