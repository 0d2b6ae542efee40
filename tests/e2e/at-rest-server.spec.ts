/**
 * Nothing that was typed can be read on the server's disk, in its log or in a dump of its database:
 * looked for the way a finder of the disk would, while the server runs and its log of writes is full.
 */
import Sqlite from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { postgresProgram } from '../../tools/postgres.mjs';
import { nurse } from './harness/account';
import { addFamily, newVisit, openPart, whereabouts, write } from './harness/family-pages';
import { expect, kinds, test } from './harness/on-database';
import { PASSPHRASE, type Phone } from './harness/phone';
import { press } from './harness/press';
import { readableIn } from './harness/spellings';
import { keptOnDisk, type KeptThing } from './harness/what-is-kept';

const canaries = {
  name: 'Kanariegeel',
  child: 'Sijsjeswijs',
  street: 'Putterlaan',
  safety: 'Roodborsthond',
  saw: 'Merelzangerig',
  parent: 'Lijsterachtig',
  agreement: 'Vinkenafspraak',
  others: 'Goudhaantjesoma',
  mangled: 'Winterkoninkje'
};
/** Known to the server, or to the phone alone, and never to be read either. */
const secrets = [nurse.password, PASSPHRASE];

test.describe.configure({ mode: 'parallel' });

/** Types the words all over the app, waits until the server has them, and answers with the family's id. */
async function typeAll(phone: Phone): Promise<string> {
  const { page } = phone;
  const path = await addFamily(phone, { name: canaries.name, child: canaries.child });
  await page.getByRole('link', { name: /^Gegevens/ }).click();
  await page.getByLabel('Straat en huisnummer').fill(`${canaries.street} 12`);
  await page.getByLabel('Let op bij dit gezin').fill(`Er is een ${canaries.safety}.`);
  await page.getByRole('link', { name: canaries.name }).click();
  await newVisit(phone);
  await write(page, 'Wat ik zag', `Noor was ${canaries.saw} vandaag.`);
  await write(page, 'Wat de ouder vertelt', `Het is ${canaries.parent}, zegt ze.`);
  const agreement = page.getByLabel('Afspraak om op terug te komen');
  await press(page.getByRole('button', { name: 'Afspraak die terugkomt' }), agreement);
  await agreement.fill(`Samen ${canaries.agreement} lezen`);
  await openPart(page, 'Vooraf');
  await page.getByLabel('Ook aanwezig').fill(canaries.others);
  await page.getByLabel('Ook aanwezig').blur();
  await expect(whereabouts(page)).toHaveText('veilig op de server');
  await expect(phone.waitingSign()).toBeHidden();
  return path.split('/')[2] ?? '';
}

for (const kind of kinds)
  test.describe(kind, () => {
    test.use({ kind });

    test('[E42] no word that was typed can be read in the database, its log of writes, the data folder or the log', async ({
      server,
      databaseUrl,
      newPhone
    }) => {
      const phone = await newPhone();
      await phone.begin();
      const family = await typeAll(phone);
      // What fails is told in the log, and must not bring along what was sent.
      for (const path of ['/api/sync/push', '/api/auth/sign-in/email'])
        await fetch(server.origin + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: server.origin },
          body: JSON.stringify({ email: canaries.mangled, changes: [canaries.mangled] })
        });

      const log = { where: 'the log', bytes: Buffer.from(server.output) };
      const running = keptOnDisk(server.data);
      const changes =
        databaseUrl === undefined
          ? [placeOf(running, 'nabij.sqlite-wal'), writtenThrough(server.data)]
          : [{ where: 'the dump', bytes: dump(databaseUrl) }];
      const all = [log, ...running, ...changes];
      expect(readableIn(all, [...Object.values(canaries), ...secrets])).toEqual([]);

      // The same look finds what does stand in clear, in each place where changes are kept.
      for (const place of changes)
        expect(readableIn([place], [family]), place.where).toHaveLength(1);
      expect(readableIn([log], ['Nabij is ready'])).toHaveLength(1);
    });
  });

test('[E43] the look finds a word in clear, in UTF-16, in base64 and in hex', () => {
  const text = Buffer.from(`xx ${canaries.saw} yy`);
  const wide = Buffer.from(text.toString(), 'utf16le');
  const hidden = [text, wide, Buffer.from(wide).swap16()];
  for (const pad of ['', 'x', 'xx', 'xxx'])
    hidden.push(Buffer.from(Buffer.from(pad + canaries.saw + pad).toString('base64')));
  hidden.push(Buffer.from(text.toString('hex')), Buffer.from(text.toString('base64url')));
  for (const bytes of hidden)
    expect(readableIn([{ where: 'here', bytes }], [canaries.saw])).toEqual([
      `${canaries.saw} in here`
    ]);
  expect(readableIn([{ where: 'here', bytes: text }], ['Merelzangerige'])).toEqual([]);
});

function placeOf(things: readonly KeptThing[], name: string): KeptThing {
  const found = things.find(({ where }) => where === `file ${name}`);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

/** The database file itself, once all writes of its log have gone into it. */
function writtenThrough(folder: string): KeptThing {
  const database = new Sqlite(join(folder, 'nabij.sqlite'));
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return placeOf(keptOnDisk(folder), 'nabij.sqlite');
}

function dump(url: string): Buffer {
  const program = postgresProgram('pg_dump');
  if (!program) throw new Error('pg_dump is not installed beside PostgreSQL');
  return execFileSync(program, [`--dbname=${url}`], { maxBuffer: 256 * 1024 * 1024 });
}
