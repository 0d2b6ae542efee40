/** The screen Inhoud en instellingen, as an administrator goes through it. */
import { expect } from '@playwright/test';
import type { Phone } from './phone';

export async function openContent(phone: Phone): Promise<void> {
  await phone.goTo('Meer');
  await phone.page.getByRole('link', { name: 'Inhoud en instellingen' }).click();
  await expect(phone.heading('Inhoud en instellingen')).toBeVisible();
}

/** Chooses a file with the keyboard, in the dialog that the button opens. */
export async function chooseFile({ page }: Phone, name: string, text: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestand kiezen' }).press('Enter');
  const chooser = await asked;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
