/**
 * The server of a simulation: the real feed, which may be killed at its checkpoints and is back after
 * a while. Beside it stands the list of all that was ever committed, read from the database itself.
 */
import { hashOfChange, stampOfChange, type Change } from '../../src/lib/history/change';
import type { RecordState } from '../../src/lib/history/register';
import { atRest } from '../../src/lib/server/at-rest';
import type { Database } from '../../src/lib/server/database/database';
import type { Assignments } from '../../src/lib/server/assignments';
import type { Caller } from '../../src/lib/server/feed';
import { createOrganisation } from '../../src/lib/server/organisation';
import type { HandIns } from '../../src/lib/server/hand-ins';
import { openHandIns } from '../../src/lib/server/sql-hand-ins';
import type { SqlFeed } from '../../src/lib/server/sql-feed';
import { type Checkpoint, type SqlFeedOptions } from '../../src/lib/server/sql-feed';
import { addAssignments, settleIn, underLock } from '../../src/lib/server/sql-assignment-plan';
import { sqlAssignments } from '../../src/lib/server/sql-assignments';
import { FeedSealing } from '../../src/lib/server/sql-feed-sealing';
import { readSnapshot } from '../../src/lib/server/sql-feed-snapshot';
import type { Bug } from './bugs';
import { feedWith } from './bugs-feed';
import { memoryDatabase } from './memory-database';
import { HandInDesk } from './hand-ins';
import { accounts, lead } from './team';
import type { World } from './world';

export class Killed extends Error {
  override name = 'Killed';
}

export interface Committed {
  position: number;
  kind: 'change' | 'granted' | 'ended';
  family: string;
  account: string;
  change?: Change;
}

const keys = [{ id: 'k', bytes: new Uint8Array(32).fill(7) }];

export class Server {
  readonly #world: World;
  readonly #database: Database;
  readonly #sealing = new FeedSealing(atRest(keys));
  readonly organisation: string;
  readonly epoch: string;
  feed: SqlFeed;
  readonly assignments: Assignments;
  readonly desk = new HandInDesk();
  readonly handIns: HandIns;
  /** Rises each time that the process is killed: what it was doing is gone. */
  life = 0;
  isDown = false;
  /** All entries of the feed, in order of position. */
  readonly committed: Committed[] = [];
  /** Texts that stand in any accepted change. */
  readonly accepted = new Set<string>();
  readonly #stamps = new Map<string, string>();
  #looking: Promise<void> = Promise.resolve();

  private constructor(world: World, database: Database, bug: Bug | undefined) {
    this.#world = world;
    this.#database = database;
    this.organisation = world.random.id();
    this.epoch = world.random.id();
    const options: SqlFeedOptions = {
      atRest: atRest(keys),
      // Some texts are more than the domain allows.
      rules: {
        refuses: (type, _, value) =>
          type !== 'family' && /^t\d*13$/.test(String(value)) ? 'unlucky' : undefined
      },
      now: () => world.instant(0),
      checkpoint: (name) => this.#checkpoint(name)
    };
    this.feed = feedWith(bug, database, options, (ms) => world.clock.sleep(ms));
    this.assignments = sqlAssignments(database, {
      atRest: atRest(keys),
      families: { title: () => '', names: () => [], finder: () => () => false },
      now: () => world.instant(0),
      newId: () => world.random.id()
    });
    this.handIns = openHandIns({
      ...options,
      database,
      opening: this.desk.opening,
      phones: this.desk.phones(this.organisation),
      newId: () => world.random.id()
    });
  }

