/** What moved up or down on a screen by itself, as the browser saw it while drawing. */
import type { Page } from '@playwright/test';

interface Shift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

interface Noting {
  shifts: string[];
}

/** Runs in the page. */
function note(): void {
  const noting = globalThis as unknown as Noting;
  noting.shifts = [];
  const observer = new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as Shift[])
      for (const { node, previousRect: was, currentRect: is } of sources) {
        // What came or went has no place before or after.
        if (was.height === 0 || is.height === 0 || Math.abs(was.y - is.y) < 1) continue;
        const text = node?.textContent?.trim().slice(0, 30);
        noting.shifts.push(`${text}: from ${Math.round(was.y)} to ${Math.round(is.y)}`);
      }
  });
  observer.observe({ type: 'layout-shift' });
}

/** Notes it from when this page is loaded next. */
export const watchShifts = (page: Page) => page.addInitScript(note);

/** What moved since this was asked last, once two more frames are drawn. */
export function shifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    await frame();
    await frame();
    return (globalThis as unknown as Noting).shifts.splice(0);
  });
}
