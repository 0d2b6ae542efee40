/**
 * How much work something is for the page, in processor time: others may have the processor, so time on
 * the wall says little.
 */
import type { Page } from '@playwright/test';

export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  /** Microseconds of processor time. */
  tdur?: number;
  args: { name?: string; data?: { type?: string } };
}

/** What the browser noted while something was done. */
export async function traceWhile(page: Page, act: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser to measure in');
  const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return traceEvents;
}

/** The tasks of one thread. */
export function tasksOf(
  events: readonly TraceEvent[],
  { pid, tid }: Pick<TraceEvent, 'pid' | 'tid'>
) {
  return events.filter(
    (one) => one.ph === 'X' && /\bRunTask$/.test(one.name) && one.pid === pid && one.tid === tid
  );
}

/** Milliseconds of processor time of the longest task of the page's thread meanwhile. */
export async function longestTaskWhile(page: Page, act: () => Promise<void>): Promise<number> {
  const events = await traceWhile(page, act);
  const frame = events.find(
    ({ name }) => name === 'AnimationFrame' || name === 'FireAnimationFrame'
  );
  if (!frame) throw new Error('the page drew no frame');
  const tasks = tasksOf(events, frame);
  if (tasks.length === 0) throw new Error('the page did no work');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000;
}
