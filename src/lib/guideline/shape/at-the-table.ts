/** The shapes of what a nurse uses during the talk itself: prompts, the guide, words, observing. */
import * as v from 'valibot';
import { momentShape } from './ages';
import { itemEntries, professionalShape } from './item';
import { described, idShape, proseShape, sayShape, sentencesShape, titleShape } from './text';

export const vanWiechenShape = v.strictObject({
  ...itemEntries('van-wiechen', professionalShape),
  number: v.pipe(
    v.number(),
    v.integer(),
    v.minValue(1),
    v.maxValue(99),
    v.description('The number of the item in the Van Wiechenonderzoek.')
  ),
  age: described(momentShape, 'The age for which it is named. A moment, not a period.'),
  purpose: described(
    v.picklist(['open-conversation', 'observe']),
    'To open the conversation, or to look at parent and child.'
  ),
  lookFor: described(
    v.pipe(sentencesShape, v.minLength(1)),
    'What to look for, each on its own line. Never a score.'
  ),
  aboutChild: described(
    proseShape,
    'What it may say about the child. Not for a screen that the parent sees.'
  ),
  aboutParent: described(
    proseShape,
    'What it may say about the parent. Not for a screen that the parent sees.'
  ),
  say: sayShape
});

export const stepNumberShape = v.picklist([1, 2, 3, 4]);

export const guideStepShape = v.strictObject({
  id: idShape,
  number: described(stepNumberShape, 'Where it comes in the guide.'),
  title: titleShape
});

export const guidePointShape = v.strictObject({
  id: idShape,
  text: proseShape,
  say: v.exactOptional(described(proseShape, 'The sentence to say; may hold {kind}.')),
  needsPermission: v.exactOptional(
    described(v.literal(true), 'Only after the parent agreed. Absent: does not depend on it.')
  )
});

export const guideSubStepShape = v.strictObject({
  ...itemEntries('conversation-guide', professionalShape),
  step: described(stepNumberShape, 'The step of the guide that it belongs to.'),
  letter: described(
    v.picklist(['a', 'b', 'c', 'd', 'e']),
    'Its place within the step; each step and letter comes once.'
  ),
  points: described(
    v.pipe(v.array(guidePointShape), v.maxLength(20)),
    'Points that can be ticked or said one by one.'
  ),
  say: sayShape,
  mind: described(sentencesShape, 'What to keep in mind while using this sub-step.'),
  foldedUntilHeard: v.exactOptional(
    described(v.literal(true), 'Stays folded until it is noted what the parent says.')
  )
});

export const doOrDontShape = v.strictObject({
  ...itemEntries('dos-and-donts', professionalShape),
  kind: described(v.picklist(['do', 'dont']), 'What helps, or what does not.')
});

export const wordShape = v.strictObject({
  ...itemEntries('words', professionalShape),
  use: described(
    v.picklist(['avoid', 'prefer']),
    'A word to avoid with parents is refused in everything that parents may see.'
  )
});

export const observingShape = v.strictObject(itemEntries('observing', professionalShape));
