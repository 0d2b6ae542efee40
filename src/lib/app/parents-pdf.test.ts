import { describe, expect, it } from 'vitest';
import { pdfText, unspaced } from '../../../tests/pdf-text';
import { ownEdition } from '../guideline/edition';
import { parentsSheet, type ParentsSheet } from '../care/parents-sheet';
import { parentsPdf } from './parents-pdf';

const AT = new Date('2026-11-24T14:00:00Z');
const usual = parentsSheet(
  {
    children: ['Noor', 'Çağrı'],
    visitOn: '2026-11-24',
    tips: ownEdition.modules.tips.items
      .slice(0, 4)
      .map(({ id, title, text, details = [] }) => ({ id, title, text, details, language: 'nl' })),
    agreements: [
      {
        what: 'Elke avond samen zingen, ook als het “even niet” lukt',
        who: 'Anna',
        by: '2026-12-01'
      },
      { what: 'Ik bel over de crèche — vóór vrijdag', who: 'Anneke', by: undefined },
      { what: 'Naar het inloopuurtje', who: 'Anna en oma', by: '2026-12-04' }
    ],
    next: { on: '2026-12-08', at: '09:30' }
  },
  { nurse: 'Anneke', organisation: 'JGZ Wolkendam', sources: ['JGZ-richtlijn'] }
);

function made(sheet: ParentsSheet) {
  const pdf = parentsPdf(sheet, AT);
  if (pdf.kind !== 'made') throw new Error(`not drawable: ${pdf.signs}`);
  return { ...pdf, text: pdfText(pdf.bytes) };
}

const entriesOf = ({ parts }: ParentsSheet) => parts.flatMap(({ entries }) => entries);

describe('[U171] the file for the parents', () => {
  it('[U171] holds every word of the sheet on one A4, with its letters', () => {
    const { text, pages, bytes } = made(usual);
    expect([pages, text.pages]).toEqual([1, 1]);
    expect(text.embeddedFonts).toBe(2);
    for (const words of [
      usual.title,
      ...usual.lead,
      ...usual.parts.map(({ heading }) => heading),
      ...entriesOf(usual).flatMap(({ title, text: said, lines }) => [title, said, ...lines]),
      ...usual.foot
    ])
      expect(text.words).toContain(unspaced(words));
    expect(text.words).not.toContain('\ufffd');
    const file = Buffer.from(bytes).toString('latin1');
    expect(file).toMatch(/^%PDF-/);
    expect(file).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
    expect(file).not.toMatch(/\/JavaScript|\/JS\b|\/URI/);
  });

  it('[U171] the same sheet at the same moment is the same file', () => {
    expect(Buffer.from(made(usual).bytes).equals(Buffer.from(made(usual).bytes))).toBe(true);
  });

  it('[U171] what doesn’t fit goes on, on further pages, and no word is lost', () => {
    const lines = Array.from({ length: 150 }, (_, nr) => `Regel ${nr + 1} van een lang verhaal.`);
    const entries = [{ title: '', text: lines.join('\n'), lines: [], language: 'nl' }];
    const long = { ...usual, parts: [{ id: 'agreements' as const, heading: 'Lang', entries }] };
    const { text } = made(long);
    expect(text.pages).toBeGreaterThan(1);
    for (const line of lines) expect(text.words).toContain(unspaced(line));
  });

  it('[U171] a word longer than the line is broken, not cut off', () => {
    const word = 'hottentottententententoonstelling'.repeat(8);
    const sheet = { ...usual, lead: [word] };
    expect(made(sheet).text.words).toContain(word);
  });

  it('[U171] accents written in two signs are drawn as one', () => {
    expect(made({ ...usual, lead: ['Rene\u0301'] }).text.words).toContain('René');
  });

  it.each([
    ['Arabic', 'نور', 'نور'],
    ['emoji', 'Noor 🌈', '🌈'],
    ['Tigrinya', 'ሰላም', 'ሰላም']
  ])('[U171] %s makes no file, and the signs are told', (_, name, signs) => {
    const sheet = { ...usual, lead: [`Over \u2068${name}\u2069.`] };
    expect(parentsPdf(sheet, AT)).toEqual({ kind: 'not-drawable', signs });
  });
});
