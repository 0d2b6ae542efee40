/** The feed with one of the known bugs in it, or without. */
import { apply, type RecordState } from '../../src/lib/history/register';
import type { Database } from '../../src/lib/server/database/database';
import { SqlFeed, type FeedWork, type SqlFeedOptions } from '../../src/lib/server/sql-feed';
import { lockOrganisation, Placing, storePosition } from '../../src/lib/server/sql-feed-placing';
import type { Bug } from './bugs';

type Sleep = (milliseconds: number) => Promise<void>;

export function feedWith(
  bug: Bug | undefined,
  database: Database,
  options: SqlFeedOptions,
  sleep: Sleep
): SqlFeed {
  if (bug === 'position taken outside the transaction')
    return new EarlyPositions(database, options, sleep);
  if (bug === 'acknowledged before commit') return new EarlyAnswers(database, options);
  if (bug === 'last writer wins')
    return new SqlFeed(database, { ...options, merge: lastWriterWins });
  return new SqlFeed(database, options);
}

/** The newest change takes the place of everything in its fields, seen or not. */
const lastWriterWins: typeof apply = (state, change) => {
  const registers: RecordState['registers'] = { ...state?.registers };
  for (const name of Object.keys(change.fields)) registers[name] = [];
  return apply(state && { ...state, registers }, change);
};

class EarlyPositions extends SqlFeed {
  readonly #sleep: Sleep;

  constructor(database: Database, options: SqlFeedOptions, sleep: Sleep) {
    super(database, options);
    this.#sleep = sleep;
  }

  protected override async placing<T>(
    work: FeedWork,
    organisation: string,
    most: number,
    body: (place: Placing) => Promise<T>
  ): Promise<T> {
    const { checkpoint } = this.options;
    const start = await this.database.write(async (trx) => {
      const place = await lockOrganisation(trx, organisation);
      const { last } = place;
      for (let taken = 0; taken < most; taken += 1) place.next();
      await storePosition(place);
      return last;
    });
    await this.#sleep(20);
    const result = await this.database.write(async (trx, announce) => {
      const { epoch } = await lockOrganisation(trx, organisation);
      const place = new Placing(trx, organisation, epoch, start);
      const done = await body(place);
      if (place.moved) await announce(organisation);
      await checkpoint?.(`${work}:before-commit`);
      return done;
    });
    await checkpoint?.(`${work}:after-commit`);
    return result;
  }
}

class EarlyAnswers extends SqlFeed {
  protected override placing<T>(
    work: FeedWork,
    organisation: string,
    most: number,
    body: (place: Placing) => Promise<T>
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      super
        .placing(work, organisation, most, async (place) => {
          const done = await body(place);
          resolve(done);
          return done;
        })
        .then(resolve, reject);
    });
  }
}
