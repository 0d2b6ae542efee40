/**
 * Two of the same in a row, quickly and at one place: a header tapped twice, Escape pressed twice.
 *
 * Promise: three in a row count once as two and begin anew; the instant is passed in.
 */
export interface Spot {
  /** Milliseconds. */
  at: number;
  x: number;
  y: number;
}

export function twoInARow(within: number, near = 40): (spot: Spot) => boolean {
  let first: Spot | undefined;
  return (spot) => {
    const isSecond =
      first !== undefined &&
      spot.at - first.at <= within &&
      Math.hypot(spot.x - first.x, spot.y - first.y) <= near;
    first = isSecond ? undefined : spot;
    return isSecond;
  };
}
