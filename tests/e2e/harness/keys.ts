/**
 * The app by keyboard alone: pressing Tab like somebody who can't point.
 *
 * `tabRound` presses Tab until it has been round and answers what it never came by, what showed no
 * focus, and what lay hidden under something else while it had the focus. Nothing is pressed but Tab.
 */
import { expect, type Locator, type Page } from '@playwright/test';

export interface TabRound {
  unreached: string[];
  withoutFocusRing: string[];
  covered: string[];
}

type Watched = typeof globalThis & { nabijTabs?: () => TabRound };

export async function tabRound(page: Page): Promise<TabRound> {
  const count = await page.evaluate(beginWatching);
  for (let press = 0; press < count + 4; press += 1) await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const end = (globalThis as Watched).nabijTabs;
    if (!end) throw new Error('the page was loaded anew while Tab went round');
    return end();
  });
}

/** Presses Tab until this has the focus; fails when a whole round doesn't come by it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < 200; press += 1) {
    const inFocus = await target.evaluate((element) => element === document.activeElement);
    if (inFocus) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came by ${String(target)}`);
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Runs in the page, so it stands on its own; answers how many stops there are. */
function beginWatching(): number {
  const pressable =
    'a[href], button, input, select, textarea, summary, [role="button"], [tabindex]';
  const inside = document.querySelector('dialog[open]') ?? document.body;
  const isInSight = (element: HTMLElement) =>
    !element.matches(':disabled, h1, main') &&
    !element.closest('[aria-hidden="true"], [inert]') &&
    element.checkVisibility({ visibilityProperty: true });
  // Of a group of radio buttons Tab comes by one, and the arrows by the others.
  const stopOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : element;
  const nameOf = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return `${element.tagName.toLowerCase()} "${words.trim().slice(0, 60) || element.id}"`;
  };
  const left = new Map<Element | string, Element>();
  for (const element of inside.querySelectorAll<HTMLElement>(pressable))
    if (isInSight(element)) left.set(stopOf(element), element);
  const withoutFocusRing = new Set<string>();
  const covered = new Set<string>();

  const hasRing = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const hear = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    left.delete(stopOf(target));
    // A radio button that is drawn as a key shows its focus on the words beside it; a field with a
    // key in it shows it around both.
    const parts = target.matches('label input') ? [target, target.nextElementSibling] : [target];
    const around = target.matches('input') ? target.parentElement : null;
    if (![...parts, around].some(hasRing)) withoutFocusRing.add(nameOf(target));
    const { left: x, top: y, width, height } = target.getBoundingClientRect();
    const isShown = [0.1, 0.5, 0.9].some((down) => {
      const top = document.elementFromPoint(x + width / 2, y + height * down);
      return top && parts.some((part) => part?.contains(top) || top.contains(target));
    });
    if (!isShown && width > 1) covered.add(nameOf(target));
  };
  document.addEventListener('focusin', hear);
  (globalThis as Watched).nabijTabs = () => {
    document.removeEventListener('focusin', hear);
    return {
      unreached: [...left.values()].filter((element) => element.isConnected).map(nameOf),
      withoutFocusRing: [...withoutFocusRing],
      covered: [...covered]
    };
  };
  return left.size;
}
