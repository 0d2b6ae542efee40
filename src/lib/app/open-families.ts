/**
 * The families that are open on screen, one watch each.
 *
 * Promises: pages that show the same family share its watch, so going back draws at once; a page
 * that goes writes down what was typed, and a watch that couldn't keep something stays, with its
 * text, until it could; locking waits for all of them.
 */
import { FamilyWatch } from './family-watch.svelte';
import { later } from './later';
import { phone } from './phone.svelte';
import type { Edit } from '../device/journal';

interface Hold {
  watch: FamilyWatch;
  holders: number;
  free: () => void;
}

const open = new Map<string, Hold>();

/** The watch of a family, for as long as a page is there: call `release` when it goes. */
export function holdFamily(
  family: string,
  starters: Edit[] = []
): { watch: FamilyWatch; release: () => void } {
  const hold = open.get(family) ?? begin(family, starters);
  hold.holders += 1;
  return { watch: hold.watch, release: () => release(family, hold) };
}

function begin(family: string, starters: Edit[]): Hold {
  const watch = new FamilyWatch(family, { journal: phone.unlocked, later }, starters);
  const free = phone.beforeLock(
    () => watch.flush(),
    () => watch.unkept,
    `/gezinnen/${family}`
  );
  const hold: Hold = { watch, holders: 0, free };
  open.set(family, hold);
  watch.start();
  return hold;
}

function release(family: string, hold: Hold): void {
  hold.holders -= 1;
  const end = () => {
    if (hold.holders > 0 || open.get(family) !== hold) return;
    open.delete(family);
    hold.watch.stop();
    hold.free();
  };
  hold.watch.flush().then(end, () => undefined);
}
