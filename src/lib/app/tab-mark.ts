/**
 * Something that is so in a tab, as all tabs of this phone know it: a shared lock of the browser's.
 *
 * It goes by itself when a tab is closed or killed, so nothing is ever left marked.
 */
/** Some older browsers have none; then each tab knows only of itself. */
const locks = () => globalThis.navigator?.locks as LockManager | undefined;

export interface TabMark {
  /** Marks it until the answer is called. */
  hold(): () => void;
  /** Whether any tab does. */
  isHeld(): Promise<boolean>;
  /** How many tabs do, as far as can be known. */
  count(): Promise<number>;
  /** Does the work when no tab does, and keeps any from beginning meanwhile. */
  whenFree(work: () => Promise<void>): Promise<void>;
}

export function tabMark(name: string): TabMark {
  return {
    hold() {
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      locks()
        ?.request(name, { mode: 'shared' }, () => held)
        .catch(() => undefined);
      return () => release();
    },
    async isHeld() {
      const answer = await locks()?.request(
        name,
        { mode: 'exclusive', ifAvailable: true },
        (lock) => lock === null
      );
      return answer ?? false;
    },
    async count() {
      const found = await locks()?.query();
      return (found?.held ?? []).filter((lock) => lock.name === name).length;
    },
    async whenFree(work) {
      const all = locks();
      await (all ? all.request(name, work) : work());
    }
  };
}

/** Held by every tab in which the phone is open, from opening until what was typed is written and sealed. */
export const openTab = tabMark('nabij phone open');
