/**
 * The phone as the screens see it: one rune state, and who may change it.
 *
 *   starting ──▶ insecure | unavailable | outdated | damaged   (one sentence each; the app can't work here)
 *       │
 *       ├─▶ no-vault ──(log in, choose a passphrase)──▶ open
 *       └─▶ locked ────(passphrase or passkey)────────▶ open ──(lock, log out)──▶ the page reloads
 *
 * A screen is drawn only while `open`, so `phone.unlocked` is there for it. Locking runs every
 * `beforeLock` first and then reloads the page: no key and no text outlives it in memory.
 */
import { untrack } from 'svelte';
import type { Journal } from '../device/journal';
import type { Me } from '../protocol/me';
import { holdVisit } from './visit-lock';

export type Stage =
  | 'starting'
  /** Plain http on another machine: no vault is possible. */
  | 'insecure'
  /** The browser does not give its database. */
  | 'unavailable'
  /** A newer version of the app has taken the database over. */
  | 'outdated'
  /** What should hold the key can't be read. */
  | 'damaged'
  | 'no-vault'
  | 'locked'
  | 'open';

/** How syncing stands, for people. Says nothing of what is safe: only the counts and badges do. */
export interface SyncView {
  kind:
    | 'unknown'
    /** Another tab of this phone sees to it. */
    | 'elsewhere'
    | 'busy'
    /** The server answered to all. */
    | 'done'
    /** No connection, which is normal; what waits is sent later. */
    | 'offline'
    /** What answers is not our server: a wifi that wants a log-in first. */
    | 'portal'
    /** The session ran out: log in again to send. */
    | 'log-in'
    /** Somebody else is logged in than the owner of this vault. */
    | 'other-account'
    /** This phone was removed: it locks, hands in what is unsent, and becomes empty. */
    | 'removed'
    | 'update-phone'
    | 'update-server'
    /** The server was restored from a backup. */
    | 'restored'
    | 'full'
    /** The server answers, but not as it should; it is tried again. */
    | 'trouble';
  /** When the server last answered to all, as an ISO instant. */
  at?: string;
  /** Families fetched so far, while they are. */
  progress?: { done: number; of: number };
  /** It is tried again after something went wrong. */
  again?: true;
}

/** Why the vault doesn't open, whatever is typed. */
export type Bar =
  /** So many days without contact: it opens after the next one. */
  | { kind: 'no-contact'; days: number }
  /** It was removed; it becomes empty as soon as there is a connection. */
  | { kind: 'removed' };

type Task = () => void | Promise<void>;

class Phone {
  stage = $state<Stage>('starting');
  journal = $state.raw<Journal | undefined>();
  /** Who owns this phone's vault, with the names of colleagues, as the server last told. */
  me = $state.raw<Me | undefined>();
  /** How many passkeys open this vault. */
  passkeys = $state(0);
  /** Until when a passphrase has to wait after too many wrong ones, in milliseconds since 1970. */
  waitUntil = $state<number | undefined>();
  /** Something lay sealed for the server when the app started. */
  sealed = $state(false);
  bar = $state.raw<Bar | undefined>();
  /** Until when this phone opens without contact, where that is soon, as an ISO instant. */
  contactBefore = $state<string | undefined>();
  waiting = $state.raw({ waiting: 0, refused: 0 });
  /** Whether this phone has had everything once: before that an empty caseload says nothing. */
  settled = $state(false);
  sync = $state.raw<SyncView>({ kind: 'unknown' });
  /** Who is logged in on this phone, if not its owner. */
  otherAccount = $state<string | undefined>();
  /** How many visits are open on screen; a new version of the app waits for none. */
  openVisits = $state(0);
  readonly #tasks = new Map<Task, { unkept: () => boolean; at: string | undefined }>();

  /** The journal, on a screen that is drawn only while the phone is open. */
  get unlocked(): Journal {
    if (!this.journal) throw new Error('the phone is locked');
    return this.journal;
  }

  /** The name of a colleague, or words for somebody the phone doesn't know. */
  nameOf(account: string): string {
    if (account === this.me?.account) return this.me.name;
    return (
      this.me?.colleagues.find((one) => one.account === account)?.name ?? 'een onbekende collega'
    );
  }

  /** A name under a text: one's own says so. */
  signs(account: string): string {
    const name = this.nameOf(account);
    return account === this.me?.account ? `${name} (jij)` : name;
  }

  /** Marks a visit as open on screen until the answer is called: `$effect(() => phone.openVisit())`. */
  openVisit(): () => void {
    const add = (count: number) => untrack(() => (this.openVisits += count));
    const release = holdVisit();
    add(1);
    return () => {
      release();
      add(-1);
    };
  }

  /**
   * Runs before the phone locks, and before an update: a draft being typed writes itself here.
   * `unkept`: whether it has something to write now. `at`: the path of the page where that stands.
   */
  beforeLock(task: Task, unkept: () => boolean = () => false, at?: string): () => void {
    this.#tasks.set(task, { unkept, at });
    return () => this.#tasks.delete(task);
  }

  /** Whether something typed stands on a screen and nowhere else. */
  get unkept(): boolean {
    return [...this.#tasks.values()].some(({ unkept }) => unkept());
  }

  /** Where such words stand, if that is a page of its own. */
  get unkeptAt(): string | undefined {
    return [...this.#tasks.values()].find(({ unkept, at }) => at !== undefined && unkept())?.at;
  }

  /** Writes down everything that is being typed. Rejects, after all of it, when something could not be kept. */
  async flush(): Promise<void> {
    const ends = await Promise.allSettled([...this.#tasks.keys()].map(async (task) => task()));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

export const phone = new Phone();
