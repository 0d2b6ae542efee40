/** What a live event does: it is applied only where it joins on to what the phone has. */
import type { LiveEvent } from '../protocol/pull';
import type { Journal } from './journal';
import { isSound } from './sound-page';

/**
 * `round`: this must be learned by a round instead. The events of a channel count changes of the
 * device that opened it as its own, so they are of no use once the phone has another device id.
 */
export async function applyLive(
  journal: Journal,
  { epoch, page }: LiveEvent,
  device: string
): Promise<'applied' | 'known' | 'round'> {
  const present = await journal.identity();
  if (!present.settled || present.epoch !== epoch || present.device !== device) return 'round';
  if (!isSound(page)) return 'round';
  if (page.upTo <= present.cursor && page.after < page.upTo) return 'known';
  if (page.after !== present.cursor || page.more) return 'round';
  if ((await journal.applyPage(page)).kind !== 'applied') return 'round';
  const scope = page.entries.some(({ kind }) => kind === 'granted' || kind === 'ended');
  return scope ? 'round' : 'applied';
}
