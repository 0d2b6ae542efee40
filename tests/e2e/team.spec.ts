/** A team with its lead: handing over, standing in, emergency access, each on phones of their own. */
import type { Locator } from '@playwright/test';
import { dayFrom, typedDay } from './harness/days';
import {
  addFamily,
  newVisit,
  report,
  visitLinks,
  whereabouts,
  write
} from './harness/family-pages';
import { Looks } from './harness/looking';
import { PASSPHRASE, type Phone } from './harness/phone';
import { daysGoBy, djamila, lateChanges, lead, makeTeam } from './harness/team';
import { expect, test } from './harness/test';

const family = 'Gezin Klaproos';
/** axe is a script of its own, which the app's policy would rightly stop. */
const phoneForAxe = { bypassCSP: true, viewport: { width: 360, height: 740 } };

test.beforeEach(({ server }) => makeTeam(server));

const inMain = (phone: Phone) => phone.page.getByRole('main');
const listed = (phone: Phone): Locator => inMain(phone).getByRole('link', { name: family });

/** Where the lead begins: her team. */
async function toTeam(phone: Phone): Promise<void> {
  await phone.page.getByRole('banner').getByRole('link').first().click();
  await expect(phone.heading('Team')).toBeVisible();
}

async function toTeamFamily(phone: Phone): Promise<void> {
  await toTeam(phone);
  await listed(phone).click();
  await expect(phone.heading(family)).toBeVisible();
}

/** Chooses a colleague in the sheet that is open, and presses its key. */
async function choose(phone: Phone, name: string, key: string): Promise<void> {
  const sheet = phone.page.getByRole('dialog');
  await sheet.getByRole('combobox').selectOption({ label: name });
  await sheet.getByRole('button', { name: key, exact: true }).click();
  await expect(sheet).toBeHidden();
}

/** How many rows of families this phone keeps. */
function rowsKept(phone: Phone): Promise<number> {
  return phone.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('nabij');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const database = opening.result;
          const tables = ['front', 'records', 'outbox', 'digests'];
          const tx = database.transaction(tables);
          let rows = 0;
          for (const table of tables) {
            const count = tx.objectStore(table).count();
            count.onsuccess = () => (rows += count.result);
          }
          tx.oncomplete = () => {
            database.close();
            resolve(rows);
          };
        };
      })
  );
}

test('[E230] handed over while both phones are away, with unsent work on the old one: it comes in late, the new phone shows it, the old phone ends empty', async ({
  newPhone,
  server
}) => {
  test.setTimeout(120_000);
  const [old, next, boss] = [await newPhone(), await newPhone(), await newPhone()];
  await old.begin();
  await next.begin(djamila);
  await boss.begin(lead);
  const address = await addFamily(old, { name: family, child: 'Saar' });
  await old.syncNow();
  await Promise.all([old.goOffline(), next.goOffline()]);
  await old.goTo('Gezinnen');
  await listed(old).click();
  await newVisit(old);
  await write(old.page, 'Wat ik zag', 'Saar lacht naar haar vader.');
  await expect(whereabouts(old.page)).toHaveText('op deze telefoon');

  await toTeamFamily(boss);
  await expect(inMain(boss)).toContainText('Roos Verhage');
  await boss.button('Draag over van Roos Verhage').click();
  await choose(boss, 'Djamila Aksoy', 'Draag over');
  await expect(inMain(boss).getByText(`${family} overgedragen aan Djamila Aksoy.`)).toBeVisible();
  await expect(inMain(boss)).toContainText('Staat nog op de telefoon van Roos Verhage');

  await next.goOnline();
  await next.syncNow();
  await next.goTo('Gezinnen');
  await expect(
    inMain(next).getByText(`Nieuw bij jou: ${family}. Loes Tempel heeft het je gegeven.`)
  ).toBeVisible();
  await expect(listed(next)).toBeVisible();

  await old.goOnline();
  await old.syncNow();
  await expect.poll(() => lateChanges(server)).toBeGreaterThan(0);
  await old.goTo('Gezinnen');
  const told = inMain(old).getByText(
    `${family} is overgedragen aan Djamila Aksoy. Alles wat je schreef is verstuurd.`
  );
  await expect(told).toBeVisible();
  await expect(listed(old)).toBeHidden();
  await expect.poll(() => rowsKept(old)).toBe(0);

  await listed(next).click();
  await expect(visitLinks(next.page)).toContainText('Saar lacht naar haar vader.');
  await visitLinks(next.page).click();
  await next.page.getByRole('link', { name: 'Verslag' }).click();
  await expect(report(next.page, 'Wat ik zag')).toHaveValue('Saar lacht naar haar vader.');

  await toTeamFamily(boss);
  await expect(inMain(boss)).toContainText('Djamila Aksoy');
  await expect(inMain(boss)).not.toContainText('Staat nog op de telefoon');

  // Told until she has seen it, also after the phone was locked, and then no more.
  await old.lock();
  await old.unlock(PASSPHRASE);
  await old.goTo('Gezinnen');
  await expect(told).toBeVisible();
  await old.button('Gezien').click();
  await expect(told).toBeHidden();
  await old.open(address);
  await old.unlock(PASSPHRASE);
  await old.goTo('Gezinnen');
  await expect(old.page.getByText('Hier komen je gezinnen')).toBeVisible();
  await expect(told).toBeHidden();
});

