/** Whether the browser keeps what lies on this phone, and how much room there is, in plain words. */
import { askPersistence, lookAtPersistence, type Persistence } from '../device/persistence';

const place = () => ({ isSecureContext: window.isSecureContext, storage: navigator.storage });

class Storage {
  found = $state.raw<Persistence | undefined>();

  async look(): Promise<void> {
    this.found = await lookAtPersistence(place());
  }

  /** Asks the browser to keep everything; some ask the owner. */
  async ask(): Promise<void> {
    this.found = await askPersistence(place());
  }
}

export const storage = new Storage();
