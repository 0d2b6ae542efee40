/**
 * Seven aspects to look at while parent and child are together.
 * Promise: questions to look with, never answers; what was seen is shared with the parents.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { observingShape } from './shape/at-the-table';

export type ObservingItem = InferOutput<typeof observingShape>;

const base = {
  module: 'observing',
  forWhom: 'both',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Observeren' }
} as const;

export const observing: GuidelineModule<ObservingItem> = {
  id: 'observing',
  title: 'Kijken naar ouder en kind',
  intro: 'Zeven dingen om op te letten als ouder en kind samen zijn.',
  notes: [
    'Een bezoek is een momentopname. Ouders doen soms anders omdat ze denken dat jij dat wilt zien.',
    'Er kan net iets ingrijpends zijn gebeurd. Vraag ernaar.',
    'Deel altijd met de ouders wat je ziet. Zo kijken jullie samen waar het vandaan kan komen.',
    'Vanaf ongeveer 1 jaar zie je aan een kind hoeveel vertrouwen het heeft in de ouder en in zichzelf.',
    'Kijk ook naar het moment: hoe laat is het, en wat ging eraan vooraf?',
    'Veel huilen, slecht slapen of moeilijk eten? Laat eerst een medische oorzaak uitsluiten. Kijk dan ook naar de band.',
    'Maak samen met de ouders een inschatting, in gewone woorden.'
  ],
  items: [
    {
      ...base,
      id: 'look-relaxed',
      title: 'Ontspannen',
      text: 'Is het contact voor allebei prettig?'
    },
    { ...base, id: 'look-initiative', title: 'Ruimte', text: 'Kan het kind zelf iets beginnen?' },
    { ...base, id: 'look-eye-contact', title: 'Oogcontact', text: 'Kijken ze naar elkaar?' },
    {
      ...base,
      id: 'look-lead',
      forWhom: 'parent',
      title: 'Leiding',
      text: 'Heeft de ouder de leiding, en gaat het sturen op een fijne manier?'
    },
    {
      ...base,
      id: 'look-respond',
      title: 'Antwoord',
      text: 'Hoe antwoorden ze op elkaar, ook met woorden? Zie je stress of irritatie?'
    },
    {
      ...base,
      id: 'look-calming',
      title: 'Kalmeren',
      text: 'Wordt het kind weer rustig bij de ouder als het overstuur is?'
    },
    {
      ...base,
      id: 'look-talk-about',
      forWhom: 'parent',
      title: 'Praten over het kind',
      text: 'Met welke woorden en welke toon gaat het over het kind?'
    }
  ]
};
