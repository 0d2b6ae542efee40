/** Aan tafel on a small phone with touch: each thing that she counts on has a test of its own. */
import { BrowserProcess } from './harness/browser-process';
import { typedDay, weeksAgo } from './harness/days';
import { addFamily, newVisit, openFamily, openPart, report } from './harness/family-pages';
import { PASSPHRASE, Phone } from './harness/phone';
import {
  atTheTable,
  fold,
  mother,
  noteMoment,
  openMoments,
  small,
  visitTo
} from './harness/table-pages';
import { expect, test } from './harness/test';

/** What the clock shows now, and a minute ago: one of them was it at the tap. */
function clock(): string[] {
  return [0, 60_000].map((ago) =>
    new Date(Date.now() - ago).toLocaleTimeString('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      hour: 'numeric',
      minute: '2-digit'
    })
  );
}

test('[E140] a moment is two taps; words, time and person follow when there is time, or it is taken back', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atTheTable(phone);
  await noteMoment(page, 'Mila');
  const bar = page.getByRole('group', { name: 'Moment noteren' });
  const said = await bar
    .getByText(/, Mila$/)
    .first()
    .textContent();
  expect(clock().map((time) => `${time}, Mila`)).toContain(said?.trim());

  await phone.button('Woorden erbij').tap();
  await page.getByRole('textbox', { name: 'Wat je zag' }).fill('Pakt de vinger van moeder.');
  await page.getByLabel('Bij welk punt').selectOption({ label: 'Lichamelijk contact' });
  await bar.getByRole('button', { name: 'Klaar' }).tap();

  await noteMoment(page, 'Zonder naam');
  await bar.getByRole('button', { name: 'Ongedaan maken' }).tap();
  await noteMoment(page, mother);

  const moments = await openMoments(page);
  await expect(moments).toHaveCount(2);
  await expect(moments.nth(0)).toContainText(`${mother}`);
  await expect(moments.nth(1)).toContainText('Lichamelijk contact');
  await moments.nth(1).locator('summary').tap();
  const time = moments.nth(1).getByRole('textbox', { name: 'Hoe laat' });
  await time.fill('25:99');
  await expect(moments.nth(1).getByRole('alert')).toContainText('De uren gaan van 0 tot en met 23');
  for (const typed of ['14.05', '1405', '14:05']) {
    await time.fill(typed);
    await expect(moments.nth(1).getByRole('alert')).toHaveCount(0);
  }
  // Straight on to the next field: what she works out stays where it is, whatever its time is now.
  await time.fill('23:59');
  await moments.nth(1).getByRole('radio', { name: mother }).tap();
  await expect(moments.nth(1)).toContainText(/^\s*23:59\s+Sanne/);

  await moments.nth(1).locator('summary').tap();
  const latest = moments.nth(0);
  await expect(latest).toContainText('23:59');

  await latest.locator('summary').tap();
  await latest.getByRole('button', { name: 'Moment weghalen' }).tap();
  await expect(moments).toHaveCount(1);
  await page.getByRole('status').getByRole('button', { name: 'Ongedaan maken' }).tap();
  await expect(moments).toHaveCount(2);
});

test('[E141] the phone dies right after the second tap: the moment is there', async ({
  server
}) => {
  test.setTimeout(180_000);
  const browser = new BrowserProcess();
  try {
    let phone = new Phone(await browser.start(), server.origin);
    await phone.begin();
    await addFamily(phone, { name: 'Gezin Kervel', child: 'Noor' });
    const visit = await newVisit(phone);
    await server.kill();
    for (const count of [1, 2, 3]) {
      await openPart(phone.page, 'Aan tafel');
      await phone.page.getByRole('button', { name: 'Moment' }).click();
      const row = phone.page.getByRole('group', { name: 'Van wie is dit moment?' });
      await row.getByRole('button', { name: 'Noor' }).click();
      // Time itself is tried here, as with a key: nothing on the screen says that it may die now.
      await new Promise((done) => setTimeout(done, 300));
      await browser.kill();
      phone = new Phone(await browser.start(), server.origin);
      await phone.open(`${visit}?deel=tafel`);
      await phone.unlock();
      const list = phone.page.locator('details', { hasText: 'Momenten van dit bezoek' });
      const summary = list.locator('summary', { hasText: 'Momenten van dit bezoek' });
      if (!(await list.first().evaluate((one: HTMLDetailsElement) => one.open)))
        await summary.click();
      await expect(list.getByRole('listitem').filter({ hasText: 'Noor' })).toHaveCount(count);
    }
  } finally {
    await browser.dispose();
  }
});

