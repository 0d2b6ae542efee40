/**
 * Words to use and not to use with parents.
 * Promise: the only module that holds the professional words — as words to avoid.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { wordShape } from './shape/at-the-table';

export type WordItem = InferOutput<typeof wordShape>;

const base = { module: 'words', forWhom: 'parent', audience: 'professional' } as const;
const avoid = {
  ...base,
  use: 'avoid',
  text: 'Roept bij ouders vaak onbegrip of weerstand op.',
  source: { document: GUIDELINE, section: 'Thema 2, aanbeveling 10 en Bespreken' }
} as const;
const prefer = { ...avoid, use: 'prefer', text: 'Neutraal en duidelijk.' } as const;

export const words: GuidelineModule<WordItem> = {
  id: 'words',
  title: 'Woorden bij ouders',
  intro: 'Gewone woorden werken beter dan vaktaal.',
  notes: [],
  items: [
    { ...avoid, id: 'word-not-hechting', title: 'hechting' },
    { ...avoid, id: 'word-not-gehechtheid', title: 'gehechtheid' },
    { ...avoid, id: 'word-not-gehechtheidsrelatie', title: 'gehechtheidsrelatie' },
    { ...avoid, id: 'word-not-hechtingsrelatie', title: 'hechtingsrelatie' },
    { ...prefer, id: 'word-band', title: 'band' },
    { ...prefer, id: 'word-contact', title: 'contact' },
    {
      ...prefer,
      id: 'word-relatie',
      title: 'relatie',
      source: { document: GUIDELINE, section: 'Thema 2, Tabel 2.3, stap 3a' }
    },
    { ...prefer, id: 'word-basisvertrouwen', title: 'basisvertrouwen' }
  ]
};
