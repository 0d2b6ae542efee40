/** How much work a key is for the page, in processor time. */
import { expect, type Page } from '@playwright/test';
import { tasksOf, traceWhile, type TraceEvent } from './page-tasks';

/** Milliseconds of processor time that the longest task after each key took, in the page's thread. */
export async function longestTaskOfEachKey(page: Page, text: string): Promise<number[]> {
  const traceEvents = await traceWhile(page, () => page.keyboard.type(text, { delay: 60 }));
  const isKey = ({ name, args }: TraceEvent) =>
    name === 'EventDispatch' && args.data?.type === 'keydown';
  const keys = traceEvents.filter(isKey).sort((a, b) => a.ts - b.ts);
  const [{ pid, tid } = { pid: 0, tid: 0 }] = keys;
  const tasks = tasksOf(traceEvents, { pid, tid });
  expect(keys).toHaveLength(text.length);
  const begin = tasks.findLast(({ ts }) => ts <= (keys[0]?.ts ?? 0))?.ts ?? 0;
  return keys.map((key, n) => {
    const from = n === 0 ? begin : (keys[n - 1]?.ts ?? 0);
    const within = tasks.filter(({ ts }) => ts >= from && ts <= key.ts);
    return Math.max(...within.map(({ tdur = 0 }) => tdur)) / 1_000;
  });
}
