/**
 * One visit as its page holds it: what it says, who it is about, and the drafts of its fields.
 *
 * Promise: everything shown is derived from the family's records; every field has one draft, and a
 * draft that is being typed in stays on screen also when the visit is signed meanwhile.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- no screen is drawn from these maps */
import { untrack } from 'svelte';
import { agreementsIn } from '../care/agreement';
import { conflictsOf } from '../care/conflicts';
import { familyIn, namesAtTable } from '../care/family';
import type { Callings } from '../care/field-labels';
import { observedAnswers, type ReportHeading } from '../care/fields';
import { typedLine } from '../care/input-line';
import { typedVisitDate } from '../care/input-date';
import { observedAgeOn, promptsAtTable } from '../care/looking';
import { nameOf, personIn } from '../care/person';
import { lineIn } from '../care/reading';
import { proposalsIn, signedViews } from '../care/signed';
import { stepStates, visitIn } from '../care/visit';
import type { Kept, Whereabouts } from '../device/journal';
import type { Edition } from '../guideline/edition';
import type { Json } from '../history/json';
import type { FamilyWatch } from './family-watch.svelte';
import { choiceKind, dateKind, flagKind, textKind, typedKind } from './field-kinds';
import { itemOf } from './library';
import { today } from './today.svelte';

const dateOfVisit = dateKind((text) => typedVisitDate(text, today.date));
const answerKind = choiceKind(observedAnswers);
const stepKind = choiceKind(stepStates);
const othersKind = typedKind(typedLine);

export class VisitSheet {
  readonly watch: FamilyWatch;
  readonly id: string;
  /** The content that this visit was made with; `undefined` until it has been read. */
  edition = $state.raw<Edition | undefined>();

  readonly record = $derived.by(() => this.watch.record(this.id));
  readonly family = $derived.by(() => familyIn(this.watch.records, this.watch.family));
  readonly visit = $derived.by(() => this.record && visitIn(this.record));
  /** The day that ages are counted on. */
  readonly date = $derived.by(() => this.visit?.date ?? today.date);
  readonly signed = $derived.by(() => (this.record ? signedViews(this.record) : []));
  readonly proposals = $derived.by(() => (this.record ? proposalsIn(this.record) : []));
  readonly conflicts = $derived.by(() =>
    this.record && this.signed.length === 0 ? conflictsOf(this.record, this.callings) : []
  );
  readonly agreements = $derived.by(() =>
    agreementsIn(this.watch.records).filter(({ visit, state, what }) => {
      return visit === this.id && (state !== 'dropped' || what !== '');
    })
  );
  readonly addenda = $derived.by(() => this.#about('addendum'));
  readonly names = $derived.by(
    () => this.family && namesAtTable(this.family, this.visit?.present ?? [], this.date)
  );
  readonly prompts = $derived.by(() =>
    this.family && this.edition ? promptsAtTable(this.family, this.date, this.edition) : []
  );
  /** She is in a field of this visit now. */
  readonly busy = $derived.by(
    () =>
      this.record !== undefined &&
      [...this.watch.drafts].some(({ focused, place }) => focused && place.record === this.id)
  );
  /** Where the visit with all that belongs to it is: the least safe of its places. */
  readonly whereabouts: Whereabouts = $derived.by(() => {
    const all = [this.record, ...this.addenda, ...this.#about('agreement')];
    // What a field could not keep is not even on the phone yet.
    const troubled = [...this.watch.drafts].filter(({ problem }) => problem !== undefined);
    if (troubled.some(({ place }) => all.some((record) => record?.id === place.record)))
      return 'phone';
    const places = all.map((record) => record?.whereabouts);
    return places.includes('phone') ? 'phone' : places.includes('sent') ? 'sent' : 'safe';
  });

  constructor(watch: FamilyWatch, id: string) {
    this.watch = watch;
    this.id = id;
  }

  get callings(): Callings {
    return {
      person: (id) => {
        const record = this.watch.record(id);
        return record?.type === 'person' ? nameOf(personIn(record), this.date) : undefined;
      },
      item: (id) => (this.edition ? itemOf(this.edition, id)?.title : undefined)
    };
  }

  #about(type: string): Kept[] {
    return this.watch.records
      .filter((record) => record.type === type && lineIn(record, 'visit') === this.id)
      .sort((a, b) => (began(a) < began(b) ? -1 : 1));
  }

  dateDraft() {
    const along = (date: Json) => this.#agesOn(date);
    return this.watch.draft(this.id, 'visit', 'date', dateOfVisit, { along });
  }

  mistaken() {
    return this.watch.draft(this.id, 'visit', 'mistaken', flagKind);
  }

  present(person: string) {
    return this.watch.draft(this.id, 'visit', `present/${person}`, flagKind);
  }

  others() {
    return this.watch.draft(this.id, 'visit', 'present-others', othersKind);
  }

  report(heading: ReportHeading) {
    return this.watch.draft(this.id, 'visit', `report/${heading}`, textKind);
  }

  step(item: string) {
    return this.watch.draft(this.id, 'visit', `step/${item}`, stepKind);
  }

  stepNote(item: string) {
    return this.watch.draft(this.id, 'visit', `step-note/${item}`, textKind);
  }

  /** What was seen, with the age of that day beside it. */
  observed(child: string, item: string) {
    const along = (answer: Json) => {
      const age = answer === null ? null : this.#ageOf(child, this.date);
      return age === undefined ? {} : { [`observed-age/${child}/${item}`]: age };
    };
    return this.watch.draft(this.id, 'visit', `observed/${child}/${item}`, answerKind, { along });
  }

  remark(child: string, item: string) {
    return this.watch.draft(this.id, 'visit', `remark/${child}/${item}`, textKind);
  }

  addendumText(record: string) {
    return this.watch.draft(record, 'addendum', 'text', textKind);
  }

  #ageOf(child: string, date: string): Json | undefined {
    const person = this.family?.people.find(({ id }) => id === child);
    const age = person && observedAgeOn(person, date);
    return age && { ...age };
  }

  /** When the visit moves to another day, the ages that were noted move with it. */
  #agesOn(date: Json): Record<string, Json> {
    if (typeof date !== 'string') return {};
    const moved: Record<string, Json> = {};
    for (const { child, item, answer, age } of this.visit?.observations ?? []) {
      const now = answer === undefined || !age ? undefined : this.#ageOf(child, date);
      if (now !== undefined) moved[`observed-age/${child}/${item}`] = now;
    }
    return moved;
  }
}

const sheets = new WeakMap<FamilyWatch, Map<string, VisitSheet>>();

/**
 * The one sheet of a visit, as long as its family is held: drafts refer to it, so it outlives the
 * page that first asked for it.
 */
export function visitSheet(watch: FamilyWatch, id: string): VisitSheet {
  const ofFamily = sheets.get(watch) ?? new Map<string, VisitSheet>();
  sheets.set(watch, ofFamily);
  let sheet = ofFamily.get(id);
  if (sheet) return sheet;
  $effect.root(() => {
    sheet = untrack(() => new VisitSheet(watch, id));
  });
  if (!sheet) throw new Error('a root effect runs at once');
  ofFamily.set(id, sheet);
  return sheet;
}

/** When a record was begun: the instant of the field that ties it to its visit. */
export function began(record: Kept): string {
  return record.registers['visit']?.[0]?.at ?? '';
}