test('[E231] standing in begins and ends by itself on its days', async ({ newPhone, server }) => {
  test.setTimeout(120_000);
  const [own, boss] = [await newPhone(), await newPhone()];
  await own.begin();
  await boss.begin(lead);
  await addFamily(own, { name: family, child: 'Saar' });
  await own.syncNow();

  const day = (ahead: number) => typedDay(dayFrom(ahead));
  await toTeam(boss);
  await boss.page.getByLabel('Gezinnen van').selectOption({ label: 'Roos Verhage (1)' });
  await boss.button('Laat waarnemen').click();
  const sheet = boss.page.getByRole('dialog');
  await sheet.getByLabel('Eerste dag').fill(day(3));
  await sheet.getByLabel('Laatste dag').fill(day(5));
  await choose(boss, 'Loes Tempel (jij)', 'Stel in');
  await expect(inMain(boss)).toContainText('neemt waar van');
  await boss.syncNow();
  await boss.goTo('Gezinnen');
  await expect(boss.page.getByText('Hier komen je gezinnen')).toBeVisible();

  await daysGoBy(server, 4);
  await boss.syncNow();
  await boss.goTo('Gezinnen');
  await expect(
    inMain(boss).getByText(/Je neemt Gezin Klaproos waar voor Roos Verhage, tot en met/)
  ).toBeVisible();
  await expect(
    inMain(boss).getByRole('heading', { name: 'Waarneming en noodtoegang' })
  ).toBeVisible();
  await expect(listed(boss)).toHaveCount(2);

  await daysGoBy(server, 4);
  await boss.syncNow();
  await boss.goTo('Gezinnen');
  await expect(inMain(boss).getByText(/Je waarneming van Gezin Klaproos is voorbij/)).toBeVisible();
  await expect(listed(boss)).toHaveCount(0);
  await own.goTo('Gezinnen');
  await expect(listed(own)).toBeVisible();
});

test('[E232] emergency access: found by a name, opened with a reason, seen by the team lead, gone after 24 hours', async ({
  newPhone,
  server
}) => {
  test.setTimeout(120_000);
  const [own, other, boss] = [await newPhone(), await newPhone(), await newPhone()];
  await own.begin();
  await other.begin(djamila);
  await boss.begin(lead);
  await addFamily(own, { name: family, child: 'Saar' });
  await own.syncNow();

  await other.goTo('Gezinnen');
  await other.page.getByRole('link', { name: 'Noodtoegang' }).click();
  await expect(other.heading('Noodtoegang')).toBeVisible();
  const name = other.page.getByLabel('Naam van het gezin of een kind');
  await name.fill('aar');
  await other.button('Zoek').click();
  await expect(other.page.getByText('Geen gezin gevonden')).toBeVisible();
  await name.fill('saa');
  await other.button('Zoek').click();
  await other.page.getByRole('radio', { name: `${family} · van Roos Verhage` }).check();
  await other.page.getByLabel('Waarom moet het nu?').fill('Moeder belt, Roos is er niet.');
  await other.button('Open dit gezin voor 24 uur').click();
  await expect(other.heading(family)).toBeVisible();

  await toTeamFamily(boss);
  const card = inMain(boss).getByRole('region', { name: 'Noodtoegang, laatste 30 dagen' });
  await expect(card).toContainText('Djamila Aksoy');
  await expect(card).toContainText('Moeder belt, Roos is er niet.');

  await daysGoBy(server, 2);
  await other.syncNow();
  await other.goTo('Gezinnen');
  await expect(inMain(other).getByText(`De noodtoegang tot ${family} is voorbij.`)).toBeVisible();
  await expect(listed(other)).toHaveCount(0);
});

test('[E233] axe finds nothing on the team lead’s screens nor on those of emergency access, in both themes and sizes, and text at 200 % fits', async ({
  newPhone
}) => {
  test.setTimeout(180_000);
  const looks = new Looks();
  const [own, boss] = [await newPhone(), await newPhone(phoneForAxe)];
  await own.begin();
  await boss.begin(lead);
  await addFamily(own, { name: family, child: 'Saar' });
  await own.syncNow();
  await toTeam(boss);
  await expect(listed(boss)).toBeVisible();
  await looks.at(boss.page, 'team');
  await boss.page.getByLabel('Gezinnen van').selectOption({ label: 'Roos Verhage (1)' });
  await boss.button('Laat waarnemen').click();
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Stel in' }).click();
  await expect(boss.page.getByText('Kies een collega.')).toBeVisible();
  await looks.at(boss.page, 'standing in');
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).click();
  await listed(boss).click();
  await expect(boss.heading(family)).toBeVisible();
  await looks.at(boss.page, 'a family of the team');
  await boss.goTo('Gezinnen');
  await boss.page.getByRole('link', { name: 'Noodtoegang' }).click();
  await boss.page.getByLabel('Naam van het gezin of een kind').fill('klap');
  await boss.button('Zoek').click();
  await expect(boss.page.getByText(`${family} · van Roos Verhage`)).toBeVisible();
  await looks.at(boss.page, 'emergency access');
});
