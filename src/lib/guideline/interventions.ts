/**
 * Interventions that may strengthen the relation: fifteen that fit the youth health service, four
 * outside it.
 *
 * Promises: ages, visits, sessions and standing in the NJi database as the guideline gives them; where
 * it gives two (Shantala) both are shown; where it says nothing, nothing is filled in. `ageWords` is
 * what the guideline says; `ages` reads it for choosing, with the widest reading of the upper age.
 */
import type { GuidelineItem, GuidelineModule } from './item';
import { outsideInterventions, practiceInterventions } from './interventions-practice';
import { provenInterventions } from './interventions-proven';

export type Standing =
  | 'indications-of-effect'
  | 'first-indications-of-effect'
  | 'well-founded'
  | 'not-in-database'
  | 'not-named';

export interface Intervention extends GuidelineItem {
  module: 'interventions';
  place: 'jgz' | 'outside';
  standing: Standing;
  ageWords?: string;
  /** Visits or sessions. */
  amount?: string;
  /** For which families. */
  families?: string;
  remark?: string;
}

/** How a standing is said on the screen. */
export const STANDING_WORDS: Record<Standing, string> = {
  'indications-of-effect': 'NJi: aanwijzingen voor effectiviteit',
  'first-indications-of-effect': 'NJi: eerste aanwijzingen voor effectiviteit',
  'well-founded': 'NJi: goed onderbouwd, effect nog niet aangetoond',
  'not-in-database': 'niet in de NJi-databank, wel in de praktijk gebruikt',
  'not-named': 'de richtlijn noemt geen oordeel van het NJi'
};

export const interventions: GuidelineModule<Intervention> = {
  id: 'interventions',
  title: 'Interventies',
  intro: 'Wat er is, voor wie, en hoe sterk het bewijs was toen de richtlijn verscheen.',
  notes: ['Kijk in de NJi-databank en bij je organisatie wat er nu is.'],
  items: [...provenInterventions, ...practiceInterventions, ...outsideInterventions]
};
