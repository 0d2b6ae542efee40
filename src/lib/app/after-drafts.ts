/**
 * Drafts of what follows a visit: the decision, a referral, the Meldcode, tips for the parents and the
 * next visit. Each field has one draft, wherever it is shown.
 */
import { typedDoneDate, typedNextVisitDate } from '../care/input-date';
import {
  consentAnswers,
  type AdviceGiver,
  type ConsentAnswer,
  type Decision
} from '../care/visit-fields';
import type { FieldDraft } from './field-draft.svelte';
import {
  choiceKind,
  dateKind,
  flagKind,
  lineKind,
  textKind,
  timeKind,
  type FieldKind
} from './field-kinds';
import type { DraftOptions } from './family-watch.svelte';
import { withDay, withTime } from './next-visit';
import { today } from './today.svelte';
import type { VisitSheet } from './visit-sheet.svelte';

const doneKind = dateKind((text) => typedDoneDate(text, today.date));
const consentKind = choiceKind(consentAnswers);

export interface AfterDrafts {
  decision(decision: Decision): FieldDraft<boolean>;
  nextVisit(): FieldDraft<string>;
  nextVisitTime(): FieldDraft<string>;
  partner(): FieldDraft<string>;
  purpose(): FieldDraft<string>;
  consent(): FieldDraft<ConsentAnswer | undefined>;
  consentBy(): FieldDraft<string>;
  consentOn(): FieldDraft<string>;
  consentFor(): FieldDraft<string>;
  /** What was weighed at a question before sharing without consent. */
  weighed(question: string): FieldDraft<string>;
  letter(): FieldDraft<string>;
  meldcodeOn(): FieldDraft<string>;
  advice(giver: AdviceGiver): FieldDraft<boolean>;
  meldcodeDecision(): FieldDraft<string>;
  tip(item: string): FieldDraft<boolean>;
}

export function afterDrafts(sheet: VisitSheet): AfterDrafts {
  const draft = <S>(field: string, kind: FieldKind<S>, options?: DraftOptions) =>
    sheet.watch.draft(sheet.id, 'visit', field, kind, options);
  const nextKind = dateKind((text) => typedNextVisitDate(text, today.date, sheet.date));
  return {
    decision: (decision) => draft(`decision/${decision}`, flagKind),
    nextVisit: () => draft('next-visit', nextKind, withDay(sheet)),
    nextVisitTime: () => draft('next-visit-time', timeKind, withTime(sheet)),
    partner: () => draft('referral-partner', lineKind),
    purpose: () => draft('referral-for', textKind),
    consent: () => draft('referral-consent', consentKind),
    consentBy: () => draft('referral-consent-by', lineKind),
    consentOn: () => draft('referral-consent-on', doneKind),
    consentFor: () => draft('referral-consent-for', textKind),
    weighed: (question) => draft(`sharing-answer/${question}`, textKind),
    letter: () => draft('referral-letter', textKind),
    meldcodeOn: () => draft('meldcode-on', doneKind),
    advice: (giver) => draft(`meldcode-advice/${giver}`, flagKind),
    meldcodeDecision: () => draft('meldcode-decision', textKind),
    tip: (item) => draft(`tip/${item}`, flagKind)
  };
}
