/**
 * Sends what lies sealed while the lock screen stands: at once, when a connection comes back, and every
 * minute as long as it hasn't arrived.
 */
import { sendHandIn } from './hand-in';
import type { HandInNews } from './hand-in-sending';
import { later } from './later';

const AGAIN = 60_000;

/** Tells what came of each attempt, until the answer is called. */
export function sendWhileLocked(told: (news: HandInNews) => void): () => void {
  let ended = false;
  let under = false;
  let takeBack: () => void = () => undefined;

  async function attempt(): Promise<void> {
    if (ended || under) return;
    under = true;
    takeBack();
    // The database may be busy with being opened, or closed: it is tried again.
    const news = await sendHandIn().catch((): HandInNews => 'offline');
    under = false;
    if (ended) return;
    told(news);
    if (news === 'offline') takeBack = later(AGAIN, () => void attempt());
  }

  const online = () => void attempt();
  window.addEventListener('online', online);
  void attempt();
  return () => {
    ended = true;
    takeBack();
    window.removeEventListener('online', online);
  };
}
