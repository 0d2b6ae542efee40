/**
 * The open visit as Kennis has it at hand: its names for example sentences, and what is taken along.
 *
 * Promises: what is taken along is written in the visit at once, by the same draft that the visit's own
 * page shows; the family is held only until `release`.
 */
import { ageOn } from '../guideline/ages';
import type { Names } from '../guideline/names';
import { nearDayWords } from '../care/date-words';
import { familyName, livingChildren } from '../care/family';
import { guidanceIn } from '../care/guidance';
import { lifeMoments, type LifeMoment } from '../care/life-moments';
import { childDates, nameOf } from '../care/person';
import { holdFamily } from './open-families';
import { isOpen, type VisitPlace } from './open-visit';
import { setup } from './setup.svelte';
import { today } from './today.svelte';
import { visitSheet, type VisitSheet } from './visit-sheet.svelte';

const DAYS_IN_MONTH = 30.4375;

export class VisitAlong {
  readonly release: () => void;
  readonly #sheet: VisitSheet;

  constructor({ family, visit }: VisitPlace) {
    const { watch, release } = holdFamily(family);
    this.release = release;
    this.#sheet = visitSheet(watch, visit);
  }

  /** Whether it has been looked for. */
  get isKnown(): boolean {
    return this.#sheet.watch.stage !== 'reading';
  }

  /** It is on this phone and can still be written in. */
  get isOpen(): boolean {
    return this.#sheet.watch.stage === 'here' && isOpen(this.#sheet);
  }

  get href(): string {
    return `/gezinnen/${this.#sheet.watch.family}/bezoek/${this.#sheet.id}`;
  }

  /** "het bezoek van vandaag bij Klaproos" */
  get words(): string {
    const { family, date } = this.#sheet;
    const bij = family ? ` bij ${familyName(family)}` : '';
    return `het bezoek van ${nearDayWords(date, today.date)}${bij}`;
  }

  /** Whose names stand in example sentences. */
  get names(): Names {
    return this.#sheet.names ?? {};
  }

  /** The children with the moment of their life on the day of the visit; unborn is below 0. */
  get children(): { name: string; months: number; moment: LifeMoment }[] {
    const { family, date } = this.#sheet;
    if (!family) return [];
    return livingChildren(family, date).flatMap((child) => {
      const age = ageOn(childDates(child), date, setup.settings.correctUntilMonths);
      if (age.kind === 'unknown') return [];
      const span = age.kind === 'born' ? (age.corrected ?? age.calendar) : undefined;
      // Born before the due date, the corrected age may still be below zero.
      const months = span ? Math.max(0, span.days) / DAYS_IN_MONTH : -1;
      const moment = lifeMoments.find(({ from, until }) => months >= from && months < until);
      return moment ? [{ name: nameOf(child, date), months, moment }] : [];
    });
  }

  get count(): number {
    return this.#sheet.record ? guidanceIn(this.#sheet.record).topics.length : 0;
  }

  has(item: string): boolean {
    return this.#sheet.topic(item).shown;
  }

  /** One sentence when it could not be written. */
  problem(item: string): string | undefined {
    return this.#sheet.topic(item).problem;
  }

  /** Takes an item along, or leaves it behind. */
  turn(item: string): void {
    const draft = this.#sheet.topic(item);
    if (draft.inConflict) draft.resolve(!draft.shown);
    else draft.choose(!draft.shown);
  }
}
