import { describe, expect, it } from 'vitest';
import { composed, DRAFT_LIMIT } from './composed';
import { isEnded } from './dutch';
import type { Fact } from './fact';
import { groundOf, stories } from './fixtures';
import { reportFacts } from './report-facts';

const fact = (key: string, text: string, more: Partial<Fact> = {}): Fact => ({
  heading: 'saw',
  key,
  text,
  paragraph: 'p',
  ...more
});
const says = (key: string, subject: string, predicate: string) =>
  fact(key, `${subject} ${predicate}.`, { says: { who: subject, subject, predicate } });

describe('[G86] facts become sentences and paragraphs', () => {
  it('neighbours with one subject are one sentence, paragraphs are lines', () => {
    const facts = [
      says('a', 'Noor', 'lachte'),
      says('b', 'Noor', 'keek'),
      says('c', 'Finn', 'sliep'),
      fact('d', 'Eten (Finn): Wil niet.', { after: { key: 'c', text: 'Wil niet.' } }),
      fact('e', 'Later.', { paragraph: 'q' })
    ];
    expect(composed(facts)).toEqual({
      text: 'Noor lachte en keek. Finn sliep. Wil niet.\nLater.',
      keys: ['a', 'b', 'c', 'd', 'e']
    });
    // Away from what it is about, a note says what it is about.
    expect(composed([facts[0], facts[3]] as Fact[]).text).toBe(
      'Noor lachte. Eten (Finn): Wil niet.'
    );
    expect(composed([])).toEqual({ text: '', keys: [] });
  });

  it('moments stand by their minute; those without a time together', () => {
    const moment = (key: string, time: string, text: string) =>
      fact(key, time ? `${time} – ${text}` : text, { moment: { time, text } });
    expect(
      composed([
        moment('a', '9:05', 'Een.'),
        moment('b', '9:05', 'Twee.'),
        moment('c', '9:06', 'Drie.'),
        moment('d', '', 'Vier.')
      ]).text
    ).toBe('9:05 – Een. Twee.\n9:06 – Drie.\nVier.');
  });

  it('five hundred moments stay lines that can be read', () => {
    const facts = reportFacts(groundOf(stories.fiveHundredMoments));
    const { text, keys } = composed(facts);
    const lines = text.split('\n');
    expect(keys).toHaveLength(500);
    expect(lines.length).toBeLessThan(70);
    for (const line of lines) {
      expect(line.length).toBeLessThan(400);
      expect(line).toMatch(/^1\d:\d\d(–1\d:\d\d)? – /);
      expect(isEnded(line)).toBe(true);
    }
    for (let at = 0; at < 500; at += 1) expect(text).toContain(`kijkt op (${at}).`);
  });

  it('what does not fit any more is left for later, whole', () => {
    const facts = Array.from({ length: 60 }, (_, at) => fact(`k${at}`, `${'a'.repeat(999)}.`));
    const { text, keys } = composed(facts);
    expect(text.length).toBeLessThanOrEqual(DRAFT_LIMIT);
    expect(keys).toEqual(facts.slice(0, keys.length).map(({ key }) => key));
    expect(keys.length).toBeLessThan(60);
    expect(isEnded(text)).toBe(true);
  });
});
