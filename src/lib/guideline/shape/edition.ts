/**
 * A whole edition: all modules, with what it rests on.
 * Promise: the type `Edition`, what is refused and the JSON Schema come from here alone.
 */
import * as v from 'valibot';
import {
  doOrDontShape,
  guideStepShape,
  guideSubStepShape,
  observingShape,
  vanWiechenShape,
  wordShape
} from './at-the-table';
import {
  birthTopicShape,
  continuumItemShape,
  developmentPhaseShape,
  growingConditionShape,
  relationElementShape,
  supportIndicatorShape
} from './background';
import { leafletThemeShape, tipShape } from './for-parents';
import {
  conditionShape,
  instrumentShape,
  interventionShape,
  nextStepShape,
  partnerShape
} from './help';
import { moduleShape } from './item';
import { MODULE_WORDS } from './module-words';
import { countShape, dateShape, described, idShape, proseShape, titleShape } from './text';
import { factorShape, recommendationShape, sharingShape, signShape } from './weighing';

/** Raised when an older app could no longer read an edition as it is meant. */
export const FORMAT = 1;

export const sourceDocumentShape = described(
  v.strictObject({
    id: idShape,
    title: titleShape,
    kind: described(
      v.picklist(['guideline', 'leaflet', 'article', 'study', 'organisation']),
      'What it is. Items from an "organisation" document are shown as not from the guideline.'
    )
  }),
  'A document that items come from.'
);

export const conversationGuideShape = described(
  v.strictObject({
    ...moduleShape('conversation-guide', guideSubStepShape).entries,
    steps: described(v.pipe(v.array(guideStepShape), v.maxLength(8)), 'The steps of the guide.')
  }),
  MODULE_WORDS['conversation-guide']
);

export const instrumentsShape = described(
  v.strictObject({
    ...moduleShape('instruments', instrumentShape).entries,
    conditions: described(
      v.pipe(v.array(conditionShape), v.minLength(1), v.maxLength(8)),
      'All of them hold before an instrument is used.'
    )
  }),
  MODULE_WORDS.instruments
);

export const modulesShape = v.pipe(
  v.strictObject({
    'van-wiechen': moduleShape('van-wiechen', vanWiechenShape),
    'conversation-guide': conversationGuideShape,
    'dos-and-donts': moduleShape('dos-and-donts', doOrDontShape),
    words: moduleShape('words', wordShape),
    observing: moduleShape('observing', observingShape),
    'six-elements': moduleShape('six-elements', relationElementShape),
    development: moduleShape('development', developmentPhaseShape),
    tips: moduleShape('tips', tipShape),
    leaflet: moduleShape('leaflet', leafletThemeShape),
    'birth-topics': moduleShape('birth-topics', birthTopicShape),
    factors: moduleShape('factors', factorShape),
    'support-indicators': moduleShape('support-indicators', supportIndicatorShape),
    signs: moduleShape('signs', signShape),
    continuum: moduleShape('continuum', continuumItemShape),
    'growing-conditions': moduleShape('growing-conditions', growingConditionShape),
    recommendations: moduleShape('recommendations', recommendationShape),
    instruments: instrumentsShape,
    'next-steps': moduleShape('next-steps', nextStepShape),
    interventions: moduleShape('interventions', interventionShape),
    partners: moduleShape('partners', partnerShape),
    sharing: moduleShape('sharing', sharingShape)
  }),
  v.description('All content, by module.')
);

export const formatShape = v.pipe(
  v.literal(FORMAT),
  v.description('The version of this form. An app that is too old for it says so.')
);

const editionIdShape = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\+[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'mag alleen kleine letters, cijfers en losse streepjes hebben, zoals "ggd-voorbeeld-2026-12"'
  ),
  v.maxLength(200),
  v.description('Names this edition; visits refer to it. Every changed edition gets a new one.')
);

export const editionShape = v.strictObject({
  format: formatShape,
  id: editionIdShape,
  name: described(titleShape, 'As people read it.'),
  date: described(
    dateShape,
    'The day this content was put together. Not the date of the guideline.'
  ),
  basedOn: described(idShape, 'The document id of the guideline that it rests on.'),
  authorised: described(dateShape, 'The day the guideline was authorised.'),
  revisionTermYears: described(countShape(50), 'After how many years it was to be revised.'),
  notice: described(
    proseShape,
    'To be shown wherever the content is: how old the guideline is, and whether its term passed.'
  ),
  extends: v.exactOptional(
    described(
      v.strictObject({ id: editionIdShape, name: titleShape, date: dateShape }),
      'The edition that an organisation added to, when this one was put together from both.'
    )
  ),
  documents: described(
    v.pipe(v.array(sourceDocumentShape), v.minLength(1), v.maxLength(100)),
    'The documents that the content rests on.'
  ),
  modules: modulesShape
});
