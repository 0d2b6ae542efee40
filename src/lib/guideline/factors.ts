/**
 * Protective and hindering factors, to be weighed beside each other in the context of one family.
 * Promises: the exact factors of the guideline, split by level; no weight, no sum, no colour.
 */
import { hinderingFactors } from './hindering-factors';
import type { Factor } from './factor';
import type { GuidelineModule } from './item';
import { protectiveFactors } from './protective-factors';

export const factors: GuidelineModule<Factor> = {
  id: 'factors',
  title: 'Wat beschermt en wat belemmert',
  intro: 'Zet ze naast elkaar: wat draagt dit gezin, en wat kan het dragen?',
  notes: [
    'Weeg ze samen, in de situatie van dit gezin. Vaak gaat het om een combinatie.',
    'Wat bij het kind belemmert, is meestal op te vangen door wat bij ouders en gezin beschermt. Andersom is dat moeilijker.',
    'Hoe meer er belemmert, hoe meer bescherming er nodig is.'
  ],
  items: [...protectiveFactors, ...hinderingFactors]
};
