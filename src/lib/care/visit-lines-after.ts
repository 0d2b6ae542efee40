/**
 * What follows a visit, in plain lines: decisions, referral, sharing, Meldcode, tips, next visit.
 *
 * Promise: each with its date, name or title; nothing that was noted is left out because the decision
 * beside it was taken back.
 */
import { itemCalled, itemsCalled } from './called';
import { plainDayWords } from './date-words';
import type { Callings } from './field-labels';
import { followUpIn, type FollowUp, type Meldcode, type Referral } from './follow-up';
import type { Fields } from './reading';
import { adviceGiverWords, consentWords, decisionWords } from './terms';
import type { VisitSection } from './visit-lines';

/** The fields that have their place here. */
export const afterFields = [
  ...['decision/*', 'referral-partner', 'referral-for', 'referral-consent', 'referral-consent-by'],
  ...['referral-consent-on', 'referral-consent-for', 'referral-letter', 'sharing-answer/*'],
  ...['meldcode-on', 'meldcode-advice/*', 'meldcode-decision'],
  ...['tip/*', 'next-visit', 'next-visit-time']
] as const;

export function afterSections(from: Fields, callings: Callings): VisitSection[] {
  const after = followUpIn(from);
  return [
    { title: 'Wat er volgt', lines: after.decisions.map((one) => decisionWords[one]) },
    { title: 'Verwijzing', lines: referralLines(after.referral) },
    {
      title: 'Delen zonder toestemming: afgewogen',
      lines: after.referral.weighed.map(
        ({ question, text }) => `${itemCalled(question, callings)}: ${text}`
      )
    },
    {
      title: 'Verwijsbrief',
      lines: after.referral.letter.trim() ? [after.referral.letter] : []
    },
    { title: 'Meldcode', lines: meldcodeLines(after.meldcode) },
    { title: 'Tips voor de ouders', lines: itemsCalled(after.tips, callings) },
    { title: 'Volgend bezoek', lines: nextLines(after) }
  ];
}

function referralLines(referral: Referral): string[] {
  const { partner, purpose, consent, consentBy, consentOn, consentFor } = referral;
  const given = [
    consent && consentWords[consent].toLowerCase(),
    consentBy && `door ${consentBy}`,
    consentOn && `op ${plainDayWords(consentOn)}`
  ].filter(Boolean);
  return [
    partner && `Naar: ${partner}`,
    purpose.trim() && `Voor: ${purpose}`,
    given.length > 0 && `Toestemming: ${given.join(', ')}`,
    consentFor.trim() && `Toestemming voor: ${consentFor}`
  ].filter(Boolean) as string[];
}

function meldcodeLines({ on, advice, decision }: Meldcode): string[] {
  const asked = advice.map((giver) => adviceGiverWords[giver]).join(' en ');
  return [
    on && `Datum: ${plainDayWords(on)}`,
    asked && `Advies gevraagd aan: ${asked}`,
    decision.trim() && `Besluit: ${decision}`
  ].filter(Boolean) as string[];
}

function nextLines({ nextVisit, nextVisitTime }: FollowUp): string[] {
  const words = [nextVisit && plainDayWords(nextVisit), nextVisitTime && `om ${nextVisitTime}`]
    .filter(Boolean)
    .join(' ');
  return words ? [words] : [];
}
