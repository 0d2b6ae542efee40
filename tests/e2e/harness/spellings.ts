/**
 * Looks for words in bytes the way somebody would who has got hold of a disk: as text, as UTF-16, and
 * in base64 or hex, wherever in a longer run of those the word happens to begin.
 */
import type { KeptThing } from './what-is-kept';

function base64Of(word: string): string[] {
  const bytes = Buffer.from(word, 'utf8');
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    // Only the characters that this word alone decides.
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((whole.length * 8) / 6);
    return whole.toString('base64').slice(first, last);
  });
}

export function spellingsOf(word: string): Buffer[] {
  const little = Buffer.from(word, 'utf16le');
  const hex = Buffer.from(word, 'utf8').toString('hex');
  const base64 = base64Of(word);
  const url = base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'));
  const texts = [word, hex, hex.toUpperCase(), ...base64, ...url];
  return [...texts.map((text) => Buffer.from(text)), little, Buffer.from(little).swap16()];
}

/** The words that can be read somewhere, each with the first place; empty when none can. */
export function readableIn(things: readonly KeptThing[], words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const spellings = spellingsOf(word);
    const found = things.find(({ bytes }) => spellings.some((spelt) => bytes.includes(spelt)));
    return found ? [`${word} in ${found.where}`] : [];
  });
}
