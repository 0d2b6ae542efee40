/**
 * The families of a team as its lead sees them: what they are called, who has them and who is to, and
 * on whose phone one still lies that was taken from her. Of what is in a family nothing is told.
 */
import type { Selectable } from 'kysely';
import type { Assignment, Emergency, TeamFamiliesAnswer, TeamFamily } from '../protocol/team';
import { WIRE_VERSION } from '../protocol/version';
import type { AtRest } from './at-rest';
import type { AssignmentTable } from './database/schema';
import { familiesOfTeam, peopleOf } from './sql-assignment-people';
import { reasonContext } from './sql-assignment-emergency';
import { leavingOf } from './sql-assignment-leaving';
import { titlesOf, type NamesParts } from './sql-family-names';
import type { Trx } from './sql-feed-placing';

/** How long an emergency access is shown. */
const SHOWN_MILLISECONDS = 30 * 86_400_000;

type Row = Selectable<AssignmentTable>;

export async function readTeam(
  trx: Trx,
  organisation: string,
  team: string,
  now: Date,
  parts: NamesParts & { atRest: AtRest }
): Promise<TeamFamiliesAnswer> {
  const ours = new Set(await familiesOfTeam(trx, organisation, team, now));
  const people = await peopleOf(trx, organisation);
  const colleagues = new Set(people.filter((one) => one.team === team).map((one) => one.account));
  const at = now.toISOString();
  const recent = new Date(now.getTime() - SHOWN_MILLISECONDS).toISOString();
  const rows = await trx
    .selectFrom('assignment')
    .selectAll()
    .where('organisation', '=', organisation)
    .where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', recent)]))
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  const lasting = rows.filter(({ until_at: until }) => until === null || until > at);
  const emergencies = rows.filter(
    ({ kind, family, account }) =>
      kind === 'emergency' && (ours.has(family) || colleagues.has(account))
  );
  const named = [...new Set([...ours, ...emergencies.map(({ family }) => family)])];
  const titles = await titlesOf(trx, organisation, named, parts);
  const leaving = await leavingOf(trx, organisation, ours, now);
  const families: TeamFamily[] = [...ours].map((family) => ({
    family,
    title: titles.get(family) ?? '',
    assignments: lasting.filter((row) => row.family === family).map(assignmentOf),
    leaving: leaving.get(family) ?? []
  }));
  const mentioned = new Set([
    ...families.flatMap(({ assignments }) => assignments.flatMap((one) => [one.account, one.by])),
    ...families.flatMap((one) => one.leaving.map(({ account }) => account)),
    ...emergencies.map(({ account }) => account)
  ]);
  return {
    version: WIRE_VERSION,
    team,
    families,
    emergencies: emergencies
      .reverse()
      .map((row) => emergencyOf(row, titles.get(row.family) ?? '', parts.atRest)),
    people: people
      .filter(({ account, mayHave }) => mayHave || mentioned.has(account))
      .map(({ account, name, mayHave }) => {
        return { account, name, ours: colleagues.has(account), mayHave };
      })
  };
}

function assignmentOf({ id, account, kind, from_at, until_at, given_by }: Row): Assignment {
  return {
    ...{ id, account, kind, from: from_at },
    ...(until_at === null ? {} : { until: until_at }),
    ...(given_by === null || given_by === account ? {} : { by: given_by })
  };
}

function emergencyOf(row: Row, title: string, atRest: AtRest): Emergency {
  const { id, organisation, family, account, from_at, until_at, key, sealed } = row;
  const reason =
    key === null || sealed === null
      ? ''
      : atRest.open({ key, sealed }, reasonContext(organisation, id));
  return { id, family, title, account, from: from_at, until: until_at ?? from_at, reason };
}
