/**
 * An edition names and dates the content: a visit remembers which one it used.
 *
 * Promise: plain JSON, no functions. It is stored on the phone as it is and replaced by a newer one
 * from the server without a new version of the app.
 */
import { conversationGuide, type ConversationGuide } from './conversation-guide';
import type { GuidelineItem, GuidelineModule, ModuleId } from './item';
import { birthTopics, type BirthTopic } from './birth-topics';
import { continuum, type ContinuumItem } from './continuum';
import { development, type DevelopmentPhase } from './development';
import { dosAndDonts, type DoOrDont } from './dos-and-donts';
import type { Factor } from './factor';
import { factors } from './factors';
import { growingConditions, type GrowingCondition } from './growing-conditions';
import { instruments, type Instruments } from './instruments';
import { interventions, type Intervention } from './interventions';
import { leaflet, type LeafletTheme } from './leaflet';
import { nextSteps, type NextStep } from './next-steps';
import { observing, type ObservingItem } from './observing';
import { partners, type Partner } from './partners';
import { recommendations, type Recommendation } from './recommendations';
import { sharing, type SharingItem } from './sharing';
import { signs, type Sign } from './signs';
import { sixElements, type RelationElement } from './six-elements';
import { supportIndicators, type SupportIndicator } from './support-indicators';
import { tips, type Tip } from './tips';
import { words, type WordItem } from './words';
import { sourceDocuments, type SourceDocument } from './sources';
import { vanWiechen, type VanWiechenItem } from './van-wiechen';

export interface EditionModules extends Record<ModuleId, GuidelineModule> {
  'van-wiechen': GuidelineModule<VanWiechenItem>;
  'conversation-guide': ConversationGuide;
  'dos-and-donts': GuidelineModule<DoOrDont>;
  words: GuidelineModule<WordItem>;
  observing: GuidelineModule<ObservingItem>;
  'six-elements': GuidelineModule<RelationElement>;
  development: GuidelineModule<DevelopmentPhase>;
  tips: GuidelineModule<Tip>;
  leaflet: GuidelineModule<LeafletTheme>;
  'birth-topics': GuidelineModule<BirthTopic>;
  factors: GuidelineModule<Factor>;
  'support-indicators': GuidelineModule<SupportIndicator>;
  signs: GuidelineModule<Sign>;
  continuum: GuidelineModule<ContinuumItem>;
  'growing-conditions': GuidelineModule<GrowingCondition>;
  recommendations: GuidelineModule<Recommendation>;
  instruments: Instruments;
  'next-steps': GuidelineModule<NextStep>;
  interventions: GuidelineModule<Intervention>;
  partners: GuidelineModule<Partner>;
  sharing: GuidelineModule<SharingItem>;
}

export interface Edition {
  id: string;
  name: string;
  /** The day this content was put together, 'YYYY-MM-DD'. Not the date of the guideline. */
  date: string;
  /** The document id of the guideline that it rests on. */
  basedOn: string;
  /** The day the guideline was authorised. */
  authorised: string;
  revisionTermYears: number;
  /** To be shown wherever the content is: how old the guideline is. */
  notice: string;
  documents: SourceDocument[];
  modules: EditionModules;
}

/** The edition that ships with the app. */
export const ownEdition: Edition = {
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

export function modulesOf(edition: Edition): GuidelineModule[] {
  return Object.values(edition.modules);
}

export function itemById(edition: Edition, id: string): GuidelineItem | undefined {
  for (const module of modulesOf(edition)) {
    const found = module.items.find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}

/** 'JGZ-richtlijn Ouder-kindrelatie (2021), Thema 2, Tabel 2.3' */
export function sourceWords(edition: Edition, item: GuidelineItem): string {
  const document = edition.documents.find(({ id }) => id === item.source.document);
  return `${document?.title ?? item.source.document}, ${item.source.section}`;
}
