/**
 * Where somebody is on a page: how far it is scrolled, what is folded open, and which field she is in.
 *
 * Promises: read from the page as it stands and brought back on it, whatever draws it; a fold or field is
 * known by its words and its place among those with the same words. What is no longer there is skipped.
 */
import type { PagePlace } from '$lib/app/last-place';

type Field = HTMLInputElement | HTMLTextAreaElement;

export function placeOn(main: Element): PagePlace {
  const active = document.activeElement;
  const field = [...keyed(fieldsIn(main), labelOf)].find(([, one]) => one === active);
  return {
    scroll: window.scrollY,
    open: [...keyed(foldsIn(main), summaryOf)].flatMap(([key, fold]) => (fold.open ? [key] : [])),
    field: field?.[0] ?? '',
    from: field?.[1].selectionStart ?? 0,
    to: field?.[1].selectionEnd ?? 0
  };
}

/**
 * Opens what was open, folds within folds too, and then goes to where she was: after whatever else wants
 * to scroll when a page opens.
 */
export async function bringTo(main: Element, place: PagePlace, focus: boolean): Promise<void> {
  await drawn();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const folds = keyed(foldsIn(main), summaryOf);
    const wanted = place.open.map((key) => folds.get(key));
    if (wanted.every((fold) => fold?.open)) break;
    for (const fold of wanted) if (fold) fold.open = true;
    await drawn();
  }
  const field = focus ? keyed(fieldsIn(main), labelOf).get(place.field) : undefined;
  if (field) {
    field.focus({ preventScroll: true });
    field.setSelectionRange(place.from, place.to);
  }
  window.scrollTo(0, place.scroll);
}

/** Frames: folds stand within folds, and what they are made of may still be on its way. */
const MOST_ROUNDS = 15;

/** What an opened fold holds is drawn after the browser has told of its opening. */
function drawn(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function foldsIn(main: Element): HTMLDetailsElement[] {
  return [...main.querySelectorAll('details')];
}

function fieldsIn(main: Element): Field[] {
  return [...main.querySelectorAll<Field>('textarea, input[type="text"], input:not([type])')];
}

function summaryOf(fold: HTMLDetailsElement): string {
  return fold.querySelector(':scope > summary')?.textContent.trim() ?? '';
}

function labelOf(field: Field): string {
  return field.labels?.[0]?.textContent.trim() ?? '';
}

/** By words and number: 'Notitie 2' is the second one called so. */
function keyed<One>(all: readonly One[], wordsOf: (one: One) => string): Map<string, One> {
  const counts = new Map<string, number>();
  return new Map(
    all.map((one) => {
      const words = wordsOf(one);
      const count = (counts.get(words) ?? 0) + 1;
      counts.set(words, count);
      return [`${words} ${count}`, one];
    })
  );
}
