/**
 * Six themes around pregnancy and birth, as optional topics of a visit.
 * Promise: an invitation — `say` opens a talk that the parent may leave closed.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { ELLA } from './sources';
import type { birthTopicShape } from './shape/background';

export type BirthTopic = InferOutput<typeof birthTopicShape>;

const topic = (id: string, title: string, text: string, say: string): BirthTopic => ({
  module: 'birth-topics',
  audience: 'professional',
  forWhom: 'parent',
  source: { document: ELLA, section: 'Inleiding, psychologische steun rond de geboorte' },
  ages: { from: 'pregnancy' },
  id: `topic-${id}`,
  title,
  text,
  say: [say]
});

export const birthTopics: GuidelineModule<BirthTopic> = {
  id: 'birth-topics',
  title: 'Thema’s rond de geboorte',
  intro: 'Zes onderwerpen die je kunt aanbieden. De ouder kiest.',
  notes: [
    'Deze thema’s komen uit een onderzoek in één verloskundigenpraktijk, niet uit de richtlijn.'
  ],
  items: [
    topic(
      'self-image',
      'Zelfbeeld',
      'Hoe de ouder zichzelf ziet in de nieuwe rol.',
      'Hoe kijk je nu naar jezelf, als ouder?'
    ),
    topic(
      'partner',
      'Relatie met de partner',
      'Wat er tussen de ouders verandert.',
      'Hoe gaat het tussen jullie samen?'
    ),
    topic(
      'upbringing',
      'Eigen opvoeding',
      'Wat de ouder van vroeger meeneemt.',
      'Wat neem je mee van hoe jij bent grootgebracht?'
    ),
    topic(
      'birth',
      'Ervaring van de bevalling',
      'Ook een bevalling die als trauma voelt.',
      'Wil je vertellen hoe de bevalling voor jou was?'
    ),
    topic(
      'fear',
      'Angst',
      'Voor de bevalling of voor het ouder zijn.',
      'Is er iets waar je tegen opziet?'
    ),
    topic(
      'loss',
      'Verlies en rouw',
      'In deze zwangerschap, erna, of rond een kind dat dood geboren is.',
      'Is er iemand die je mist en over wie je wilt vertellen?'
    )
  ]
};
