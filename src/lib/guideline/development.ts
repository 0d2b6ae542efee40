/**
 * How the relation between parent and child grows, phase by phase.
 * Promises: the phases and ages of the guideline; `text` is for the professional, `say` for parents.
 */
import { earlyPhases } from './development-early';
import { laterPhases } from './development-later';
import type { AgeRange, GuidelineItem, GuidelineModule } from './item';

export interface DevelopmentPhase extends GuidelineItem {
  module: 'development';
  ageWords: string;
  /** Periods within this phase. */
  parts?: { id: string; title: string; text: string; ages: AgeRange }[];
  say: string[];
}

export const development: GuidelineModule<DevelopmentPhase> = {
  id: 'development',
  title: 'Hoe de band groeit',
  intro: 'Van de zwangerschap tot 18 jaar: wat je per fase kunt verwachten.',
  notes: [],
  items: [...earlyPhases, ...laterPhases]
};
