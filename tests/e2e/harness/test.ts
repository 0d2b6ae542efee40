/**
 * What an end-to-end test starts from: `server`, a fresh one with one account, and `newPhone`, which
 * makes as many phones as the test asks for. Both are gone when it ends.
 */
import { test as base, type BrowserContextOptions } from '@playwright/test';
import { makeAccount } from './account';
import { Phone } from './phone';
import { Server } from './server';

interface Fixtures {
  server: Server;
  /** A phone with nothing on it; `begin` logs in and makes the vault. */
  newPhone: (options?: BrowserContextOptions) => Promise<Phone>;
}

export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await Server.start();
    try {
      await makeAccount(server);
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
