/**
 * A first look for a vault, while what reads and writes the database is still being loaded: so that the
 * passphrase can be asked for at once.
 *
 * It makes nothing, changes nothing and stands in nobody's way. It says that there is a vault only of
 * one that this app can read; of anything else it is unsure, and the store finds out what it is.
 */
import { HAND_IN_ROW } from './handed-in';
import { triesIn, waitUntil } from './passphrase-wait';
import { vaultRow, VAULT_VERSION } from './vault-row';
import type { Row } from './store';

export interface Glance {
  /** How many passkeys open the vault that lies here. */
  passkeys: number;
  /** Until when a passphrase has to wait. */
  until: number | undefined;
  /** Whether something lies sealed for the server. */
  sealed: boolean;
}

/** `undefined` when what lies here doesn't look like a vault. */
export async function glanceAtVault(database: string, now: number): Promise<Glance | undefined> {
  const db = await existing(database).catch(() => undefined);
  if (!db) return undefined;
  try {
    const { row, sealed } = await rowsOf(db);
    return glanceAt(row, sealed, now);
  } catch {
    return undefined;
  } finally {
    db.close();
  }
}

/** The database as it is; one that isn't there stays away. */
function existing(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onupgradeneeded = () => asked.transaction?.abort();
    asked.onerror = () => reject(new Error('there is no database to look at'));
    asked.onsuccess = () => {
      const db = asked.result;
      // Whoever empties the phone or brings a newer version doesn't wait for a look.
      db.onversionchange = () => db.close();
      resolve(db);
    };
  });
}

function rowsOf(db: IDBDatabase): Promise<{ row: Row | undefined; sealed: boolean }> {
  return new Promise((resolve, reject) => {
    const reading = db.transaction(vaultRow.table);
    const rows = reading.objectStore(vaultRow.table);
    const asked = rows.get(vaultRow.id);
    // Its key alone: the row may be large.
    const sealed = rows.getKey(HAND_IN_ROW);
    reading.oncomplete = () =>
      resolve({ row: asked.result as Row | undefined, sealed: sealed.result !== undefined });
    reading.onabort = () => reject(new Error('the look was cut short'));
  });
}

function glanceAt(row: Row | undefined, sealed: boolean, now: number): Glance | undefined {
  const { version, file } = row?.facts ?? {};
  if (version !== VAULT_VERSION) return undefined;
  const { passkeys } = JSON.parse(String(file)) as { passkeys?: unknown };
  if (!Array.isArray(passkeys)) return undefined;
  return { passkeys: passkeys.length, until: waitUntil(triesIn(row?.facts), now), sealed };
}
