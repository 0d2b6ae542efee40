/** The shapes of what a nurse weighs: signs, factors, recommendations, sharing. Never a score. */
import * as v from 'valibot';
import { itemEntries, professionalShape } from './item';
import { described, idShape, numberShape, proseShape, titleShape } from './text';

export const signShape = v.strictObject({
  ...itemEntries('signs', professionalShape),
  leaning: described(
    v.picklist(['safe', 'less-safe', 'problematic']),
    'Which kind of relation it belongs to. Text to think with: never counted.'
  ),
  kinds: v.exactOptional(
    described(
      v.pipe(
        v.array(v.strictObject({ id: idShape, title: titleShape, text: proseShape })),
        v.maxLength(12)
      ),
      'Kinds of behaviour within this sign.'
    )
  )
});

export const factorShape = v.strictObject({
  ...itemEntries('factors', professionalShape),
  effect: described(v.picklist(['protective', 'hindering']), 'Whether it helps or hinders.'),
  level: described(
    v.picklist(['pregnancy-and-birth', 'parent', 'circumstances', 'child']),
    'Where it lies.'
  )
});

export const recommendationShape = v.strictObject({
  ...itemEntries('recommendations', professionalShape),
  number: described(numberShape, 'Its number in the list of recommendations.'),
  warning: v.exactOptional(described(proseShape, 'What to be careful with.'))
});

export const sharingShape = v.strictObject({
  ...itemEntries('sharing', professionalShape),
  kind: described(v.picklist(['rule', 'question']), 'What holds, or a question to weigh.')
});
