/**
 * *Voor jullie* as a PDF, made on the phone without a network. Loaded only when one is asked for: it
 * brings a PDF library and the letters of the app with it.
 *
 * Promises: every word of the sheet, selectable, on A4, on one page for what is usual and else on
 * more; where the letters can't draw a word (Arabic, emoji) there is no file and the caller is told.
 * Nothing in it says on which phone, by which account or for which family it was made.
 */
import bold from '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf?inline';
import regular from '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf?inline';
import { jsPDF } from 'jspdf';
import type { ParentsSheet, SheetEntry } from '../care/parents-sheet';

export type MadePdf =
  | { kind: 'made'; bytes: Uint8Array<ArrayBuffer>; pages: number }
  /** These signs are not among the letters. */
  | { kind: 'not-drawable'; signs: string };

const FONT = 'Atkinson';
const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const BOTTOM = 841.89 - MARGIN;
/** From large to small: the first with which all fits on one page. */
const SIZES = [13, 12, 11, 10] as const;

/** `at`: the moment that stands in the file as when it was made. */
export function parentsPdf(sheet: ParentsSheet, at: Date): MadePdf {
  const ready = withoutTurning(sheet);
  const missing = missingSigns(newDocument(at), wordsOf(ready));
  if (missing !== '') return { kind: 'not-drawable', signs: missing };
  let made = new Drawing(newDocument(at), SIZES[0]);
  for (const size of SIZES) {
    made = new Drawing(newDocument(at), size);
    made.draw(ready);
    if (made.pages === 1) break;
  }
  const bytes = new Uint8Array(made.document.output('arraybuffer'));
  return { kind: 'made', bytes, pages: made.pages };
}

function newDocument(at: Date): jsPDF {
  const document = new jsPDF({ format: 'a4', unit: 'pt', compress: true, putOnlyUsedFonts: true });
  for (const [style, font] of [['normal', regular] as const, ['bold', bold] as const]) {
    document.addFileToVFS(`${style}.ttf`, font.slice(font.indexOf(',') + 1));
    document.addFont(`${style}.ttf`, FONT, style);
  }
  document.setFont(FONT, 'normal');
  document.setCreationDate(at);
  document.setFileId('0'.repeat(32));
  document.setLanguage('nl');
  document.setDocumentProperties({ title: 'Voor jullie' });
  return document;
}

/** One pass over the pages, from top to bottom. */
class Drawing {
  readonly document: jsPDF;
  readonly #size: number;
  #top = MARGIN;
  pages = 1;

  constructor(document: jsPDF, size: number) {
    this.document = document;
    this.#size = size;
  }

  draw({ title, lead, parts, foot }: ParentsSheet): void {
    this.#text(title, { scale: 1.9, style: 'bold' });
    this.#space(0.4);
    for (const line of lead) this.#text(line);
    for (const { id, heading, entries } of parts) {
      this.#space(1.1);
      this.#text(heading, { scale: 1.25, style: 'bold', keep: 3 });
      for (const entry of entries) this.#entry(entry, id === 'tips');
    }
    this.#space(1.4);
    for (const line of foot) this.#text(line, { scale: 0.85 });
  }

  #entry({ title, text, lines }: SheetEntry, bullet: boolean): void {
    this.#space(0.4);
    if (title) this.#text(title, { style: 'bold', keep: 3 });
    this.#text(text);
    for (const line of lines) this.#text(line, { bullet });
  }

  #text(
    words: string,
    { scale = 1, style = 'normal', bullet = false, keep = 1 }: Partial<Style> = {}
  ): void {
    const size = this.#size * scale;
    const leading = size * 1.4;
    const indent = bullet ? size : 0;
    this.document.setFont(FONT, style);
    this.document.setFontSize(size);
    const lines = this.document.splitTextToSize(words, WIDTH - indent) as string[];
    for (const [index, line] of lines.entries()) {
      if (this.#top + leading * (index === 0 ? keep : 1) > BOTTOM) this.#nextPage();
      this.#top += leading;
      if (bullet && index === 0) this.document.text('•', MARGIN, this.#top);
      if (line !== '') this.document.text(line, MARGIN + indent, this.#top);
    }
  }

  #space(lines: number): void {
    this.#top += this.#size * lines;
  }

  #nextPage(): void {
    this.document.addPage();
    this.pages += 1;
    this.#top = MARGIN;
  }
}

interface Style {
  scale: number;
  style: 'normal' | 'bold';
  bullet: boolean;
  /** Lines that must still fit below, so that a heading never ends a page. */
  keep: number;
}

interface Glyphs {
  metadata?: { characterToGlyph?: (code: number) => number | undefined };
}

/** Which signs of a text neither weight of the letters has; each once. */
function missingSigns(document: jsPDF, text: string): string {
  const signs = new Set<string>();
  for (const style of ['normal', 'bold']) {
    document.setFont(FONT, style);
    const { metadata } = document.getFont() as unknown as Glyphs;
    for (const sign of text)
      if (sign !== '\n' && !metadata?.characterToGlyph?.(sign.codePointAt(0) ?? 0)) signs.add(sign);
  }
  return [...signs].join('');
}

function wordsOf({ title, lead, parts, foot }: ParentsSheet): string {
  const entries = parts.flatMap(({ heading, entries: all }) => [
    heading,
    ...all.flatMap((entry) => [entry.title, entry.text, ...entry.lines])
  ]);
  return [title, ...lead, ...entries, ...foot, '•'].join('\n');
}

/** Letters with their accents in one sign, white space as plain spaces, no unseen marks. */
function withoutTurning(sheet: ParentsSheet): ParentsSheet {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad\u200b\ufeff]/g, '')
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(/[^\S\n]/g, ' ');
  return {
    title: plain(sheet.title),
    lead: sheet.lead.map(plain),
    parts: sheet.parts.map((part) => ({
      ...part,
      heading: plain(part.heading),
      entries: part.entries.map((entry) => ({
        ...entry,
        title: plain(entry.title),
        text: plain(entry.text),
        lines: entry.lines.map(plain)
      }))
    })),
    foot: sheet.foot.map(plain)
  };
}
