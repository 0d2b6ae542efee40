/** The shapes of what a nurse can bring in: instruments, further steps, interventions, partners. */
import * as v from 'valibot';
import { audienceShape, itemEntries, professionalShape } from './item';
import { situationsShape } from './situation';
import { described, idShape, proseShape, titleShape, wordsShape } from './text';

export const instrumentShape = v.strictObject({
  ...itemEntries('instruments', professionalShape),
  fullName: described(wordsShape, 'The name in full.'),
  ageWords: described(wordsShape, 'The ages in words, as the source gives them.'),
  use: described(proseShape, 'How it is filled in, and by whom. No items of the list itself.'),
  result: described(proseShape, 'What comes out of it.'),
  quality: described(proseShape, 'What is known about its quality.')
});

export const conditionShape = v.strictObject({ id: idShape, title: titleShape, text: proseShape });

export const nextStepShape = v.strictObject({
  ...itemEntries('next-steps', professionalShape),
  route: described(
    v.picklist(['own-help', 'programme', 'outside']),
    'Help of the youth health service itself, a programme, or help outside.'
  ),
  criteria: v.exactOptional(
    described(
      v.pipe(
        v.array(
          v.strictObject({
            id: idShape,
            text: proseShape,
            situations: v.exactOptional(situationsShape)
          })
        ),
        v.maxLength(12)
      ),
      'What the nurse may tick.'
    )
  ),
  situations: v.exactOptional(situationsShape)
});

const standingShape = v.picklist([
  'indications-of-effect',
  'first-indications-of-effect',
  'well-founded',
  'not-in-database',
  'not-named'
]);

export const interventionShape = v.strictObject({
  ...itemEntries('interventions', audienceShape),
  place: described(v.picklist(['jgz', 'outside']), 'Within the youth health service or outside.'),
  standing: described(standingShape, 'How the NJi database judged it, as the source says.'),
  ageWords: v.exactOptional(described(wordsShape, 'The ages in words, as the source gives them.')),
  amount: v.exactOptional(described(wordsShape, 'Visits or sessions.')),
  families: v.exactOptional(described(proseShape, 'For which families.')),
  remark: v.exactOptional(described(proseShape, 'Anything else to know.')),
  situations: situationsShape
});

export const partnerShape = v.strictObject({
  ...itemEntries('partners', audienceShape),
  group: described(
    v.picklist(['medical', 'help', 'education', 'informal']),
    'Medical care, help services, education and childcare, or informal.'
  ),
  situations: v.exactOptional(situationsShape)
});
