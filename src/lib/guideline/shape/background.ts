/** The shapes of what a nurse knows beforehand: development, elements, topics, the continuum. */
import * as v from 'valibot';
import { agesShape } from './ages';
import { audienceShape, itemEntries, professionalShape } from './item';
import {
  countShape,
  described,
  idShape,
  numberShape,
  proseShape,
  sayShape,
  titleShape,
  wordsShape
} from './text';

export const relationElementShape = v.strictObject({
  ...itemEntries('six-elements', audienceShape),
  say: sayShape
});

export const supportIndicatorShape = v.strictObject(
  itemEntries('support-indicators', professionalShape)
);

export const developmentPhaseShape = v.strictObject({
  ...itemEntries('development', audienceShape),
  ageWords: described(wordsShape, 'The ages in words, as the source gives them.'),
  parts: v.exactOptional(
    described(
      v.pipe(
        v.array(
          v.strictObject({ id: idShape, title: titleShape, text: proseShape, ages: agesShape })
        ),
        v.maxLength(12)
      ),
      'Periods within this phase.'
    )
  ),
  say: sayShape
});

export const continuumItemShape = v.strictObject({
  ...itemEntries('continuum', professionalShape),
  kind: described(
    v.picklist(['share', 'pattern']),
    'How often something is seen, or a pattern of behaviour.'
  ),
  share: v.exactOptional(
    described(
      v.strictObject({
        from: described(countShape(100), 'The lowest estimate.'),
        to: described(countShape(100), 'The highest estimate.')
      }),
      'Estimated share of children, in percent.'
    )
  )
});

export const growingConditionShape = v.strictObject({
  ...itemEntries('growing-conditions', audienceShape),
  number: described(numberShape, 'Its number in the list of conditions.')
});

export const birthTopicShape = v.strictObject({
  ...itemEntries('birth-topics', audienceShape),
  say: sayShape
});
