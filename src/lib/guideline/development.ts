/**
 * How the relation between parent and child grows, phase by phase.
 * Promises: the phases and ages of the guideline; `text` is for the professional, `say` for parents.
 */
import type { InferOutput } from 'valibot';
import { earlyPhases } from './development-early';
import { laterPhases } from './development-later';
import type { GuidelineModule } from './item';
import type { developmentPhaseShape } from './shape/background';

export type DevelopmentPhase = InferOutput<typeof developmentPhaseShape>;

export const development: GuidelineModule<DevelopmentPhase> = {
  id: 'development',
  title: 'Hoe de band groeit',
  intro: 'Van de zwangerschap tot 18 jaar: wat je per fase kunt verwachten.',
  notes: [],
  items: [...earlyPhases, ...laterPhases]
};
