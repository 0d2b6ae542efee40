/** The two forms of an edition document, as a file holds them: a whole edition or an addition. */
import * as v from 'valibot';
import { additionShape } from './addition';
import { editionShape } from './edition';
import { described } from './text';

const schemaEntry = {
  $schema: v.exactOptional(
    described(v.pipe(v.string(), v.maxLength(500)), 'Where this form is described, for editors.')
  )
};

export const additionDocumentShape = v.pipe(
  v.strictObject({ ...schemaEntry, ...additionShape.entries }),
  v.title('Addition'),
  v.description('What an organisation adds to the app’s own edition.')
);

export const wholeDocumentShape = v.pipe(
  v.strictObject({ ...schemaEntry, ...editionShape.entries }),
  v.title('Whole edition'),
  v.description('All content, in place of the app’s own edition.')
);
