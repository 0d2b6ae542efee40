import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlanEntry } from '$lib/care/plan';
import { CardOrder, NEXT } from './card-order.svelte';

const today = '2026-11-24';
const entry = (key: string, date: string, more: Partial<PlanEntry> = {}): PlanEntry => ({
  key,
  date,
  number: undefined,
  proposed: date,
  time: '',
  state: 'planned',
  visit: undefined,
  reason: '',
  extra: false,
  conflict: false,
  ...more
});
const four = ['a', 'b', 'c', 'd'].map((key, index) => entry(key, `2026-12-0${index + 1}`));
const keys = (found: PlanEntry[]) => found.map(({ key }) => key).join('');
/** What a browser tells when the focus goes from inside to elsewhere. */
const leaving = (stays: boolean) =>
  ({ currentTarget: { contains: () => stays }, relatedTarget: null }) as unknown as FocusEvent;

describe('[U229] the cards of a plan', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[U229] what asks for an answer, the next few, and what was opened', () => {
    const order = new CardOrder();
    const all = [entry('o', '2026-11-20'), ...four, entry('m', '2026-11-01', { state: 'made' })];
    expect(NEXT).toBe(3);
    expect(keys(order.cards(all, today))).toBe('oabc');
    expect(keys(order.later(all, today))).toBe('d');
    order.keepOpen('d');
    expect(keys(order.cards(all, today))).toBe('oabcd');
    expect(keys(order.later(all, today))).toBe('');
    const torn = entry('x', '2026-12-09', { state: 'skipped', conflict: true });
    expect(keys(order.cards([...all, torn], today))).toBe('xoabcd');
  });

  it('[U229] none moves while a day is typed; they come to order after she left', () => {
    const order = new CardOrder();
    order.hold(four, today);
    const [a, ...others] = four;
    if (!a) throw new Error('no card');
    const moved = [...others, { ...a, date: '2027-01-08' }];
    expect(keys(order.cards(moved, today))).toBe('abcd');
    order.release(leaving(true));
    vi.runAllTimers();
    expect(keys(order.cards(moved, today))).toBe('abcd');
    order.release(leaving(false));
    expect(keys(order.cards(moved, today))).toBe('abcd');
    vi.runAllTimers();
    expect(keys(order.cards(moved, today))).toBe('bcd');
    expect(keys(order.cards([], today))).toBe('');
  });
});
