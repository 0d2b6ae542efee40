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
  told: 'De ouder vertelt het',
  'not-looked': 'Niet naar gekeken'
};

export const stepStateWords = { done: 'Gedaan', skipped: 'Overgeslagen' } as const;

export const agreementStateWords = {
  open: 'Staat open',
  kept: 'Gelukt',
  dropped: 'Vervallen'
} as const;

export const roleWords = { child: 'Kind', parent: 'Ouder', other: 'Iemand anders' } as const;
