/** The shapes of what parents read themselves. */
import * as v from 'valibot';
import { agesShape } from './ages';
import { itemEntries, parentsShape } from './item';
import { described, numberShape, sentencesShape } from './text';

export const tipShape = v.strictObject({
  ...itemEntries('tips', parentsShape),
  number: described(numberShape, 'Its number in the list of tips.'),
  ages: agesShape,
  details: v.exactOptional(described(sentencesShape, 'Small things to do, each on its own line.'))
});

export const leafletThemeShape = v.strictObject(itemEntries('leaflet', parentsShape));
