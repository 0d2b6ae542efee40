/**
 * The guideline content on this phone: seeded from the app's own, read from the shelf.
 *
 * Promises: what a screen shows comes from the phone's database, never from the code around it; the
 * app's own edition is put there once for each build; a visit made with an older edition is shown
 * with that one as long as it is on the phone.
 */
import type { EditionShelf } from '../device/edition-shelf';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';

export class Library {
  readonly #shelf: EditionShelf;
  readonly #build: string;
  readonly #own: () => Promise<Edition>;
  readonly #read = new Map<string, Promise<Edition | undefined>>();
  #current: Promise<Edition> | undefined;

  /** `own` fetches the edition that this build carries; it is asked only where it is needed. */
  constructor(shelf: EditionShelf, build: string, own: () => Promise<Edition>) {
    this.#shelf = shelf;
    this.#build = build;
    this.#own = own;
  }

  /** The edition in force: the newest on the phone. */
  current(): Promise<Edition> {
    this.#current ??= this.#newest().catch((error: unknown) => {
      this.#current = undefined;
      throw error;
    });
    return this.#current;
  }

  /** The edition of a visit, or the one in force where it names none or one that isn't here. */
  async forVisit(id: string): Promise<Edition> {
    return (id === '' ? undefined : await this.#edition(id)) ?? this.current();
  }

  async #newest(): Promise<Edition> {
    let shelved = await this.#shelf.list();
    if (!shelved.some(({ broughtBy }) => broughtBy === this.#build)) {
      const own = await this.#own();
      const fact = { id: own.id, date: own.date, broughtBy: this.#build };
      await this.#shelf.put(fact, JSON.stringify(own));
      shelved = [...shelved.filter(({ id }) => id !== own.id), fact];
    }
    const newest = shelved.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
    const edition = newest && (await this.#edition(newest.id));
    if (!edition) throw new Error('the shelf lost an edition that it had just listed');
    return edition;
  }

  #edition(id: string): Promise<Edition | undefined> {
    let reading = this.#read.get(id);
    if (!reading) {
      reading = this.#shelf.get(id).then((text) => {
        if (text === undefined) this.#read.delete(id);
        return text === undefined ? undefined : (JSON.parse(text) as Edition);
      });
      reading.catch(() => this.#read.delete(id));
      this.#read.set(id, reading);
    }
    return reading;
  }
}

/** An item of an edition by its id; `undefined` when this edition doesn't have it. */
export function itemOf(edition: Edition, id: string): GuidelineItem | undefined {
  for (const module of Object.values(edition.modules) as GuidelineModule[]) {
    const found = module.items.find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}
