/**
 * What is unsent, sealed to the server so that it can leave while the phone is locked.
 *
 * Promises: locking never waits long for it and never fails by it; nothing counts as sent until the
 * server has said so.
 */

/** While the phone is open: seals what is unsent, in place of what was sealed before. */
export async function sealForHandIn(): Promise<void> {
  const { sealUnsent } = await import('./hand-in-sealing');
  await sealUnsent();
}

/** `sent`: the server keeps all that was sealed. Works locked and open. */
export async function sendHandIn(): Promise<'sent' | 'nothing' | 'offline' | 'refused'> {
  const { sendSealed } = await import('./hand-in-sending');
  return sendSealed();
}
