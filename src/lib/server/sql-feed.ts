/**
 * The feed on a SQL database: SQLite and PostgreSQL alike, told apart only in `database/`.
 *
 * Each public call is one transaction, a long push some of them in a row: a crash anywhere leaves
 * each change in the feed exactly once or not at all. `checkpoint` is called at the named points
 * around a commit, where tests stop the process; what it throws is thrown on.
 */
import { apply } from '../history/register';
import type { HistoryAnswer, HistoryRequest } from '../protocol/history';
import type { LeftAnswer, LeftRequest } from '../protocol/left';
import type { PullAnswer, PullRequest } from '../protocol/pull';
import type { PushAnswer, PushRequest } from '../protocol/push';
import type { SnapshotLine, SnapshotRequest } from '../protocol/snapshot';
import { WIRE_VERSION } from '../protocol/version';
import type { AtRest } from './at-rest';
import type { Database } from './database/database';
import type { Caller, DomainRules, Feed, Outcome } from './feed';
import { endOf, isDue, settleIn, takeAsOwn } from './sql-assignment-plan';
import { noteLeft, placeEnd, placeGrant } from './sql-feed-access';
import { greetDevice, meetDevice } from './sql-feed-device';
import { readHistory } from './sql-feed-history';
import { lockOrganisation, storePosition, type Placing } from './sql-feed-placing';
import { readPage } from './sql-feed-pull';
import { placeChanges, type Answers, type Merge } from './sql-feed-push';
import { FeedSealing } from './sql-feed-sealing';
import { readSnapshot, snapshotLines } from './sql-feed-snapshot';
import { setupOf } from './sql-setup-reading';

/** Changes placed in one transaction: one wait for the disk, and others get their turn between. */
const RUN = 100;

export type FeedWork = 'push' | 'left' | 'grant' | 'end' | 'settle';
export type Checkpoint = `${FeedWork}:${'before-lock' | 'before-commit' | 'after-commit'}`;

export interface SqlFeedOptions {
  atRest: AtRest;
  rules: DomainRules;
  now: () => Date;
  checkpoint?: (name: Checkpoint) => void | Promise<void>;
  /** How a change meets its record; tests hand in a wrong one. */
  merge?: Merge;
}

const notYours = { kind: 'failed', failure: { failure: 'not-your-device' } } as const;

const isForked = ({ result }: Answers[number]): boolean =>
  result.kind === 'refused' && result.refusal.reason === 'forked';

export class SqlFeed implements Feed {
  protected readonly database: Database;
  protected readonly options: SqlFeedOptions;
  readonly #sealing: FeedSealing;

  constructor(database: Database, options: SqlFeedOptions) {
    this.database = database;
    this.options = options;
    this.#sealing = new FeedSealing(options.atRest);
  }

  async push(caller: Caller, request: PushRequest): Promise<Outcome<PushAnswer>> {
    const { rules, now, merge = apply } = this.options;
    await this.#settle(caller);
    const answers: Answers = [];
    let at = 0;
    for (;;) {
      const run = request.changes.slice(at, at + RUN);
      at += RUN;
      const done = await this.placing(
        'push',
        caller.organisation,
        run.length * 3,
        async (place) => {
          const device = await meetDevice(place, caller, request.device, request.counter, now());
          if (!device) return undefined;
          const forked = answers.some(isForked);
          const parts = { rules, merge, sealing: this.#sealing, forked, now: now() };
          const placed = await placeChanges(place, caller, device, run, parts);
          return { placed, highest: device.highest, epoch: place.epoch };
        }
      );
      if (!done) return notYours;
      answers.push(...done.placed);
      if (at < request.changes.length) continue;
      const { epoch, highest } = done;
      return { kind: 'done', answer: { version: WIRE_VERSION, epoch, highest, answers } };
    }
  }

  async pull(caller: Caller, request: PullRequest): Promise<Outcome<PullAnswer>> {
    const { device, counter, cursor } = request;
    await this.#settle(caller);
    const known = await greetDevice(this.database, caller, device, counter, this.options.now());
    if (!known) return notYours;
    return this.database.read(async (trx) => {
      const { position, epoch, ...set } = await trx
        .selectFrom('organisation')
        .select(['position', 'epoch', 'in_force', 'settings'])
        .where('id', '=', caller.organisation)
        .executeTakeFirstOrThrow();
      const page = await readPage(trx, caller, device, cursor, position, this.#sealing);
      const { revision: setup } = await setupOf(trx, caller.organisation, set);
      const { highest } = known;
      return { kind: 'done', answer: { version: WIRE_VERSION, epoch, highest, setup, page } };
    });
  }

  async snapshot(
    caller: Caller,
    request: SnapshotRequest
  ): Promise<Outcome<Iterable<SnapshotLine>>> {
    await this.#settle(caller);
    const known = await greetDevice(this.database, caller, request.device, 0, this.options.now());
    if (!known) return notYours;
    const sealed = await this.database.read((trx) => readSnapshot(trx, caller, request.families));
    return { kind: 'done', answer: snapshotLines(sealed, known.highest, this.#sealing) };
  }

  async left(caller: Caller, request: LeftRequest): Promise<Outcome<LeftAnswer>> {
    const { device, families, cursor } = request;
    return this.placing('left', caller.organisation, 0, async (place) => {
      if (!(await meetDevice(place, caller, device, 0, this.options.now()))) return notYours;
      const settled = await noteLeft(place, caller, device, families, cursor);
      return { kind: 'done', answer: { version: WIRE_VERSION, families: settled } };
    });
  }

  async history(caller: Caller, request: HistoryRequest): Promise<HistoryAnswer> {
    await this.#settle(caller);
    return this.database.read((trx) => readHistory(trx, caller, request, this.#sealing));
  }

  grant(organisation: string, family: string, account: string): Promise<number> {
    return this.placing('grant', organisation, 1, async (place) => {
      await takeAsOwn(place, family, account, this.options.now());
      return placeGrant(place, family, account, null);
    });
  }

  end(organisation: string, family: string, account: string): Promise<number> {
    return this.placing('end', organisation, 1, async (place) => {
      await endOf(place, family, account, this.options.now());
      return placeEnd(place, family, account);
    });
  }

  watch(organisation: string, listener: () => void): () => void {
    return this.database.watch(organisation, listener);
  }

  /** What begins or ends by now stands in the feed before anybody is answered from it. */
  async #settle({ organisation }: Caller): Promise<void> {
    const now = this.options.now();
    if (await isDue(this.database, organisation, now))
      await this.placing('settle', organisation, 0, (place) => settleIn(place, now));
  }

  /**
   * Runs a piece of work that takes positions: lock, work, move the counter, tell the watchers,
   * commit. `most` is the number of positions that it may take at the most.
   */
  protected async placing<T>(
    work: FeedWork,
    organisation: string,
    _most: number,
    body: (place: Placing) => Promise<T>
  ): Promise<T> {
    const { checkpoint } = this.options;
    await checkpoint?.(`${work}:before-lock`);
    const result = await this.database.write(async (trx, announce) => {
      const place = await lockOrganisation(trx, organisation);
      const done = await body(place);
      if (place.moved) {
        await storePosition(place);
        await announce(organisation);
      }
      await checkpoint?.(`${work}:before-commit`);
      return done;
    });
    await checkpoint?.(`${work}:after-commit`);
    return result;
  }
}
