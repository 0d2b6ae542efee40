/** The live channel while it is open, on both databases: whoever may not ask any more gets nothing more. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { postgresMaterial, type Addressed } from '../contract/material';
import { change, RouteWorld, version, type Somebody } from './route-world';

function liveContract(name: string, make: () => Promise<Addressed | undefined>): void {
  describe(`an open live channel on ${name}`, () => {
    const world = new RouteWorld();
    let material: Addressed | undefined;
    beforeAll(async () => {
      material = await make();
      await world.open(material?.address);
    }, 60_000);
    afterAll(async () => {
      await world.close();
      await material?.remove();
    });

    /** Two nurses with one family: one writes, the other listens and has heard all until now. */
    async function listening() {
      const organisation = await world.organisation();
      const [writer, reader] = [
        await world.somebody(organisation, 'nurse'),
        await world.somebody(organisation, 'nurse')
      ];
      const family = await world.family(writer);
      await world.nabij.feed.grant(organisation, family, reader.account);
      const message = `device=${reader.device}&cursor=0`;
      const answer = await world.send('GET /api/sync/live', { ...reader, message });
      const pieces = (answer.body as ReadableStream<Uint8Array>).getReader();
      const next = async () => {
        const { done, value } = await pieces.read();
        return done ? undefined : new TextDecoder().decode(value);
      };
      expect(await next()).toBe(': open\n\n');
      expect(await next()).toMatch(/^data: /);
      const write = async (by: Somebody) => {
        const changes = [change(by, family, 'visit')];
        const push = { version, device: by.device, counter: changes[0]?.counter, changes };
        const { text } = await world.ask('POST /api/sync/push', { ...by, message: push });
        expect(text).toContain('"accepted"');
      };
      return { writer, reader, family, organisation, next, write };
    }

    test('[S116] brings what is written while all is as it was', async () => {
      const { writer, next, write } = await listening();
      const said = next();
      await write(writer);
      expect(await said).toContain('"Proef"');
    });

    test('[S116] after the phone was removed, or its owner left, nothing more comes and it ends', async () => {
      for (const [table, set] of [
        ['phone', { removed_at: new Date().toISOString() }],
        ['account_member', { ended_at: new Date().toISOString() }]
      ] as const) {
        const { writer, reader, next, write } = await listening();
        const said = next();
        const column = table === 'phone' ? 'id' : 'account';
        const which = table === 'phone' ? reader.phone.split('.')[0] : reader.account;
        await world.database.kysely
          .updateTable(table as 'phone')
          .set(set as { removed_at: string })
          .where(column as 'id', '=', which ?? '')
          .execute();
        await write(writer);
        expect(await said).toBeUndefined();
      }
    });

    test('[S116] after access ended what is written in the family does not come', async () => {
      const { writer, reader, family, organisation, next, write } = await listening();
      const ended = next();
      await world.nabij.feed.end(organisation, family, reader.account);
      expect(await ended).toContain('"ended"');
      const said = next();
      await write(writer);
      expect(await said).not.toContain('Proef');
    });
  });
}

liveContract('SQLite', () => Promise.resolve(undefined));
const postgres = inject('postgres');
if ('url' in postgres) liveContract('PostgreSQL', () => postgresMaterial(postgres.url));
else describe.skip('an open live channel on PostgreSQL');
