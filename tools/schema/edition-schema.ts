/**
 * The published JSON Schema of an edition document, drawn from the shapes that the app checks by.
 *
 * Promise: nothing is written by hand but its frame. What a schema can't say (ids that are used once,
 * words that are not for parents, readability) is checked when the document is loaded.
 */
import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import { agesShape, momentShape } from '../../src/lib/guideline/shape/ages';
import { additionDocumentShape, wholeDocumentShape } from '../../src/lib/guideline/shape/document';
import { modulesShape, sourceDocumentShape } from '../../src/lib/guideline/shape/edition';
import {
  forWhomShape,
  audienceShape,
  sourceShape,
  translationShape,
  translationsShape
} from '../../src/lib/guideline/shape/item';
import { situationsShape } from '../../src/lib/guideline/shape/situation';
import {
  dateShape,
  idShape,
  proseShape,
  sayShape,
  titleShape
} from '../../src/lib/guideline/shape/text';

/** Forms that come back everywhere, each written once. */
const shared = {
  itemId: idShape,
  title: titleShape,
  text: proseShape,
  date: dateShape,
  say: sayShape,
  moment: momentShape,
  ages: agesShape,
  forWhom: forWhomShape,
  audience: audienceShape,
  source: sourceShape,
  document: sourceDocumentShape,
  situations: situationsShape,
  translation: translationShape,
  translations: translationsShape,
  modules: modulesShape
};

const isAddition: JsonSchema = {
  properties: { extends: { const: true } },
  required: ['extends']
};

export function editionSchema(): JsonSchema {
  const definitions = toJsonSchemaDefs(
    { ...shared, addition: additionDocumentShape, edition: wholeDocumentShape },
    // A check that is a function can't be written as JSON Schema; the app makes it at loading.
    { ignoreActions: ['check'] }
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Nabij: edition of the content',
    description:
      'A document for an administrator to load: what an organisation adds to the app’s own edition ("extends": true), or a whole edition. See docs/editions.md.',
    type: 'object',
    if: isAddition,
    then: { $ref: '#/$defs/addition' },
    else: { $ref: '#/$defs/edition' },
    $defs: definitions
  };
}

export function editionSchemaText(): string {
  return `${JSON.stringify(editionSchema(), null, 2)}\n`;
}
