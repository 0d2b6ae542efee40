/** What anybody may send: how often is counted in the database, on both, and the address decides nothing else. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fromClient } from '../../src/lib/server/accounts-guessing';
import { openTries } from '../../src/lib/server/tries';
import { postgresMaterial, type Addressed } from '../contract/material';
import { id, RouteWorld, version } from './route-world';

function anybodyContract(name: string, make: () => Promise<Addressed | undefined>): void {
  describe(`what anybody may send, on ${name}`, () => {
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

    const sealed = { form: 1, phone: '', id: id(), at: new Date().toISOString() };
    const message = {
      ...{ version, credential: id() + id() },
      package: { ...sealed, enc: 'AAAA', sealed: 'AAAA' }
    };

    test('[S122] hand-ins that another process took count here as well', async () => {
      const handIn = () => world.send('POST /api/hand-in', { message });
      expect((await handIn()).status).toBe(403);
      const { database, nabij } = world;
      const other = openTries({ database, secret: nabij.keys.login, now: () => new Date() });
      for (let count = 0; count < 119; count += 1)
        await other.count([fromClient('hand-in', '10.0.0.1', 120)]);
      const late = await handIn();
      expect(late.status).toBe(429);
      expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    });

    test('[S122] whoever has no phone here changes nothing by asking how one stands', async () => {
      const asked = { version, phone: id(), credential: id() + id() };
      expect(await world.ask('POST /api/phone/standing', { message: asked })).toMatchObject({
        text: expect.stringContaining('"unknown"') as string
      });
    });

    test('[S100] an address that is spelled another way opens no other door', async () => {
      for (const spelled of ['/%61pi/sessions', '//api/sessions'])
        expect((await world.send('GET /api/sessions', { spelled })).status).toBe(401);
    });
  });
}

anybodyContract('SQLite', () => Promise.resolve(undefined));
const postgres = inject('postgres');
if ('url' in postgres) anybodyContract('PostgreSQL', () => postgresMaterial(postgres.url));
else describe.skip('what anybody may send, on PostgreSQL');
