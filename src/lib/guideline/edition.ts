/**
 * An edition names and dates the content: a visit remembers which one it used.
 *
 * Promise: plain JSON, no functions. It is stored on the phone as it is and replaced by a newer one
 * from the server without a new version of the app.
 */
import type { InferOutput } from 'valibot';
import { conversationGuide } from './conversation-guide';
import type { editionShape } from './shape/edition';
import { birthTopics } from './birth-topics';
import { continuum } from './continuum';
import { development } from './development';
import { dosAndDonts } from './dos-and-donts';
import { factors } from './factors';
import { growingConditions } from './growing-conditions';
import { instruments } from './instruments';
import { interventions } from './interventions';
import { leaflet } from './leaflet';
import { nextSteps } from './next-steps';
import { observing } from './observing';
import { partners } from './partners';
import { recommendations } from './recommendations';
import { sharing } from './sharing';
import { signs } from './signs';
import { sixElements } from './six-elements';
import { supportIndicators } from './support-indicators';
import { tips } from './tips';
import { words } from './words';
import { sourceDocuments } from './sources';
import { vanWiechen } from './van-wiechen';

export type EditionModules = Edition['modules'];

export type Edition = InferOutput<typeof editionShape>;

/** The edition that ships with the app. */
export const ownEdition: Edition = {
  format: 1,
  id: 'nabij-2026-11',
  name: 'Nabij-inhoud november 2026',
  date: '2026-11-22',
  basedOn: 'jgz-ouder-kindrelatie',
  authorised: '2021-01-25',
  revisionTermYears: 5,
  notice:
    'De JGZ-richtlijn Ouder-kindrelatie is geautoriseerd op 25 januari 2021, met een herzieningstermijn van vijf jaar. Die termijn is verstreken. Volg nieuwere afspraken van je organisatie als die er zijn.',
  documents: sourceDocuments,
  modules: {
    'van-wiechen': vanWiechen,
    'conversation-guide': conversationGuide,
    'dos-and-donts': dosAndDonts,
    words: words,
    observing: observing,
    'six-elements': sixElements,
    development: development,
    tips: tips,
    leaflet: leaflet,
    'birth-topics': birthTopics,
    factors: factors,
    'support-indicators': supportIndicators,
    signs: signs,
    continuum: continuum,
    'growing-conditions': growingConditions,
    recommendations: recommendations,
    instruments: instruments,
    'next-steps': nextSteps,
    interventions: interventions,
    partners: partners,
    sharing: sharing
  }
};
