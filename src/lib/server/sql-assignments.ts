/** Who has which family, on a SQL database: see `assignments.ts` for what is promised. */
import type { TeamAct } from '../protocol/team';
import type { Assignments, FamilyRules } from './assignments';
import type { AtRest } from './at-rest';
import { note, type AuditParts } from './audit';
import type { Database } from './database/database';
import type { Caller, Outcome } from './feed';
import { doAct } from './sql-assignment-acts';
import { heldUp, openInEmergency, searchFamilies, type HeldUp } from './sql-assignment-emergency';
import { readOwn } from './sql-assignment-own';
import { memberAs } from './sql-assignment-people';
import { settleIn, underLock } from './sql-assignment-plan';
import { readTeam } from './sql-assignment-team';
import type { Placing, Trx } from './sql-feed-placing';
import { FeedSealing } from './sql-feed-sealing';

export interface AssignmentsOptions extends AuditParts {
  atRest: AtRest;
  families: FamilyRules;
}

const forbidden = { kind: 'failed', failure: { failure: 'forbidden' } } as const;
const done = <T>(answer: T) => ({ kind: 'done', answer }) as const;
const lead = ['team-lead'];

/** Being held up is no answer. */
function plain<T extends object>(outcome: Outcome<T | HeldUp>): Outcome<T> | HeldUp {
  if (outcome.kind === 'failed') return outcome;
  const { answer } = outcome;
  return isHeldUp(answer) ? answer : done(answer);
}

const isHeldUp = (answer: object): answer is HeldUp =>
  'kind' in answer && answer.kind === 'held-up';

export function sqlAssignments(database: Database, options: AssignmentsOptions): Assignments {
  const { now } = options;
  const parts = { ...options, sealing: new FeedSealing(options.atRest) };

  /** A change of the plan and all that follows from it, by whoever has one of these roles. */
  function change<T>(
    caller: Caller,
    roles: readonly string[] | undefined,
    work: (place: Placing, team: string) => Promise<T>
  ): Promise<Outcome<T>> {
    return underLock(database, caller.organisation, async (place) => {
      const member = await memberAs(place.trx, caller, roles);
      if (!member) return forbidden;
      const answer = await work(place, member.team);
      await settleIn(place, now());
      return done(answer);
    });
  }

  /** A question, answered in the transaction in which the role was looked at. */
  function question<T>(
    caller: Caller,
    roles: readonly string[] | undefined,
    work: (trx: Trx, team: string) => Promise<T>
  ): Promise<Outcome<T>> {
    return database.write(async (trx) => {
      const member = await memberAs(trx, caller, roles);
      return member ? done(await work(trx, member.team)) : forbidden;
    });
  }

  return {
    async settle() {
      const due = await database.kysely
        .selectFrom('organisation')
        .select('id')
        .where('assignments_due', '<=', now().toISOString())
        .execute();
      for (const { id } of due) await underLock(database, id, (place) => settleIn(place, now()));
    },

    teamFamilies: (caller) =>
      question(caller, lead, (trx, team) => readTeam(trx, caller.organisation, team, now(), parts)),

    act: (caller, act: TeamAct) =>
      change(caller, lead, (place, team) => doAct(place, caller, team, act, parts)),

    ownFamilies: (caller) =>
      question(caller, undefined, (trx) => readOwn(trx, caller, now(), parts)),

    search: async (caller, request) => {
      const outcome = await question(caller, undefined, async (trx) => {
        const { organisation, account } = caller;
        const held = await heldUp(trx, caller, 'family-searched', now());
        if (held) return held;
        await note(trx, parts, { organisation, account, act: 'family-searched' });
        return searchFamilies(trx, caller, request, now(), parts);
      });
      return plain(outcome);
    },

    emergency: async (caller, request) =>
      plain(
        await change(caller, undefined, (place) => openInEmergency(place, caller, request, parts))
      )
  };
}
