/** People, phones and changes for the feed's contract suite: made up, short, without clinical text. */
import { randomBytes } from 'node:crypto';
import type { Change, FieldWrite } from '../../src/lib/history/change';
import type { Json } from '../../src/lib/history/json';
import type { RecordState } from '../../src/lib/history/register';
import type { Stamp } from '../../src/lib/history/stamp';
import type { LeftRequest } from '../../src/lib/protocol/left';
import type { Entry, PullAnswer } from '../../src/lib/protocol/pull';
import type { PushAnswer, PushRequest, Result } from '../../src/lib/protocol/push';
import type { SnapshotLine, SnapshotRequest } from '../../src/lib/protocol/snapshot';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { atRest, type DataKey } from '../../src/lib/server/at-rest';
import type { Database } from '../../src/lib/server/database/database';
import type { Caller, Feed, Outcome } from '../../src/lib/server/feed';
import { createOrganisation } from '../../src/lib/server/organisation';
import { SqlFeed, type SqlFeedOptions } from '../../src/lib/server/sql-feed';

/** Where a database is kept: what differs between the runs of the suite. */
export interface Material {
  /** One more handle on the same database. */
  open(): Promise<Database>;
  /** Everything that is stored, as bytes. */
  dump(): Promise<Buffer>;
  remove(): Promise<void>;
}

export const newId = (): string => randomBytes(16).toString('hex');
export const dataKey: DataKey = { id: 'test', bytes: randomBytes(32) };
export const write = (value: Json, ...replaces: Stamp[]): FieldWrite => ({ value, replaces });

export function feedOn(database: Database, over: Partial<SqlFeedOptions> = {}): SqlFeed {
  return new SqlFeed(database, {
    atRest: atRest([dataKey]),
    rules: { refuses: () => undefined },
    now: () => new Date(),
    ...over
  });
}

export async function newOrganisation(database: Database): Promise<string> {
  const id = newId();
  await createOrganisation(database, { id, name: 'Proeftuin', epoch: newId() });
  return id;
}

export interface Snapshot {
  head: Extract<SnapshotLine, { kind: 'head' }>;
  records: RecordState[];
  families: string[];
  refused: string[];
}

export class Phone {
  counter = 0;
  readonly feed: Feed;
  readonly caller: Caller;
  readonly device: string;

  constructor(
    feed: Feed,
    organisation: string,
    account: string,
    device: string = newId(),
    phone?: string
  ) {
    this.feed = feed;
    this.caller = { organisation, account, ...(phone === undefined ? {} : { phone }) };
    this.device = device;
  }

  /** A change with the next stamp; a bare value replaces nothing. */
  change(family: string, fields: Record<string, FieldWrite>, over: Partial<Change> = {}): Change {
    this.counter += 1;
    return {
      id: newId(),
      family,
      record: newId(),
      type: 'visit',
      fields,
      device: this.device,
      counter: this.counter,
      author: this.caller.account,
      at: '2026-11-03T10:00:00.000Z',
      ...over
    };
  }

  /** The change that makes a family. */
  birth(family: string = newId()): Change {
    return this.change(family, { label: write('x') }, { record: family, type: 'family' });
  }

  push(changes: readonly Change[], device = this.device): Promise<PushAnswer> {
    const request: PushRequest = {
      version: WIRE_VERSION,
      device,
      counter: this.counter,
      changes: [...changes]
    };
    return done(this.feed.push(this.caller, request));
  }

  async results(...changes: Change[]): Promise<Result[]> {
    return (await this.push(changes)).answers.map((answer) => answer.result);
  }

  /** Pushes one change that must be accepted; its position. */
  async accepted(change: Change): Promise<number> {
    const [result] = await this.results(change);
    if (result?.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(result)}`);
    return result.position;
  }

  async newFamily(): Promise<string> {
    const birth = this.birth();
    await this.accepted(birth);
    return birth.family;
  }

  pull(cursor = 0): Promise<PullAnswer> {
    const { device, counter } = this;
    return done(this.feed.pull(this.caller, { version: WIRE_VERSION, device, counter, cursor }));
  }

  /** All pages after a position: their entries and where they end. */
  async follow(cursor = 0): Promise<{ entries: Entry[]; upTo: number }> {
    const entries: Entry[] = [];
    for (let after = cursor; ;) {
      const { page } = await this.pull(after);
      entries.push(...page.entries);
      if (!page.more) return { entries, upTo: page.upTo };
      after = page.upTo;
    }
  }

  async snapshot(families: 'all' | string[] = 'all'): Promise<Snapshot> {
    const request: SnapshotRequest = { version: WIRE_VERSION, device: this.device, families };
    const found: Partial<Snapshot> & Pick<Snapshot, 'records' | 'families'> = {
      records: [],
      families: []
    };
    for (const line of await done(this.feed.snapshot(this.caller, request))) {
      if (line.kind === 'head') found.head = line;
      else if (line.kind === 'record') found.records.push(line.record);
      else if (line.kind === 'family') found.families.push(line.family);
      else found.refused = line.refused;
    }
    return found as Snapshot;
  }

  async left(cursor: number, ...families: string[]): Promise<string[]> {
    const request: LeftRequest = {
      version: WIRE_VERSION,
      device: this.device,
      cursor,
      families
    };
    return (await done(this.feed.left(this.caller, request))).families;
  }
}

async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const found = await outcome;
  if (found.kind === 'failed') throw new Error(`failed: ${found.failure.failure}`);
  return found.answer;
}

/** Counts its rings; `next` resolves at the next one. */
export class Bell {
  count = 0;
  #waiting: (() => void)[] = [];

  readonly ring = (): void => {
    this.count += 1;
    const told = this.#waiting;
    this.#waiting = [];
    for (const resolve of told) resolve();
  };

  next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Looks at once and after each ring, until `isSo`. */
  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (;;) {
      const next = this.next();
      if (await isSo()) return;
      await next;
    }
  }
}
