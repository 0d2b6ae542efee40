/**
 * Where she was last in a visit, so that the app opens there again after the battery died.
 *
 * Promises: sealed like everything else that is secret, for what was open and focused says what a visit
 * is about; gone as soon as she goes elsewhere herself; never in the way of locking or writing.
 */
import type { Journal } from '../device/journal';
import type { Seal } from '../device/seal';
import type { Store } from '../device/store';

export interface PagePlace {
  scroll: number;
  /** Keys of what was open. */
  open: readonly string[];
  /** Key of the field she was in, '' for none, and what was selected in it. */
  field: string;
  from: number;
  to: number;
}

export interface LastPlace extends PagePlace {
  visit: string;
  /** Path and search of the page. */
  path: string;
}

const ROW = 'last-place';
/** Milliseconds between two writes. */
const PAUSE = 400;

/** What a tab keeps through a reload, where the browser has it: there is no time left to write then. */
type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class LastPlaceKeeper {
  /** As it was found when the phone opened, until somebody takes it. */
  found: LastPlace | undefined;
  /** The app was opened at its front door, not at a page of its own. */
  atFrontDoor = false;
  readonly #tab: TabStorage | undefined;
  #store: Store | undefined;
  #seal: Seal | undefined;
  #latest: LastPlace | undefined;
  /** To be written; `null` for nothing any more. */
  #next: LastPlace | null | undefined;
  #isKept = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;

  constructor(tab: TabStorage | undefined = globalThis.sessionStorage) {
    this.#tab = tab;
  }

  /** Path and search of the visit that she is in, or only looked away from. */
  get path(): string | undefined {
    return this.#latest?.path;
  }

  async start(store: Store, seal: Seal): Promise<void> {
    this.#store = store;
    this.#seal = seal;
    const row = await store.read(['meta'], (tx) => tx.get('meta', ROW));
    const left = this.#tab?.getItem(ROW);
    this.#tab?.removeItem(ROW);
    this.#isKept = row?.body !== undefined;
    this.found = (left && opened(seal, bytesIn(left))) || opened(seal, row?.body);
  }

  /** Opened at the front door: the page that she was on last, if that visit is still here. */
  async leadsTo(journal: Pick<Journal, 'record'>): Promise<string | undefined> {
    const { found, atFrontDoor } = this;
    if (!found || !atFrontDoor) return undefined;
    return (await journal.record(found.visit)) && found.path;
  }

  /** Writes it now, and what comes in the next moment after that. */
  keep(place: LastPlace): void {
    this.#isKept = true;
    this.#latest = this.#next = place;
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#next) this.keep(this.#next);
    }, PAUSE);
    void this.#writeNext();
  }

  /** The page goes, and no write may come to its end: the tab keeps it for when it is loaded anew. */
  leave(): void {
    if (this.#latest && this.#seal)
      try {
        this.#tab?.setItem(ROW, btoa(String.fromCharCode(...sealed(this.#seal, this.#latest))));
      } catch {
        // No room: then it is the place that was written last.
      }
    void this.flush();
  }

  /** She went away from the visit by herself. */
  clear(): void {
    if (!this.#isKept) return;
    this.#isKept = false;
    this.found = this.#latest = undefined;
    this.#next = null;
    void this.flush();
  }

  /** Resolves when nothing is left to write; a place that can't be written is no loss that stops anything. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writeNext();
  }

  async #writeNext(): Promise<void> {
    await this.#writing;
    const next = this.#next;
    this.#next = undefined;
    if (next !== undefined) this.#writing = this.#write(next).catch(() => undefined);
    await this.#writing;
  }

  async #write(place: LastPlace | null): Promise<void> {
    const [store, seal] = [this.#store, this.#seal];
    if (!store || !seal) return;
    const body = place && sealed(seal, place);
    await store.write(['meta'], async (tx) => {
      if (body) await tx.put('meta', [{ id: ROW, family: '', body }]);
      else await tx.delete('meta', [ROW]);
    });
  }
}

function sealed(seal: Seal, place: LastPlace): Uint8Array {
  return seal.seal('meta', ROW, '', { ...place, open: [...place.open] });
}

/** Of another vault or a newer app: `undefined`, and she begins at the front. */
function opened(seal: Seal, body: Uint8Array | undefined): LastPlace | undefined {
  try {
    return body && (seal.open('meta', ROW, '', body) as unknown as LastPlace);
  } catch {
    return undefined;
  }
}

function bytesIn(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export const lastPlace = new LastPlaceKeeper();
