/** What every item of the content holds, whichever module it is of. */
import * as v from 'valibot';
import { agesShape } from './ages';
import { MODULE_WORDS } from './module-words';
import {
  dateShape,
  described,
  idShape,
  proseShape,
  sentencesShape,
  titleShape,
  wordsShape
} from './text';

export const moduleIdShape = v.picklist([
  'van-wiechen',
  'conversation-guide',
  'dos-and-donts',
  'words',
  'observing',
  'signs',
  'factors',
  'six-elements',
  'support-indicators',
  'development',
  'continuum',
  'tips',
  'instruments',
  'recommendations',
  'next-steps',
  'interventions',
  'partners',
  'sharing',
  'leaflet',
  'growing-conditions',
  'birth-topics'
]);

export const programmeShape = v.picklist([
  'voorzorg',
  'stevig-ouderschap',
  'stevig-ouderschap-prenataal',
  'prenataal-huisbezoek',
  'regulier'
]);

export const audienceShape = v.pipe(
  v.picklist(['professional', 'parents']),
  v.description('Who may read it. "professional" never appears on a screen that parents look at.')
);
/** For modules that parents never see. */
export const professionalShape = v.pipe(
  v.literal('professional'),
  v.description('Items of this module are never shown to parents.')
);
export const parentsShape = v.pipe(
  v.literal('parents'),
  v.description('Items of this module are written for parents.')
);

export const forWhomShape = v.pipe(
  v.picklist(['child', 'parent', 'both']),
  v.description('Whom it is about.')
);

export const sourceShape = v.pipe(
  v.strictObject({
    document: described(idShape, 'The id of a document in `documents`.'),
    section: described(wordsShape, 'Chapter, section or page, so that anyone can look it up.')
  }),
  v.description('Where it comes from.')
);

export const languageShape = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is geen taalcode, zoals "tr" of "ar"')
);

export const translationShape = described(
  v.strictObject({
    title: titleShape,
    text: proseShape,
    details: v.exactOptional(
      described(sentencesShape, 'The `details` of the item, as many and in the same order.')
    )
  }),
  'What parents read of an item, in another language.'
);

export const translationsShape = v.pipe(
  v.record(languageShape, translationShape),
  v.description('By language tag ("tr", "ar", …); only for what parents read.')
);

const alsoFrom = described(
  v.pipe(v.array(sourceShape), v.maxLength(8)),
  'Where else it stands, when one source does not hold all of it.'
);
const programmes = described(
  v.pipe(v.array(programmeShape), v.minLength(1)),
  'Only for visits of these programmes; absent means for all.'
);
const until = described(
  dateShape,
  'The last day on which it is offered; older visits keep showing it.'
);

/** The entries that an item of module `id` shares with all others. */
export const itemEntries = <
  const Id extends v.InferOutput<typeof moduleIdShape>,
  const Audience extends v.GenericSchema<v.InferOutput<typeof audienceShape>>
>(
  id: Id,
  audience: Audience
) => ({
  id: idShape,
  module: described(v.literal(id), 'The module it belongs to.'),
  title: titleShape,
  text: proseShape,
  forWhom: forWhomShape,
  audience,
  source: sourceShape,
  alsoFrom: v.exactOptional(alsoFrom),
  ages: v.exactOptional(agesShape),
  programmes: v.exactOptional(programmes),
  translations: v.exactOptional(translationsShape),
  until: v.exactOptional(until)
});

/** Any item, as far as all items are alike. */
export const anyItemShape = v.object({
  ...itemEntries('tips', audienceShape),
  module: moduleIdShape
});

const headEntries = {
  title: titleShape,
  intro: described(proseShape, 'One or two sentences above the list.'),
  notes: described(
    v.pipe(v.array(proseShape), v.maxLength(20)),
    'What must stand beside the list wherever it is shown.'
  )
};
export const moduleHeadShape = v.strictObject(headEntries);

const MOST_ITEMS = 400;

export const itemsShape = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(MOST_ITEMS));

export const moduleShape = <
  const Id extends v.InferOutput<typeof moduleIdShape>,
  const Item extends v.GenericSchema
>(
  id: Id,
  item: Item
) =>
  described(
    v.strictObject({
      id: described(v.literal(id), 'The module.'),
      ...headEntries,
      items: described(itemsShape(item), 'In the order of reading.')
    }),
    MODULE_WORDS[id]
  );
