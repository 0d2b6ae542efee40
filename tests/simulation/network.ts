/**
 * The line between a tab and the server: requests and answers as JSON, that are lost, doubled,
 * delayed and cut off. Whatever was sent goes on by itself, also when its sender is no more.
 *
 * Every request that leaves and every answer that arrives is held against what must be so.
 */
import * as v from 'valibot';
import { hashOfChange, stampOfChange } from '../../src/lib/history/change';
import type { Asked, Transport, Unreachable } from '../../src/lib/device/transport';
import { leftRequestSchema, type LeftRequest } from '../../src/lib/protocol/left';
import {
  pageSchema,
  pullRequestSchema,
  type Page,
  type PullRequest
} from '../../src/lib/protocol/pull';
import { pushRequestSchema, type PushRequest } from '../../src/lib/protocol/push';
import type { SnapshotLine, SnapshotRequest } from '../../src/lib/protocol/snapshot';
import type { Caller, Outcome } from '../../src/lib/server/feed';
import type { World } from './world';

const unreachable = (why: Unreachable['why']): Unreachable => ({ kind: 'unreachable', why });
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What a line knows of the phone that it belongs to. */
export interface Sender {
  readonly name: string;
  /** The id that it is registered under. */
  readonly registered: string;
  readonly account: string;
  isOnline(): boolean;
  /** The server takes nothing from it any more. */
  readonly isRemoved: boolean;
}

/** Every push that the server ever answered, to be sent once more at the end. */
export interface Pushed {
  caller: Caller;
  request: PushRequest;
}

export class Line implements Transport {
  readonly #world: World;
  readonly #sender: Sender;

  constructor(world: World, sender: Sender) {
    this.#world = world;
    this.#sender = sender;
  }

  get caller(): Caller {
    const { account, registered: phone } = this.#sender;
    return { organisation: this.#world.server.organisation, account, phone };
  }

  push(request: PushRequest) {
    const { world, caller } = { world: this.#world, caller: this.caller };
    v.parse(pushRequestSchema, request);
    for (const change of request.changes) world.sent(stampOfChange(change), hashOfChange(change));
    return this.#ask('push', request, async (copy) => {
      const outcome = await world.server.feed.push(caller, copy);
      world.pushed.push({ caller, request: copy });
      for (const { result } of outcome.kind === 'done' ? outcome.answer.answers : [])
        world.saw(result.kind === 'refused' ? `refused ${result.refusal.reason}` : result.kind);
      return outcome;
    });
  }

