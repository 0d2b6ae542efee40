/** A clock that rings once, passed in so that tests and the simulator need not wait. */

/** Rings after so many milliseconds; the answer takes it back. */
export type Timer = (milliseconds: number, ring: () => void) => () => void;

export const realTimer: Timer = (milliseconds, ring) => {
  const id = setTimeout(ring, milliseconds);
  return () => clearTimeout(id);
};
