/** A server with the demo organisation, and two of its people. */
import type { Account } from './account';
import { Prepared } from './prepared';
import { test as base } from './test';

export const demoNurse: Account = {
  name: 'Anneke',
  email: 'anneke@demo.example',
  password: 'kopje-thee-aan-tafel'
};
export const demoAdministrator: Account = {
  name: 'Ruud',
  email: 'beheer@demo.example',
  password: 'sleutel-onder-de-mat'
};

export const test = base.extend<object, { withDemo: Prepared }>({
  withDemo: [
    async ({}, use) => {
      const prepared = new Prepared({ demo: true }, () => Promise.resolve());
      await use(prepared);
      prepared.dispose();
    },
    { scope: 'worker' }
  ],

  server: async ({ withDemo }, use) => {
    const server = await withDemo.start();
    try {
      await use(server);
    } finally {
      await server.dispose();
    }
  }
});

export { expect } from './test';
