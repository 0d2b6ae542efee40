import { describe, expect, it } from 'vitest';
import { timeWords, typedTime } from './input-time';

describe('[U160] times typed by hand are understood, or get a sentence', () => {
  it.each([
    ['14:05', '14:05'],
    ['14.05', '14:05'],
    ['14u05', '14:05'],
    ['14 05', '14:05'],
    ['1405', '14:05'],
    ['905', '09:05'],
    ['9:05', '09:05'],
    ['9', '09:00'],
    ['14 uur', '14:00'],
    ['14u', '14:00'],
    ['14:05 uur', '14:05'],
    [' 0:00 ', '00:00'],
    ['23:59', '23:59']
  ])('[U160] %s is %s', (text, time) => {
    expect(typedTime(text)).toEqual({ kind: 'taken', value: time });
  });

  it.each(['half drie', '14:5', '14:005', ':30', '12345', '-3', '14:05:06', '👶', '１４:０５'])(
    '[U160] %s is no time',
    (text) => {
      expect(typedTime(text)).toEqual({
        kind: 'wrong',
        sentence: expect.stringMatching(/^Dit is geen tijd\./)
      });
    }
  );

  it('[U160] an hour or minute that no clock has is said', () => {
    expect(typedTime('24:00')).toMatchObject({ sentence: expect.stringContaining('uren') });
    expect(typedTime('14:60')).toMatchObject({ sentence: expect.stringContaining('minuten') });
    expect(typedTime('  ')).toEqual({ kind: 'empty' });
  });

  it('[U160] and is said without the zero that nobody says', () => {
    expect(timeWords('09:05')).toBe('9:05');
    expect(timeWords('00:30')).toBe('0:30');
    expect(timeWords('14:05')).toBe('14:05');
  });
});