  async pull(request: PullRequest) {
    v.parse(pullRequestSchema, request);
    const since = this.#world.server.position;
    const said = await this.#ask('pull', request, (copy) =>
      this.#world.server.feed.pull(this.caller, copy)
    );
    if (said.kind === 'answer') this.check(said.answer.page, since);
    return said;
  }

  left(request: LeftRequest) {
    v.parse(leftRequestSchema, request);
    return this.#ask('left', request, (copy) => this.#world.server.feed.left(this.caller, copy));
  }

  async snapshot(request: SnapshotRequest): Promise<Asked<AsyncIterable<SnapshotLine>>> {
    const { server, random, faults } = this.#world;
    const since = server.position;
    const said = await this.#ask('snapshot', request, async (copy) => {
      const outcome = await server.feed.snapshot(this.caller, copy);
      if (outcome.kind === 'failed') return outcome;
      return { kind: 'done' as const, answer: [...outcome.answer] };
    });
    if (said.kind !== 'answer') return said;
    for (const line of said.answer)
      if (line.kind === 'record') this.#maySee(line.record.family, since);
    const cut = random.chance(faults.cutOff) ? random.between(1, said.answer.length) : Infinity;
    return { kind: 'answer', answer: this.#lines(said.answer, cut) };
  }

  async *#lines(lines: SnapshotLine[], cut: number): AsyncGenerator<SnapshotLine> {
    for (const [index, line] of lines.entries()) {
      if (index >= cut) return this.#world.saw('snapshot cut off');
      if (index % 4 === 3) await this.#world.clock.sleep(this.#world.random.between(1, 300));
      yield line;
    }
  }

  me = () => Promise.resolve(unreachable('network'));
  live = () => Promise.resolve(unreachable('network'));

  async #ask<Q, A>(
    name: string,
    request: Q,
    work: (copy: Q) => Promise<Outcome<A>>
  ): Promise<Asked<A>> {
    const { clock, random, faults, trace, saw, server } = this.#world;
    const who = this.#sender.name;
    const copy = copyOf(request);
    const slow = () =>
      random.chance(faults.slow) ? random.between(500, 60_000) : random.between(5, 400);
    const [up, down, late] = [slow(), slow(), random.between(100, 120_000)];
    if (!this.#sender.isOnline() || random.chance(faults.lost)) {
      saw('request lost');
      await clock.sleep(up);
      return unreachable('network');
    }
    if (random.chance(faults.doubled))
      clock.after(late, () => {
        trace(`${who} ${name} arrives once more`);
        saw('request doubled');
        this.#arrive(name, copyOf(copy), work).catch(() => undefined);
      });
    const answered = this.#arriveAfter(up, name, copy, work);
    // A phone stops waiting; what it sent may still arrive.
    if (up > 30_000) {
      await clock.sleep(30_000);
      return unreachable('time-out');
    }
    const life = server.life;
    const outcome = await answered;
    if (!outcome) return unreachable('network');
    if (random.chance(faults.lost)) {
      trace(`${who} ${name}: answer lost`);
      saw('answer lost');
      await clock.sleep(down);
      return unreachable(random.chance(0.5) ? 'network' : 'time-out');
    }
    await clock.sleep(down);
    if (server.life !== life && random.chance(0.5)) return unreachable('network');
    return outcome.kind === 'failed' ? outcome : { kind: 'answer', answer: copyOf(outcome.answer) };
  }

  async #arriveAfter<Q, A>(
    up: number,
    name: string,
    copy: Q,
    work: (copy: Q) => Promise<Outcome<A>>
  ): Promise<Outcome<A> | undefined> {
    await this.#world.clock.sleep(up);
    return this.#arrive(name, copy, work);
  }

  /** `undefined` where no server is there to answer. */
  async #arrive<Q, A>(
    name: string,
    copy: Q,
    work: (copy: Q) => Promise<Outcome<A>>
  ): Promise<Outcome<A> | undefined> {
    const { server, trace, breach } = this.#world;
    if (server.isDown || this.#sender.isRemoved) return undefined;
    const { life } = server;
    try {
      const outcome = await work(copy);
      trace(`${this.#sender.name} ${name} at ${server.position}`);
      return outcome;
    } catch (error) {
      if (server.life === life) breach('thrown', `the server threw ${String(error)}`);
      return undefined;
    } finally {
      await server.look();
    }
  }

  /** A page that came in, asked for or by itself: only this person's, in order, nothing skipped. */
  check(page: Page, since: number): void {
    v.parse(pageSchema, page);
    const { breach, server } = this.#world;
    if (page.more) this.#world.saw('page with more');
    const told = page.entries.map((entry) => `${entry.position}${entry.kind[0]}`).join();
    this.#world.trace(`${this.#sender.name} gets ${page.after}–${page.upTo}: ${told}`);
    let last = page.after;
    for (const entry of page.entries) {
      if (entry.position <= last || entry.position > page.upTo)
        breach('skipped', `position ${entry.position} stands after ${last}`);
      last = entry.position;
      if (entry.kind === 'change') this.#maySee(entry.change.family, since);
      if (entry.kind !== 'granted' && entry.kind !== 'ended') continue;
      const { account } = server.at(entry.position) ?? {};
      if (account !== this.#sender.account) breach('foreign', `${entry.kind} of ${account ?? '?'}`);
    }
  }

  #maySee(family: string, since: number): void {
    const { server, breach } = this.#world;
    if (!server.mayHaveSeen(this.#sender.account, family, since))
      breach('foreign', `${this.#sender.name} received a family of others`);
  }
}
