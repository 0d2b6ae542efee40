/**
 * Synchronises by itself: when something was written, when the server has news, and now and then.
 *
 *              start()             lock                    done
 *        off ──────────▶ elsewhere ────▶ syncing ───────────────────────▶ resting
 *                                        │ ▲ ▲ ▲                             │
 *                  no answer, or refused │ │ │ └─ poll, writing paused,      │
 *                  for the moment        │ │ │    live channel, syncNow() ───┘
 *                                        ▼ │ │
 *                                 waiting ─┘ │  after a pause that grows, or online, or visible
 *                                 offline ───┘  when online, or after the poll time all the same
 *
 *        syncing ── needs-login, needs-update, not-your-device, phone-removed, other-epoch ──▶ stopped
 *        stopped ── syncNow(), visible, online ──▶ syncing          any phase ── stop() ──▶ off
 *
 * A step is a round or a live event; steps run one after the other, in one tab at a time. Of several
 * tabs the one that holds the lock `loop` runs the timers and the live channel. It hears of what
 * the others write from the journal. The others are `elsewhere`, and sync only when asked.
 */
import type { LiveEvent } from '../protocol/pull';
import { backoff } from './backoff';
import type { Journal } from './journal';
import { openLiveChannel, type LiveChannel } from './live-channel';
import { applyLive } from './live-event';
import type { RoundCheckpoint, RoundStep, SetupKeeping } from './round';
import { syncRound } from './sync-round';
import { isLasting, outcomeOfError, problemOf } from './sync-state';
import type { SyncOutcome, SyncState } from './sync-state';
import type { Timer } from './timer';
import type { Transport, Unreachable } from './transport';
import { writingPause } from './writing-pause';

/** Something of the browser that is so or not, and changes. */
export interface Signal {
  now(): boolean;
  onChange(listener: () => void): () => void;
}

/** Runs work while no other tab holds the lock; rejects when aborted before its turn has come. */
export type WithLock = <T>(
  name: 'loop' | 'round',
  signal: AbortSignal,
  work: () => Promise<T>
) => Promise<T>;

export interface SyncLoopOptions {
  journal: Journal;
  transport: Transport;
  setup?: SetupKeeping;
  timer: Timer;
  /** A number in [0, 1). */
  random: () => number;
  /** The present instant as ISO text. */
  now: () => string;
  withLock: WithLock;
  online: Signal;
  visible: Signal;
  /**
   * Asked before a round when the last one didn't get through: `undefined` when the server is there.
   * Without a connection nothing is then marked as sent that never left.
   */
  probe?: (signal: AbortSignal) => Promise<Unreachable | undefined>;
  checkpoint?: (name: RoundCheckpoint) => void | Promise<void>;
}

export interface SyncLoop {
  start(): void;
  /** Ends it for good: what is under way is given up where that is safe, else waited for. */
  stop(): Promise<void>;
  /** Something was written on this phone. */
  nudge(): void;
  /** A round that begins after this call, and what came of it. */
  syncNow(): Promise<SyncOutcome>;
  /** Told at once and at every change. */
  onState(listener: (state: SyncState) => void): () => void;
}

export const POLL = 60_000;

