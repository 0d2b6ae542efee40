/**
 * A phone that is removed hands in what is unsent and forgets everything: open, locked, and after a week
 * without a connection. And one without contact for too long stays locked until it has had some.
 */
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { HandedInList } from '../../src/lib/protocol/hand-in';
import type { ListedPhone } from '../../src/lib/protocol/phone';
import { addMember, administrator, logInAs, nurse, type Session } from './harness/account';
import { addFamily } from './harness/family-pages';
import type { Phone } from './harness/phone';
import { expect, test } from './harness/test';
import { keptInPage, wordsIn } from './harness/what-is-kept';

const version = WIRE_VERSION;
const DAY = 86_400_000;
const lead = {
  name: 'Mina Post',
  email: 'mina.post@voorbeeld.test',
  password: 'trommel vijver sok 9'
};

const phonesOf = async (boss: Session) =>
  (await boss.get<{ phones: ListedPhone[] }>('/api/phone/all')).phones;

/** Removes the only phone of the nurse that is in use. */
async function removeOverHttp(boss: Session): Promise<void> {
  const [phone] = (await phonesOf(boss)).filter(({ removedAt }) => removedAt === undefined);
  await boss.post('/api/phone/remove', { version, phone: phone?.id });
}

/** Says so on screen, and nothing of the family or its nurse lies on the phone any more. */
async function isEmpty(phone: Phone, words: string[]): Promise<void> {
  await expect(phone.heading('Deze telefoon is leeg')).toBeVisible({ timeout: 30_000 });
  await expect(phone.page.getByText('niet worden ingeleverd')).toBeHidden();
  const kept = await keptInPage(phone.page);
  const places = kept.map(({ where }) => where);
  expect(places.filter((where) => /^indexedDB nabij\/(?!editions)/.test(where))).toEqual([]);
  // Of the new page alone: where it was scrolled to.
  const beside = places.filter((where) => /^(cookie|localStorage|sessionStorage)/.test(where));
  expect(beside.filter((where) => !where.startsWith('sessionStorage sveltekit:'))).toEqual([]);
  expect(wordsIn(kept, [...words, nurse.name, nurse.email])).toEqual([]);
}

/** What the team lead finds waiting: one package of the nurse, from the phone that was removed. */
async function waitsForTheLead(of: Session): Promise<void> {
  const { handIns } = await of.get<HandedInList>('/api/hand-in/list');
  expect(handIns).toMatchObject([{ name: nurse.name, way: 'removed', state: 'quarantined' }]);
}

test('[E210] removed by the administrator while it is open: what is unsent waits for the team lead, and the phone is empty', async ({
  server,
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Wilg', child: 'Noor' });
  await phone.syncNow();
  // A session by itself, without the phone's own proof, shows no family.
  const alone = await phone.page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/api/sync/pull', { method: 'POST', headers, body });
      return [answer.status, await answer.json()] as unknown;
    },
    JSON.stringify({ version, device: '0'.repeat(32), counter: 0, cursor: 0 })
  );
  expect(alone).toEqual([403, { failure: 'not-your-phone' }]);

  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Berk', child: 'Fien' });
  await expect(phone.waitingSign()).toBeVisible();

  const desk = await newPhone({ viewport: { width: 1280, height: 800 } });
  await desk.begin(administrator);
  await desk.open('/beheer/telefoons');
  await desk.unlock();
  const hers = desk.page.getByRole('region', { name: nurse.name });
  await hers.getByRole('button', { name: /^Weghalen/ }).click();
  const sheet = desk.page.getByRole('dialog', { name: 'Telefoon weghalen' });
  await expect(sheet).toContainText(`${nurse.name} wordt op deze telefoon meteen uitgelogd`);
  await sheet.getByRole('button', { name: 'Telefoon weghalen' }).click();
  await expect(hers.getByText(/^Weggehaald .*, nog niet leeg$/)).toBeVisible();

  await phone.goOnline();
  await isEmpty(phone, ['Gezin Wilg', 'Gezin Berk', 'Noor', 'Fien']);
  await expect
    .poll(async () => {
      await desk.page.reload();
      await desk.unlock();
      await expect(hers).toBeVisible();
      return hers.getByText('Leeggemaakt (1)').count();
    })
    .toBe(1);
  const boss = await logInAs(server, administrator);
  await waitsForTheLead(await addMember(server, boss, lead, { role: 'team-lead' }));
});

test('[E211] removed while it is locked: without anybody unlocking it hands in and is empty', async ({
  server,
  newPhone
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Els', child: 'Jet' });
  await expect(phone.waitingSign()).toBeVisible();
  await phone.lock();
  const boss = await logInAs(server, administrator);
  await removeOverHttp(boss);
  await phone.goOnline();
  await isEmpty(phone, ['Gezin Els', 'Jet']);
  const [gone] = await phonesOf(boss);
  expect(gone?.unsent).toBe(0);
  expect(gone?.emptiedAt).toBeDefined();
  await waitsForTheLead(await addMember(server, boss, lead, { role: 'team-lead' }));
  // It begins anew like any phone.
  await phone.page.getByRole('link', { name: 'Opnieuw beginnen' }).click();
  await expect(phone.heading('Inloggen')).toBeVisible();
});

test('[E212] removed while it is without a connection for a week: the same, at the first contact', async ({
  server,
  newPhone
}) => {
  const phone = await newPhone();
  await phone.page.clock.install();
  await phone.begin();
  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Vlier', child: 'Sem' });
  await expect(phone.waitingSign()).toBeVisible();
  await phone.lock();
  await removeOverHttp(await logInAs(server, administrator));
  await phone.page.clock.setSystemTime(Date.now() + 7 * DAY);
  await phone.open('/gezinnen');
  await phone.unlock();
  await phone.page.getByRole('link', { name: 'Gezin Vlier' }).click();
  await expect(phone.heading('Gezin Vlier')).toBeVisible();
  await phone.goOnline();
  await isEmpty(phone, ['Gezin Vlier', 'Sem']);
});

test('[E213] without contact for 14 days it stays locked, however the clock is set, and opens after contact', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.page.clock.install();
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Hazelaar', child: 'Lot' });
  await phone.syncNow();
  await phone.lock();
  await phone.goOffline();
  const begun = Date.now();
  const on = async (day: number) => {
    await phone.page.clock.setSystemTime(begun + day * DAY);
    await phone.open('/gezinnen');
  };

  await on(12);
  await phone.unlock();
  await expect(phone.page.getByText('had al een tijd geen contact')).toBeVisible();
  await on(14.1);
  await expect(phone.heading('Eerst even verbinding')).toBeVisible();
  await expect(phone.page.getByText('Er is niets gewist')).toBeVisible();
  await expect(phone.page.getByLabel('Wachtzin', { exact: true })).toBeHidden();
  await on(2);
  await expect(phone.heading('Eerst even verbinding')).toBeVisible();
  await phone.button('Opnieuw proberen').click();
  await expect(phone.page.getByText('Er kwam nog geen antwoord')).toBeVisible();

  await phone.goOnline();
  await phone.unlock();
  await expect(phone.page.getByRole('link', { name: 'Gezin Hazelaar' })).toBeVisible();
  await expect(phone.page.getByText('had al een tijd geen contact')).toBeHidden();
});
