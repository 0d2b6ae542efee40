/** How long it takes until the phone locks, in words. */
import type { LockTime } from './lock-choice.svelte';

export const lockTimeLabels: Record<LockTime, string> = {
  lockIdleMinutes: 'Als je niets aanraakt',
  lockHiddenSeconds: 'Als Nabij uit beeld is',
  lockVisitMinutes: 'Zolang er een bezoek open is'
};

/** What may be chosen instead, where the organisation allows more. */
const offered: Record<LockTime, readonly number[]> = {
  lockIdleMinutes: [1, 2, 3, 5, 10, 15],
  lockHiddenSeconds: [10, 30, 60, 120, 300],
  lockVisitMinutes: [2, 5, 10, 15, 30]
};

export const shorterThan = (name: LockTime, most: number): readonly number[] =>
  offered[name].filter((one) => one < most);

export function lockTimeWords(name: LockTime, value: number): string {
  if (name !== 'lockHiddenSeconds') return minutesWords(value);
  return value >= 60 && value % 60 === 0 ? minutesWords(value / 60) : `${value} seconden`;
}

function minutesWords(minutes: number): string {
  return minutes === 1 ? '1 minuut' : `${minutes} minuten`;
}
