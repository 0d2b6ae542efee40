/**
 * Reading the log: pages of one organisation's, the newest first. Each reading is noted in the log, in the
 * transaction of the reading, but for the pages that follow within the hour on a first of the same.
 */
import type { LogAnswer, LogEntry, LogRequest } from '../protocol/log';
import { WIRE_VERSION } from '../protocol/version';
import { note, type AuditNote, type AuditParts } from './audit';
import type { Database } from './database/database';
import type { Caller } from './feed';
import type { Trx } from './sql-feed-placing';

const PAGE = 50;
const EXPORT_PAGE = 2_000;
/** So long pages follow on a reading. */
const FOLLOWS_MILLISECONDS = 60 * 60_000;

export interface Log {
  read(caller: Caller, request: LogRequest): Promise<LogAnswer>;
  /** The same in larger pages. */
  export(caller: Caller, request: LogRequest): Promise<LogAnswer>;
}

export function openLog(database: Database, parts: AuditParts): Log {
  const read = (caller: Caller, request: LogRequest, most: number, detail?: string) =>
    database.write(async (trx) => {
      const answer = await pageOf(trx, caller.organisation, request, most);
      const { organisation, account } = caller;
      const reading = { organisation, account, subject: request.account, detail };
      const since = new Date(parts.now().getTime() - FOLLOWS_MILLISECONDS).toISOString();
      if (!request.before || !(await wasRead(trx, reading, since)))
        await note(trx, parts, { ...reading, act: 'log-read' });
      return answer;
    });
  return {
    read: (caller, request) => read(caller, request, PAGE),
    export: (caller, request) => read(caller, request, EXPORT_PAGE, 'export')
  };
}

/** Whether this was read by this person since then: a page that says it follows has something to follow. */
async function wasRead(
  trx: Trx,
  { organisation, account, subject, detail }: Omit<AuditNote, 'act'>,
  since: string
): Promise<boolean> {
  const row = await trx
    .selectFrom('audit')
    .select('id')
    .where('organisation', '=', organisation)
    .where('at', '>=', since)
    .where('act', '=', 'log-read')
    .where('account', '=', account ?? '')
    .where((eb) => eb.fn.coalesce('subject', eb.val('')), '=', subject ?? '')
    .where((eb) => eb.fn.coalesce('detail', eb.val('')), '=', detail ?? '')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function pageOf(
  trx: Trx,
  organisation: string,
  { account, act, from, until, before }: LogRequest,
  most: number
): Promise<LogAnswer> {
  let asked = trx
    .selectFrom('audit')
    .select(['id', 'at', 'account', 'act', 'subject', 'detail'])
    .where('organisation', '=', organisation);
  if (account !== undefined)
    asked = asked.where((eb) => eb.or([eb('account', '=', account), eb('subject', '=', account)]));
  if (act !== undefined) asked = asked.where('act', '=', act);
  if (from !== undefined) asked = asked.where('at', '>=', from);
  if (until !== undefined) asked = asked.where('at', '<', until);
  if (before !== undefined)
    asked = asked.where((eb) =>
      eb.or([
        eb('at', '<', before.at),
        eb.and([eb('at', '=', before.at), eb('id', '<', before.id)])
      ])
    );
  const found = await asked
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most + 1)
    .execute();
  const entries: LogEntry[] = found.slice(0, most);
  const last = found.length > most ? entries.at(-1) : undefined;
  const people = await trx
    .selectFrom('account_member')
    .select(['account', 'name', 'ended_at'])
    .where('organisation', '=', organisation)
    .orderBy('name')
    .orderBy('account')
    .execute();
  return {
    version: WIRE_VERSION,
    entries,
    people: people.map(({ ended_at, ...who }) => ({ ...who, left: ended_at !== null })),
    ...(last ? { before: { at: last.at, id: last.id } } : {})
  };
}
