/** What is printed, as Chromium's own PDF, and what a page looks like on paper. */
import { expect, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

const A4 = { width: 595, height: 842 };
/** Points of white that must be left at each side. */
const EDGE = 28;

export interface Paper {
  pages: number;
  /** All of its text as `plain` gives it. */
  text: string;
}

/** Prints the page and looks at every piece of text on every sheet. */
export async function printed(page: Page): Promise<Paper> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  for (let number = 1; number <= document.numPages; number += 1) {
    const sheet = await document.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    expect(Math.round(width)).toBe(A4.width);
    expect(Math.round(height)).toBe(A4.height);
    const { items } = await sheet.getTextContent();
    for (const item of items) {
      if (!('transform' in item) || item.str.trim() === '') continue;
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      expect(left, item.str).toBeGreaterThanOrEqual(EDGE);
      expect(left + item.width, item.str).toBeLessThanOrEqual(A4.width - EDGE);
      expect(bottom, item.str).toBeGreaterThanOrEqual(EDGE);
      expect(bottom + item.height, item.str).toBeLessThanOrEqual(A4.height - EDGE);
    }
  }
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: plain(text) };
}

/** On paper every letter is dark, nothing lies behind it, and no text is wider than its place. */
export async function isBlackOnWhite(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const wrong = await page.evaluate(() => {
    // Colours fade from the screen's to the paper's; what is printed is the end of it.
    document.getAnimations().forEach((animation) => animation.finish());
    const bright = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return alpha === 0 ? 255 : (red * 2 + green * 5 + blue) / 8;
    };
    return [...document.querySelectorAll<HTMLElement>('body, body *')].flatMap((element) => {
      if (!element.checkVisibility()) return [];
      const { color, backgroundColor } = getComputedStyle(element);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
      const name = `${element.tagName}.${element.className}`;
      return bright(color) > 90 || bright(backgroundColor) < 250
        ? [`${name} ${color} on ${backgroundColor}`]
        : isCut && getComputedStyle(element).overflowX !== 'visible'
          ? [`${name} is cut off`]
          : [];
    });
  });
  await page.emulateMedia({ media: null, colorScheme: 'dark' });
  expect(wrong).toEqual([]);
}

/** Without bullets and white space: where a line ends says nothing, also not after a hyphen. */
export function plain(text: string): string {
  return text.replace(/[•\s]+/g, '');
}
