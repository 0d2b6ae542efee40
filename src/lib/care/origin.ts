/**
 * Where an item comes from, in the few words that stand beside it.
 *
 * Promises: what is not from the guideline says so; what is drawn from it says how old the guideline
 * is and that its term has passed, counted on the day given.
 */
import { addMonths, type CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';
import { monthYearWords } from './date-words';

/** A label beside the title; `undefined` for what is from the guideline. */
export function originLabel(edition: Edition, { source }: GuidelineItem): string | undefined {
  const kind: string | undefined = edition.documents.find(({ id }) => id === source.document)?.kind;
  if (kind === 'guideline') return undefined;
  return kind === 'organisation' ? 'Van je organisatie' : 'Niet uit de richtlijn';
}

/** Whether any of it rests on the guideline. */
export function isFromGuideline(edition: Edition, item: GuidelineItem): boolean {
  return [item.source, ...(item.alsoFrom ?? [])].some(
    ({ document }) => document === edition.basedOn
  );
}

/** "Richtlijn uit januari 2021. De termijn voor herziening (januari 2026) is voorbij." */
export function revisionLine(edition: Edition, today: CalendarDate): string {
  const term = addMonths(edition.authorised, edition.revisionTermYears * 12);
  const [since, until] = [monthYearWords(edition.authorised), monthYearWords(term)];
  return today >= term
    ? `Richtlijn uit ${since}. De termijn voor herziening (${until}) is voorbij.`
    : `Richtlijn uit ${since}, te herzien in ${until}.`;
}

/** Whether an item is offered on a day; after its last day it can still be read. */
export function isOfferedOn({ until }: GuidelineItem, today: CalendarDate): boolean {
  return until === undefined || today <= until;
}

/** The edition without what is no longer offered; the same one when all of it is. */
export function offeredOn(edition: Edition, today: CalendarDate): Edition {
  const modules = Object.entries(edition.modules) as [string, GuidelineModule][];
  const isOffered = (item: GuidelineItem) => isOfferedOn(item, today);
  if (modules.every(([, { items }]) => items.every(isOffered))) return edition;
  const offered = modules.map(([id, module]) => [
    id,
    { ...module, items: module.items.filter(isOffered) }
  ]);
  return { ...edition, modules: Object.fromEntries(offered) as unknown as Edition['modules'] };
}
