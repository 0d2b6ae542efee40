/**
 * Counts guesses of passwords, codes and links, in the database, so that neither a restart nor a second
 * process forgets them. A guess is counted before it is looked at; a right one is taken off again.
 *
 * Who is guessed at stands there under a keyed hash, so the rows tell no addresses. While a count is full
 * nothing is written, so being refused is cheap.
 */
import { createHmac } from 'node:crypto';
import type { Database } from './database/database';

export interface Limit {
  /** What is guessed, and by or about whom: `password of anna@…`, `code from 10.0.0.1`. */
  of: string;
  most: number;
  minutes: number;
}

export type Counted = { kind: 'counted' } | { kind: 'too-often'; seconds: number };

export interface Tries {
  /** One more guess, under all of these limits; or how long to wait. */
  count(limits: readonly Limit[]): Promise<Counted>;
  /** The guess was right: `whole` forgets all of those, `one` only the last. */
  right(forgets: { whole: readonly Limit[]; one: readonly Limit[] }): Promise<void>;
}

export interface TriesParts {
  database: Database;
  /** Lies outside the database. */
  secret: string;
  now: () => Date;
}

export function openTries({ database, secret, now }: TriesParts): Tries {
  const keyOf = ({ of }: Limit) => createHmac('sha256', `tries ${secret}`).update(of).digest('hex');

  return {
    async count(limits) {
      const at = now().toISOString();
      const keys = limits.map(keyOf);
      const standing = await database.kysely
        .selectFrom('account_tries')
        .selectAll()
        .where('key', 'in', keys)
        .where('until', '>', at)
        .execute();
      const full = limits.flatMap((limit, index) => {
        const row = standing.find(({ key }) => key === keys[index]);
        return row && row.count >= limit.most ? [row.until] : [];
      });
      if (full.length > 0) return tooOften(full);
      return database.write(async (trx) => {
        const over: string[] = [];
        // In one order, so that two that count the same wait for each other in turn.
        for (const limit of [...limits].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
          const until = new Date(now().getTime() + limit.minutes * 60_000).toISOString();
          const row = await trx
            .insertInto('account_tries')
            .values({ key: keyOf(limit), count: 1, until })
            .onConflict((conflict) =>
              conflict.column('key').doUpdateSet((eb) => ({
                count: eb
                  .case()
                  .when('account_tries.until', '<=', at)
                  .then(1)
                  .else(eb('account_tries.count', '+', 1))
                  .end(),
                until: eb
                  .case()
                  .when('account_tries.until', '<=', at)
                  .then(eb.ref('excluded.until'))
                  .else(eb.ref('account_tries.until'))
                  .end()
              }))
            )
            .returning(['count', 'until'])
            .executeTakeFirstOrThrow();
          if (row.count > limit.most) over.push(row.until);
        }
        return over.length > 0 ? tooOften(over) : { kind: 'counted' };
      });
    },

    async right({ whole, one }) {
      await database.write(async (trx) => {
        await trx
          .deleteFrom('account_tries')
          .where((eb) =>
            eb.or([
              eb('until', '<=', now().toISOString()),
              ...(whole.length > 0 ? [eb('key', 'in', whole.map(keyOf))] : [])
            ])
          )
          .execute();
        if (one.length > 0)
          await trx
            .updateTable('account_tries')
            .set((eb) => ({ count: eb('count', '-', 1) }))
            .where('key', 'in', one.map(keyOf))
            .where('count', '>', 0)
            .execute();
      });
    }
  };

  function tooOften(untils: string[]): Counted {
    const last = Math.max(...untils.map((until) => Date.parse(until)));
    return { kind: 'too-often', seconds: Math.max(1, Math.ceil((last - now().getTime()) / 1000)) };
  }
}
