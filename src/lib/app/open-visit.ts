/**
 * The visit that she last had open, so that what she finds elsewhere can be taken along to it.
 *
 * Promises: in memory alone, gone when the phone locks; a visit that was signed or taken away as a
 * mistake is no open visit, and looking at one does not take the place of the open one.
 */
import { isMistake } from '../care/visit';
import type { VisitSheet } from './visit-sheet.svelte';

export interface VisitPlace {
  family: string;
  visit: string;
}

class OpenVisit {
  place: VisitPlace | undefined;

  /** Tells that a visit is on screen: `$effect(() => openVisit.meet(sheet))`. */
  meet(sheet: VisitSheet): void {
    if (sheet.record === undefined) return;
    if (isOpen(sheet)) this.place = { family: sheet.watch.family, visit: sheet.id };
    else if (this.place?.visit === sheet.id) this.place = undefined;
  }
}

/** Whether something can still be written in it. */
export function isOpen({ record, signed }: VisitSheet): boolean {
  return record?.type === 'visit' && signed.length === 0 && !isMistake(record);
}

export const openVisit = new OpenVisit();
