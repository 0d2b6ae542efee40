/**
 * Settings of the organisation typed by hand: the judging words, the headings of the dossier, whom to
 * call.
 *
 * Promise: what is taken can stand in the table of settings; for the rest there is one sentence that
 * names the line. What was typed is never changed, but for white space and how accents are written.
 */
import type { DossierHeading, DossierPart } from './dossier-parts';
import { typedPhone } from './input-line';
import type { JudgingWord } from './judging-words';
import { settingRules } from './setting-rules';
import { MOST_JUDGING_WORDS, settingLimits } from './settings';
import { empty, taken, wrong, type Taken } from './taken';

/** One word a line, with what could be written in its place behind an equals sign. */
export function judgingWordsInput(words: readonly JudgingWord[]): string {
  return words.map(({ word, instead }) => (instead ? `${word} = ${instead}` : word)).join('\n');
}

export function typedJudgingWords(text: string): Taken<JudgingWord[]> {
  const words: JudgingWord[] = [];
  const known = new Set<string>();
  for (const [index, line] of text.split('\n').entries()) {
    const [word = '', ...rest] = line.split('=').map(oneLine);
    if (word === '' && rest.every((one) => one === '')) continue;
    const instead = rest.join(' = ');
    const entry = { word, ...(instead && { instead }) };
    const problem = known.has(word.toLowerCase()) ? TWICE : problemOf(entry);
    if (problem) return wrong(`Regel ${index + 1}, ‘${short(word)}’: ${problem}`);
    known.add(word.toLowerCase());
    words.push(entry);
  }
  if (words.length > MOST_JUDGING_WORDS)
    return wrong(`Hier passen ${MOST_JUDGING_WORDS} woorden, en dit zijn er ${words.length}.`);
  return taken(words);
}

const TWICE = 'dit staat er al. Haal er één weg.';

function problemOf({ word, instead = '' }: JudgingWord): string | undefined {
  if (instead.length > settingLimits.instead)
    return `achter het = passen ${settingLimits.instead} tekens. Maak het korter.`;
  if (word.length > settingLimits.word)
    return `hier passen ${settingLimits.word} tekens. Maak het korter.`;
  if (!/^\p{L}{3}/u.test(word)) return 'begin met een woord van drie letters of meer.';
  return settingRules.refuses('judgingWords', [{ word }])
    ? 'gebruik letters en spaties, en alleen aan het eind een *.'
    : undefined;
}

export type HeadingProblems = ReadonlyMap<DossierPart, string>;

export function typedDossier(
  named: readonly DossierHeading[]
): { kind: 'taken'; value: DossierHeading[] } | { kind: 'wrong'; beside: HeadingProblems } {
  const value = named.map(({ part, heading }) => ({ part, heading: oneLine(heading) }));
  const beside = new Map<DossierPart, string>();
  const known = new Set<string>();
  for (const { part, heading } of value) {
    const problem = known.has(heading) ? SAME_HEADING : headingProblem(heading);
    if (problem) beside.set(part, problem);
    known.add(heading);
  }
  return beside.size > 0 ? { kind: 'wrong', beside } : { kind: 'taken', value };
}

const SAME_HEADING = 'Deze kop staat hierboven al. Kies een andere.';

function headingProblem(heading: string): string | undefined {
  if (heading === '') return 'Vul een kop in, of laat dit onderdeel weg.';
  return heading.length > settingLimits.heading
    ? `Hier passen ${settingLimits.heading} tekens. Maak de kop korter.`
    : undefined;
}

export function typedAdvicePhone(text: string): Taken<string> {
  const phone = typedPhone(text);
  return phone.kind === 'taken' && settingRules.refuses('veiligThuisPhone', phone.value)
    ? wrong('Dit is geen telefoonnummer. Kijk het na.')
    : phone;
}

export function typedOfficer(text: string): Taken<string> {
  const line = oneLine(text);
  if (line === '') return empty;
  return line.length > settingLimits.officer
    ? wrong(`Hier passen ${settingLimits.officer} tekens. Maak het korter.`)
    : taken(line);
}

function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const short = (word: string) => (word.length > 30 ? `${word.slice(0, 29)}…` : word);
