/** A page that opens begins at its heading, for who hears it and for who uses keys. */
import { tick } from 'svelte';

/** Focuses the one heading; while a page still fetches what its heading says, the page itself. */
export function focusPage(main: HTMLElement): void {
  const target = main.querySelector('h1') ?? main;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** After an act that took away what had the focus, such as a row and its key: on from the heading. */
export async function keepFocus(): Promise<void> {
  await tick();
  const main = document.querySelector('main');
  if (main && (document.activeElement ?? document.body) === document.body) focusPage(main);
}
