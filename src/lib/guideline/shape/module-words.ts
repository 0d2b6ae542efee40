/** What each module of the content holds, for who writes an edition. */
import type * as v from 'valibot';
import type { moduleIdShape } from './item';

export const MODULE_WORDS: Readonly<Record<v.InferOutput<typeof moduleIdShape>, string>> = {
  'van-wiechen': 'Van Wiechen items as an occasion to look and talk together; never a score.',
  'conversation-guide': 'The guide for talking with parents about the bond with their child.',
  'dos-and-donts': 'What helps and what doesn’t in that talk.',
  words: 'Words to use and to avoid with parents.',
  observing: 'What to look at while parent and child are together.',
  'six-elements': 'The elements of a good relation, to be looked at from pregnancy on.',
  development: 'How the relation grows, phase by phase.',
  tips: 'Tips for parents, by the age of the child.',
  leaflet: 'Themes for parents to read themselves.',
  'birth-topics': 'Themes around pregnancy and birth, as optional topics of a visit.',
  factors: 'What protects and what hinders the relation.',
  'support-indicators': 'Reasons to ask what a family needs.',
  signs: 'Signs that help to read the relation, from safe to problematic.',
  continuum: 'Background on safe, less safe and problematic relations.',
  'growing-conditions': 'What a child needs to grow up well.',
  recommendations: 'The recommendations on noticing, as a checklist.',
  instruments: 'Instruments that may be used; never their items.',
  'next-steps': 'When to act and with what. An addition can’t replace or retire these.',
  interventions: 'Interventions that may strengthen the relation.',
  partners: 'Whom to work with, and what each is for.',
  sharing: 'Sharing information about a family with others.'
};
