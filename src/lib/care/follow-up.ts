/**
 * What follows a visit, as it was noted: the decision, a referral, the Meldcode, tips for the parents
 * and the next visit.
 *
 * Promise: what was written reads on, also when the tick that it belongs to is taken back.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { choiceIn, dayIn, flagIn, lineIn, partsIn, textIn, type Fields } from './reading';
import {
  adviceGivers,
  consentAnswers,
  decisions,
  type AdviceGiver,
  type ConsentAnswer,
  type Decision
} from './visit-fields';

export interface Referral {
  partner: string;
  purpose: string;
  consent: ConsentAnswer | undefined;
  consentBy: string;
  consentOn: CalendarDate | undefined;
  consentFor: string;
  /** Weighed before sharing without consent: the question's id and what was written. */
  weighed: { question: string; text: string }[];
  /** Her own words; '' while the letter is as it was drafted. */
  letter: string;
}

export interface Meldcode {
  on: CalendarDate | undefined;
  advice: AdviceGiver[];
  decision: string;
}

export interface FollowUp {
  decisions: Decision[];
  referral: Referral;
  meldcode: Meldcode;
  /** Ids of the tips picked for the parents. */
  tips: string[];
  nextVisit: CalendarDate | undefined;
  /** '14:05'; '' when it isn't known. */
  nextVisitTime: string;
}

export function followUpIn(from: Fields): FollowUp {
  return {
    decisions: decisions.filter((one) => flagIn(from, `decision/${one}`)),
    referral: referralIn(from),
    meldcode: {
      on: dayIn(from, 'meldcode-on'),
      advice: adviceGivers.filter((one) => flagIn(from, `meldcode-advice/${one}`)),
      decision: textIn(from, 'meldcode-decision')
    },
    tips: partsIn(from, 'tip')
      .filter(({ field }) => flagIn(from, field))
      .map(({ rest }) => rest),
    nextVisit: dayIn(from, 'next-visit'),
    nextVisitTime: lineIn(from, 'next-visit-time')
  };
}

function referralIn(from: Fields): Referral {
  return {
    partner: lineIn(from, 'referral-partner'),
    purpose: textIn(from, 'referral-for'),
    consent: choiceIn(from, 'referral-consent', consentAnswers),
    consentBy: lineIn(from, 'referral-consent-by'),
    consentOn: dayIn(from, 'referral-consent-on'),
    consentFor: textIn(from, 'referral-consent-for'),
    weighed: partsIn(from, 'sharing-answer')
      .map(({ rest, field }) => ({ question: rest, text: textIn(from, field) }))
      .filter(({ text }) => text.trim() !== ''),
    letter: textIn(from, 'referral-letter')
  };
}

/** Anything was written about a referral, whatever became of the tick. */
export function isReferralNoted({ referral }: FollowUp): boolean {
  const { weighed, consent, ...words } = referral;
  return weighed.length > 0 || consent !== undefined || hasWords(words);
}

export function isMeldcodeNoted({ meldcode }: FollowUp): boolean {
  return meldcode.advice.length > 0 || hasWords({ on: meldcode.on, decision: meldcode.decision });
}

function hasWords(words: Record<string, string | undefined>): boolean {
  return Object.values(words).some((text) => text !== undefined && text.trim() !== '');
}
