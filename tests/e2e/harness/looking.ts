/**
 * Looking at a screen as axe, a small phone, a wide screen and large text see it.
 *
 * A look records which route it was at, so that a walk can prove that it has been everywhere.
 */
import { expect, type Page } from '@playwright/test';
import axeCore, { type RunOptions } from 'axe-core';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const routes = join(import.meta.dirname, '..', '..', '..', 'src', 'routes');

/** Addresses of the app as patterns, from the pages there are: `/gezinnen/[id]`. */
export function pagesOfTheApp(): string[] {
  return readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('+page.svelte'))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`)
    .sort();
}

/** What axe asks of colours at the level that the light theme is asked too. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const small = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };

export class Looks {
  readonly seen = new Set<string>();

  /** Looks at what is on screen now; `name` is said when something is wrong. */
  async at(page: Page, name: string): Promise<void> {
    this.#note(new URL(page.url()).pathname);
    await this.#axe(page, name, small, 'light');
    await this.#largeText(page, name);
    await this.#axe(page, name, small, 'dark');
    await this.#axe(page, name, wide, 'light');
    await this.#axe(page, name, wide, 'dark');
    await page.setViewportSize(small);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  #note(path: string): void {
    const fitting = pagesOfTheApp().filter((route) =>
      new RegExp(`^${route.replace(/\[\w+\]/g, '[^/]+')}$`).test(path)
    );
    const exact = fitting.find((route) => route === path);
    for (const route of exact ? [exact] : fitting) this.seen.add(route);
  }

  async #axe(page: Page, name: string, size: typeof small, colorScheme: 'light' | 'dark') {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    // Colours fade from one theme to the other; what is read is the end of it. What is folded away has
    // no frames, so its end would never come by itself.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    // A theme is colours and nothing else (`tokens.css`): the rest is the same in both.
    const options: RunOptions = {
      resultTypes: ['violations'],
      ...(colorScheme === 'dark' ? { runOnly: { type: 'rule', values: colourRules } } : {})
    };
    const found = await this.#violations(page, options);
    expect(found, `${name}, ${size.width} wide, ${colorScheme}`).toEqual([]);
  }

  /** axe stays in the page until that is loaded anew. */
  async #violations(page: Page, options: RunOptions): Promise<string[]> {
    const isThere = await page.evaluate(() => 'axe' in window);
    if (!isThere) await page.evaluate(axeCore.source);
    return page.evaluate(async (asked) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(document, asked);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, options);
  }

  /** Text at 200 %: nothing sticks out sideways and no text is cut off. */
  async #largeText(page: Page, name: string): Promise<void> {
    const html = page.locator('html');
    await html.evaluate((root) => (root.style.fontSize = '212.5%'));
    const trouble = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const cut = [...document.querySelectorAll<HTMLElement>('main *, dialog[open] *')].filter(
        (element) => {
          const { overflowX } = getComputedStyle(element);
          const clips = overflowX === 'hidden' || overflowX === 'clip';
          const isUnseen = element.closest('.unseen') !== null;
          return clips && !isUnseen && element.scrollWidth > element.clientWidth + 1;
        }
      );
      return {
        sideways: document.documentElement.scrollWidth > width,
        cut: cut.map((element) => `${element.tagName}.${element.className}`)
      };
    });
    await html.evaluate((root) => (root.style.fontSize = ''));
    expect(trouble, `${name}, 360 wide, text at 200 %`).toEqual({ sideways: false, cut: [] });
  }
}
