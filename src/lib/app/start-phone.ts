/**
 * Starts the phone in two steps: a look for the vault, so that unlocking is on the screen as soon as can
 * be, and then all that a phone runs on. Where the look finds no vault, both are one step.
 */
import { glanceAtVault } from '../device/vault-glance';
import { DATABASE } from './database-name';
import { phone } from './phone.svelte';

/** All that a phone runs on; asking again costs nothing. */
export const wholePhone = () => import('./open-phone');

/** Puts the phone into its first stage, without any network. Called once, when the app starts. */
export async function lookAtPhone(): Promise<void> {
  const seen = window.isSecureContext ? await glanceAtVault(DATABASE, Date.now()) : undefined;
  if (!seen) return startPhone();
  phone.passkeys = seen.passkeys;
  phone.waitUntil = seen.until;
  phone.sealed = seen.sealed;
  phone.stage = 'locked';
}

/** Opens the database itself, which has the last word on the stage. */
export async function startPhone(): Promise<void> {
  const whole = await wholePhone();
  await whole.startPhone();
}
