/** Seals and opens what the feed stores, each row bound to the place where it stands. */
import type { Change } from '../history/change';
import type { RecordState } from '../history/register';
import type { AtRest, Sealed } from './at-rest';

/** A row as read: the columns of its seal. */
export interface SealedRow {
  key: string | null;
  sealed: Buffer | null;
}

export class FeedSealing {
  readonly #atRest: AtRest;

  constructor(atRest: AtRest) {
    this.#atRest = atRest;
  }

  sealChange(organisation: string, position: number, change: Change): Sealed {
    return this.#atRest.seal(JSON.stringify(change), entryContext(organisation, position, change));
  }

  openChange(organisation: string, position: number, family: string, row: SealedRow): Change {
    const context = entryContext(organisation, position, { family });
    return JSON.parse(this.#atRest.open(whole(row), context)) as Change;
  }

  sealRecord(organisation: string, state: RecordState): Sealed {
    return this.#atRest.seal(JSON.stringify(state), recordContext(organisation, state));
  }

  openRecord(
    organisation: string,
    row: SealedRow & { family: string; record: string }
  ): RecordState {
    const context = recordContext(organisation, { family: row.family, id: row.record });
    return JSON.parse(this.#atRest.open(whole(row), context)) as RecordState;
  }
}

function entryContext(organisation: string, position: number, of: { family: string }): string {
  return ['entry', organisation, position, of.family].join('\n');
}

function recordContext(organisation: string, of: { family: string; id: string }): string {
  return ['record', organisation, of.family, of.id].join('\n');
}

function whole({ key, sealed }: SealedRow): Sealed {
  if (key === null || sealed === null) throw new Error('a row of the feed has lost its content');
  return { key, sealed };
}
