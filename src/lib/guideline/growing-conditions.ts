/**
 * Twelve conditions for a child to grow up well.
 * Promise: numbered and meant as in the study; the explanation is one plain line.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { ELLA } from './sources';
import type { growingConditionShape } from './shape/background';

export type GrowingCondition = InferOutput<typeof growingConditionShape>;

const nr = (number: number, id: string, title: string, text: string): GrowingCondition => ({
  module: 'growing-conditions',
  audience: 'professional',
  forWhom: 'child',
  source: { document: ELLA, section: 'In het belang van het kind' },
  id: `condition-${id}`,
  number,
  title,
  text
});

export const growingConditions: GuidelineModule<GrowingCondition> = {
  id: 'growing-conditions',
  title: 'Wat een kind nodig heeft om te groeien',
  intro: 'Twaalf voorwaarden in de omgeving van het kind.',
  notes: [],
  items: [
    nr(1, 'care', 'Goede verzorging', 'De verzorging past bij wat het kind nodig heeft.'),
    nr(2, 'safe-place', 'Een veilige plek', 'De plek zelf is veilig voor het kind.'),
    nr(
      3,
      'stability',
      'Stabiliteit',
      'Het leven is voorspelbaar en gaat door zoals het kind het kent.'
    ),
    nr(4, 'interest', 'Interesse', 'Iemand wil weten wat het kind bezighoudt.'),
    nr(5, 'respect', 'Respect', 'Het kind wordt serieus genomen.'),
    nr(6, 'belonging', 'Geborgenheid en steun', 'Het kind wordt gesteund en begrepen.'),
    nr(
      7,
      'structure',
      'Steunende structuur',
      'Er zijn vaste dingen, met ruimte om mee te bewegen.'
    ),
    nr(8, 'safety', 'Veiligheid', 'Het kind is veilig bij de mensen om zich heen.'),
    nr(9, 'examples', 'Goede voorbeelden', 'Er zijn mensen aan wie het kind zich kan spiegelen.'),
    nr(10, 'education', 'Leren', 'Het kind krijgt onderwijs.'),
    nr(11, 'peers', 'Andere kinderen', 'Het kind gaat om met leeftijdgenoten.'),
    nr(
      12,
      'past',
      'Weten waar je vandaan komt',
      'Het kind kent zijn verleden en heeft er contact mee.'
    )
  ]
};
