/**
 * What a team lead does with the families of her team: give, end, stand in, hand over. Each act is
 * written in the plan; the caller settles it in the same transaction. An act that was done already,
 * as when its answer got lost, is answered as done and changes nothing.
 */
import type { TeamAct, TeamActAnswer } from '../protocol/team';
import { WIRE_VERSION } from '../protocol/version';
import { amsterdamDay, daysBetween, endOfDay, startOfDay } from './amsterdam-day';
import { note, type AuditAct, type AuditParts } from './audit';
import type { Caller } from './feed';
import { peopleOf, familiesOfTeam } from './sql-assignment-people';
import { addAssignments, countingAt, endOf } from './sql-assignment-plan';
import type { Placing } from './sql-feed-placing';

/** The longest time for which one stands in. */
const MOST_DAYS = 366;

const version = WIRE_VERSION;
const answers = {
  notFound: { kind: 'not-found', version },
  notANurse: { kind: 'not-a-nurse', version },
  days: { kind: 'days', version }
} as const;
const done = (families: number): TeamActAnswer => ({ kind: 'done', version, families });

type Act<Kind extends TeamAct['kind']> = Extract<TeamAct, { kind: Kind }>;

export async function doAct(
  place: Placing,
  caller: Caller,
  team: string,
  act: TeamAct,
  parts: AuditParts
): Promise<TeamActAnswer> {
  const { trx, organisation } = place;
  const now = parts.now();
  const at = now.toISOString();
  const ours = new Set(await familiesOfTeam(trx, organisation, team, now));
  const people = await peopleOf(trx, organisation);
  const mayHave = (account: string) =>
    people.some((person) => person.account === account && person.mayHave);

  const tell = (what: AuditAct, family: string, whom: string) =>
    note(trx, parts, {
      organisation,
      account: caller.account,
      act: what,
      subject: family,
      detail: whom
    });

  const given = { given_by: caller.account, given_at: at };

  /** The families of the team that are somebody's own at an instant. */
  async function ownOf(account: string, when: Date = now): Promise<string[]> {
    const rows = await countingAt(trx, organisation, when)
      .select('family')
      .distinct()
      .where('account', '=', account)
      .where('kind', '=', 'own')
      .orderBy('family')
      .execute();
    return rows.map(({ family }) => family).filter((family) => ours.has(family));
  }

  async function assign({ family, account, from }: Act<'assign'>): Promise<TeamActAnswer> {
    if (!ours.has(family)) return answers.notFound;
    if (!mayHave(account)) return answers.notANurse;
    const today = amsterdamDay(now);
    if (from !== undefined && (from < today || daysBetween(today, from) > MOST_DAYS))
      return answers.days;
    const begin = from === undefined || from === today ? now : startOfDay(from);
    if ((await ownOf(account, begin)).includes(family)) return done(1);
    await addAssignments(place, [
      {
        ...{ id: parts.newId(), family, account, kind: 'own' },
        ...{ from_at: begin.toISOString(), until_at: null, ...given }
      }
    ]);
    await tell('assigned', family, account);
    return done(1);
  }

  async function end({ assignment }: Act<'end'>): Promise<TeamActAnswer> {
    const found = await trx
      .selectFrom('assignment')
      .select(['family', 'account', 'from_at', 'until_at'])
      .where('organisation', '=', organisation)
      .where('id', '=', assignment)
      .executeTakeFirst();
    if (!found || !ours.has(found.family)) return answers.notFound;
    if (found.until_at !== null && found.until_at <= at) return done(1);
    await trx
      .updateTable('assignment')
      .set({ until_at: found.from_at > at ? found.from_at : at })
      .where('id', '=', assignment)
      .execute();
    await tell('assignment-ended', found.family, found.account);
    return done(1);
  }

  async function standIn({ of, by, from, lastDay }: Act<'stand-in'>): Promise<TeamActAnswer> {
    const today = amsterdamDay(now);
    const isSound = from <= lastDay && lastDay >= today && daysBetween(today, lastDay) <= MOST_DAYS;
    if (!isSound) return answers.days;
    if (!mayHave(by)) return answers.notANurse;
    if ('account' in of && of.account === by) return answers.notFound;
    const [begin, over] = [startOfDay(from), endOfDay(lastDay)];
    const families = 'family' in of ? [of.family] : await ownOf(of.account, later(begin, now));
    if (families.length === 0 || !families.every((family) => ours.has(family)))
      return answers.notFound;
    const has = new Set(await ownOf(by));
    const until = over.toISOString();
    const set = await trx
      .selectFrom('assignment')
      .select('family')
      .where('organisation', '=', organisation)
      .where('account', '=', by)
      .where('kind', '=', 'stand-in')
      .where('from_at', '=', begin.toISOString())
      .where('until_at', '=', until)
      .execute();
    for (const { family } of set) has.add(family);
    for (const family of families) {
      if (has.has(family)) continue;
      await addAssignments(place, [
        {
          ...{ id: parts.newId(), family, account: by, kind: 'stand-in' },
          ...{ from_at: begin.toISOString(), until_at: until, ...given }
        }
      ]);
      await tell('stand-in-set', family, by);
    }
    return done(families.length);
  }

  /** Whether this lead gave it: to a colleague of another team, and it is that team's now. */
  async function gaveTo(account: string, family: string): Promise<boolean> {
    const row = await countingAt(trx, organisation, now)
      .select('id')
      .where('account', '=', account)
      .where('family', '=', family)
      .where('kind', '=', 'own')
      .where('given_by', '=', caller.account)
      .executeTakeFirst();
    return row !== undefined;
  }

  async function handOver({ account, to, family }: Act<'hand-over'>): Promise<TeamActAnswer> {
    if (!mayHave(to)) return answers.notANurse;
    if (to === account) return answers.notFound;
    if (family !== undefined && !ours.has(family))
      return (await gaveTo(to, family)) ? done(1) : answers.notFound;
    const hers = await ownOf(account);
    const his = new Set(await ownOf(to));
    const families = family === undefined ? hers : hers.filter((one) => one === family);
    if (families.length === 0)
      return family !== undefined && his.has(family) ? done(1) : answers.notFound;
    for (const one of families) {
      if (!his.has(one))
        await addAssignments(place, [
          {
            ...{ id: parts.newId(), family: one, account: to, kind: 'own' },
            ...{ from_at: at, until_at: null, ...given }
          }
        ]);
      await endOf(place, one, account, now, 'own');
      // It is his own from here on: he stands in for nobody.
      await endOf(place, one, to, now, 'stand-in');
      await tell('handed-over', one, to);
    }
    return done(families.length);
  }

  switch (act.kind) {
    case 'assign':
      return assign(act);
    case 'end':
      return end(act);
    case 'stand-in':
      return standIn(act);
    case 'hand-over':
      return handOver(act);
  }
}

const later = (one: Date, other: Date) => (one > other ? one : other);
