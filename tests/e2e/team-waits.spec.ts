/** What waits for the team lead, told where she begins; and the looks of what only a removed phone shows. */
import type { HandedInList } from '../../src/lib/protocol/hand-in';
import type { ListedPhone } from '../../src/lib/protocol/phone';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { addMember, administrator, logInAs, nurse } from './harness/account';
import { addFamily } from './harness/family-pages';
import { Looks } from './harness/looking';
import { djamila, lead } from './harness/team';
import { expect, test } from './harness/test';

/** axe is a script of its own, which the app's policy would rightly stop. */
const phoneForAxe = { bypassCSP: true, viewport: { width: 360, height: 740 } };

test('[E275] the team lead begins where work from a removed phone and emergency access are told', async ({
  server,
  newPhone
}) => {
  test.setTimeout(240_000);
  const looks = new Looks();
  const boss = await logInAs(server, administrator);
  await addMember(server, boss, djamila);
  const leading = await addMember(server, boss, lead, { role: 'team-lead' });
  const [phone, other] = [await newPhone(phoneForAxe), await newPhone()];
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Klaproos', child: 'Saar' });
  await phone.syncNow();
  await other.begin(djamila);
  await other.goTo('Gezinnen');
  await other.page.getByRole('link', { name: 'Noodtoegang' }).click();
  await other.page.getByLabel('Naam van het gezin of een kind').fill('Saa');
  await other.button('Zoek').click();
  await other.page.getByRole('radio', { name: /Klaproos/ }).check();
  await other.page.getByLabel('Waarom moet het nu?').fill('Moeder belt, Roos is er niet.');
  await other.button('Open dit gezin voor 24 uur').click();
  await expect(other.heading('Gezin Klaproos')).toBeVisible();

  await phone.goOffline();
  await addFamily(phone, { name: 'Gezin Kastanje', child: 'Liv' });
  await expect(phone.waitingSign()).toBeVisible();
  await phone.lock();
  const { phones } = await boss.get<{ phones: ListedPhone[] }>('/api/phone/all');
  const me = await boss.get<{ people: { account: string; name: string }[] }>('/api/people');
  const hers = me.people.find(({ name }) => name === nurse.name)?.account;
  const removed = phones.find(({ account }) => account === hers)?.id;
  await boss.post('/api/phone/remove', { version: WIRE_VERSION, phone: removed });
  await phone.goOnline();
  await expect(phone.heading('Deze telefoon is leeg')).toBeVisible({ timeout: 30_000 });
  await looks.at(phone.page, 'a phone that was emptied');
  await expect
    .poll(async () => (await leading.get<HandedInList>('/api/hand-in/list')).handIns.length)
    .toBe(1);

  const desk = await newPhone(phoneForAxe);
  const { page } = desk;
  await desk.begin(lead);
  await desk.places().getByRole('link', { name: 'Team' }).click();
  await expect(desk.heading('Team')).toBeVisible();
  await expect(desk.places().locator('[aria-current]')).toHaveText('Team');
  await expect(page.getByText(`Er wacht werk van ${nurse.name}`)).toBeVisible();
  const used = page.getByRole('region', { name: 'Noodtoegang, laatste 30 dagen' });
  await expect(used).toContainText('Moeder belt, Roos is er niet.');
  await looks.at(page, 'team with what waits');
  await page.getByRole('link', { name: 'Bekijk het werk' }).click();
  await expect(page.getByRole('region', { name: nurse.name })).toContainText('Gezin Kastanje');
  await looks.at(page, 'work that was handed in');
  await page.getByRole('button', { name: /^Plaatsen/ }).click();
  await expect(page.getByText('Er wacht niets op jou')).toBeVisible();
  await expect(desk.heading('Ingeleverd werk')).toBeFocused();
  await desk.places().getByRole('link', { name: 'Team' }).click();
  await expect(page.getByText(`Er wacht werk van ${nurse.name}`)).toBeHidden();
});