export function syncLoop(options: SyncLoopOptions): SyncLoop {
  const { journal, transport, timer, random, withLock, online, visible } = options;
  const stopper = new AbortController();
  const { signal } = stopper;
  const listeners = new Set<(state: SyncState) => void>();
  let state: SyncState = { phase: 'off', live: false };
  let leading: Promise<unknown> | undefined;
  let leads = false;
  let failures = 0;
  let gotThrough = false;
  let channel: LiveChannel | undefined;
  let steps: Promise<unknown> = Promise.resolve();
  let upcoming: Promise<SyncOutcome> | undefined;
  let takeBack: () => void = () => undefined;
  const pause = writingPause(timer, () => void syncNow());

  /** Keys that are set to undefined are left out. */
  function become(change: { [K in keyof SyncState]?: SyncState[K] | undefined }): void {
    const next = Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined);
    state = Object.fromEntries(next) as unknown as SyncState;
    for (const listener of listeners) listener(state);
  }

  function after<T>(step: () => Promise<T>): Promise<T> {
    const run = steps.then(step);
    steps = run.catch(() => undefined);
    return run;
  }

  function syncNow(): Promise<SyncOutcome> {
    upcoming ??= after(async () => {
      upcoming = undefined;
      const outcome = await attempt();
      await conclude(outcome);
      return outcome;
    });
    return upcoming;
  }

  async function attempt(): Promise<SyncOutcome> {
    if (signal.aborted) return { kind: 'interrupted' };
    pause.clear();
    takeBack();
    become({ phase: 'syncing' });
    const { checkpoint, setup } = options;
    const onStep = (step: RoundStep) => become({ step });
    const round = () => syncRound({ journal, transport, setup, signal, checkpoint, onStep });
    try {
      const absent = gotThrough ? undefined : await options.probe?.(signal);
      return absent ?? (await withLock('round', signal, round));
    } catch (error) {
      return signal.aborted ? { kind: 'interrupted' } : outcomeOfError(error);
    }
  }

  /** Shows what came of a round, and sees to the next one. */
  async function conclude(outcome: SyncOutcome): Promise<void> {
    if (signal.aborted) return;
    const problem = problemOf(outcome);
    const done = outcome.kind === 'done';
    gotThrough = done;
    failures = done ? 0 : failures + 1;
    const news = { step: undefined, problem, ...(done ? { lastContact: options.now() } : {}) };
    if (!leads) return become({ ...news, phase: leading ? 'elsewhere' : 'off' });
    if (!problem) {
      become({ ...news, phase: 'resting' });
      takeBack = timer(POLL, () => void syncNow());
      listen();
      return noticeWriting();
    }
    if (isLasting(problem)) {
      become({ ...news, phase: 'stopped' });
      await hush();
    } else if (!online.now()) rest(news);
    else {
      become({ ...news, phase: 'waiting' });
      takeBack = timer(backoff(failures - 1, random), () => void syncNow());
    }
  }

  /** Some browsers say offline when they are not, so it is tried now and then all the same. */
  function rest(news: Parameters<typeof become>[0] = {}): void {
    gotThrough = false;
    become({ ...news, phase: 'offline' });
    takeBack();
    takeBack = timer(POLL, () => void syncNow());
  }

  async function noticeWriting(): Promise<void> {
    if (signal.aborted || state.phase !== 'resting') return;
    try {
      const { waiting, refused } = await journal.countWaiting();
      if (waiting > refused) nudge();
    } catch {
      // The round that this would have led to says what is wrong with the journal.
    }
  }

  /** In every other phase a round is under way or planned, and sends what was written. */
  function nudge(): void {
    if (!signal.aborted && state.phase === 'resting') pause.note();
  }

  function listen(): void {
    channel ??= openLiveChannel({
      transport,
      timer,
      random,
      from: () => journal.identity(),
      onEvent: (event, device) => void after(() => heed(event, device)),
      onOpen(live) {
        become({ live });
        if (live && (state.phase === 'waiting' || state.phase === 'offline')) void syncNow();
      }
    });
  }

  async function hush(): Promise<void> {
    const closing = channel;
    channel = undefined;
    await closing?.close();
    if (state.live) become({ live: false });
  }

  async function heed(event: LiveEvent, device: string): Promise<void> {
    if (signal.aborted || state.phase !== 'resting') return;
    try {
      const heard = await withLock('round', signal, () => applyLive(journal, event, device));
      if (heard !== 'round') return become({ lastContact: options.now() });
      const { device: present } = await journal.identity();
      if (present !== device) await hush();
    } catch {
      // As above.
    }
    void syncNow();
  }

  function changeOfLine(): void {
    if (!leads) return;
    if (online.now()) {
      failures = 0;
      void syncNow();
    } else if (state.phase !== 'syncing' && state.phase !== 'stopped') rest();
  }

  async function lead(): Promise<void> {
    leads = true;
    const forget = journal.onChange(() => void noticeWriting());
    void syncNow();
    if (!signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    forget();
    await hush();
    await steps;
  }

  return {
    start() {
      if (leading || signal.aborted) return;
      become({ phase: 'elsewhere' });
      const forget = [
        online.onChange(changeOfLine),
        visible.onChange(() => visible.now() && void syncNow())
      ];
      leading = withLock('loop', signal, lead)
        .catch(() => undefined)
        .finally(() => forget.forEach((end) => end()));
    },
    async stop() {
      stopper.abort();
      pause.clear();
      takeBack();
      await leading;
      await steps;
      become({ phase: 'off', step: undefined, live: false });
    },
    nudge,
    syncNow,
    onState(listener) {
      listeners.add(listener);
      listener(state);
      return () => listeners.delete(listener);
    }
  };
}
