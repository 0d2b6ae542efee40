/**
 * What an administrator typed at the settings and did not set yet, over a locking: she unlocks and finds
 * it as it was.
 *
 * Promises: sealed; written before the phone locks and when it goes out of sight; what can't be written
 * stops no locking, since nothing of it is anybody's but hers.
 */
import { DiskFull } from '../device/store';
import type { Json } from '../history/json';
import { ownNotes } from './own-notes';
import { phone } from './phone.svelte';
import { typedSettings } from './typed-settings.svelte';

const NAME = 'typed-settings';
let followed: Promise<void> | undefined;

/** Brings back what was typed, and keeps it from now on. */
export function followTypedSettings(): Promise<void> {
  return (followed ??= follow());
}

async function follow(): Promise<void> {
  const kept = await ownNotes.read(NAME);
  if (kept && typeof kept === 'object' && !Array.isArray(kept)) bringBack(kept);
  let written = JSON.stringify(kept ?? {});
  phone.beforeLock(async () => {
    const typed = JSON.stringify(typedSettings);
    if (typed === written) return;
    const note = JSON.parse(typed) as Record<string, Json>;
    const isNothing = Object.keys(note).length === 0;
    try {
      await ownNotes.write(NAME, isNothing ? undefined : note);
      written = typed;
    } catch (error) {
      if (!(error instanceof DiskFull)) throw error;
    }
  });
}

/** Only what has the shape of what is typed there. */
function bringBack(kept: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(kept)) {
    if (!Object.hasOwn(typedSettings, name)) continue;
    if (name === 'unlockAfterReadingTogether' ? typeof value === 'boolean' : isTyped(name, value))
      Object.assign(typedSettings, { [name]: value });
  }
}

function isTyped(name: string, value: Json): boolean {
  if (name !== 'dossierOrder') return typeof value === 'string';
  return (
    Array.isArray(value) &&
    value.every((row) => typeof (row as Record<string, Json> | null)?.['heading'] === 'string')
  );
}