  static async start(world: World, bug: Bug | undefined): Promise<Server> {
    const server = new Server(world, await memoryDatabase(), bug);
    const { organisation: id, epoch } = server;
    await createOrganisation(server.#database, { id, name: 'Proeftuin', epoch });
    const members = [...accounts, lead].map((account) => ({
      ...{ account, organisation: id, name: account },
      role: account === lead ? 'team-lead' : 'nurse'
    }));
    await server.#database.kysely.insertInto('account_member').values(members).execute();
    return server;
  }

  /** Somebody stands in from one instant of the virtual clock to another. */
  standIn(family: string, account: string, from: number, until: number): Promise<void> {
    const { random, clock } = this.#world;
    const at = (when: number) => this.#world.instant(when - clock.now).toISOString();
    return underLock(this.#database, this.organisation, async (place) => {
      await addAssignments(place, [
        {
          ...{ id: random.id(), family, account, kind: 'stand-in', given_by: lead },
          ...{ given_at: at(clock.now), from_at: at(from), until_at: at(until) }
        }
      ]);
      await settleIn(place, this.#world.instant(0));
    });
  }

  /** Who should have which family now, as the plan has it: `family account`, in order. */
  async planned(): Promise<string[]> {
    const now = this.#world.instant(0).toISOString();
    const rows = await this.#database.kysely
      .selectFrom('assignment')
      .select(['family', 'account', 'from_at', 'until_at'])
      .execute();
    const counting = rows.filter(
      ({ from_at: from, until_at: until }) => from <= now && (until === null || until > now)
    );
    return [...new Set(counting.map(({ family, account }) => `${family} ${account}`))].sort();
  }

  async #checkpoint(name: Checkpoint): Promise<void> {
    const { random, faults, trace } = this.#world;
    // A busy server lets others in before it begins.
    if (name.endsWith('before-lock') && random.chance(0.1))
      await this.#world.clock.sleep(random.between(1, 40));
    if (!random.chance(faults.serverKill)) return;
    trace(`server killed at ${name}`);
    this.#world.saw(`server killed ${name}`);
    this.kill();
    throw new Killed(name);
  }

  kill(): void {
    this.life += 1;
    this.isDown = true;
    const back = this.life;
    this.#world.clock.after(this.#world.random.between(100, 8_000), () => {
      if (this.life === back) this.isDown = false;
    });
  }

  /** Reads what was committed since the last look, and holds it against what must be so. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const seen = this.position;
    const { position, count, rows } = await this.#database.read(async (trx) => {
      const newest = await trx
        .selectFrom('organisation')
        .select('position')
        .where('id', '=', this.organisation)
        .executeTakeFirstOrThrow();
      if (newest.position === seen) return { ...newest, count: seen, rows: [] };
      const { count } = await trx
        .selectFrom('feed_entry')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      const found = trx.selectFrom('feed_entry').selectAll().where('position', '>', seen);
      return { ...newest, count, rows: await found.orderBy('position').execute() };
    });
    for (const row of rows) {
      const { position: at, kind, family, account } = row;
      const change =
        kind === 'change'
          ? this.#sealing.openChange(this.organisation, at, family, row)
          : undefined;
      this.committed.push({ position: at, kind, family, account, ...(change ? { change } : {}) });
      if (change) this.#note(change);
      if (row.late) this.#world.saw('late change');
    }
    if (count !== position || this.committed.length !== position)
      this.#world.breach('skipped', `${count} entries where the feed stands at ${position}`);
  }

  #note(change: Change): void {
    const stamp = stampOfChange(change);
    const hash = hashOfChange(change);
    if (this.#stamps.has(stamp))
      this.#world.breach('stamp twice', `${stamp} stands in the feed twice`);
    this.#stamps.set(stamp, hash);
    for (const { value } of Object.values(change.fields))
      if (typeof value === 'string') this.accepted.add(value);
  }

  at(position: number): Committed | undefined {
    return this.committed.find((entry) => entry.position === position);
  }

  get position(): number {
    return this.committed.at(-1)?.position ?? 0;
  }

  /** Whether an account had access to a family at some moment from a position on until now. */
  mayHaveSeen(account: string, family: string, since: number): boolean {
    let open = false;
    for (const entry of this.committed) {
      if (entry.position > since && open) return true;
      if (entry.kind === 'change' || entry.family !== family || entry.account !== account) continue;
      open = entry.kind === 'granted';
    }
    return open;
  }

  scopeOf(account: string): string[] {
    const open = new Set<string>();
    for (const { kind, family, account: whose } of this.committed) {
      if (whose !== account || kind === 'change') continue;
      if (kind === 'granted') open.add(family);
      else open.delete(family);
    }
    return [...open].sort();
  }

  /** The registers of every family in scope, straight from the database. */
  async records(account: string): Promise<RecordState[]> {
    const caller: Caller = { organisation: this.organisation, account };
    const snapshot = await this.#database.read((trx) => readSnapshot(trx, caller, 'all'));
    return [...snapshot.records.values()]
      .flat()
      .map((row) => this.#sealing.openRecord(this.organisation, row));
  }

  async everyRecord(): Promise<RecordState[]> {
    const rows = await this.#database.kysely.selectFrom('feed_record').selectAll().execute();
    return rows.map((row) => this.#sealing.openRecord(this.organisation, row));
  }

  stop(): Promise<void> {
    return this.#database.close();
  }
}
