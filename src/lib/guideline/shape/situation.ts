/**
 * The closed list of situations that an intervention or partner is meant for, so that what fits a
 * family can be chosen. The words are ours; which item has which follows the guideline's text.
 */
import * as v from 'valibot';

export const situationShape = v.picklist([
  'pregnancy-and-birth',
  'risk-group',
  'sensitive-responding',
  'limit-setting',
  'parenting-strain',
  'crying-sleeping-eating',
  'difficult-start',
  'behaviour',
  'relation-problems',
  'trauma',
  'violence-neglect',
  'parental-mental-health',
  'foster-adoption',
  'disability',
  'development-delay',
  'social-circumstances',
  'health'
]);

export const situationsShape = v.pipe(
  v.array(situationShape),
  v.minLength(1),
  v.maxLength(12),
  v.description('What it is meant for, from a closed list, so that the app can offer what fits.')
);
