/** What comes first when the phone locks: what is being typed is written down. */
import { tick } from 'svelte';
import { phone } from './phone.svelte';

/**
 * Writes down what is being typed and takes the screens away. What was typed meanwhile is written when
 * no more can be; where that fails, the screens come back.
 */
export async function putDown(): Promise<void> {
  await phone.flush();
  phone.stage = 'starting';
  await tick();
  try {
    await phone.flush();
  } catch (error) {
    phone.stage = 'open';
    throw error;
  }
}
