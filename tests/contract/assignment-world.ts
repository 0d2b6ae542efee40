/** An organisation with teams, whose clock stands where a test puts it. */
import type { TeamAct, TeamActAnswer, TeamFamiliesAnswer } from '../../src/lib/protocol/team';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { atRest } from '../../src/lib/server/at-rest';
import type { Assignments } from '../../src/lib/server/assignments';
import type { Database } from '../../src/lib/server/database/database';
import type { Outcome } from '../../src/lib/server/feed';
import type { SqlFeed } from '../../src/lib/server/sql-feed';
import { sqlAssignments } from '../../src/lib/server/sql-assignments';
import { familyRules } from '../../src/routes/api/family-rules';
import { dataKey, feedOn, newId, newOrganisation, Phone, write } from './feed-world';

export const version = WIRE_VERSION;
type Without<T> = T extends unknown ? Omit<T, 'version'> : never;

export class Team {
  readonly #clock: { now: Date };

  private constructor(
    readonly database: Database,
    readonly organisation: string,
    readonly feed: SqlFeed,
    readonly assignments: Assignments,
    clock: { now: Date }
  ) {
    this.#clock = clock;
  }

  static async make(database: Database, at = '2026-11-23T09:00:00.000Z'): Promise<Team> {
    const clock = { now: new Date(at) };
    const now = () => clock.now;
    const rules = { refuses: () => undefined, naming: (type: string) => type !== 'visit' };
    const feed = feedOn(database, { now, rules });
    const rest = { atRest: atRest([dataKey]), families: familyRules };
    const assignments = sqlAssignments(database, { ...rest, now, newId });
    return new Team(database, await newOrganisation(database), feed, assignments, clock);
  }

  set now(at: string) {
    this.#clock.now = new Date(at);
  }

  /** A member; answers the account. */
  async member(name: string, role = 'nurse', team = 'Noord'): Promise<string> {
    const account = newId();
    const { organisation } = this;
    await this.database.kysely
      .insertInto('account_member')
      .values({ account, organisation, role, name, team })
      .execute();
    return account;
  }

  phone(account: string): Phone {
    return new Phone(this.feed, this.organisation, account);
  }

  /** A family of a name, with children, made on a phone. */
  async family(phone: Phone, name: string, ...children: string[]): Promise<string> {
    const family = newId();
    const own = { record: family, type: 'family' };
    await phone.accepted(phone.change(family, { name: write(name) }, own));
    for (const child of children)
      await phone.accepted(
        phone.change(family, { name: write(child), role: write('child') }, { type: 'person' })
      );
    return family;
  }

  caller(account: string) {
    return { organisation: this.organisation, account };
  }

  async act(account: string, act: Without<TeamAct>): Promise<TeamActAnswer> {
    const whole = { version, ...act } as TeamAct;
    return done(await this.assignments.act(this.caller(account), whole));
  }

  async list(account: string): Promise<TeamFamiliesAnswer> {
    return done(await this.assignments.teamFamilies(this.caller(account)));
  }
}

export function done<T>(outcome: Outcome<T> | { kind: 'held-up' }): T {
  if (outcome.kind === 'held-up') throw new Error('held up');
  if (outcome.kind === 'failed') throw new Error(`failed: ${outcome.failure.failure}`);
  return outcome.answer;
}
