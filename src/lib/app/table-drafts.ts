/**
 * Drafts of what is noted at the table: moments, ticks, points of the guide, and when it began and ended.
 *
 * Promise: a moment is stored by one write with its time and its person, at the second tap.
 */
import { cameBack } from '../care/coming-back';
import { timeWords, typedTime } from '../care/input-time';
import { timeOf } from '../care/time-of-day';
import { stepStates, type StepState } from '../care/visit';
import {
  elementStates,
  factorStates,
  type ElementState,
  type FactorState
} from '../care/visit-fields';
import type { DraftOptions } from './family-watch.svelte';
import type { FieldDraft } from './field-draft.svelte';
import { choiceKind, flagKind, lineKind, textKind, type FieldKind } from './field-kinds';
import { randomId } from './surroundings';
import type { VisitSheet } from './visit-sheet.svelte';

/** Shown as it is said: '9:05'. */
const timeKind: FieldKind<string> = {
  show: (value) => (typeof value === 'string' ? timeWords(value) : ''),
  take: typedTime
};
const elementKind = choiceKind(elementStates);
const factorKind = choiceKind(factorStates);
const stepKind = choiceKind(stepStates);

export interface TableDrafts {
  begin(): FieldDraft<string>;
  end(): FieldDraft<string>;
  momentTime(moment: string): FieldDraft<string>;
  /** The id of a person; '' for nobody. */
  momentWho(moment: string): FieldDraft<string>;
  momentItem(moment: string): FieldDraft<string>;
  momentText(moment: string): FieldDraft<string>;
  momentGone(moment: string): FieldDraft<boolean>;
  element(child: string, item: string): FieldDraft<ElementState | undefined>;
  elementNote(child: string, item: string): FieldDraft<string>;
  aspect(child: string, item: string): FieldDraft<boolean>;
  aspectNote(child: string, item: string): FieldDraft<string>;
  factor(item: string): FieldDraft<FactorState | undefined>;
  factorNote(item: string): FieldDraft<string>;
  /** A point within a sub-step of the guide. */
  point(id: string): FieldDraft<StepState | undefined>;
  pointNote(id: string): FieldDraft<string>;
  /** That what an earlier visit left to come back to was spoken of on this one. */
  cameBack(visit: string): FieldDraft<boolean>;
}

export function tableDrafts(sheet: VisitSheet): TableDrafts {
  const draft = <S>(field: string, kind: FieldKind<S>) => draftOf(sheet, field, kind);
  return {
    begin: () => draft('begin', timeKind),
    end: () => draft('end', timeKind),
    momentTime: (moment) => draft(`moment-time/${moment}`, timeKind),
    momentWho: (moment) => draft(`moment-who/${moment}`, lineKind),
    momentItem: (moment) => draft(`moment-item/${moment}`, lineKind),
    momentText: (moment) => draft(`moment-text/${moment}`, textKind),
    momentGone: (moment) => draft(`moment-gone/${moment}`, flagKind),
    element: (child, item) => draft(`element/${child}/${item}`, elementKind),
    elementNote: (child, item) => draft(`element-note/${child}/${item}`, textKind),
    aspect: (child, item) => draft(`aspect/${child}/${item}`, flagKind),
    aspectNote: (child, item) => draft(`aspect-note/${child}/${item}`, textKind),
    factor: (item) => draft(`factor/${item}`, factorKind),
    factorNote: (item) => draft(`factor-note/${item}`, textKind),
    point: (id) => draft(`step/${id}`, stepKind),
    pointNote: (id) => draft(`step-note/${id}`, textKind),
    cameBack: (visit) => draft(cameBack(visit), flagKind)
  };
}

function draftOf<S>(sheet: VisitSheet, field: string, kind: FieldKind<S>, options?: DraftOptions) {
  return sheet.watch.draft(sheet.id, 'visit', field, kind, options);
}

/**
 * Notes a moment now: its id begins with the instant, so that moments of one minute stay in order.
 * `who`: the id of a person, or nobody's. Of a day that isn't today the clock says nothing, so the
 * time stays empty there.
 */
export function noteMoment(
  sheet: VisitSheet,
  { who, now, isToday }: { who: string | undefined; now: Date; isToday: boolean }
): string {
  const id = now.getTime().toString(16).padStart(12, '0') + randomId().slice(12);
  if (!isToday) {
    if (who !== undefined) tableDrafts(sheet).momentWho(id).choose(who);
    return id;
  }
  const field = `moment-who/${id}`;
  const isThere = () => sheet.record?.registers[field] !== undefined;
  const along = () => (who === undefined || isThere() ? {} : { [field]: who });
  draftOf(sheet, `moment-time/${id}`, timeKind, { along }).choose(timeOf(now));
  return id;
}
