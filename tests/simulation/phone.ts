/**
 * A phone of a simulation: one disk, any number of tabs on it, a clock of its own that may be years
 * off. A tab is the real journal over the real store and seal, and the real rounds; it may die at any
 * commit and at any checkpoint, and another one opens on what is left.
 */
import type { Journal } from '../../src/lib/device/journal';
import { MemoryDisk, openMemoryStore, type MemoryStore } from '../../src/lib/device/memory-store';
import { openJournal } from '../../src/lib/device/open-journal';
import { applyLive } from '../../src/lib/device/live-event';
import type { RoundCheckpoint, RoundOutcome } from '../../src/lib/device/round';
import { sealer } from '../../src/lib/device/seal';
import type { Store } from '../../src/lib/device/store';
import { syncRound } from '../../src/lib/device/sync-round';
import type { RecordState } from '../../src/lib/history/register';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import { journalWith, storeWith } from './bugs';
import { Line, type Sender } from './network';
import { Random } from './random';
import type { Draft } from './nurse';
import type { World } from './world';

const front = new Set(['family', 'person']);
const never = () => new Promise<never>(() => undefined);
const random0 = (length: number) => new Uint8Array(length);

export class Tab {
  isAlive = true;
  readonly drafts: Draft[] = [];
  #unwatch: () => void = () => undefined;

  private constructor(
    readonly phone: SimPhone,
    readonly store: MemoryStore,
    readonly journal: Journal,
    readonly line: Line
  ) {}

  static async open(phone: SimPhone): Promise<Tab> {
    const { world, name } = phone;
    const random = new Random(`${world.seed} tab ${name} ${phone.opened++}`);
    const opened: { tab?: Tab } = {};
    const dies = () => (random.chance(world.faults.phoneKill) ? 'die' : undefined);
    const die = (when: string) => {
      if (!dies()) return undefined;
      world.trace(`${name} dies ${when} a commit`);
      world.saw(`phone killed ${when} a commit`);
      opened.tab?.died();
      return 'die' as const;
    };
    const store = openMemoryStore(phone.disk, {
      beforeCommit: () => (opened.tab ? die('before') : undefined),
      afterCommit: () => (opened.tab ? die('after') : undefined)
    });
    const shown: Store = storeWith(world.bug, store);
    const seal = sealer(phone.key.slice(), random0);
    const journal = journalWith(
      world.bug,
      await openJournal(shown, seal, {
        account: phone.account,
        front,
        now: () => world.instant(phone.clockOff).toISOString(),
        randomId: random.id
      }),
      shown
    );
    const tab = (opened.tab = new Tab(phone, store, journal, new Line(world, phone)));
    phone.tabs.add(tab);
    tab.#listen();
    return tab;
  }

  kill(): void {
    this.store.kill();
    this.died();
  }

  /** What is left to do when the process is gone. */
  died(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#unwatch();
    this.phone.lost(this);
  }

  /** One round, unless another tab is in one. */
  async round(): Promise<RoundOutcome | undefined> {
    const { phone, journal, line } = this;
    if (phone.syncing) return undefined;
    phone.syncing = this;
    const checkpoint = (name: RoundCheckpoint) => {
      phone.world.saw(name);
      return this.#checkpoint(name);
    };
    const outcome = await syncRound({ journal, transport: line, checkpoint });
    phone.syncing = undefined;
    phone.world.trace(`${phone.name} round ${outcome.kind}`);
    phone.world.saw(`round ${outcome.kind}`);
    return outcome;
  }

  async #checkpoint(name: RoundCheckpoint): Promise<void> {
    const { random, faults, trace, clock } = this.phone.world;
    if (!this.isAlive) return never();
    if (random.chance(faults.checkpointKill)) {
      trace(`${this.phone.name} dies at ${name}`);
      this.phone.world.saw(`phone killed at ${name}`);
      this.kill();
      return never();
    }
    if (random.chance(0.1)) await clock.sleep(random.between(1, 2_000));
  }

  /** News that the server sends by itself: late, twice or not at all, like everything else. */
  #listen(): void {
    const { phone, line } = this;
    const { world } = phone;
    this.#unwatch = world.server.feed.watch(world.server.organisation, () => {
      if (!phone.hasLive || !world.random.chance(0.3)) return;
      const times = world.random.chance(world.faults.doubled) ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        world.clock.after(world.random.between(5, 3_000), () => void this.#hear(line));
    });
  }

  async #hear(line: Line): Promise<void> {
    const { phone, journal } = this;
    const { world } = phone;
    if (!this.isAlive || phone.syncing || !phone.isOnline() || world.server.isDown) return;
    const { device, cursor } = await journal.identity();
    const since = world.server.position;
    const from = world.random.chance(0.2) ? Math.max(0, cursor - 1) : cursor;
    const request = { version: WIRE_VERSION, device, counter: 0, cursor: from } as const;
    // Where the server was killed over it, there is no news.
    const said = await world.server.feed.pull(line.caller, request).catch(() => undefined);
    await world.server.look();
    if (!said || said.kind === 'failed' || !this.isAlive || phone.syncing) return;
    const { epoch, page } = said.answer;
    line.check(page, since);
    phone.syncing = this;
    const heard = await applyLive(journal, { version: WIRE_VERSION, epoch, page }, device);
    phone.syncing = undefined;
    world.trace(`${phone.name} live ${page.after}–${page.upTo} ${heard}`);
    world.saw(`live ${heard}`);
  }
}

export class SimPhone implements Sender {
  readonly tabs = new Set<Tab>();
  opened = 0;
  /** The tab that synchronises now. */
  syncing: Tab | undefined;
  offlineUntil = 0;
  isRemoved = false;

  constructor(
    readonly world: World,
    readonly name: string,
    readonly account: string,
    readonly key: Uint8Array,
    readonly clockOff: number,
    readonly hasLive: boolean,
    readonly disk = new MemoryDisk(),
    readonly registered = name
  ) {}

  isOnline(): boolean {
    return this.world.clock.now >= this.offlineUntil;
  }

  lost(tab: Tab): void {
    this.tabs.delete(tab);
    if (this.syncing === tab) this.syncing = undefined;
    if (this.tabs.size > 0 || this.world.isEnding) return;
    this.world.clock.after(this.world.random.between(100, 30_000), () => void this.open());
  }

  async open(): Promise<void> {
    if (this.isRemoved) return;
    if (this.tabs.size === 1) this.world.saw('second tab');
    if (this.tabs.size < 2) await Tab.open(this);
  }

  /** Another phone with all that is on this one, also what it is registered under. */
  copy(name: string): SimPhone {
    const { world, account, key, clockOff, hasLive, disk, registered } = this;
    return new SimPhone(world, name, account, key, clockOff, hasLive, disk.clone(), registered);
  }

  /** The base as it lies on the disk, without what waits on top of it. */
  base(): RecordState[] {
    const seal = sealer(this.key.slice(), random0);
    return (['front', 'records'] as const).flatMap((table) =>
      this.disk
        .rows(table)
        .map((row) => seal.open(table, row.id, row.family, row.body as Uint8Array))
        .map((state) => state as unknown as RecordState)
    );
  }

  families(): Record<string, string> {
    const states = this.disk
      .rows('families')
      .map(({ id, facts }): [string, string] => [id, String(facts?.['state'])])
      .filter(([, state]) => state !== 'gone');
    return Object.fromEntries(states.sort());
  }
}
