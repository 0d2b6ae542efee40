/**
 * The worker in which digests are made and searched, so that the page never waits for it.
 *
 * It opens the phone's store by itself, with the key that is handed over in memory, and is ended when
 * the phone locks. No message of its carries an error's own text.
 */
import { DIGEST_VERSION, digestOf } from '../care/digest';
import { frontTypes } from '../care/kinds';
import { openDexieStore } from '../device/dexie-store';
import { digestShelf } from '../device/digest-shelf';
import { openJournal } from '../device/open-journal';
import { sealer, type Seal } from '../device/seal';
import { StoreClosed } from '../device/store';
import type { Json } from '../history/json';
import { DigestKeeper } from './digest-keeper';
import type { FromDigests, ToDigests } from './digest-messages';
import { now, randomBytes, randomId } from './surroundings';

const worker = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToDigests>) => void) | null;
  postMessage(message: FromDigests): void;
};
const tell = (message: FromDigests) => worker.postMessage(message);

let seal: Seal | undefined;
let keeper: DigestKeeper | undefined;

worker.onmessage = ({ data }) => {
  if (data.kind === 'begin') begin(data.vault, data.key).catch(failed);
  else if (data.kind === 'end') end();
  else if (data.kind === 'find') {
    const found = keeper?.find(data.query, data.most) ?? { hits: [], total: 0 };
    tell({ kind: 'found', ask: data.ask, found });
  } else tell({ kind: 'places', ask: data.ask, places: keeper?.places(data.query) ?? [] });
};

async function begin(vault: string, key: Uint8Array): Promise<void> {
  const held = (seal = sealer(key, randomBytes));
  const store = await openDexieStore(vault);
  const journal = await openJournal(store, held, { account: '', now, randomId, front: frontTypes });
  const shelf = digestShelf({
    store,
    seal: held,
    journal,
    randomId,
    version: DIGEST_VERSION,
    make: (records, family) => digestOf(records, family) as unknown as Json | undefined
  });
  const made = (keeper = new DigestKeeper({
    shelf,
    tell: (news) => tell({ kind: 'news', news }),
    later(milliseconds, task) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    clock: () => performance.now()
  }));
  journal.onChange((families) => made.changed(families));
  await made.begin();
}

/** At once: what is under way fails on the forgotten key and keeps nothing. */
function end(): void {
  seal?.forget();
  void keeper?.end();
  tell({ kind: 'ended' });
}

function failed(error: unknown): void {
  if (error instanceof StoreClosed) return;
  tell({ kind: 'failed', name: error instanceof Error ? error.name : 'unknown' });
}
