/**
 * What gets lost when somebody sets her text to 200 %: words that stick out of the page sideways, or that
 * are cut off by a box that hides what doesn't fit.
 */
import type { Page } from '@playwright/test';

/** One line for each word run that is lost; empty when all can be read. */
export async function lostAtDoubleSize(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    // Our own starting point is 106.25 %; so it is with a browser that is set to twice its size.
    root.style.fontSize = '212.5%';
    const lost = new Set<string>();
    if (root.scrollWidth > root.clientWidth) lost.add('the page scrolls sideways');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const holder = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (!holder || words === '' || holder.closest('.unseen, #svelte-announcer, script, style')) continue;
      if (!holder.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const { left, right, top, bottom } of range.getClientRects()) {
        const sticksOut = right > root.clientWidth + 1 || left < -1;
        let isCut = false;
        for (let box: Element | null = holder; box && box !== root; box = box.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(box);
          const edge = box.getBoundingClientRect();
          const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
          if (hides(overflowX) && (right > edge.right + 1 || left < edge.left - 1)) isCut = true;
          if (hides(overflowY) && (bottom > edge.bottom + 1 || top < edge.top - 1)) isCut = true;
        }
        if (sticksOut || isCut) lost.add(words.slice(0, 60));
      }
    }
    root.style.fontSize = '';
    return [...lost];
  });
}
