/** A screen that is there stays put: words that come later take no room from what a thumb is on its way to. */
import { addFamily, newVisit, openFamily, openPart } from './harness/family-pages';
import { expect, test } from './harness/test';
import { shifts, watchShifts } from './harness/shifts';

test('[E261] what stands on a screen stays where it is while the rest of it comes', async ({
  newPhone
}) => {
  const phone = await newPhone({ viewport: { width: 360, height: 740 } });
  const { page } = phone;
  await watchShifts(page);
  await phone.begin();
  await addFamily(phone, { name: 'Gezin Wouw', child: 'Jet', birthDate: 'vandaag' });
  await newVisit(phone);
  await phone.goTo('Meer');
  await phone.syncNow();
  const slower = await phone.context.newCDPSession(page);
  await slower.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await shifts(page);

  for (const place of ['Gezinnen', 'Meer', 'Kennis', 'Vandaag', 'Meer'] as const) {
    await phone.goTo(place);
    if (place === 'Meer') {
      const choices = page.getByRole('link', { name: 'Twee versies, kies er een' });
      await expect(choices).toContainText('geen');
      await phone.button('Nu versturen en ophalen').click();
      await expect(page.getByText(/^Bijgewerkt/)).toBeVisible();
    }
    expect(await shifts(page), place).toEqual([]);
  }
  await openFamily(phone, 'Gezin Wouw');
  await expect(page.getByRole('region', { name: 'Bezoeken' }).getByRole('link')).toBeVisible();
  expect(await shifts(page), 'a family').toEqual([]);
  await page.getByRole('region', { name: 'Bezoeken' }).getByRole('link').click();
  for (const part of ['Verslag', 'Aan tafel', 'Vooraf'] as const) {
    await openPart(page, part);
    expect(await shifts(page), part).toEqual([]);
  }
});
