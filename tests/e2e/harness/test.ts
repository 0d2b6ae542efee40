/**
 * What an end-to-end test starts from: `server`, one of its own with one account, and `newPhone`, which
 * makes as many phones as the test asks for. Both are gone when it ends.
 */
import { test as base, type BrowserContextOptions } from '@playwright/test';
import { makeAccount } from './account';
import { Phone } from './phone';
import { Prepared } from './prepared';
import type { Server } from './server';

interface Fixtures {
  server: Server;
  /** A phone with nothing on it; `begin` logs in and makes the vault. */
  newPhone: (options?: BrowserContextOptions) => Promise<Phone>;
}

interface OfWorker {
  withAccount: Prepared;
}

export const test = base.extend<Fixtures, OfWorker>({
  withAccount: [
    async ({}, use) => {
      const prepared = new Prepared({}, makeAccount);
      await use(prepared);
      prepared.dispose();
    },
    { scope: 'worker' }
  ],

  server: async ({ withAccount }, use) => {
    const server = await withAccount.start();
    try {
      await use(server);
    } finally {
      await server.dispose();
    }
  },

  newPhone: async ({ browser, server }, use) => {
    const phones: Phone[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 390, height: 844 },
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        ...options
      });
      const phone = new Phone(await context.newPage(), server.origin);
      phones.push(phone);
      return phone;
    });
    await Promise.all(phones.map(({ context }) => context.close()));
  }
});

export { expect } from '@playwright/test';
