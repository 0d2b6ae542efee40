import { expect, test } from 'vitest';
import { partsOf, stampOf, type Stamp } from './stamp';

test('[M16] a stamp gives back its device and counter', () => {
  expect(partsOf(stampOf('ab12', 7))).toEqual({ device: 'ab12', counter: 7 });
  expect(partsOf('a:b:3' as Stamp)).toEqual({ device: 'a:b', counter: 3 });
});

test('[M16] what is no stamp is a bug and throws', () => {
  for (const text of ['ab12', 'ab12:', ':3', 'ab12:0', 'ab12:1.5', 'ab12:x', 'ab12:-1', ''])
    expect(() => partsOf(text as Stamp), text).toThrow('not a stamp');
});
