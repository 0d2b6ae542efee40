/**
 * Brings somebody who comes from a search to the words that she searched for, on whatever page of a
 * family they stand: in a field, in a signed text, in something folded.
 *
 * Promises: it waits until the page has been read and drawn, opens only the folds that the words are in,
 * and gives up quietly where they are no longer there.
 */

/** Milliseconds that a page has to be drawn, and of quiet before folds are looked into. */
const PATIENCE = 6_000;
const QUIET = 200;
/** Letters by which a text is known on the page. */
const ENOUGH = 60;
/** Folds stand within folds, but not deep. */
const MOST_ROUNDS = 4;

const SOUGHT = 'sought';
/** Milliseconds that the place stays marked. */
const MARKED = 4_000;

export async function bringToWords(main: Element, text: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const quiet = await changed(main);
    const found = placeOf(main, text) ?? (quiet ? await withinFolds(main, text) : undefined);
    if (found) return show(found);
  }
}

/** Resolves at the next change of the page with `false`, or after a while without any with `true`. */
function changed(main: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (quiet: boolean) => {
      watch.disconnect();
      clearTimeout(timer);
      resolve(quiet);
    };
    const watch = new MutationObserver(() => done(false));
    const timer = setTimeout(() => done(true), QUIET);
    watch.observe(main, { childList: true, subtree: true });
  });
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A field that holds the text, else the piece of the page that is the text or in which it begins. */
function placeOf(main: Element, text: string): HTMLElement | undefined {
  const whole = plain(text);
  const fields = main.querySelectorAll<HTMLInputElement>('textarea, input:not([type="search"])');
  const field = [...fields].find(({ value }) => plain(value) === whole);
  if (field) return field;
  const begin = plain(text.trim().split('\n')[0] ?? '').slice(0, ENOUGH);
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let found: HTMLElement | undefined;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const said = plain(node.nodeValue ?? '');
    const parent = node.parentElement;
    if (!said.includes(begin) || !parent) continue;
    if (parent.closest('[aria-hidden="true"], textarea, option, [role="status"]')) continue;
    // A report may hold among others what stands by itself elsewhere, as an agreement does.
    if (said === whole) return parent;
    found ??= parent;
  }
  return found;
}

/** Opens what is folded, as some of it is drawn only then, and closes again what it isn't in. */
async function withinFolds(main: Element, text: string): Promise<HTMLElement | undefined> {
  const opened: HTMLDetailsElement[] = [];
  let found: HTMLElement | undefined;
  for (let round = 0; round < MOST_ROUNDS && !found; round += 1) {
    const closed = [...main.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    if (closed.length === 0) break;
    for (const fold of closed) fold.open = true;
    opened.push(...closed);
    await drawn();
    found = placeOf(main, text);
  }
  for (const fold of opened) if (!found || !fold.contains(found)) fold.open = false;
  return found;
}

/** What an opened fold holds is drawn after the browser has told of its opening. */
function drawn(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

async function show(place: HTMLElement): Promise<void> {
  let fold = place.closest('details');
  while (fold) {
    if (!place.closest('summary') || fold !== place.closest('details')) fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  await drawn();
  place.scrollIntoView({ block: 'center' });
  place.dataset[SOUGHT] = '';
  setTimeout(() => delete place.dataset[SOUGHT], MARKED);
  // The keyboard of a phone would cover what she came to read.
  const isField = place.matches('input, textarea');
  if (isField && matchMedia('(pointer: coarse)').matches) return;
  if (!isField) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
