/**
 * Sharing information about a family with others: secrecy, consent, and what to weigh without it.
 * Promise: the five questions of the guideline, each with an id of its own so that answers can be kept.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { sharingShape } from './shape/weighing';

export type SharingItem = InferOutput<typeof sharingShape>;

const base = {
  module: 'sharing',
  forWhom: 'both',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 4, Uitwisseling van informatie en gegevens' }
} as const;
const rule = { ...base, kind: 'rule' } as const;
const question = { ...base, kind: 'question' } as const;

export const sharing: GuidelineModule<SharingItem> = {
  id: 'sharing',
  title: 'Informatie delen',
  intro: 'Eerst toestemming. Lukt dat niet, weeg dan vijf vragen.',
  notes: ['Het NCJ heeft een Juridische Toolkit voor de JGZ.'],
  items: [
    {
      ...rule,
      id: 'sharing-secrecy',
      title: 'Beroepsgeheim',
      text: 'Je deelt niets met derden zonder toestemming (Wet BIG art. 88, WGBO art. 7:457 BW).'
    },
    {
      ...rule,
      id: 'sharing-consent',
      title: 'Eerst toestemming',
      text: 'Vertel vooraf duidelijk wat je deelt, met wie en waarom. Met een ja mag je altijd overleggen. Wie toestemt, ouders of kind, hangt af van de leeftijd.'
    },
    {
      ...rule,
      id: 'sharing-without',
      title: 'Zonder toestemming',
      text: 'Geheim houden waar het kan, zorgvuldig doorbreken waar het moet. Weeg dan de vijf vragen.'
    },
    {
      ...question,
      id: 'sharing-question-goal',
      title: 'Doel',
      text: 'Wat wil je bereiken door dit te delen?'
    },
    {
      ...question,
      id: 'sharing-question-other-way',
      title: 'Andere weg',
      text: 'Lukt het ook zonder te delen?'
    },
    {
      ...question,
      id: 'sharing-question-consent',
      title: 'Toestemming',
      text: 'Heb je alles gedaan om toch een ja van het gezin te krijgen?'
    },
    {
      ...question,
      id: 'sharing-question-weigh',
      title: 'Afwegen',
      text: 'Is het gevaar of ernstige nadeel voor de een groter dan het belang van een ander gezinslid bij zwijgen?'
    },
    {
      ...question,
      id: 'sharing-question-who-what',
      title: 'Wie en wat',
      text: 'Wie moet dit weten om het gevaar of nadeel weg te nemen? En wat precies?'
    }
  ]
};
