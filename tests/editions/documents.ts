/** Edition documents for tests: one addition that is right, and ways to make it wrong. */
import { ownEdition, type Edition } from '../../src/lib/guideline/edition';
import { itemsOf } from '../../src/lib/guideline/edition-items';
import type { EditionProblem } from '../../src/lib/guideline/reading/problem';
import { readEdition } from '../../src/lib/guideline/read-edition';

/** Documents are made wrong on purpose, so their form is loose. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

export const FILE = 'inhoud.json';
export const source = { document: 'org-afspraken', section: 'Hoofdstuk 2' };

export const tip = (more: object = {}) => ({
  id: 'org-tip-zingen',
  module: 'tips',
  title: 'Zing samen',
  text: 'Kies een liedje dat jullie kennen. Zing het elke avond.',
  forWhom: 'both',
  audience: 'parents',
  source,
  number: 19,
  ages: { from: { weeks: 0 }, until: { years: 2 } },
  details: ['Zing zacht.', 'Kijk elkaar aan.'],
  ...more
});

export const point = (more: object = {}) => ({
  id: 'org-vw-52',
  module: 'van-wiechen',
  title: 'Een eigen punt',
  text: 'Kijk samen naar het spel.',
  forWhom: 'both',
  audience: 'professional',
  source,
  number: 52,
  age: { months: 24 },
  purpose: 'observe',
  lookFor: ['Wie begint het spel?'],
  aboutChild: 'Het kind kiest zelf.',
  aboutParent: 'De ouder volgt.',
  say: ['{kind} {laat|laten} zien wat leuk is.'],
  ...more
});

/** An addition that is right, with `more` in it. */
export const addition = (more: object = {}): Loose => ({
  format: 1,
  extends: true,
  id: 'ggd-voorbeeld-2026-12',
  name: 'GGD Voorbeeld, december 2026',
  date: '2026-12-01',
  documents: [{ id: source.document, title: 'Werkafspraken', kind: 'organisation' }],
  modules: { tips: { items: [tip()] }, 'van-wiechen': { items: [point()] } },
  ...more
});

/** An addition that brings only these items of one module. */
export const bringing = (module: string, ...items: object[]): Loose =>
  addition({ modules: { [module]: { items } } });

/** A whole edition that is right, under an id of its own, changed by `edit`. */
export const whole = (edit: (document: Loose) => void = () => undefined): Loose => {
  const document = { ...structuredClone(ownEdition), id: 'landelijk-2027-01', date: '2027-01-15' };
  edit(document);
  return document;
};

/** An item of the app's own edition, changed. */
export const known = (id: string, more: object = {}): Loose => {
  const item = itemsOf(ownEdition).find((one) => one.id === id);
  if (!item) throw new Error(`the app has no item ${id}`);
  return { ...item, source, ...more };
};

export const good = (document: unknown, base: Edition = ownEdition): Edition => {
  const result = readEdition(FILE, JSON.stringify(document), base);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems, null, 1));
  return result.edition;
};

export const problemsIn = (text: string): EditionProblem[] => {
  const result = readEdition(FILE, text, ownEdition);
  return result.kind === 'refused' ? result.problems : [];
};

export const problemsOf = (document: unknown): EditionProblem[] =>
  problemsIn(JSON.stringify(document));
