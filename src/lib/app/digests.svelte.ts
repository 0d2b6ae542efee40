/**
 * The digests of all families as the screens see them: what is known of visits without opening them,
 * and asking where words are written. Made and searched in a worker of its own.
 *
 *   off ──begin──▶ reading ──all families taken──▶ ready      and from anywhere: failed, off (locked)
 *
 * Promises: the key goes to the worker by hand and is overwritten before the worker is ended; an
 * answer is never mistaken for that to another question; where the worker fails, everybody who waits
 * for it hears so.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- a map that is drawn from is never changed, but replaced */
import type { VisitFacts } from '../care/digest';
import type { FoundWritten, WrittenPlace } from '../care/find-written';
import type { Seal } from '../device/seal';
import { trustedScriptUrl } from '../device/trusted-script-url';
import type { DigestNews, FromDigests, ToDigests } from './digest-messages';
import workerUrl from './digest-worker?worker&url';

/** Milliseconds that the worker has to overwrite its key before it is ended anyway. */
const LAST_WORD = 300;

/** What this file uses of a worker. */
export type DigestWorker = Pick<Worker, 'terminate' | 'onmessage' | 'onerror' | 'postMessage'>;

type Answer = FoundWritten | WrittenPlace[] | 'failed';

export class Digests {
  stage = $state<'off' | 'reading' | 'ready' | 'failed'>('off');
  /** The facts of the visits of each family that was taken, the newest first. */
  visits = $state.raw<ReadonlyMap<string, readonly VisitFacts[]>>(new Map());
  /** How many families were taken, and how many of them could not be read. */
  progress = $state.raw({ done: 0, of: 0, missed: 0 });
  /** Goes up whenever other things may be found than before. */
  revision = $state(0);
  readonly #start: () => DigestWorker;
  #worker: DigestWorker | undefined;
  #asks = 0;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #ended: (() => void) | undefined;

  constructor(start: () => DigestWorker) {
    this.#start = start;
  }

  /** Opens the vault's store in the worker; the answer ends it all. */
  begin(vault: string, seal: Pick<Seal, 'lend'>): () => Promise<void> {
    const worker = (this.#worker = this.#start());
    this.stage = 'reading';
    worker.onmessage = ({ data }: MessageEvent<FromDigests>) => this.#hear(data);
    worker.onerror = () => this.#fail();
    const key = seal.lend();
    const message: ToDigests = { kind: 'begin', vault, key };
    worker.postMessage(message, [key.buffer as ArrayBuffer]);
    return () => this.#end();
  }

  /** Where the words of a question are written, the newest first; `undefined` where that can't be told. */
  async find(query: string, most: number): Promise<FoundWritten | undefined> {
    const answer = await this.#ask((ask) => ({ kind: 'find', ask, query, most }));
    return answer === 'failed' ? undefined : (answer as FoundWritten);
  }

  /** Every place that holds all words of a question. */
  async places(query: string): Promise<WrittenPlace[]> {
    const answer = await this.#ask((ask) => ({ kind: 'places', ask, query }));
    return answer === 'failed' ? [] : (answer as WrittenPlace[]);
  }

  #ask(message: (ask: number) => ToDigests): Promise<Answer> {
    const worker = this.#worker;
    if (!worker || this.stage === 'failed') return Promise.resolve('failed');
    const ask = ++this.#asks;
    return new Promise((resolve) => {
      this.#waiting.set(ask, resolve);
      worker.postMessage(message(ask));
    });
  }

  #hear(message: FromDigests): void {
    if (message.kind === 'news') this.#take(message.news);
    else if (message.kind === 'found') this.#answer(message.ask, message.found);
    else if (message.kind === 'places') this.#answer(message.ask, message.places);
    else if (message.kind === 'ended') this.#ended?.();
    else this.#fail();
  }

  #answer(ask: number, answer: Answer): void {
    this.#waiting.get(ask)?.(answer);
    this.#waiting.delete(ask);
  }

  #take(news: readonly DigestNews[]): void {
    const visits = new Map(this.visits);
    let isOther = false;
    for (const one of news)
      if (one.kind === 'progress') {
        this.progress = one;
        this.stage = one.done < one.of ? 'reading' : 'ready';
      } else {
        isOther = true;
        if (one.kind === 'made') visits.set(one.family, one.visits);
        else visits.delete(one.family);
      }
    if (!isOther) return;
    this.visits = visits;
    this.revision += 1;
  }

  #fail(): void {
    this.stage = 'failed';
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const resolve of this.#waiting.values()) resolve('failed');
    this.#waiting.clear();
    this.#ended?.();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    if (worker) {
      const forgotten = new Promise<void>((done) => {
        this.#ended = done;
        setTimeout(done, LAST_WORD);
      });
      worker.postMessage({ kind: 'end' } satisfies ToDigests);
      await forgotten;
    }
    this.#fail();
    this.stage = 'off';
    this.visits = new Map();
  }
}

function startWorker(): DigestWorker {
  return new Worker(trustedScriptUrl(workerUrl) as string, { type: 'module', name: 'digests' });
}

export const digests = new Digests(startWorker);
