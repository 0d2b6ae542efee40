/**
 * Whether the browser will keep what lies on this phone, and how much room there is.
 *
 * Without `persisted` a browser may throw everything away when the phone runs out of room (and
 * Safari after weeks without use, unless the app is on the home screen), so the app asks for it
 * and shows the answer.
 */
export type Persistence =
  | {
      kind: 'known';
      persisted: boolean;
      /** Bytes in use and bytes allowed, as the browser estimates them. */
      usage: number | undefined;
      quota: number | undefined;
    }
  /** Plain http on another machine: no storage manager, no worker, no cryptography. */
  | { kind: 'insecure' }
  /** A browser that does not say. */
  | { kind: 'unknown' };

export interface Place {
  isSecureContext: boolean;
  storage: Partial<Pick<StorageManager, 'persist' | 'persisted' | 'estimate'>> | undefined;
}

/** The answer now, without asking for anything. */
export function lookAtPersistence(place: Place): Promise<Persistence> {
  return look(place, async (storage) => (await storage.persisted?.()) ?? false);
}

/** Asks the browser to keep everything; some ask the owner, most decide by themselves. */
export function askPersistence(place: Place): Promise<Persistence> {
  return look(
    place,
    async (storage) => (await storage.persisted?.()) || ((await storage.persist?.()) ?? false)
  );
}

async function look(
  { isSecureContext, storage }: Place,
  isPersisted: (storage: NonNullable<Place['storage']>) => Promise<boolean>
): Promise<Persistence> {
  if (!isSecureContext) return { kind: 'insecure' };
  if (!storage?.persist) return { kind: 'unknown' };
  try {
    const persisted = await isPersisted(storage);
    const { usage, quota } = (await storage.estimate?.()) ?? {};
    return { kind: 'known', persisted, usage, quota };
  } catch {
    return { kind: 'unknown' };
  }
}
