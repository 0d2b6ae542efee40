/**
 * A stamp names one change for ever: the device that wrote it and that device's counter.
 *
 * Counters are reserved in the phone's database, so two tabs of one phone never share a stamp.
 * Stamps say who and which, never when: no conflict is won by a clock or by an order of stamps.
 */
export type Stamp = `${string}:${number}`;

export function stampOf(device: string, counter: number): Stamp {
  return `${device}:${counter}`;
}

/** Device and counter of a stamp; a malformed stamp is a bug and throws. */
export function partsOf(stamp: Stamp): { device: string; counter: number } {
  const at = stamp.lastIndexOf(':');
  const counter = Number(stamp.slice(at + 1));
  if (at < 1 || !Number.isSafeInteger(counter) || counter < 1)
    throw new Error(`not a stamp: ${stamp}`);
  return { device: stamp.slice(0, at), counter };
}
