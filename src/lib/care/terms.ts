/** The Dutch words for what the domain knows by a code. */
import type { Programme } from './kinds';
import type {
  AdviceGiver,
  ConsentAnswer,
  Decision,
  ElementState,
  FactorState,
  ObservedAnswer,
  ReportHeading
} from './visit-fields';

export const programmeWords: Record<Programme, string> = {
  voorzorg: 'VoorZorg',
  'stevig-ouderschap': 'Stevig Ouderschap',
  'stevig-ouderschap-prenataal': 'Stevig Ouderschap Prenataal',
  'prenataal-huisbezoek': 'Prenataal huisbezoek',
  regulier: 'Regulier'
};

export const headingWords: Record<ReportHeading, string> = {
  saw: 'Wat ik zag',
  parent: 'Wat de ouder vertelt',
  discussed: 'Samen besproken',
  agreements: 'Afspraken',
  'follow-up': 'Vervolg'
};

export const answerWords: Record<ObservedAnswer, string> = {
  seen: 'Gezien',
  'not-seen': 'Niet gezien',
  told: 'Verteld door de ouder',
  'not-looked': 'Niet naar gekeken'
};

/** The same, short enough for four keys on a phone. */
export const answerKeys: Record<ObservedAnswer, string> = {
  seen: 'Gezien',
  'not-seen': 'Niet gezien',
  told: 'Ouder vertelt',
  'not-looked': 'Niet gekeken'
};

export const elementStateWords: Record<ElementState, string> = {
  seen: 'Gezien',
  talked: 'Besproken'
};

export const factorStateWords: Record<FactorState, string> = {
  holds: 'Speelt mee',
  'no-longer': 'Speelt niet meer'
};

export const decisionWords: Record<Decision, string> = {
  regular: 'Gewoon vervolg',
  'extra-contact': 'Extra contact',
  'own-help': 'Eigen hulp van de JGZ',
  refer: 'Verwijzen',
  meldcode: 'Meldcode'
};

export const consentWords: Record<ConsentAnswer, string> = {
  given: 'Gegeven',
  refused: 'Niet gegeven',
  'not-asked': 'Nog niet gevraagd'
};

export const adviceGiverWords: Record<AdviceGiver, string> = {
  'veilig-thuis': 'Veilig Thuis',
  aandachtsfunctionaris: 'Aandachtsfunctionaris'
};

export const stepStateWords = { done: 'Gedaan', skipped: 'Overgeslagen' } as const;

export const agreementStateWords = {
  open: 'Open',
  kept: 'Gelukt',
  dropped: 'Vervallen'
} as const;

export const roleWords = { child: 'Kind', parent: 'Ouder', other: 'Iemand anders' } as const;
