/**
 * Starts the phone before the router: who has a vault sees where to unlock it first, and the page that
 * was asked for is loaded behind it. Resolves when that is on the screen.
 */
import { phone } from '$lib/app/phone.svelte';
import { lookAtPhone, startPhone } from '$lib/app/start-phone';
import { trouble } from '$lib/app/trouble.svelte';
import { mount } from 'svelte';
import Locked from './Locked.svelte';

export async function standBefore(): Promise<void> {
  const meet = (error: unknown) => trouble.meet(error);
  await lookAtPhone().catch(meet);
  if (phone.stage !== 'locked') return;
  mount(Locked, { target: document.body });
  await new Promise((painted) => {
    requestAnimationFrame(() => setTimeout(painted));
    // A tab that isn't looked at paints nothing.
    setTimeout(painted, 250);
  });
  // Fetched and opened while the passphrase is being typed.
  void startPhone().catch(meet);
}
