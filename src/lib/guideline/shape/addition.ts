/**
 * What an organisation adds to the app's own edition, and nothing else of it.
 *
 * Promises: own documents are of kind "organisation", so that what doesn't come from the guideline
 * can always be told; an item takes the place of another only where it says so.
 */
import * as v from 'valibot';
import * as table from './at-the-table';
import * as background from './background';
import { formatShape, sourceDocumentShape } from './edition';
import { leafletThemeShape, tipShape } from './for-parents';
import * as help from './help';
import { itemsShape, languageShape, translationShape } from './item';
import { MODULE_WORDS } from './module-words';
import { dateShape, described, idShape, titleShape } from './text';
import * as weighing from './weighing';

const replaces = described(
  v.literal(true),
  'Write it only to take the place, on purpose, of the item with the same id. Both must be about the same thing.'
);

const adding = <const Id extends keyof typeof MODULE_WORDS, const Entries extends v.ObjectEntries>(
  id: Id,
  shape: { readonly entries: Entries }
) =>
  v.exactOptional(
    described(
      v.strictObject({
        items: described(
          itemsShape(v.strictObject({ ...shape.entries, replaces: v.exactOptional(replaces) })),
          'The items to add, in the order of reading.'
        )
      }),
      MODULE_WORDS[id]
    )
  );

export const addedModulesShape = v.strictObject({
  'van-wiechen': adding('van-wiechen', table.vanWiechenShape),
  'conversation-guide': adding('conversation-guide', table.guideSubStepShape),
  'dos-and-donts': adding('dos-and-donts', table.doOrDontShape),
  words: adding('words', table.wordShape),
  observing: adding('observing', table.observingShape),
  'six-elements': adding('six-elements', background.relationElementShape),
  development: adding('development', background.developmentPhaseShape),
  tips: adding('tips', tipShape),
  leaflet: adding('leaflet', leafletThemeShape),
  'birth-topics': adding('birth-topics', background.birthTopicShape),
  factors: adding('factors', weighing.factorShape),
  'support-indicators': adding('support-indicators', background.supportIndicatorShape),
  signs: adding('signs', weighing.signShape),
  continuum: adding('continuum', background.continuumItemShape),
  'growing-conditions': adding('growing-conditions', background.growingConditionShape),
  recommendations: adding('recommendations', weighing.recommendationShape),
  instruments: adding('instruments', help.instrumentShape),
  'next-steps': adding('next-steps', help.nextStepShape),
  interventions: adding('interventions', help.interventionShape),
  partners: adding('partners', help.partnerShape),
  sharing: adding('sharing', weighing.sharingShape)
});

const ownDocumentShape = v.strictObject({
  ...sourceDocumentShape.entries,
  kind: described(v.literal('organisation'), 'Shown as not from the guideline.')
});

export const additionShape = v.strictObject({
  format: formatShape,
  extends: described(v.literal(true), 'This document adds to the app’s own edition.'),
  id: described(
    idShape,
    'Names this edition; visits refer to it. Every changed edition gets a new one.'
  ),
  name: described(titleShape, 'As people read it.'),
  date: described(dateShape, 'The day it was put together.'),
  documents: described(
    v.pipe(v.array(ownDocumentShape), v.maxLength(50)),
    'The documents of the organisation that its items come from.'
  ),
  modules: v.exactOptional(
    described(addedModulesShape, 'Added items, by module. Ids start with "org-".')
  ),
  retired: v.exactOptional(
    described(
      v.pipe(v.array(v.strictObject({ id: idShape, until: dateShape })), v.maxLength(400)),
      'Items of the app’s own edition that are offered up to and including a day.'
    )
  ),
  translations: v.exactOptional(
    described(
      v.record(idShape, v.record(languageShape, translationShape)),
      'By the id of an item that parents read, then by language tag.'
    )
  )
});
