/** Nothing is said to be sent over a line that doesn't carry it. */
import { expect, test } from 'vitest';
import { placeNow } from './place-now';
import { syncViewOf } from './sync-view';

const at = '2026-11-24T13:05:00.000Z';
const problem = { kind: 'unreachable', why: 'network' } as const;

test('[U380] what has no answer is “verstuurd” while a round is under way that met no trouble before', () => {
  const place = (state: Parameters<typeof syncViewOf>[0]) => placeNow('sent', syncViewOf(state));
  expect(place({ phase: 'syncing', live: true, lastContact: at })).toBe('sent');
  expect(place({ phase: 'resting', live: true, lastContact: at })).toBe('sent');
  expect(place({ phase: 'elsewhere', live: false })).toBe('sent');
  for (const phase of ['syncing', 'waiting', 'offline', 'stopped'] as const)
    expect([phase, place({ phase, live: false, lastContact: at, problem })]).toEqual([
      phase,
      'phone'
    ]);
  expect(place({ phase: 'offline', live: false, lastContact: at })).toBe('phone');
  expect(place({ phase: 'off', live: false })).toBe('phone');
});

test('[U380] what is on this phone or safe is so, however the line is', () => {
  for (const where of ['phone', 'safe'] as const)
    expect(placeNow(where, { kind: 'offline' })).toBe(where);
});
