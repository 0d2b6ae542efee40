/** Moments in a child's life and ranges of age, as the content writes them. */
import * as v from 'valibot';
import { countShape, described } from './text';

const MOMENT = 'moet één leeftijd zijn, zoals { "weeks": 6 } of { "years": 2 }';

export const momentShape = v.pipe(
  v.union(
    [
      v.strictObject({ days: described(countShape(9_000), 'Days after birth.') }),
      v.strictObject({ weeks: described(countShape(1_250), 'Full weeks.') }),
      v.strictObject({ months: described(countShape(288), 'Full months.') }),
      v.strictObject({ years: described(countShape(24), 'Full years.') })
    ],
    MOMENT
  ),
  v.description(
    'A moment in a child’s life. Days and weeks are exact; months and years run along the calendar.'
  )
);

export const agesShape = v.pipe(
  v.strictObject({
    from: v.pipe(
      v.union([v.literal('pregnancy'), momentShape], `${MOMENT}, of "pregnancy"`),
      v.description('The first moment at which it fits, or "pregnancy" for before birth.')
    ),
    fromWeek: v.exactOptional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.maxValue(42),
        v.description('Only beside from: "pregnancy": the full weeks of pregnancy it starts at.')
      )
    ),
    until: v.exactOptional(
      v.pipe(
        v.union([v.literal('birth'), momentShape], `${MOMENT}, of "birth"`),
        v.description('The first moment at which it no longer fits; absent when it has no end.')
      )
    )
  }),
  v.description('The ages that the source names, from (inclusive) until (exclusive).')
);
