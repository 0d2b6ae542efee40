/**
 * Making an organisation and its people, inside a transaction: an account is never left without the
 * membership that lets it in, nor the other way round.
 *
 * better-auth is opened on the transaction itself, since SQLite has one connection.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Making } from './accounts';
import { openLogin, type LoginSettings } from './accounts-login';
import type { Schema } from './database/schema';
import { insertOrganisation } from './organisation';

export interface MakingSettings extends LoginSettings {
  newId: () => string;
}

export function makingIn(trx: Transaction<Schema>, settings: MakingSettings): Making {
  const db = trx;
  return {
    createOrganisation: ({ id, name }) =>
      insertOrganisation(trx, { id, name, epoch: settings.newId() }),

    async createMember({ email, password, name, role, team = '', organisation }) {
      const onTrx = { ...settings, db: trx as unknown as Kysely<never>, inTransaction: true };
      const inside = await openLogin(onTrx).$context;
      const address = email.trim().toLowerCase();
      if (await inside.internalAdapter.findUserByEmail(address)) return { kind: 'email-taken' };
      const hash = await inside.password.hash(password);
      const user = await inside.internalAdapter.createUser(
        { email: address, name, emailVerified: true },
        { method: 'email-password' }
      );
      await inside.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: hash
      });
      await db
        .insertInto('account_member')
        .values({ account: user.id, organisation, role, name, team })
        .execute();
      return { kind: 'created', account: user.id };
    },

    async hasMembers() {
      const anybody = await db.selectFrom('account_member').select('account').limit(1).execute();
      return anybody.length > 0;
    }
  };
}
