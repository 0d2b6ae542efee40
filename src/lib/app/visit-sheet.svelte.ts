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
import { homesIn, householdName, liveApart } from '../care/household';
import type { Callings } from '../care/field-labels';
import { observedAnswers, type ReportHeading } from '../care/visit-fields';
import { typedFilledInDate, typedVisitDate } from '../care/input-date';
import { lookingForward, observedAgeOn, promptsAtTable } from '../care/looking';
import { nameAmong, personIn } from '../care/person';
import { programmeVisit } from '../care/programme-visit';
import { momentsOf, suggestionsFor } from '../care/suggestions';
import { lineIn } from '../care/reading';
import { proposalsIn, signedViews } from '../care/signed';
import { placeIn, titleIn } from '../care/titles';
import { stepStates, visitIn } from '../care/visit';
import type { Kept, Whereabouts } from '../device/journal';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem } from '../guideline/item';
import type { Json } from '../history/json';
import type { FamilyWatch } from './family-watch.svelte';
import { choiceKind, dateKind, flagKind, lineKind, textKind } from './field-kinds';
import { itemOf } from './library';
import { phone } from './phone.svelte';
import { placeNow } from './place-now';
import { ReportFlags } from './report-flags';
import { setup } from './setup.svelte';
import { today } from './today.svelte';

const dateOfVisit = dateKind((text) => typedVisitDate(text, today.date));
const filledInDate = dateKind((text) => typedFilledInDate(text, today.date));
const answerKind = choiceKind(observedAnswers);
const stepKind = choiceKind(stepStates);

export class VisitSheet {
  readonly watch: FamilyWatch;
  readonly id: string;
  /** The content that this visit was made with; `undefined` until it has been read. */
  edition = $state.raw<Edition | undefined>();
  /** The content in force: what was taken along may be newer than the visit. */
  newest = $state.raw<Edition | undefined>();
  /** Facts on their way into the report. */
  readonly drafted = new ReportFlags();

  readonly record = $derived.by(() => this.watch.record(this.id));
  readonly family = $derived.by(() => familyIn(this.watch.records, this.watch.family));
  /** Where the family lives, and whether its carers live apart on the day of the visit. */
  readonly homes = $derived.by(() => homesIn(this.watch.records, this.watch.family));
  readonly apart = $derived.by(() => liveApart(this.homes, this.date));
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
    this.family && this.edition
      ? promptsAtTable(this.family, this.date, this.edition, setup.settings.correctUntilMonths)
      : []
  );
  readonly expected = $derived.by(
    () =>
      this.family &&
      this.edition &&
      lookingForward(this.family, this.visit?.present ?? [], this.date, this.edition)
  );
  /** The living children, as choosing by age wants them. */
  readonly moments = $derived.by(() =>
    this.family ? momentsOf(this.family, this.date, setup.settings.correctUntilMonths) : []
  );
  readonly suggestions = $derived.by(() =>
    this.family && this.edition
      ? suggestionsFor(this.family, this.date, this.edition, setup.settings.correctUntilMonths)
      : []
  );
  /** Which visit of the programme this is. */
  readonly inProgramme = $derived.by(
    () => this.family && programmeVisit(this.family, this.watch.records, today.date, this.id)
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
    const least = places.includes('phone') ? 'phone' : places.includes('sent') ? 'sent' : 'safe';
    return placeNow(least, phone.sync);
  });

  constructor(watch: FamilyWatch, id: string) {
    this.watch = watch;
    this.id = id;
  }

  get callings(): Callings {
    return {
      person: (id) => {
        const record = this.watch.record(id);
        const all = this.family?.people ?? [];
        return record?.type === 'person' ? nameAmong(personIn(record), all, this.date) : undefined;
      },
      item: (id) =>
        (this.edition && titleIn(this.edition, id)) ?? (this.newest && titleIn(this.newest, id)),
      place: (id) =>
        (this.edition && placeIn(this.edition, id)) ?? (this.newest && placeIn(this.newest, id)),
      household: (id) => householdName(this.watch.records, this.watch.family, id)
    };
  }

  /** An item by its id, of the visit's own edition or the one in force. */
  item(id: string): GuidelineItem | undefined {
    return (this.edition && itemOf(this.edition, id)) ?? (this.newest && itemOf(this.newest, id));
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
    return this.watch.draft(this.id, 'visit', 'present-others', lineKind);
  }

  /** The text of a heading, with the facts that are put in it. */
  report(heading: ReportHeading) {
    const along = () => this.drafted.along(heading, this.record);
    return this.watch.draft(this.id, 'visit', `report/${heading}`, textKind, { along });
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

  /** A guideline item that is taken along to this visit. */
  topic(item: string) {
    return this.watch.draft(this.id, 'visit', `topic/${item}`, flagKind);
  }

  /** A criterion for more intensive help that she sees in this family. */
  help(criterion: string) {
    return this.watch.draft(this.id, 'visit', `help/${criterion}`, flagKind);
  }

  /** The relation with a child, estimated together: by whom, in their words. */
  together(voice: 'nurse' | 'parents', child: string) {
    return this.watch.draft(this.id, 'visit', `together-${voice}/${child}`, textKind);
  }

  instrumentCondition(child: string, item: string, condition: string) {
    const field = `instrument-condition/${child}/${item}/${condition}`;
    return this.watch.draft(this.id, 'visit', field, flagKind);
  }

  instrumentDate(child: string, item: string) {
    return this.watch.draft(this.id, 'visit', `instrument-date/${child}/${item}`, filledInDate);
  }

  instrumentBy(child: string, item: string) {
    return this.watch.draft(this.id, 'visit', `instrument-by/${child}/${item}`, lineKind);
  }

  instrumentResult(child: string, item: string) {
    return this.watch.draft(this.id, 'visit', `instrument-result/${child}/${item}`, textKind);
  }

  addendumText(record: string) {
    return this.watch.draft(record, 'addendum', 'text', textKind);
  }

  #ageOf(child: string, date: string): Json | undefined {
    const person = this.family?.people.find(({ id }) => id === child);
    const age = person && observedAgeOn(person, date, setup.settings.correctUntilMonths);
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
