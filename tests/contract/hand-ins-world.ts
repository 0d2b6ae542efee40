/** An organisation with a team, phones that the server knows, and packages sealed as a phone seals them. */
import { createHash, randomBytes } from 'node:crypto';
import { sealPackages } from '../../src/lib/device/hand-in-sealing';
import type { Change } from '../../src/lib/history/change';
import type { HandInPackage } from '../../src/lib/protocol/hand-in';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { atRest } from '../../src/lib/server/at-rest';
import type { Database } from '../../src/lib/server/database/database';
import type { Caller } from '../../src/lib/server/feed';
import { handInOpening } from '../../src/lib/server/hand-in-opening';
import type { HandIns } from '../../src/lib/server/hand-ins';
import { makeKeys } from '../../src/lib/server/keys';
import { scopeOf } from '../../src/lib/server/sql-feed-access';
import { openHandIns } from '../../src/lib/server/sql-hand-ins';
import type { SqlFeed } from '../../src/lib/server/sql-feed';
import { sqlPhones } from '../../src/lib/server/sql-phones';
import { dataKey, feedOn, newId, newOrganisation, Phone } from './feed-world';

const keys = makeKeys();
export const serverKey = keys.handIn.publicKey;
const at = '2026-11-03T10:00:00.000Z';
const now = () => new Date();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A phone that the server knows, with the counters of its device. */
export class Known extends Phone {
  readonly id = newId();
  readonly credential = randomBytes(32).toString('hex');

  async seal(changes: Change[], over: { account?: string; key?: string; device?: string } = {}) {
    const content = {
      account: over.account ?? this.caller.account,
      device: over.device ?? this.device,
      counter: this.counter,
      changes
    };
    const key = over.key ?? serverKey;
    const tools = { key, phone: this.id, randomId: newId, now: () => at };
    const [sealed] = await sealPackages(content, tools);
    if (!sealed) throw new Error('nothing was sealed');
    return sealed;
  }
}

export class Office {
  private constructor(
    readonly database: Database,
    readonly feed: SqlFeed,
    readonly handIns: HandIns,
    readonly organisation: string
  ) {}

  static async on(database: Database): Promise<Office> {
    const parts = { now, newId };
    const handIns = openHandIns({
      ...parts,
      database,
      atRest: atRest([dataKey]),
      rules: { refuses: () => undefined },
      opening: handInOpening(keys.handIn),
      phones: sqlPhones(database, parts)
    });
    return new Office(database, feedOn(database), handIns, await newOrganisation(database));
  }

  async person(role: string, team = 'Noord'): Promise<Caller> {
    const account = newId();
    const { organisation } = this;
    await this.database.kysely
      .insertInto('account_member')
      .values({ account, organisation, role, name: `Naam ${account.slice(0, 4)}`, team })
      .execute();
    return { account, organisation };
  }

  async phoneOf({ account }: Caller, registered = true): Promise<Known> {
    const phone = new Known(this.feed, this.organisation, account);
    if (!registered) return phone;
    await this.database.kysely
      .insertInto('phone')
      .values({
        organisation: this.organisation,
        id: phone.id,
        account,
        name: 'Telefoon',
        secret_hash: sha256(newId()),
        credential_hash: sha256(phone.credential),
        since: at,
        last_contact: at,
        app_version: '1',
        unsent: 0
      })
      .execute();
    return phone;
  }

  async turnInto({ account }: Caller, role: string): Promise<void> {
    await this.database.kysely
      .updateTable('account_member')
      .set({ role })
      .where('account', '=', account)
      .execute();
  }

  /** The families that somebody may see now. */
  openTo(caller: Caller): Promise<string[]> {
    return this.database.read((trx) => scopeOf(trx, caller));
  }

  async remove({ id }: Known, by?: Caller): Promise<void> {
    await this.database.kysely
      .updateTable('phone')
      .set({ removed_at: at, removed_by: by?.account ?? newId() })
      .where('id', '=', id)
      .execute();
  }

  /** As a locked phone sends it; the answer's kind and counts, or how it failed. */
  async fromPhone(phone: Known, sealed: HandInPackage, credential = phone.credential) {
    const message = { version: WIRE_VERSION, credential, package: sealed } as const;
    const outcome = await this.handIns.fromPhone(message);
    if (outcome.kind === 'failed') return outcome.failure.failure;
    const { kind, kept, refused } = outcome.answer;
    return { kind, kept, refused };
  }

  async fromFile(caller: Caller, sealed: HandInPackage) {
    const message = { version: WIRE_VERSION, package: sealed } as const;
    const { kind, kept, refused } = await this.handIns.fromFile(caller, message);
    return { kind, kept, refused };
  }

  async waiting(lead: Caller) {
    return (await this.handIns.list(lead)).handIns;
  }

  decide(lead: Caller, hash: string, decision: 'accept' | 'reject') {
    return this.handIns.decide(lead, { version: WIRE_VERSION, hash, decision });
  }

  /** The changes of a family in the feed, in order. */
  entries(family: string) {
    return this.database.kysely
      .selectFrom('feed_entry')
      .select(['account', 'device', 'counter', 'late'])
      .where('family', '=', family)
      .where('kind', '=', 'change')
      .orderBy('position')
      .execute();
  }

  async acts(): Promise<string[]> {
    const rows = await this.database.kysely
      .selectFrom('audit')
      .select('act')
      .where('organisation', '=', this.organisation)
      .execute();
    return rows.map(({ act }) => act).sort();
  }
}
