/**
 * What reached this phone from the server, for an outside harness to look at.
 *
 * It listens where a page of the feed or a snapshot is applied, and notes a visit only once that is
 * committed. The phone's own accepted changes come back without content and are no arrivals.
 */
import { lineIn, textIn } from '../care/reading';
import type { Journal } from '../device/journal';
import type { Change } from '../history/change';
import { OUTER_ID } from './bench-load';

export interface Arrival {
  text: string;
  /** When it was committed on this phone: milliseconds since 1970. */
  at: number;
}

const TEXT = 'report/saw';

/** From now on; `onRecord` is told of each record that something arrived for, before it is noted. */
export function hearArrivals(
  journal: Journal,
  seen: Map<string, Arrival>,
  onRecord: (record: string) => void
): void {
  const { applyPage, applySnapshot } = journal;
  const names = new Map<string, string>();

  async function note({ record, type, fields }: Change, at: number): Promise<void> {
    const text = fields[TEXT]?.value;
    const named = fields[OUTER_ID]?.value;
    if (typeof named === 'string') names.set(record, named);
    if (type !== 'visit' || typeof text !== 'string') return;
    if (!names.has(record)) {
      const kept = await journal.record(record);
      if (kept) names.set(record, lineIn(kept, OUTER_ID));
    }
    const outer = names.get(record);
    if (outer) seen.set(outer, { text, at });
  }

  journal.applyPage = async (page) => {
    const outcome = await applyPage(page);
    if (outcome.kind !== 'applied') return outcome;
    const at = Date.now();
    for (const entry of page.entries) {
      if (entry.kind !== 'change') continue;
      onRecord(entry.change.record);
      await note(entry.change, at);
    }
    return outcome;
  };

  journal.applySnapshot = async (family, position, records) => {
    const done = await applySnapshot(family, position, records);
    if (!done) return done;
    const at = Date.now();
    for (const record of records) {
      onRecord(record.id);
      const outer = lineIn(record, OUTER_ID);
      if (record.type !== 'visit' || outer === '') continue;
      names.set(record.id, outer);
      seen.set(outer, { text: textIn(record, TEXT), at });
    }
    return done;
  };
}
