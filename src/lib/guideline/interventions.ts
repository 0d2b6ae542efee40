/**
 * Interventions that may strengthen the relation: fifteen that fit the youth health service, four
 * outside it.
 *
 * Promises: ages, visits, sessions and standing in the NJi database as the guideline gives them; where
 * it gives two (Shantala) both are shown; where it says nothing, nothing is filled in. `ageWords` is
 * what the guideline says; `ages` reads it for choosing, with the widest reading of the upper age;
 * Stevig Ouderschap Prenataal goes on as Stevig Ouderschap does. `situations` follow the families and
 * aims that the guideline names for each.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { outsideInterventions, practiceInterventions } from './interventions-practice';
import { provenInterventions } from './interventions-proven';
import type { interventionShape } from './shape/help';

export type Intervention = InferOutput<typeof interventionShape>;

export const interventions: GuidelineModule<Intervention> = {
  id: 'interventions',
  title: 'Interventies',
  intro: 'Wat er is, voor wie, en hoe sterk het bewijs was toen de richtlijn verscheen.',
  notes: ['Kijk in de NJi-databank en bij je organisatie wat er nu is.'],
  items: [...provenInterventions, ...practiceInterventions, ...outsideInterventions]
};
