/**
 * How the draft of a report lands in it.
 *
 * Promises: a heading gets its draft only when Verslag is opened, only while it is empty and nothing was
 * ever drafted in it; then it is hers. What is noted later is offered below it, and written only when she
 * asks. Never in a visit that is signed, was begun by mistake or is still to come, never in a field
 * that holds two versions or that she is in. Her own words are only ever added to.
 */
import { untrack } from 'svelte';
import type { FieldDraft } from './field-draft.svelte';
import { flagKind } from './field-kinds';
import { draftedField } from './report-flags';
import { setup } from './setup.svelte';
import { today } from './today.svelte';
import { undoOffer } from './undo.svelte';
import type { VisitSheet } from './visit-sheet.svelte';
import { TEXT_LIMIT } from '../care/field-values';
import { partsIn } from '../care/reading';
import type { composed } from '../care/report-draft/composed';
import type { Fact } from '../care/report-draft/fact';
import type { reportFacts } from '../care/report-draft/report-facts';
import { reportHeadings, type ReportHeading } from '../care/visit-fields';
import { isMistake } from '../care/visit';
import { avoidedWords } from '../guideline/reading/avoided-words';

interface Pen {
  reportFacts: typeof reportFacts;
  composed: typeof composed;
}

const NO_ROOM = 'Dit past niet meer bij je tekst. Kort die eerst in.';

export class ReportDrafting {
  /** Something was drafted just now. */
  hasDrafted = $state(false);
  /** Headings with a sentence on why something wasn't added. */
  problems = $state.raw<{ [heading in ReportHeading]?: string | undefined }>({});
  readonly #sheet: VisitSheet;
  /** As they were when she last paused. */
  #facts = $state.raw<readonly Fact[]>([]);
  /** Left out by her, and offered again because she took that back. */
  #again = $state.raw<readonly string[]>([]);
  /** Taken up or left, before any reading says so. */
  #settled = $state.raw<readonly string[]>([]);
  #pen: Pen | undefined;

  constructor(sheet: VisitSheet) {
    this.#sheet = sheet;
  }

  /** She is in a field of this family now, so nothing is offered or taken away under her thumb. */
  get isTyping(): boolean {
    return [...this.#sheet.watch.drafts].some(({ focused }) => focused);
  }

  /** Verslag was opened: what is empty gets its draft, after everything typed has been taken in. */
  async open(): Promise<void> {
    const { watch } = this.#sheet;
    this.hasDrafted = false;
    try {
      this.#pen ??= await fetchPen();
      await watch.flush();
      await watch.refresh();
    } catch {
      // What could not be kept says so where it stands; nothing is drafted beside it.
      return;
    }
    this.look();
    if (!this.#pen || !this.#isOpen()) return;
    for (const heading of reportHeadings) {
      if (!this.#isUntouched(heading)) continue;
      const { text, keys } = this.#pen.composed(this.#of(heading));
      if (text === '') continue;
      this.#write(heading, text, keys);
      this.hasDrafted = true;
    }
  }

  /** Reads what there is to tell now. */
  look(): void {
    const { record, family, edition, watch, date, callings } = this.#sheet;
    if (!this.#pen || !record || !family || !edition || !this.#isOpen()) {
      this.#facts = [];
      return;
    }
    this.#facts = this.#pen.reportFacts({
      record,
      records: watch.records,
      family,
      date,
      title: (id) => callings.item?.(id),
      place: (id) => callings.place?.(id),
      avoided: avoidedWords(edition.modules.words.items),
      correctUntilMonths: setup.settings.correctUntilMonths
    });
  }

  /** Facts that were never put in this heading, nor left out. */
  offers(heading: ReportHeading): Fact[] {
    const { record } = this.#sheet;
    if (!record || !this.#isOpen() || this.#sheet.report(heading).inConflict) return [];
    return this.#of(heading).filter(({ key }) => {
      if (this.#again.includes(key)) return true;
      return !this.#settled.includes(key) && !this.#sheet.drafted.has(heading, key, record);
    });
  }

  /** Puts them below her words. */
  add(heading: ReportHeading, facts: readonly Fact[]): void {
    const draft = this.#sheet.report(heading);
    if (!this.#pen || !this.#isOpen() || !canTake(draft)) return;
    const { text, keys } = this.#pen.composed(facts);
    const own = draft.shown;
    const whole = own + (own === '' || own.endsWith('\n') ? '' : '\n') + text;
    const fits = whole.length <= TEXT_LIMIT;
    this.problems = { ...this.problems, [heading]: fits ? undefined : NO_ROOM };
    if (!fits) return;
    this.#settle(keys);
    this.#write(heading, whole, keys);
  }

  /** She doesn't want it in her report. */
  leaveOut(heading: ReportHeading, { key }: Fact): void {
    if (!this.#isOpen()) return;
    const { watch, id } = this.#sheet;
    this.#settle([key]);
    watch.draft(id, 'visit', draftedField(heading, key), flagKind).choose(true);
    undoOffer.offer('Dit komt niet in het verslag.', () => {
      this.#again = [...this.#again, key];
    });
  }

  #settle(keys: readonly string[]): void {
    this.#settled = [...this.#settled, ...keys];
    this.#again = this.#again.filter((key) => !keys.includes(key));
  }

  #of(heading: ReportHeading): Fact[] {
    return this.#facts.filter((fact) => fact.heading === heading);
  }

  #write(heading: ReportHeading, text: string, keys: readonly string[]): void {
    this.#sheet.drafted.put(heading, keys);
    this.#sheet.report(heading).choose(text);
  }

  #isOpen(): boolean {
    const { record, signed, date } = this.#sheet;
    return record !== undefined && signed.length === 0 && !isMistake(record) && date <= today.date;
  }

  #isUntouched(heading: ReportHeading): boolean {
    const { record } = this.#sheet;
    const draft = this.#sheet.report(heading);
    if (!record || !canTake(draft) || draft.focused || draft.shown.trim() !== '') return false;
    return partsIn(record, `drafted/${heading}`).length === 0;
  }
}

function canTake(draft: FieldDraft<string>): boolean {
  return !draft.inConflict && draft.problem === undefined;
}

/** Fetched when it is first needed: a visit that is only looked at carries none of it. */
async function fetchPen(): Promise<Pen> {
  const [facts, text] = await Promise.all([
    import('../care/report-draft/report-facts'),
    import('../care/report-draft/composed')
  ]);
  return { reportFacts: facts.reportFacts, composed: text.composed };
}

const draftings = new WeakMap<VisitSheet, ReportDrafting>();

/** The one of a visit, as long as its sheet: what she left out stays so when she comes back. */
export function reportDrafting(sheet: VisitSheet): ReportDrafting {
  let drafting = draftings.get(sheet);
  if (!drafting) draftings.set(sheet, (drafting = untrack(() => new ReportDrafting(sheet))));
  return drafting;
}
