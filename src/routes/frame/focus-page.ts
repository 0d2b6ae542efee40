/** A page that opens begins at its heading, for who hears it and for who uses keys. */

/** Focuses the one heading; while a page still fetches what its heading says, the page itself. */
export function focusPage(main: HTMLElement): void {
  const target = main.querySelector('h1') ?? main;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
