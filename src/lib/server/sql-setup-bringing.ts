/**
 * At the start: what this build brings is put among the app's editions, and what organisations loaded
 * on top of an earlier content is made whole anew with this one.
 *
 * Promises: an edition that was ever listed stays listed, since visits refer to it; where making
 * whole gives an edition of another id, that one takes the place of the old in force; a file that no
 * longer fits stays as it was, and the operator hears so. Several processes may start at once.
 */
import { createHash } from 'node:crypto';
import type { Database } from './database/database';
import type { OrganisationEditionTable } from './database/schema';
import type { EditionRules } from './organisation-setup';
import type { Trx } from './sql-feed-placing';

export interface BringingParts {
  rules: EditionRules;
  now: () => Date;
  warn: (line: string) => void;
}

type Loaded = Pick<OrganisationEditionTable, 'organisation' | 'source'>;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export async function bringEditions(database: Database, parts: BringingParts): Promise<void> {
  const misfits = await database.write(async (trx) => {
    // Writing what stands there already takes the lock of the rows, on every SQL database.
    await trx
      .updateTable('schema_version')
      .set((row) => ({ applied_at: row.ref('applied_at') }))
      .execute();
    await putOwn(trx, parts);
    return makeWholeAnew(trx, parts);
  });
  if (misfits > 0)
    parts.warn(
      `${misfits} loaded edition(s) no longer fit the content of this version and stay as they were: ` +
        `an administrator can load a new one under Meer, Inhoud en instellingen.`
    );
}

async function putOwn(trx: Trx, { rules: { own }, now }: BringingParts): Promise<void> {
  const sha256 = sha256Of(own.content);
  const row = { ...own, sha256, added_at: now().toISOString() };
  await trx
    .insertInto('app_edition')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name: own.name, date: own.date, content: own.content, sha256 })
        .where('app_edition.sha256', '!=', sha256)
    )
    .execute();
  // Loaded before the app brought it: from now on it is the app's.
  await trx.deleteFrom('organisation_edition').where('id', '=', own.id).execute();
}

/** How many files no longer fit. */
async function makeWholeAnew(trx: Trx, { rules, now }: BringingParts): Promise<number> {
  const madeWith = sha256Of(rules.own.content);
  const loaded = await trx
    .selectFrom('organisation_edition')
    .select(['organisation', 'id', 'file', 'source', 'made_with', 'added_by'])
    .where('adds_to', '!=', '')
    .orderBy('added_at')
    .execute();
  const fileOf = ({ organisation, source }: Loaded) => `${organisation} ${sha256Of(source)}`;
  const whole = new Set(loaded.filter((one) => one.made_with === madeWith).map(fileOf));
  let misfits = 0;
  for (const old of loaded.filter((one) => !whole.has(fileOf(one)))) {
    const { organisation, file, source, added_by } = old;
    const reading = rules.read(file, source);
    if (reading.kind === 'refused') {
      misfits += 1;
      continue;
    }
    const { id, ...edition } = reading.edition;
    const sha256 = sha256Of(edition.content);
    const made = { ...edition, adds_to: reading.addsTo, sha256, made_with: madeWith };
    const added = { added_at: now().toISOString(), added_by };
    await trx
      .insertInto('organisation_edition')
      .values({ organisation, id, file, source, ...made, ...added })
      .onConflict((conflict) => conflict.columns(['organisation', 'id']).doUpdateSet(made))
      .execute();
    await trx
      .updateTable('organisation')
      .set({ in_force: id })
      .where('id', '=', organisation)
      .where('in_force', '=', old.id)
      .execute();
  }
  return misfits;
}
