import { describe, expect, it } from 'vitest';
import { twoInARow } from './two-in-a-row';

const at = (at: number, x = 0, y = 0) => ({ at, x, y });

describe('[U195] two in a row hide the screen', () => {
  it('[U195] quickly and at one place', () => {
    const isSecond = twoInARow(600);
    expect([at(0), at(500)].map(isSecond)).toEqual([false, true]);
  });

  it('[U195] not when slow or far apart, but then the second is a first one', () => {
    const slow = twoInARow(600);
    expect([at(0), at(700), at(1200)].map(slow)).toEqual([false, false, true]);
    const far = twoInARow(600);
    expect([at(0), at(100, 90, 0), at(200, 95, 4)].map(far)).toEqual([false, false, true]);
  });

  it('[U195] three in a row are two and one', () => {
    const isSecond = twoInARow(600);
    expect([at(0), at(100), at(200), at(300)].map(isSecond)).toEqual([false, true, false, true]);
  });
});
