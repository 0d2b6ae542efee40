/**
 * What the organisation has set, as it lies on this phone: needed as soon as it opens, so kept in
 * plain facts that need no checking. About nobody, so unsealed. `setup-shelf.ts` writes it.
 */
import type { Settings } from '../protocol/settings';
import type { Store } from './store';

export interface HeldSetup {
  revision: string;
  /** The content of every edition that it lists is here. */
  whole: boolean;
  settings: Settings;
  /** '' for the newest edition that the app brings. */
  inForce: string;
}

export const SETUP_ROW = 'setup';

/** What another version kept in another shape counts as none: it is asked for again. */
export async function heldSetup(store: Store): Promise<HeldSetup | undefined> {
  const row = await store.read(['meta'], (tx) => tx.get('meta', SETUP_ROW));
  const { revision, whole, settings, inForce } = row?.facts ?? {};
  if (typeof revision !== 'string' || typeof inForce !== 'string') return undefined;
  if (typeof settings !== 'string') return undefined;
  return { revision, whole: whole === true, settings: JSON.parse(settings) as Settings, inForce };
}
