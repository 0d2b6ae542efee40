/** A server with the demo organisation, and two of its people. */
import type { Account } from './account';
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
  ground: ({}, use) =>
    use({ name: 'demo', demo: true, owner: demoNurse, fill: () => Promise.resolve() })
});

export { expect } from './test';
