/**
 * The guide for talking with parents about the bond with their child, 0 to about 6 years.
 *
 * Promises: four steps and twelve sub-steps with stable ids (a nurse ticks them); concerns (3a) stay
 * folded until the parent was heard; `say` is for the parent's ears and holds `{kind}`.
 */
import { stepOneAndTwo } from './conversation-guide-open';
import { stepThreeAndFour } from './conversation-guide-share';
import type { GuidelineItem, GuidelineModule } from './item';

export type StepNumber = 1 | 2 | 3 | 4;

export interface GuideStep {
  id: string;
  number: StepNumber;
  title: string;
}

/** One point that can be ticked or said on its own. */
export interface GuidePoint {
  id: string;
  text: string;
  say?: string;
  /** Only after the parent agreed. Absent: does not depend on it. */
  needsPermission?: true;
}

export interface GuideSubStep extends GuidelineItem {
  module: 'conversation-guide';
  step: StepNumber;
  letter: 'a' | 'b' | 'c' | 'd' | 'e';
  points: GuidePoint[];
  /** Sentences to use as they are. */
  say: string[];
  /** What to keep in mind while using this sub-step. */
  mind: string[];
  /** Stays folded until it is noted what the parent says; one tap still opens it. */
  foldedUntilHeard?: true;
}

export interface ConversationGuide extends GuidelineModule<GuideSubStep> {
  steps: GuideStep[];
}

export const conversationGuide: ConversationGuide = {
  id: 'conversation-guide',
  title: 'Gespreksleidraad',
  intro:
    'Vier stappen om met ouders over de band met hun kind te praten, van 0 tot ongeveer 6 jaar.',
  notes: [
    'De volgorde ligt niet vast.',
    'Je mag stappen overslaan. Kies wat past.',
    'Plan een extra contact als er meer tijd nodig is.'
  ],
  steps: [
    { id: 'guide-1', number: 1, title: 'Kijk en zeg wat je ziet' },
    { id: 'guide-2', number: 2, title: 'Laat de ouder vertellen' },
    { id: 'guide-3', number: 3, title: 'Bespreek wat je zag' },
    { id: 'guide-4', number: 4, title: 'Rond af met uitleg en advies' }
  ],
  items: [...stepOneAndTwo, ...stepThreeAndFour]
};
