/**
 * How a factor is named in a report that parents may ask to read, by the id of the guideline item.
 *
 * Promise: a thing of their life, never a judgement of a person or a label on a child. Where there is no
 * such word (harsh upbringing, abuse, a child's mind), the factor isn't here and isn't drafted; what
 * she wrote with it is.
 */
export const factorWords: Readonly<Record<string, string>> = {
  'protective-parent-health': 'een goede gezondheid',
  'protective-parent-mental-health': 'rust in het hoofd',
  'protective-parent-wanted': 'een kind dat welkom was',
  'protective-parent-birth': 'een zwangerschap en bevalling die goed verliepen',
  'protective-parent-confidence': 'vertrouwen als ouder',
  'protective-parent-education': 'een afgeronde opleiding',
  'protective-parent-own-past': 'fijne ervaringen van vroeger',
  'protective-parent-style': 'warmte en duidelijkheid in de opvoeding',
  'protective-parent-help': 'hulp die ze kunnen gebruiken',
  'protective-around-both-parents': 'twee ouders die er zijn',
  'protective-around-partner': 'steun van de partner',
  'protective-around-network': 'steun van mensen om hen heen',
  'protective-around-income': 'genoeg en vast inkomen',
  'protective-around-home': 'een goede plek om te wonen',
  'protective-around-few-carers': 'vaste verzorgers',
  'protective-around-daily-contact': 'elke dag contact',
  'protective-around-community': 'ergens bij horen',
  'protective-around-small-family': 'een klein gezin',
  'protective-around-warm-climate': 'warmte thuis',
  'protective-child-full-term': 'een geboorte op tijd',
  'hindering-birth-unwanted': 'hoe de zwangerschap begon',
  'hindering-birth-complications': 'hoe de zwangerschap en de bevalling gingen',
  'hindering-birth-lifestyle': 'hoe er in de zwangerschap geleefd werd',
  'hindering-birth-stress': 'spanning in de zwangerschap',
  'hindering-parent-illness': 'de gezondheid van de ouder',
  'hindering-parent-stress': 'spanning bij de ouder',
  'hindering-parent-mental': 'hoe de ouder zich voelt',
  'hindering-parent-learning': 'hoe uitleg het best overkomt',
  'hindering-parent-own-past': 'wat de ouder eerder meemaakte',
  'hindering-parent-justice': 'contact met justitie',
  'hindering-parent-substances': 'het gebruik van middelen',
  'hindering-parent-confidence': 'het vertrouwen als ouder',
  'hindering-parent-signals': 'hoe signalen binnenkomen',
  'hindering-parent-avoids-help': 'hoe hulp voor de ouder voelt',
  'hindering-around-absent-parent': 'een ouder die er niet is',
  'hindering-around-teenage-mother': 'de jonge leeftijd van de moeder',
  'hindering-around-lost-child': 'het verlies van een kind',
  'hindering-around-conflict': 'ruzie of een scheiding',
  'hindering-around-support': 'weinig mensen die kunnen helpen',
  'hindering-around-poverty': 'zorgen over geld, werk of wonen',
  'hindering-around-moving': 'vaak verhuizen',
  'hindering-around-carers': 'wisselende verzorgers',
  'hindering-around-separated': 'een tijd zonder de vaste verzorger',
  'hindering-child-preterm': 'de vroege geboorte',
  'hindering-child-illness': 'de gezondheid van het kind'
};

/** What was written with these is weighed first, and not in the draft of a report. */
export const keptOutFactors: ReadonlySet<string> = new Set(['hindering-around-abuse']);

export type FactorEffect = 'protective' | 'hindering';

/** Before one or more factors. */
export const factorSubjects: Record<FactorEffect, Record<'holds' | 'no-longer', string>> = {
  protective: { holds: 'Wat dit gezin helpt:', 'no-longer': 'Wat er nu niet meer is:' },
  hindering: { holds: 'Wat meespeelt:', 'no-longer': 'Wat nu niet meer speelt:' }
};
