import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { cameBack, comingBack, COMES_BACK } from './coming-back';
import { earlierFactors } from './earlier-factors';

function visit(id: string, date: string, fields: Record<string, Json> = {}): RecordState {
  const all = { date, edition: 'e', ...fields };
  const registers = Object.fromEntries(
    Object.entries(all).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${date}T10:00:00Z` }]
    ])
  );
  return { id, family: 'f', type: 'visit', registers };
}
const left = { [`step/${COMES_BACK}`]: 'done', 'step-note/guide-4c': 'Slapen bij oma.' };

describe('[U193] what an earlier visit left to come back to', () => {
  const now = visit('now', '2026-11-24');

  it('[U193] with what was noted, from the latest visit on', () => {
    const bare = visit('older', '2026-10-01', { [`step/${COMES_BACK}`]: 'done' });
    const records = [bare, now, visit('last', '2026-11-10', left)];
    expect(comingBack(records, 'now')).toEqual([
      { visit: 'last', date: '2026-11-10', words: 'Slapen bij oma.' },
      { visit: 'older', date: '2026-10-01', words: '' }
    ]);
  });

  it('[U193] both notes, its own first', () => {
    const both = { ...left, [`step-note/${COMES_BACK}`]: 'Het huilen.' };
    const [topic] = comingBack([visit('last', '2026-11-10', both), now], 'now');
    expect(topic?.words).toBe('Het huilen.\nSlapen bij oma.');
  });

  it('[U193] until a visit says that it was spoken of; there it stays, to be taken back', () => {
    const last = visit('last', '2026-11-10', left);
    const here = visit('now', '2026-11-24', { [cameBack('last')]: true });
    expect(comingBack([last, here], 'now')).toHaveLength(1);
    const next = visit('next', '2026-12-08');
    expect(comingBack([last, here, next], 'next')).toEqual([]);
    const back = visit('now', '2026-11-24', { [cameBack('last')]: false });
    expect(comingBack([last, back, next], 'next')).toHaveLength(1);
  });

  it('[U193] not without the tick, nor of this visit, a later one, or one begun by mistake', () => {
    const note = { 'step-note/guide-4c': 'Extra contact.' };
    const skipped = { ...left, [`step/${COMES_BACK}`]: 'skipped' };
    const records = [
      visit('a', '2026-11-01', note),
      visit('b', '2026-11-02', skipped),
      visit('now', '2026-11-24', left),
      visit('later', '2026-12-01', left),
      visit('mistake', '2026-11-03', { [`step/${COMES_BACK}`]: null, mistaken: true })
    ];
    expect(comingBack(records, 'now')).toEqual([]);
  });
});

describe('[U192] factors noted before', () => {
  const now = visit('now', '2026-11-24', { 'factor/here': 'holds' });

  it('[U192] with when and with what word, the latest visit that says something of it', () => {
    const records = [
      now,
      visit('a', '2026-10-01', { 'factor/x': 'holds', 'factor-note/x': 'eerst' }),
      visit('b', '2026-11-01', { 'factor/x': 'holds', 'factor-note/x': ' later ' }),
      visit('c', '2026-11-10', { 'factor-note/x': 'alleen een woord' })
    ];
    expect([...earlierFactors(records, 'now')]).toEqual([
      ['x', { date: '2026-11-01', note: 'later' }]
    ]);
  });

  it('[U192] one that no longer holds is noted before no more, until it is again', () => {
    const first = visit('a', '2026-10-01', { 'factor/x': 'holds' });
    const ended = visit('b', '2026-11-01', { 'factor/x': 'no-longer' });
    const again = visit('c', '2026-11-10', { 'factor/x': 'holds' });
    expect(earlierFactors([first, ended, now], 'now').has('x')).toBe(false);
    expect(earlierFactors([first, ended, again, now], 'now').get('x')?.date).toBe('2026-11-10');
  });

  it('[U192] a later visit and this one are not before it', () => {
    const later = visit('later', '2026-12-01', { 'factor/y': 'holds' });
    expect(earlierFactors([now, later], 'now').size).toBe(0);
  });
});
