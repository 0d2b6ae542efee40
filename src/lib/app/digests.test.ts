import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import type { FromDigests, ToDigests } from './digest-messages';
import { Digests, type DigestWorker } from './digests.svelte';

/** A worker that says only what the test has it say. */
class Worker implements DigestWorker {
  heard: ToDigests[] = [];
  terminated = false;
  onmessage: DigestWorker['onmessage'] = null;
  onerror: DigestWorker['onerror'] = null;

  postMessage(message: ToDigests, transfer?: Transferable[] | StructuredSerializeOptions): void {
    this.heard.push(structuredClone(message, { transfer: transfer as Transferable[] }));
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: FromDigests): void {
    this.onmessage?.call(this as never, { data: message } as MessageEvent);
  }
}

function begun() {
  const worker = new Worker();
  const digests = new Digests(() => worker);
  const lent = new Uint8Array(32).fill(7);
  const end = digests.begin('nabij', { lend: () => lent });
  return { worker, digests, lent, end };
}

const found = (total: number) => ({ hits: [], total });

test('[U245] the key is handed over and no copy of it stays', () => {
  const { worker, lent } = begun();
  const key = new Uint8Array(32).fill(7);
  expect(worker.heard).toEqual([{ kind: 'begin', vault: 'nabij', key }]);
  expect(lent.length).toBe(0);
});

test('[U245] an answer belongs to its own question, whatever the order', async () => {
  const { worker, digests } = begun();
  const [first, second] = [digests.find('ba', 5), digests.find('bal', 5)];
  const asks = worker.heard.flatMap((one) => (one.kind === 'find' ? [one.ask] : []));
  worker.say({ kind: 'found', ask: asks[1] ?? 0, found: found(1) });
  worker.say({ kind: 'found', ask: asks[0] ?? 0, found: found(2) });
  expect([(await first)?.total, (await second)?.total]).toEqual([2, 1]);
});

test('[U245] news of visits is there for the screens, and says that other things may be found', () => {
  const { worker, digests } = begun();
  const visits = [{ id: 'v', signed: false, hasReport: true }];
  const before = digests.revision;
  worker.say({ kind: 'news', news: [{ kind: 'progress', done: 0, of: 1, missed: 0 }] });
  expect([digests.stage, digests.revision]).toEqual(['reading', before]);
  worker.say({
    kind: 'news',
    news: [
      { kind: 'made', family: 'f', visits },
      { kind: 'progress', done: 1, of: 1, missed: 0 }
    ]
  });
  flushSync();
  expect(digests.stage).toBe('ready');
  expect(digests.visits.get('f')).toEqual(visits);
  expect(digests.revision).toBe(before + 1);
  worker.say({ kind: 'news', news: [{ kind: 'gone', family: 'f' }] });
  expect(digests.visits.has('f')).toBe(false);
});

test.each(['says so', 'breaks'])(
  '[U245] a worker that %s fails everybody who waits',
  async (how) => {
    const { worker, digests } = begun();
    const waiting = digests.find('bal', 5);
    if (how === 'breaks') worker.onerror?.call(worker as never, new Event('error') as ErrorEvent);
    else worker.say({ kind: 'failed', name: 'StoreUnavailable' });
    expect(await waiting).toBeUndefined();
    expect([digests.stage, worker.terminated]).toEqual(['failed', true]);
    expect(await digests.find('bal', 5)).toBeUndefined();
  }
);

test.each([true, false])(
  '[U245] locking lets the worker forget its key and ends it, whether it answers: %s',
  async (answers) => {
    const { worker, digests, end } = begun();
    const ending = end();
    expect(worker.heard.at(-1)).toEqual({ kind: 'end' });
    expect(worker.terminated).toBe(false);
    if (answers) worker.say({ kind: 'ended' });
    await ending;
    expect([digests.stage, worker.terminated, digests.visits.size]).toEqual(['off', true, 0]);
  }
);
