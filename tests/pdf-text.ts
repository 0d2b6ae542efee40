/**
 * The words of a PDF, for tests: of one that the app makes, and of a page that Chromium prints.
 *
 * Reads what both write and no more: flat objects, deflated streams, fonts with a `ToUnicode` table.
 */
import { inflateSync } from 'node:zlib';

export interface PdfText {
  pages: number;
  /** In the order of drawing, without any white space: how a line is broken doesn't count. */
  words: string;
  /** Fonts that travel with the file. */
  embeddedFonts: number;
}

export function pdfText(bytes: Uint8Array): PdfText {
  const objects = objectsOf(Buffer.from(bytes).toString('latin1'));
  const bodies = [...objects.values()];
  const fonts = fontsOf(objects);
  const contents = bodies
    .flatMap((body) => (/\/Type\s*\/Page\b(?!s)/.test(body) ? refs(body, 'Contents') : []))
    .map((id) => streamOf(objects.get(id) ?? ''));
  return {
    pages: contents.length,
    words: contents
      .map((content) => wordsIn(content, fonts))
      .join('')
      .replace(/\s/g, ''),
    embeddedFonts: bodies.filter((body) => /\/FontFile[23]?\s/.test(body)).length
  };
}

/** How a text is written for comparing with `words`. */
export function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

function objectsOf(file: string): Map<string, string> {
  const found = [...file.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)endobj/g)];
  return new Map(found.map(([, id = '', body = '']) => [id, body]));
}

function refs(body: string, key: string): string[] {
  const value = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|\\d+ 0 R)`).exec(body)?.[1] ?? '';
  return [...value.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id);
}

function streamOf(body: string): string {
  const at = /stream\r?\n/.exec(body);
  if (!at) return '';
  const data = Buffer.from(body.slice(at.index + at[0].length), 'latin1');
  return /\/FlateDecode/.test(body.slice(0, at.index))
    ? inflateSync(data).toString('latin1')
    : data.toString('latin1');
}

interface Letters {
  /** Hex digits of one code: fonts of one page's letters alone have short ones. */
  digits: number;
  letters: Map<number, string>;
}

function fontsOf(objects: Map<string, string>): Map<string, Letters> {
  const fonts = new Map<string, Letters>();
  for (const body of objects.values())
    for (const [, list = ''] of body.matchAll(/\/Font\s*<<([^>]*)>>/g))
      for (const [, name = '', id = ''] of list.matchAll(/\/(\w+)\s+(\d+) 0 R/g)) {
        const [table] = refs(objects.get(id) ?? '', 'ToUnicode');
        if (table !== undefined) fonts.set(name, lettersOf(streamOf(objects.get(table) ?? '')));
      }
  return fonts;
}

function lettersOf(table: string): Letters {
  const letters = new Map<number, string>();
  const digits = /begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 4;
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, list = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(parseInt(code, 16), text(hex));
  for (const [, list = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(from, 16);
      for (let code = first; code <= parseInt(to, 16); code += 1)
        letters.set(code, String.fromCodePoint(parseInt(hex, 16) + code - first));
    }
  return { digits, letters };
}

function wordsIn(content: string, fonts: Map<string, Letters>): string {
  let font: Letters | undefined;
  let words = '';
  for (const [, name, hex] of content.matchAll(/\/(\w+)\s+[\d.]+\s+Tf|<([0-9a-fA-F]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (hex !== undefined)
      for (const [code] of hex.matchAll(new RegExp(`.{${font?.digits ?? 4}}`, 'g')))
        words += font?.letters.get(parseInt(code, 16)) ?? '\ufffd';
  }
  return words;
}
