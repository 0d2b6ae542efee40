/**
 * What the organisation has set, as this phone knows it: read when the phone opens and after each
 * sync that changed it, in this tab or another; the usual settings where nothing was ever set.
 */
import { heldSetup, type HeldSetup } from '../device/held-setup';
import { StoreClosed, type Store } from '../device/store';
import { usualSettings, type Settings } from '../care/settings';

const none: HeldSetup = { revision: '', whole: false, settings: {}, inForce: '' };

/** What may stand under a setting isn't needed to start with, only where something was set. */
async function settingsOf({ settings }: HeldSetup): Promise<Settings> {
  if (Object.keys(settings).length === 0) return usualSettings;
  return (await import('../care/setting-rules')).settingsFrom(settings);
}

class SetupState {
  #held = $state.raw(none);
  #settings = $state.raw(usualSettings);
  readonly #listeners = new Set<() => void>();

  get settings() {
    return this.#settings;
  }

  /** Id of the edition that the organisation put in force; '' for what the app brings. */
  get inForce() {
    return this.#held.inForce;
  }

  /** Changes with anything in the setup. */
  get revision() {
    return this.#held.revision;
  }

  /** Whether all that this revision lists is on the phone. */
  get whole() {
    return this.#held.whole;
  }

  /** Called when it has been read anew. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads it, now and when another tab changes it. */
  follow(store: Store, meet: (error: unknown) => void): Promise<void> {
    store.onNotice(({ kind }) => {
      if (kind === 'setup') this.read(store).catch(meet);
    });
    return this.read(store);
  }

  async read(store: Store): Promise<void> {
    try {
      const held = (await heldSetup(store)) ?? none;
      const settings = await settingsOf(held);
      this.#held = held;
      this.#settings = settings;
      for (const listener of this.#listeners) listener();
    } catch (error) {
      // Locked or wiped meanwhile: there is nobody left to tell.
      if (!(error instanceof StoreClosed)) throw error;
    }
  }
}

export const setup = new SetupState();
