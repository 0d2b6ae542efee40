/**
 * Takes a family from whoever has it, as the server would, in its own database.
 */
import Sqlite from 'better-sqlite3';
import type { Server } from './server';

interface Open {
  organisation: string;
  account: string;
}

export function endAccess(server: Server, family: string): void {
  const database = new Sqlite(server.databaseFile, { fileMustExist: true });
  try {
    database.transaction(() => {
      const now = new Date().toISOString();
      database
        .prepare(
          'update assignment set until_at = ? where family = ? and (until_at is null or until_at > ?)'
        )
        .run(now, family, now);
      const open = database
        .prepare<[string], Open>(
          'select organisation, account from feed_access where family = ? and until_position is null'
        )
        .all(family);
      for (const { organisation, account } of open) {
        database
          .prepare('update organisation set position = position + 1 where id = ?')
          .run(organisation);
        const at = { organisation, account, family };
        database
          .prepare(
            `update feed_access set until_position =
               (select position from organisation where id = @organisation)
             where organisation = @organisation and account = @account and family = @family
               and until_position is null`
          )
          .run(at);
        database
          .prepare(
            `insert into feed_entry (organisation, position, kind, family, account, late, size)
             select id, position, 'ended', @family, @account, 0, 0
             from organisation where id = @organisation`
          )
          .run(at);
      }
    })();
  } finally {
    database.close();
  }
}
