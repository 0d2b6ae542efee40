/**
 * The guide for talking with parents about the bond with their child, 0 to about 6 years.
 *
 * Promises: four steps and twelve sub-steps with stable ids (a nurse ticks them); concerns (3a) stay
 * folded until the parent was heard; `say` is for the parent's ears and holds `{kind}`.
 */
import type { InferOutput } from 'valibot';
import { stepOneAndTwo } from './conversation-guide-open';
import { stepThreeAndFour } from './conversation-guide-share';
import type { guidePointShape, guideStepShape, guideSubStepShape } from './shape/at-the-table';
import type { conversationGuideShape } from './shape/edition';

export type GuideStep = InferOutput<typeof guideStepShape>;

/** One point that can be ticked or said on its own. */
export type GuidePoint = InferOutput<typeof guidePointShape>;

export type GuideSubStep = InferOutput<typeof guideSubStepShape>;

export type ConversationGuide = InferOutput<typeof conversationGuideShape>;

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
