/** Which families somebody has and why, and which she had until lately: for her own phone. */
import type { OwnFamiliesAnswer } from '../protocol/own-families';
import { WIRE_VERSION } from '../protocol/version';
import type { Caller } from './feed';
import { peopleOf } from './sql-assignment-people';
import { countingAt } from './sql-assignment-plan';
import { titlesOf, type NamesParts } from './sql-family-names';
import type { Trx } from './sql-feed-placing';

/** How long is told what ended. */
const TOLD_MILLISECONDS = 30 * 86_400_000;

export async function readOwn(
  trx: Trx,
  { organisation, account }: Caller,
  now: Date,
  parts: NamesParts
): Promise<OwnFamiliesAnswer> {
  const at = now.toISOString();
  const since = new Date(now.getTime() - TOLD_MILLISECONDS).toISOString();
  const hers = await trx
    .selectFrom('assignment')
    .select(['id', 'family', 'kind', 'from_at', 'until_at', 'given_by'])
    .where('organisation', '=', organisation)
    .where('account', '=', account)
    .where('from_at', '<=', at)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', since)]))
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  const has = hers.filter(({ until_at: until }) => until === null || until > at);
  const still = new Set(has.map(({ family }) => family));
  const had = hers
    .filter(({ family, from_at, until_at }) => !still.has(family) && from_at !== until_at)
    .sort((a, b) => ((a.until_at ?? '') < (b.until_at ?? '') ? 1 : -1))
    .filter((one, index, all) => all.findIndex(({ family }) => family === one.family) === index);
  const families = [...new Set([...has, ...had].map(({ family }) => family))];
  const owners = await ownersOf(trx, organisation, families, account, now);
  const titles = await titlesOf(
    trx,
    organisation,
    had.map(({ family }) => family),
    parts
  );
  const people = await peopleOf(trx, organisation);
  const nameOf = (id: string | null) =>
    id === null || id === account ? undefined : people.find((one) => one.account === id)?.name;
  return {
    version: WIRE_VERSION,
    has: has.map(({ id, family, kind, until_at: until, given_by }) => {
      const by = nameOf(given_by);
      return {
        ...{ id, family, kind, ownedBy: owners(family) },
        ...(until === null ? {} : { until }),
        ...(by === undefined ? {} : { by })
      };
    }),
    had: had.map(({ id, family, kind, until_at }) => {
      const title = titles.get(family) ?? '';
      return { id, family, title, kind, at: until_at ?? at, ownedBy: owners(family) };
    })
  };
}

/** The names of those whose own a family is, but for one. */
export async function ownersOf(
  trx: Trx,
  organisation: string,
  families: readonly string[],
  but: string,
  now: Date
): Promise<(family: string) => string[]> {
  if (families.length === 0) return () => [];
  const rows = await countingAt(trx, organisation, now)
    .innerJoin('account_member as member', (join) =>
      join
        .onRef('member.account', '=', 'assignment.account')
        .onRef('member.organisation', '=', 'assignment.organisation')
    )
    .select(['family', 'member.name'])
    .where('kind', '=', 'own')
    .where('assignment.account', '!=', but)
    .where('family', 'in', families)
    .orderBy('member.name')
    .execute();
  return (family) => [
    ...new Set(rows.filter((row) => row.family === family).map(({ name }) => name))
  ];
}
