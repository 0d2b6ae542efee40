/** Whether a text for parents is short enough: no sentence over 20 words, 12 on average. */
import { withNames } from '../names';

export const LONGEST_SENTENCE = 20;
export const AVERAGE_SENTENCE = 12;

/** What is too long about it, as it reads on after "Het veld …"; nothing when it is fine. */
export function tooLong(text: string): string | undefined {
  const sentences = withNames(text, { child: 'Noor' })
    .split(/(?<=[.?!…:])\s+|\n+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0)
    .filter((words) => words > 0);
  const longest = Math.max(0, ...sentences);
  if (longest > LONGEST_SENTENCE)
    return `heeft een zin van ${longest} woorden; maak er voor ouders zinnen van hoogstens ${LONGEST_SENTENCE} woorden van`;
  const average = sentences.reduce((sum, words) => sum + words, 0) / (sentences.length || 1);
  if (average > AVERAGE_SENTENCE)
    return `heeft gemiddeld ${average.toFixed(1).replace('.', ',')} woorden per zin; maak de zinnen voor ouders korter, gemiddeld hoogstens ${AVERAGE_SENTENCE} woorden`;
  return undefined;
}
