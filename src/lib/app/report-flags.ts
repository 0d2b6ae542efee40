/**
 * Facts that were put in a report and are being noted as such.
 *
 * Promise: the flag of a fact is written in the very change that puts its text, so that no phone ever
 * sees the one without the other. Flags are only ever set: two phones never disagree on one.
 */
import { flagIn, type Fields } from '../care/reading';
import type { ReportHeading } from '../care/visit-fields';

export function draftedField(heading: ReportHeading, key: string): string {
  return `drafted/${heading}/${key}`;
}

export class ReportFlags {
  readonly #put = new Map<ReportHeading, Set<string>>();

  /** The next text of this heading holds these facts. */
  put(heading: ReportHeading, keys: readonly string[]): void {
    this.#put.set(heading, new Set([...(this.#put.get(heading) ?? []), ...keys]));
  }

  /** What is to be written along with a text of this heading. */
  along(heading: ReportHeading, record: Fields | undefined): Record<string, true> {
    const put = [...(this.#put.get(heading) ?? [])];
    const fresh = put.filter((key) => !record || !flagIn(record, draftedField(heading, key)));
    this.#put.set(heading, new Set(fresh));
    return Object.fromEntries(fresh.map((key) => [draftedField(heading, key), true]));
  }

  has(heading: ReportHeading, key: string, record: Fields): boolean {
    return this.#put.get(heading)?.has(key) === true || flagIn(record, draftedField(heading, key));
  }
}
