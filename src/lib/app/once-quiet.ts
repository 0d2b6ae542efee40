/**
 * What a screen that has just started can do without: it comes once that screen has stood for a moment, so
 * that showing it and using it go first.
 */
const QUIET = 3_000;

export const onceQuiet = () => new Promise<void>((go) => setTimeout(go, QUIET));
