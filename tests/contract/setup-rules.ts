/**
 * Rules for a setup in tests. Settings are whole numbers, by any name. Editions: `{ id, name, date, words }` stands alone; with `adds: true` it is made
 * whole with the app's own, and gets an id that names both; `wrong` lists what is wrong with it.
 */
import type {
  EditionRules,
  SetupRules,
  WholeEdition
} from '../../src/lib/server/organisation-setup';

interface Written {
  id: string;
  name?: string;
  date?: string;
  words?: string;
  adds?: true;
  /** Reasons for which it is refused; `with` names the own edition that it no longer fits. */
  wrong?: string[];
  unfitWith?: string;
}

export const fileOf = (written: Written): string => JSON.stringify(written);

export function editionRules(over: Partial<WholeEdition> = {}): EditionRules {
  const { id = 'app-1', content = JSON.stringify({ app: id }) } = over;
  const own = { name: 'App', date: '2026-11-22', ...over, id, content };
  return {
    own,
    read(file, text) {
      const { id, name = id, date = '2026-12-01', ...rest } = JSON.parse(text) as Written;
      const wrong = [...(rest.wrong ?? []), ...(rest.unfitWith === own.id ? ['unfit'] : [])];
      if (wrong.length > 0)
        return {
          kind: 'refused',
          problems: wrong.map((reason) => ({ file, item: 'item-1', reason }))
        };
      const whole = rest.adds ? `${id}+${own.id}` : id;
      const content = JSON.stringify({ words: rest.words, ...(rest.adds ? { own } : {}) });
      const edition = { id: whole, name, date, content };
      return { kind: 'edition', edition, addsTo: rest.adds ? own.name : '' };
    }
  };
}

export function setupRules(editions: EditionRules = editionRules()): SetupRules {
  const refuses = (_: string, value: unknown) =>
    Number.isInteger(value) ? undefined : 'no whole number';
  return { editions, settings: { refuses } };
}
