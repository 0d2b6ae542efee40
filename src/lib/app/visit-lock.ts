/**
 * A visit that is open on screen, as all tabs of this phone know it: a shared lock of the browser's.
 *
 * It goes by itself when a tab is closed or killed, so nothing is ever left marked as open.
 */
const NAME = 'nabij visit open';
/** Some older browsers have none; then only this tab knows of its visits. */
const locks = () => globalThis.navigator?.locks as LockManager | undefined;

/** Marks a visit as open until the answer is called. */
export function holdVisit(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  locks()
    ?.request(NAME, { mode: 'shared' }, () => held)
    .catch(() => undefined);
  return () => release();
}

/** Whether any tab has a visit open. */
export async function visitIsOpen(): Promise<boolean> {
  const answer = await locks()?.request(
    NAME,
    { mode: 'exclusive', ifAvailable: true },
    (lock) => lock === null
  );
  return answer ?? false;
}
