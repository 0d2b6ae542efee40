/**
 * The fields of a visit, a part of the one table of fields (`fields.ts`): all that is noted during a
 * visit is one record, sealed and stored as one row.
 */
import * as v from 'valibot';
import { SIGNATURE_FIELD } from '../history/signature';
import { date, flag, id, line, text, time } from './field-values';

/** What came of a Van Wiechen prompt: looked and seen, looked and not seen, told, not looked. */
export const observedAnswers = ['seen', 'not-seen', 'told', 'not-looked'] as const;
export type ObservedAnswer = (typeof observedAnswers)[number];

/** The fixed headings of a visit report, in their order. */
export const reportHeadings = ['saw', 'parent', 'discussed', 'agreements', 'follow-up'] as const;
export type ReportHeading = (typeof reportHeadings)[number];

/** How an element of the relation came up. */
export const elementStates = ['seen', 'talked'] as const;
export type ElementState = (typeof elementStates)[number];

/** Whether a factor that was noted before is still so. */
export const factorStates = ['holds', 'no-longer'] as const;
export type FactorState = (typeof factorStates)[number];

/** What may follow a visit: `decision/<one of these>`. */
export const decisions = ['regular', 'extra-contact', 'own-help', 'refer', 'meldcode'] as const;
export type Decision = (typeof decisions)[number];

export const consentAnswers = ['given', 'refused', 'not-asked'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

/** Who was asked for advice in a Meldcode: `meldcode-advice/<one of these>`. */
export const adviceGivers = ['veilig-thuis', 'aandachtsfunctionaris'] as const;
export type AdviceGiver = (typeof adviceGivers)[number];

export const visitFields = {
  date,
  begin: time,
  end: time,
  /** Present persons, by their record id. */
  'present/*': flag,
  'present-others': line,
  /** The household it was made at, when carers live apart. */
  household: id,
  /** A part of the report that a parent told in confidence, by heading: that parent. */
  'confidence/*': id,
  'report/saw': text,
  'report/parent': text,
  'report/discussed': text,
  'report/agreements': text,
  'report/follow-up': text,
  /** Sub-steps of the conversation guide, by item id. */
  'step/*': v.picklist(['done', 'skipped']),
  'step-note/*': text,
  /** What an earlier visit left to come back to, by that visit's id: it was spoken of on this one. */
  'came-back/*': flag,
  /** Van Wiechen prompts, by child and item id. */
  'observed/*/*': v.picklist(observedAnswers),
  'observed-age/*/*': v.object({
    basis: v.picklist(['calendar', 'corrected']),
    days: v.pipe(v.number(), v.integer())
  }),
  'remark/*/*': text,
  /** What she saw, noted in two taps, by a random id: when, of whom, at which item, in what words. */
  'moment-time/*': time,
  'moment-who/*': id,
  'moment-item/*': line,
  'moment-text/*': text,
  'moment-gone/*': flag,
  /** The six elements of the relation, by child and item id, with a word. */
  'element/*/*': v.picklist(elementStates),
  'element-note/*/*': text,
  /** The aspects of interaction that were seen, by child and item id, with a word. */
  'aspect/*/*': flag,
  'aspect-note/*/*': text,
  /** Protective and hindering factors of this family, by item id, with a word. */
  'factor/*': v.picklist(factorStates),
  'factor-note/*': text,
  /** What follows, more than one where it is so. */
  'decision/*': flag,
  /** A referral: to whom, what for, and what the parents said to it. */
  'referral-partner': line,
  'referral-for': text,
  'referral-consent': v.picklist(consentAnswers),
  'referral-consent-by': line,
  'referral-consent-on': date,
  'referral-consent-for': text,
  /** Weighed before sharing without consent, by question id. */
  'sharing-answer/*': text,
  /** Her own words in the letter; empty while it is as it was drafted. */
  'referral-letter': text,
  /** Meldcode: when, whose advice was asked, what was decided. */
  'meldcode-on': date,
  'meldcode-advice/*': flag,
  'meldcode-decision': text,
  /** For the parents: picked tips by item id, and when the next visit is. */
  'tip/*': flag,
  'next-visit': date,
  'next-visit-time': time,
  /** The key of that visit in the family's plan. */
  'next-visit-plan': line,
  /** Facts that the draft has put in a heading of the report, by heading and fact. */
  'drafted/*/*': flag,
  /** Guideline items taken along to this visit, by item id. */
  'topic/*': flag,
  /** Criteria for more intensive help that she sees in this family, by criterion id. */
  'help/*': flag,
  /** The relation, estimated together, by child: what the nurse sees, what the parents say. */
  'together-nurse/*': text,
  'together-parents/*': text,
  /** An instrument that was used, by child and instrument id; the condition's id comes third. */
  'instrument-condition/*/*/*': flag,
  'instrument-date/*/*': date,
  'instrument-by/*/*': line,
  'instrument-result/*/*': text,
  /** Edition of the guideline that the prompts came from. */
  edition: line,
  /** Begun by mistake: out of the lists, and the record stays. */
  mistaken: flag,
  [SIGNATURE_FIELD]: v.object({ content: v.record(v.string(), v.any()), sha256: v.string() })
} as const satisfies Record<string, v.GenericSchema>;
