/**
 * Counts the passphrases that were tried on the vault.
 *
 * Promises: from the second try on each is counted before it is tried, so that a phone that is switched
 * off halfway, or many tabs at once, gain nothing; a right one begins anew; a full disk keeps nobody out.
 */
import { noTries, onClock, waitUntil, type Tries } from './passphrase-wait';
import { DiskFull, type Store } from './store';
import { readVault, writeVault } from './vault-file';

export type Begun = { kind: 'begun'; counted: boolean } | { kind: 'wait'; until: number };

/** `found`: what was read just now; without any wrong one there is nothing to write. */
export async function beginTry(store: Store, found: Tries, now: number): Promise<Begun> {
  const none: Begun = { kind: 'begun', counted: false };
  if (found.failures === 0) return none;
  const after = (tries: Tries): Begun => {
    const until = waitUntil(tries, now);
    return until === undefined ? { kind: 'begun', counted: true } : { kind: 'wait', until };
  };
  try {
    return await store.write(['meta'], async (tx): Promise<Begun> => {
      const vault = await readVault(tx);
      if (vault.kind !== 'vault') return none;
      const tries = onClock(vault.tries, now);
      const begun = after(tries);
      const next = begun.kind === 'wait' ? tries : oneMore(tries, now);
      if (next !== vault.tries) await writeVault(tx, vault.file, next);
      return begun;
    });
  } catch (error) {
    if (!(error instanceof DiskFull)) throw error;
    // That the clock was turned back can't be kept, and the wait would begin anew each time.
    const begun = found.wrongAt > now ? none : after(found);
    return begun.kind === 'wait' ? begun : none;
  }
}

/** The tries as they are after this one. */
export async function endTry(
  store: Store,
  found: Tries,
  { right, counted, now }: { right: boolean; counted: boolean; now: number }
): Promise<Tries> {
  const after = (tries: Tries) => (right ? noTries : counted ? tries : oneMore(tries, now));
  if (right && found.failures === 0) return noTries;
  try {
    return await store.write(['meta'], async (tx) => {
      const vault = await readVault(tx);
      if (vault.kind !== 'vault') return after(found);
      const next = after(vault.tries);
      if (next !== vault.tries) await writeVault(tx, vault.file, next);
      return next;
    });
  } catch (error) {
    if (error instanceof DiskFull) return after(found);
    throw error;
  }
}

/** Notices once that the clock was turned back. */
export async function keptOnClock(store: Store, found: Tries, now: number): Promise<Tries> {
  const tries = onClock(found, now);
  if (tries === found) return found;
  try {
    await store.write(['meta'], async (tx) => {
      const vault = await readVault(tx);
      if (vault.kind === 'vault') await writeVault(tx, vault.file, onClock(vault.tries, now));
    });
    return tries;
  } catch (error) {
    if (error instanceof DiskFull) return { ...tries, wrongAt: 0 };
    throw error;
  }
}

function oneMore({ failures }: Tries, now: number): Tries {
  return { failures: failures + 1, wrongAt: now };
}
