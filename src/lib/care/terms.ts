/** The Dutch words for what the domain knows by a code. */
import type { ObservedAnswer, Programme, ReportHeading } from './fields';

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

export const stepStateWords = { done: 'Gedaan', skipped: 'Overgeslagen' } as const;

export const agreementStateWords = {
  open: 'Open',
  kept: 'Gelukt',
  dropped: 'Vervallen'
} as const;

export const roleWords = { child: 'Kind', parent: 'Ouder', other: 'Iemand anders' } as const;
