/** A server with the demo organisation, and two of its people. */
import type { Account } from './account';
import { Server } from './server';
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

export const test = base.extend({
  server: async ({}, use) => {
    const server = await Server.start({ demo: true });
    try {
      await use(server);
    } finally {
      await server.dispose();
    }
  }
});

export { expect } from './test';
