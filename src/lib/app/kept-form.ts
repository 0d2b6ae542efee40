/**
 * What somebody typed in a form and hasn't sent yet, over a locking: she unlocks and finds it as it was.
 *
 * Promises: sealed; written before the phone locks and when it goes out of sight; gone once she sends it or
 * goes elsewhere herself; what there is no room for stops no locking.
 */
import { DiskFull } from '../device/store';
import type { Json } from '../history/json';
import { ownNotes } from './own-notes';
import { phone } from './phone.svelte';

/** By name of the field; `undefined` where nothing was typed. */
export type Typed = Readonly<Record<string, string>> | undefined;

/** Brings back what was typed, and keeps it until the answer is called. `name`: one form each. */
export function keepForm(
  name: string,
  { typed, bringBack }: { typed: () => Typed; bringBack: (kept: NonNullable<Typed>) => void }
): () => void {
  let written: string | undefined;
  let isOver = false;
  const write = async (note: Typed) => {
    const text = JSON.stringify(note);
    if (text === written) return;
    try {
      await ownNotes.write(name, note);
      written = text;
    } catch (error) {
      if (!(error instanceof DiskFull)) throw error;
    }
  };
  const begun = ownNotes
    .read(name)
    .catch(() => undefined)
    .then((kept) => {
      if (!isForm(kept)) return;
      written = JSON.stringify(kept);
      if (!isOver && typed() === undefined) bringBack(kept);
    });
  const free = phone.beforeLock(async () => {
    await begun;
    await write(typed());
  });
  return () => {
    isOver = true;
    free();
    // Taken away by a locking, it stays.
    if (phone.stage === 'open') void begun.then(() => write(undefined)).catch(() => undefined);
  };
}

function isForm(kept: Json | undefined): kept is Record<string, string> {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    !Array.isArray(kept) &&
    Object.values(kept).every((value) => typeof value === 'string')
  );
}
