/**
 * What an end-to-end test starts from: `server`, one of its own with one account, and `newPhone`, which
 * makes as many phones as the test asks for. Both are gone when it ends.
 *
 * The first phone is one that the nurse began before, the others are new: with `test.use({ begun: 0 })` all
 * of them are new, with 2 the first two were begun. `kind` is the database; where there is no
 * PostgreSQL its tests are skipped, and fail with CI=true.
 */
import { test as base, type BrowserContextOptions } from '@playwright/test';
import { makeAccount, nurse } from './account';
import {
  copyOf,
  firstPage,
  ofDutchPhone,
  openProfile,
  removeProfile,
  type Profile
} from './begun-phone';
import { TemporaryPostgres, type Kind } from './databases';
import { Phone } from './phone';
import { AllPrepared, type Ground } from './prepared';
import type { Server } from './server';

export interface Choices {
  kind: Kind;
  ground: Ground;
  /** How many of the phones were begun before, from the first. */
  begun: number;
}

interface Fixtures {
  started: { server: Server; profiles: readonly Profile[] };
  server: Server;
  /** Profiles of the phones that were begun before, each for one phone of this test. */
  begunProfile: () => Profile | undefined;
  /** A phone; `begin` opens it, and logs in and makes the vault where it is new. */
  newPhone: (options?: BrowserContextOptions) => Promise<Phone>;
}

interface OfWorker {
  postgres: TemporaryPostgres;
  prepared: AllPrepared;
}

export const test = base.extend<Choices & Fixtures, OfWorker>({
  kind: ['SQLite', { option: true }],
  ground: [{ name: 'one nurse', owner: nurse, fill: makeAccount }, { option: true }],
  begun: [1, { option: true }],

  postgres: [
    async ({}, use) => {
      const postgres = new TemporaryPostgres();
      await use(postgres);
      await postgres.stop();
    },
    { scope: 'worker' }
  ],

  prepared: [
    async ({ postgres }, use) => {
      const prepared = new AllPrepared(postgres);
      await use(prepared);
      prepared.dispose();
    },
    { scope: 'worker' }
  ],

  started: async ({ kind, ground, begun, postgres, prepared }, use, info) => {
    const onPostgres = kind === 'PostgreSQL';
    const missing = onPostgres ? await postgres.missing() : undefined;
    if (missing !== undefined) {
      if (process.env['CI'] === 'true') throw new Error(`${missing}, and CI=true needs it`);
      console.warn(`*** SKIPPED: ${info.title}, since ${missing} ***`);
      return info.skip(true, missing);
    }
    const its = prepared.of(ground, begun, onPostgres);
    const started = await its.start();
    try {
      await use(started);
    } finally {
      await its.end(started.server);
    }
  },

  server: ({ started }, use) => use(started.server),

  begunProfile: async ({ started }, use) => {
    const copies: Profile[] = [];
    await use(() => {
      const profile = started.profiles[copies.length];
      if (!profile) return undefined;
      const copy = copyOf(profile);
      copies.push(copy);
      return copy;
    });
    copies.forEach(removeProfile);
  },

  newPhone: async ({ browser, server, begunProfile }, use) => {
    const phones: Phone[] = [];
    await use(async (options = {}) => {
      // One that was begun before has its worker already.
      const profile = options.serviceWorkers === 'block' ? undefined : begunProfile();
      const context = profile
        ? await openProfile(profile.folder, options)
        : await browser.newContext({ ...ofDutchPhone, ...options });
      const phone = new Phone(await firstPage(context), server.origin, profile?.account);
      phones.push(phone);
      return phone;
    });
    await Promise.all(phones.map(({ context }) => context.close()));
  }
});

export { expect } from '@playwright/test';
