/**
 * What the browser notes of itself while the app starts, as a script that runs before the app's own.
 *
 * Times are milliseconds since the navigation began. A mark is set after the frame in which the thing
 * has been painted, so nothing counts as there before it can be seen.
 */
export function probe() {
  const marks = {};
  globalThis.probe = marks;
  let heard;
  /** Resolves when the mark is set. */
  marks.until = (name) =>
    new Promise((set) => {
      if (marks[name]) set(marks[name]);
      else heard = (told) => told === name && set(marks[name]);
    });
  const painted = (name) => {
    marks[name] = 0;
    requestAnimationFrame(() =>
      setTimeout(() => {
        marks[name] = performance.now();
        heard?.(name);
      })
    );
  };
  const isThere = {
    field: () => document.querySelector('form input[type=password]'),
    list: () => document.querySelector('main li a[href^="/gezinnen/"]'),
    visits: () => document.querySelector('main li a[href*="/bezoek/"]')
  };
  const look = () => {
    for (const [name, find] of Object.entries(isThere))
      if (marks[name] === undefined && find()) painted(name);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  const first = (event) => (marks[event.type] ??= performance.now());
  addEventListener('submit', first, true);
  addEventListener('click', (event) => (marks.click = event.timeStamp), true);
  // How long the key takes, which is worked out beside the page.
  globalThis.Worker = class extends Worker {
    constructor(...args) {
      super(...args);
      const start = performance.now();
      this.addEventListener('message', () => (marks.worker = performance.now() - start));
    }
  };
}

/** The same without Playwright's own script in the page, which a slow start would pay for. */
export async function markedQuietly(devtools, name) {
  const expression = `globalThis.probe.until(${JSON.stringify(name)})`;
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', asked);
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result.value;
}

export const marked = (page, name) =>
  page
    .waitForFunction((key) => globalThis.probe?.[key] || false, name, { polling: 50 })
    .then((handle) => handle.jsonValue());
