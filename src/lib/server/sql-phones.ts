/** Phones on a SQL database: each call one transaction, everything asked within it. */
import type { PhoneChange } from '../protocol/phone';
import { note, type AuditParts } from './audit';
import type { Database } from './database/database';
import type { Caller } from './feed';
import { phoneIn, type Credential, type PhoneProof, type Phones } from './phones';
import {
  administers,
  hashOf,
  isOf,
  isSame,
  listed,
  removeRow,
  type PhoneRow,
  type Trx
} from './sql-phones-rows';

/** A session that proved who its owner is within this time may register a phone. */
const PROOF_MILLISECONDS = 10 * 60_000;
/** How old the note of the last contact may grow before it is renewed. */
const CONTACT_MILLISECONDS = 60_000;

export function sqlPhones(database: Database, parts: AuditParts): Phones {
  const { now } = parts;

  async function find(trx: Trx, phone: string): Promise<PhoneRow | undefined> {
    return trx.selectFrom('phone').selectAll().where('id', '=', phone).executeTakeFirst();
  }

  async function prove(trx: Trx, caller: Caller, header: string | null | undefined) {
    const given = phoneIn(header);
    const row = given && (await find(trx, given.phone));
    if (!row || !isSame(row.secret_hash, hashOf(given.secret))) return undefined;
    return isOf(caller, row) ? row : undefined;
  }

  const kindOf = (row: PhoneRow | undefined): PhoneProof =>
    row ? (row.removed_at === null ? 'known' : 'removed') : 'unknown';

  async function withCredential(trx: Trx, { phone, credential }: Credential) {
    const row = await find(trx, phone);
    return row && isSame(row.credential_hash, hashOf(credential)) ? row : undefined;
  }

  const isStale = (row: PhoneRow) =>
    Math.abs(now().getTime() - Date.parse(row.last_contact)) >= CONTACT_MILLISECONDS;

  async function noteContact(trx: Trx, row: PhoneRow, more: Partial<PhoneRow> = {}): Promise<void> {
    await trx
      .updateTable('phone')
      .set({ last_contact: now().toISOString(), ...more })
      .where('id', '=', row.id)
      .execute();
  }

  /** The session is on this phone from now on: it ends when the phone is removed. */
  async function bind(trx: Trx, { session, organisation }: Caller, phone: string): Promise<void> {
    if (session === undefined) return;
    await trx
      .updateTable('account_session')
      .set({ phone })
      .where('organisation', '=', organisation)
      .where('session', '=', session)
      .execute();
  }

  async function isBound(trx: Trx, { session }: Caller, phone: string): Promise<boolean> {
    if (session === undefined) return true;
    const row = await trx
      .selectFrom('account_session')
      .select('phone')
      .where('session', '=', session)
      .executeTakeFirst();
    return !row || row.phone === phone;
  }

  async function mayRegister(trx: Trx, { session }: Caller): Promise<boolean> {
    // Only where there are no sessions, as in tests.
    if (session === undefined) return true;
    const row = await trx
      .selectFrom('account_session')
      .select('proved_at')
      .where('session', '=', session)
      .where('whole', '=', 1)
      .executeTakeFirst();
    return !!row && now().getTime() - Date.parse(row.proved_at) < PROOF_MILLISECONDS;
  }

  /** A phone that the caller may change: their own, or any of the organisation for an administrator. */
  async function within(trx: Trx, caller: Caller, phone: string): Promise<PhoneRow | undefined> {
    const row = await find(trx, phone);
    if (row?.organisation !== caller.organisation) return undefined;
    return row.account === caller.account || (await administers(trx, caller)) ? row : undefined;
  }

  return {
    register: (caller, { phone, secret, credential, name, appVersion, unsent }) =>
      database.write(async (trx) => {
        if (!(await mayRegister(trx, caller))) return 'log-in-first';
        const { organisation, account } = caller;
        const instant = now().toISOString();
        const made = await trx
          .insertInto('phone')
          .values({
            organisation,
            id: phone,
            account,
            name,
            secret_hash: hashOf(secret),
            credential_hash: hashOf(credential),
            since: instant,
            last_contact: instant,
            app_version: appVersion,
            unsent
          })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .returning('id')
          .executeTakeFirst();
        if (made)
          await note(trx, parts, {
            organisation,
            account,
            act: 'phone-registered',
            subject: phone
          });
        else if ((await prove(trx, caller, `${phone}.${secret}`))?.removed_at !== null)
          return 'taken';
        await bind(trx, caller, phone);
        return 'registered';
      }),

    check: async (trx, caller, header) => kindOf(await prove(trx, caller, header)),

    async meet(caller, header) {
      const found = await database.read(async (trx) => {
        const row = await prove(trx, caller, header);
        const settled = !row || (!isStale(row) && (await isBound(trx, caller, row.id)));
        return { row, settled };
      });
      if (found.settled) return kindOf(found.row);
      return database.write(async (trx) => {
        const row = await prove(trx, caller, header);
        if (!row) return 'unknown';
        await noteContact(trx, row);
        await bind(trx, caller, row.id);
        return kindOf(row);
      });
    },

    async proved(trx, credential) {
      const row = await withCredential(trx, credential);
      if (!row) return undefined;
      const { id, organisation, account, removed_at } = row;
      return { id, organisation, account, removed: removed_at !== null };
    },

    async standing(credential) {
      // Looked up before anything is locked: anybody may ask.
      const row = await database.read((trx) => withCredential(trx, credential));
      if (!row) return 'unknown';
      if (isStale(row)) await database.write((trx) => noteContact(trx, row));
      return row.removed_at === null ? 'ok' : 'removed';
    },

    tell: (caller, { appVersion, unsent }) =>
      database.write(async (trx) => {
        const row = caller.phone === undefined ? undefined : await find(trx, caller.phone);
        if (!row || !isOf(caller, row)) return 'not-there';
        await noteContact(trx, row, { app_version: appVersion, unsent });
        return 'changed';
      }),

    list: (caller, whose) =>
      database.read(async (trx) => {
        if (whose === 'all' && !(await administers(trx, caller))) return [];
        const asked = trx
          .selectFrom('phone')
          .selectAll()
          .where('organisation', '=', caller.organisation);
        const rows = await (whose === 'all' ? asked : asked.where('account', '=', caller.account))
          .orderBy('since')
          .orderBy('id')
          .execute();
        return rows.map(listed);
      }),

    rename: (caller, phone, name) =>
      database.write(async (trx): Promise<PhoneChange> => {
        const row = await within(trx, caller, phone);
        if (!row) return 'not-there';
        await trx.updateTable('phone').set({ name }).where('id', '=', phone).execute();
        return 'changed';
      }),

    remove: (caller, phone) =>
      database.write(async (trx): Promise<PhoneChange> => {
        const row = await within(trx, caller, phone);
        if (!row) return 'not-there';
        await removeRow(trx, parts, row, caller.account);
        return 'changed';
      }),

    emptied: (credential) =>
      database.write(async (trx): Promise<PhoneChange> => {
        const row = await withCredential(trx, credential);
        if (!row) return 'not-there';
        if (row.emptied_at !== null) return 'changed';
        const instant = now().toISOString();
        const left = row.removed_at === null;
        await noteContact(trx, row, {
          emptied_at: instant,
          unsent: 0,
          // Its owner emptied it: logged out, or began anew.
          ...(left ? { removed_at: instant, removed_by: row.account } : {})
        });
        const { organisation, account, id } = row;
        const detail = left ? 'by its owner' : undefined;
        await note(trx, parts, {
          organisation,
          account,
          act: 'phone-emptied',
          subject: id,
          detail
        });
        return 'changed';
      })
  };
}
