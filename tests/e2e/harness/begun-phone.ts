/**
 * Phones that were begun before: the profile that a real browser left on the disk when it was closed, with
 * the session, the vault and the installed worker in it. Every test gets a copy of its own, and unlocks it.
 *
 * Such a phone was logged in some time ago, so what asks a fresh proof of who one is asks it.
 */
import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, findHeadless } from '../../../tools/browser.mjs';
import type { Account } from './account';
import { Phone } from './phone';
import { rows } from './rows';
import type { Server } from './server';

/** What lies on the disk of somebody's phone. */
export interface Profile {
  readonly account: Account;
  readonly folder: string;
}

export const ofDutchPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam'
};

/** A browser on this profile. */
export async function openProfile(
  folder: string,
  options: BrowserContextOptions = {}
): Promise<BrowserContext> {
  const executablePath = await findHeadless();
  return chromium.launchPersistentContext(folder, {
    ...(executablePath ? { executablePath } : {}),
    args: chromiumArguments,
    ...ofDutchPhone,
    ...options
  });
}

export async function firstPage(context: BrowserContext): Promise<Phone['page']> {
  return context.pages()[0] ?? (await context.newPage());
}

export const newProfileFolder = () => mkdtempSync(join(tmpdir(), 'nabij-chromium-'));

/** A profile of one's own that begins like this one. */
export function copyOf({ account, folder }: Profile): Profile {
  const own = newProfileFolder();
  cpSync(folder, own, { recursive: true });
  return { account, folder: own };
}

export function removeProfile({ folder }: Profile): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Begins so many phones of this person, one after the other, and switches them off. */
export async function beginPhones(
  server: Server,
  account: Account,
  count: number
): Promise<Profile[]> {
  const profiles: Profile[] = [];
  for (let number = 0; number < count; number += 1) {
    const folder = newProfileFolder();
    const context = await openProfile(folder);
    const phone = new Phone(await firstPage(context), server.origin);
    await phone.begin(account);
    await phone.syncNow();
    await context.close();
    profiles.push({ account, folder });
  }
  await rows(server, `update account_session set proved_at = '2026-01-01T00:00:00.000Z'`);
  return profiles;
}
