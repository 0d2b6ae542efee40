/**
 * The other tabs of this phone, locked: what was typed there is written down, and nothing more is.
 *
 * A tab that can't be locked, or that the browser has put to sleep, is waited for no longer than a moment.
 */
import { later } from './later';
import { theStore } from './open-phone';
import { openTab } from './tab-mark';

const PATIENCE = 8_000;
const LOOK = 100;

/** Whether this tab is the only one in which the phone is open, now or within a moment. */
export async function lockOtherTabs(): Promise<boolean> {
  const alone = async () => (await openTab.count()) < 2;
  if (await alone()) return true;
  theStore().notify({ kind: 'locked' });
  for (let waited = 0; waited < PATIENCE; waited += LOOK) {
    await new Promise<void>((resolve) => later(LOOK, resolve));
    if (await alone()) return true;
  }
  return false;
}
