import { describe, expect, it } from 'vitest';
import { LINE_LIMIT } from './field-values';
import { dialable, typedGestation, typedLine, typedPhone, typedPostcode } from './input-line';

const value = (found: { kind: string; value?: unknown }) => found.value ?? found.kind;

describe('[U43] short things typed by hand get a sentence, never a silent change', () => {
  it('takes the length of a pregnancy as nurses write it', () => {
    expect(value(typedGestation('34+2'))).toEqual({ weeks: 34, days: 2 });
    expect(value(typedGestation(' 34 + 2 '))).toEqual({ weeks: 34, days: 2 });
    expect(value(typedGestation('34 weken en 2 dagen'))).toEqual({ weeks: 34, days: 2 });
    expect(value(typedGestation('34w2d'))).toBe('wrong');
    expect(value(typedGestation('34 2/7'))).toEqual({ weeks: 34, days: 2 });
    expect(value(typedGestation('40'))).toEqual({ weeks: 40, days: 0 });
    for (const text of ['15+6', '45', '34+7', 'x', '340'])
      expect(value(typedGestation(text)), text).toBe('wrong');
    expect(value(typedGestation('16'))).toEqual({ weeks: 16, days: 0 });
    expect(value(typedGestation('44+6'))).toEqual({ weeks: 44, days: 6 });
  });

  it('takes a phone number as it is written', () => {
    expect(value(typedPhone('06 - 123 456 78'))).toBe('06 - 123 456 78');
    expect(value(typedPhone('+31 6 12345678'))).toBe('+31 6 12345678');
    expect(value(typedPhone('(020) 555 12 34'))).toBe('(020) 555 12 34');
    for (const short of ['0800 2000', '0900-1234567', '14 020', '112'])
      expect(value(typedPhone(short))).toBe(short);
    for (const text of ['061234567', '0800 200', 'bel oma', '+31'])
      expect(value(typedPhone(text)), text).toBe('wrong');
    expect(dialable('06 - 123 456 78')).toBe('0612345678');
    expect(dialable('+31 6 12345678')).toBe('+31612345678');
  });

  it('takes a postcode in any spelling', () => {
    expect(value(typedPostcode('1234ab'))).toBe('1234 AB');
    expect(value(typedPostcode('0123 AB'))).toBe('wrong');
    expect(value(typedPostcode(''))).toBe('empty');
  });

  it('says how much fits in a line', () => {
    expect(value(typedLine('a'.repeat(LINE_LIMIT)))).toHaveLength(LINE_LIMIT);
    expect(value(typedLine('a'.repeat(LINE_LIMIT + 1)))).toBe('wrong');
  });
});
