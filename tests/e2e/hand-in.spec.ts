/**
 * What is unsent reaches the server though the phone stays locked; as a file it is handed in once, by
 * whoever made it; and from a phone that was removed it waits for the team lead.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { HandedInList, RescueFile } from '../../src/lib/protocol/hand-in';
import type { ListedPhone } from '../../src/lib/protocol/phone';
import { addMember, administrator, logInAs, nurse } from './harness/account';
import { addFamily } from './harness/family-pages';
import type { Phone } from './harness/phone';
import { djamila, lead } from './harness/team';
import { expect, test } from './harness/test';

const version = WIRE_VERSION;
const SENT = 'Wat je schreef is veilig verstuurd.';

/** In use, and known to the server: it has what it seals to. */
async function begun(phone: Phone): Promise<void> {
  await phone.begin();
  await phone.syncNow();
}

test('[E220] written without a connection and locked: it reaches another phone before anybody unlocks', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await begun(phone);
  const other = await newPhone();
  await other.begin();

  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Linde', child: 'Mees' });
  await expect(phone.waitingSign()).toBeVisible();
  await phone.lock();
  await expect(phone.page.getByText(SENT)).toBeHidden();
  await phone.goOnline();
  await expect(phone.page.getByText(SENT)).toBeVisible({ timeout: 20_000 });

  await other.syncNow();
  await other.goTo('Gezinnen');
  await expect(other.page.getByRole('link', { name: 'Gezin Linde' })).toBeVisible();

  await phone.unlock();
  await expect(phone.waitingSign()).toBeHidden();
  await phone.goTo('Gezinnen');
  await expect(phone.page.getByRole('link', { name: 'Gezin Linde' })).toHaveCount(1);
});

test('[E221] a forgotten passphrase: what was sealed is sent first, and then nothing is lost', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await begun(phone);
  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Meidoorn', child: 'Puck' });
  await expect(phone.waitingSign()).toBeVisible();
  await phone.lock();
  await phone.button('Wachtzin vergeten?').click();
  const sheet = phone.page.getByRole('dialog', { name: 'Wachtzin vergeten' });
  await expect(sheet).toContainText('alleen op deze telefoon');
  await expect(sheet).toContainText('Zorg eerst voor internet');
  await sheet.getByRole('button', { name: 'Toch nog proberen' }).click();
  await phone.goOnline();
  await expect(phone.page.getByText(SENT)).toBeVisible({ timeout: 20_000 });
  await phone.button('Wachtzin vergeten?').click();
  await expect(sheet).toContainText('Er gaat niets verloren');
  await sheet.getByRole('button', { name: 'Telefoon leegmaken' }).click();

  await expect(phone.heading('Inloggen')).toBeVisible();
  await phone.logIn();
  await phone.chooseVault();
  await phone.isOpen();
  await phone.goTo('Gezinnen');
  await expect(phone.page.getByRole('link', { name: 'Gezin Meidoorn' })).toBeVisible();
});

/** Chooses a file at Meer; what was said of it. */
async function handIn(phone: Phone, path: string, said: string): Promise<void> {
  await phone.page.getByLabel('Reddingsbestand', { exact: true }).setInputFiles(path);
  await expect(phone.page.getByText(said)).toBeVisible();
}

test('[E222] a rescue file lets her log out; it is taken once, and refused altered or from another person', async ({
  server,
  newPhone
}, info) => {
  const boss = await logInAs(server, administrator);
  await addMember(server, boss, djamila);
  const phone = await newPhone();
  await begun(phone);
  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Spar', child: 'Daan' });
  await expect(phone.waitingSign()).toBeVisible();
  // Her session is over, so nothing can be sent.
  await phone.context.clearCookies();
  await phone.goTo('Meer');
  await phone.button('Uitloggen').click();
  const sheet = phone.page.getByRole('dialog', { name: 'Uitloggen' });
  const saved = phone.page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Maak een reddingsbestand' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^nabij-reddingsbestand-\d{4}-\d{2}-\d{2}\.json$/);
  const path = info.outputPath('reddingsbestand.json');
  await file.saveAs(path);
  const text = await readFile(path, 'utf8');
  for (const word of ['Spar', 'Daan', nurse.name, nurse.email]) expect(text).not.toContain(word);
  const out = sheet.getByRole('button', { name: 'Uitloggen en leegmaken' });
  await expect(out).toBeDisabled();
  await sheet.getByLabel('Ik heb het reddingsbestand bewaard').check();
  await phone.goOnline();
  await out.click();
  await expect(phone.heading('Inloggen')).toBeVisible();

  const others = await newPhone();
  await others.begin(djamila);
  await others.goTo('Meer');
  await others.page.getByRole('link', { name: 'Reddingsbestand inleveren' }).click();
  await handIn(others, path, 'Dit bestand is door iemand anders gemaakt.');

  await phone.logIn();
  await phone.chooseVault();
  await phone.isOpen();
  await phone.goTo('Meer');
  await phone.page.getByRole('link', { name: 'Reddingsbestand inleveren' }).click();
  const altered = JSON.parse(text) as RescueFile;
  for (const one of altered.packages) one.at = '2020-01-01T00:00:00.000Z';
  const alteredPath = info.outputPath('veranderd.json');
  await writeFile(alteredPath, JSON.stringify(altered));
  await handIn(phone, alteredPath, 'Dit bestand is veranderd of beschadigd');
  await handIn(phone, path, 'veilig op de server.');
  await handIn(phone, path, 'Dit bestand is al eerder ingeleverd.');
  await phone.goTo('Gezinnen');
  await expect(phone.page.getByRole('link', { name: 'Gezin Spar' })).toBeVisible();
});

test('[E223] from a removed phone it waits; the team lead reads it and has it placed under the nurse’s name', async ({
  server,
  newPhone
}) => {
  const boss = await logInAs(server, administrator);
  const leading = await addMember(server, boss, lead, { role: 'team-lead' });
  const phone = await newPhone();
  await begun(phone);
  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Kastanje', child: 'Liv' });
  await expect(phone.waitingSign()).toBeVisible();
  await phone.lock();
  const { phones } = await boss.get<{ phones: ListedPhone[] }>('/api/phone/all');
  await boss.post('/api/phone/remove', { version, phone: phones[0]?.id });
  await phone.goOnline();
  await expect
    .poll(async () => (await leading.get<HandedInList>('/api/hand-in/list')).handIns.length, {
      timeout: 20_000
    })
    .toBe(1);

  const desk = await newPhone();
  await desk.open('/team/ingeleverd');
  await desk.logIn(lead);
  await desk.chooseVault();
  await expect(desk.heading('Ingeleverd werk')).toBeVisible();
  const card = desk.page.getByRole('region', { name: nurse.name });
  await expect(card).toContainText('weggehaalde telefoon');
  await expect(card).toContainText('Gezin Kastanje');
  await expect(card).toContainText('Liv');
  await card.getByRole('button', { name: `Plaatsen onder de naam van ${nurse.name}` }).click();
  await expect(desk.page.getByText(/wijziging(en)? (is|zijn) geplaatst\./)).toBeVisible();
  await expect(desk.page.getByText('Er wacht niets op jou')).toBeVisible();
  await expect(desk.page.getByRole('heading', { name: 'Afgehandeld' })).toBeVisible();

  const fresh = await newPhone();
  await fresh.begin();
  await fresh.goTo('Gezinnen');
  await expect(fresh.page.getByRole('link', { name: 'Gezin Kastanje' })).toBeVisible();
});
