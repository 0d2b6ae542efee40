/**
 * The guideline content on this phone: seeded from the app's own, read from the shelf.
 *
 * Promises: what a screen shows comes from the phone's database, never from the code around it; the
 * app's own edition is put there once for each build; what is in force is what the organisation
 * chose, else the newest that the app brings, never something of the organisation that it has put
 * aside; a visit made with an older edition is shown with that one as long as it is on the phone.
 */
import type { EditionShelf, ShelvedEdition } from '../device/edition-shelf';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';

export class Library {
  readonly #shelf: EditionShelf;
  readonly #build: string;
  readonly #own: () => Promise<Edition>;
  readonly #chosen: () => string;
  #read = new Map<string, Promise<Edition | undefined>>();
  #current: Promise<Edition> | undefined;

  /**
   * `own` fetches the edition that this build carries; it is asked only where it is needed. `chosen`:
   * the id of what the organisation put in force, '' for what the app brings.
   */
  constructor(
    shelf: EditionShelf,
    build: string,
    own: () => Promise<Edition>,
    chosen: () => string
  ) {
    this.#shelf = shelf;
    this.#build = build;
    this.#own = own;
    this.#chosen = chosen;
  }

  /** The edition in force. */
  current(): Promise<Edition> {
    if (this.#current) return this.#current;
    const reading = this.#inForce();
    this.#current = reading;
    reading.catch(() => {
      if (this.#current === reading) this.#current = undefined;
    });
    return reading;
  }

  /** What lies on the shelf or is in force has changed: what was read is no longer known. */
  forget(): void {
    this.#current = undefined;
    this.#read = new Map();
  }

  /** The edition of a visit, or the one in force where it names none or one that isn't here. */
  async forVisit(id: string): Promise<Edition> {
    return (id === '' ? undefined : await this.#edition(id)) ?? this.current();
  }

  /** Puts what this build carries on the shelf, where it isn't yet. */
  async bringOwn(): Promise<void> {
    await this.#withOwn();
  }

  async #withOwn(): Promise<Pick<ShelvedEdition, 'id' | 'date' | 'from'>[]> {
    const shelved = await this.#shelf.list();
    if (shelved.some(({ broughtBy }) => broughtBy === this.#build)) return shelved;
    const own = await this.#own();
    const { id, date } = own;
    const brought = { id, date, from: 'app', broughtBy: this.#build } as const;
    await this.#shelf.put(brought, JSON.stringify(own));
    return [...shelved.filter((edition) => edition.id !== id), brought];
  }

  async #inForce(): Promise<Edition> {
    const shelved = await this.#withOwn();
    const chosen = this.#chosen();
    const found = chosen === '' ? undefined : await this.#edition(chosen);
    if (found) return found;
    const byApp = shelved.filter(({ from }) => from === 'app');
    const newest = byApp.sort((a, b) => (a.date < b.date ? 1 : -1))[0];
    const edition = newest && (await this.#edition(newest.id));
    if (!edition) throw new Error('the shelf lost an edition that it had just listed');
    return edition;
  }

  #edition(id: string): Promise<Edition | undefined> {
    const known = this.#read;
    let reading = known.get(id);
    if (!reading) {
      reading = this.#shelf.get(id).then((text) => {
        if (text === undefined) known.delete(id);
        return text === undefined ? undefined : (JSON.parse(text) as Edition);
      });
      reading.catch(() => known.delete(id));
      known.set(id, reading);
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