test('[E142] with 500 moments only the latest are drawn, and all can be reached and signed', async ({
  newPhone
}) => {
  test.setTimeout(240_000);
  const phone = await newPhone(small);
  const { page } = phone;
  await atTheTable(phone);
  await page.evaluate(async () => {
    // Far faster than a thumb: no picture is waited for, only that what was tapped has been answered.
    const drawn = () => new Promise((done) => setTimeout(done));
    const bar = document.querySelector('[aria-label="Moment noteren"]');
    for (let nr = 0; nr < 500; nr += 1) {
      bar?.querySelector<HTMLElement>('.moment')?.click();
      await drawn();
      bar?.querySelector<HTMLElement>('.panel button')?.click();
      await drawn();
    }
  });
  const moments = await openMoments(page);
  await expect(moments).toHaveCount(20);
  await phone.button('Toon eerdere momenten').tap();
  await expect(moments).toHaveCount(40);
  await noteMoment(page, mother);
  await expect(moments.first()).toContainText(mother);
  await openPart(page, 'Verslag');
  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  await expect(sheet.getByText(/^\d+:\d\d, Mila$/)).toHaveCount(500);
});

test('[E143] ticks stand folded and unread; for each child its own, and what was noted before is asked', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atTheTable(phone, {
    children: [
      { name: 'Saar', weeks: 20 },
      { name: 'Melle', weeks: 20 }
    ]
  });
  for (const hidden of ['Emotionele veiligheid', 'Mishandeling', 'Oogcontact', 'Belemmert'])
    await expect(page.getByText(hidden)).toHaveCount(0);
  await fold(page, 'Aantekeningen bij het kijken');
  await page.getByRole('radio', { name: 'Saar' }).tap();
  const element = page.getByRole('group', { name: 'Samen plezier maken' });
  await element.getByRole('radio', { name: 'Gezien' }).tap();
  await phone.button('Woord bij Samen plezier maken, Saar').tap();
  await page.getByRole('textbox', { name: 'Woord' }).fill('kiekeboe');
  await page.getByRole('checkbox', { name: 'Oogcontact' }).check();
  await page.getByRole('radio', { name: 'Melle' }).tap();
  await expect(element.getByRole('radio', { name: 'Gezien' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Oogcontact' })).not.toBeChecked();
  await element.getByRole('radio', { name: 'Besproken' }).tap();

  await fold(page, 'Aantekeningen over thuis');
  await fold(page, 'Beschermt: omstandigheden');
  await page.getByRole('checkbox', { name: 'Steun van de partner' }).check();
  await phone.button('Woord bij Steun van de partner').tap();
  await page.getByRole('textbox', { name: 'Woord' }).last().fill('Tom kookt');
  await expect(page.getByRole('checkbox', { name: 'Genoeg en vast inkomen' })).not.toBeChecked();

  await openPart(page, 'Verslag');
  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Dit onderteken je' });
  for (const line of [
    'Samen plezier maken (Saar): gezien. kiekeboe',
    'Samen plezier maken (Melle): besproken',
    'Oogcontact (Saar): gezien',
    'Steun van de partner: speelt mee. Tom kookt'
  ])
    await expect(sheet).toContainText(line);
  await sheet.getByRole('button', { name: 'Ondertekenen' }).tap();

  await openFamily(phone, 'Zonnedauw');
  await newVisit(phone);
  await openPart(page, 'Aan tafel');
  await fold(page, 'Aantekeningen over thuis');
  const before = page.getByRole('region', { name: 'Eerder genoteerd' });
  await expect(before).toContainText('Tom kookt');
  await before
    .getByRole('group', { name: 'Steun van de partner' })
    .getByRole('radio', { name: 'Speelt niet meer' })
    .tap();
  await openPart(page, 'Verslag');
  await page.getByRole('main').getByRole('button', { name: 'Ondertekenen' }).tap();
  await expect(sheet).toContainText('Steun van de partner: speelt niet meer');
});

test('[E144] the guide in any order, right for each child; only concerns wait for the parent, and one tap opens them', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  await atTheTable(phone, {
    children: [
      { name: 'Noor', weeks: 20 },
      { name: 'Finn', weeks: 20 }
    ]
  });
  const concern = page.getByRole('region', { name: 'Deel wat je zorgen geeft' });
  const asked = 'Beschrijf wat je zag, zonder oordeel.';
  await fold(page, 'Bespreek wat je zag');
  await expect(page.getByText('Waar zouden Finn en Noor nu behoefte aan hebben?')).toBeVisible();
  await expect(concern).not.toContainText(asked);
  for (const open of [
    'Vraag of de ouder het herkent',
    'Denk samen vanuit het kind',
    'Laat het rusten als het nu niet gaat'
  ])
    await expect(page.getByRole('region', { name: open }).getByRole('radio')).toHaveCount(2);
  await concern.getByRole('button', { name: 'Toch openen' }).tap();
  await expect(concern).toContainText(asked);

  await fold(page, 'Bespreek wat je zag');
  await fold(page, 'Bespreek wat je zag');
  await expect(concern).not.toContainText(asked);
  await fold(page, 'Laat de ouder vertellen');
  const listen = page.getByRole('region', { name: 'Luister' });
  await listen.getByRole('button', { name: 'Notitie' }).tap();
  await listen.getByRole('textbox', { name: 'Notitie' }).fill('Moeder is moe.');
  await expect(concern).toContainText(asked);
  await listen.getByRole('radio', { name: 'Gedaan' }).tap();
  await fold(page, 'Kijk en zeg wat je ziet');
  await page
    .getByRole('region', { name: 'Kijk samen naar het kind' })
    .getByRole('radio', { name: 'Overgeslagen' })
    .tap();
  await page.getByRole('checkbox', { name: 'Ze kijken elkaar geregeld aan.' }).check();
  await fold(page, 'Rond af met uitleg en advies');
  await expect(page.getByRole('region', { name: 'Spreek af wat er volgt' })).toBeVisible();
  const unfit = page.getByText('Meldcode').filter({ visible: true });
  await expect(unfit).toHaveCount(0);

  await visitTo(phone, { name: 'Zuring', children: [{ name: '', due: typedDay(weeksAgo(-12)) }] });
  await fold(page, 'Bespreek wat je zag');
  await expect(page.getByText('Waar zou je baby nu behoefte aan hebben?')).toBeVisible();
  await visitTo(phone, { name: 'Klimop', children: [{ name: '', weeks: 3 }] });
  await fold(page, 'Bespreek wat je zag');
  await expect(page.getByText('Waar zou je kindje nu behoefte aan hebben?')).toBeVisible();
});

test('[E145] read together: only what parents may see; the way back asks for the passphrase and loses nothing', async ({
  newPhone
}) => {
  const phone = await newPhone(small);
  const { page } = phone;
  const address = await atTheTable(phone);
  await openPart(page, 'Verslag');
  await report(page, 'Wat ik zag').fill('Zorg om het slapen.');
  await phone.button('Afspraak die terugkomt').tap();
  await page.getByLabel('Afspraak om op terug te komen').fill('Samen zingen');
  await openPart(page, 'Aan tafel');
  await fold(page, 'Kijk en zeg wat je ziet');
  await page.getByRole('checkbox', { name: 'De ouder praat met warmte over het kind.' }).check();
  await fold(page, 'Aantekeningen over thuis');
  await fold(page, 'Belemmert: ouder');
  await page.getByRole('checkbox', { name: 'Stress', exact: true }).check();
  await page.getByRole('link', { name: 'Samen met de ouder lezen' }).tap();

  await expect(phone.heading('Samen kijken naar Mila')).toBeVisible();
  await expect(page.getByText('Je praat met warmte over Mila.')).toBeVisible();
  await expect(page.getByText('Samen zingen')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Kijk en luister' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('link')).toHaveCount(0);
  const read = await page.locator('body').innerText();
  for (const word of ['Zorg om het slapen', 'Stress', 'Zonnedauw', 'Meldcode', 'Belemmert'])
    expect(read).not.toContain(word);

  const asks = phone.heading('Ontgrendelen');
  await page.goBack();
  await expect(asks).toBeVisible();
  await page.goBack();
  // The browser takes its step back at once; a moment later the address is again that of this page.
  await expect(page).toHaveURL(new RegExp(`${address}/samen$`));
  await expect(asks).toBeVisible();
  await expect(page.getByText('Samen zingen')).toHaveCount(0);
  await phone.button('Nog samen lezen').tap();
  await expect(page.getByText('Samen zingen')).toBeVisible();
  await phone.button('Klaar met samen lezen').tap();
  await page.getByLabel('Wachtzin', { exact: true }).fill('niet de goede');
  await phone.button('Ontgrendelen').tap();
  await expect(page.getByRole('alert')).toContainText('Dit is niet je wachtzin');
  expect(new URL(page.url()).pathname).toBe(`${address}/samen`);
  await page.getByLabel('Wachtzin', { exact: true }).fill(PASSPHRASE);
  await phone.button('Ontgrendelen').tap();
  await expect(phone.heading(/^Bezoek/)).toBeVisible();
  expect(page.url()).toContain(`${address}?deel=tafel`);
  await expect(page.getByRole('checkbox', { name: 'Stress', exact: true })).toBeChecked();
  await openPart(page, 'Verslag');
  await expect(report(page, 'Wat ik zag')).toHaveValue('Zorg om het slapen.');

  await phone.open(`${address}/samen`);
  await expect(page.getByText('Samen zingen')).toHaveCount(0);
  await phone.heading('Ontgrendelen').waitFor();
});
