/**
 * What locked phones hand in, at its own time: sealed when the phone locks, it may come in before or
 * after the phone's own push, twice or not at all. A phone that is removed hands in what it has and is
 * gone; that waits for the team lead, who accepts it.
 *
 * The sealing itself is left out: a package stands for its content, as the server opens it.
 */
import { createHash } from 'node:crypto';
import { hashOfChange, stampOfChange } from '../../src/lib/history/change';
import type { HandInContent, HandInPackage } from '../../src/lib/protocol/hand-in';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { HandInOpening } from '../../src/lib/server/hand-in-opening';
import type { HandInParts } from '../../src/lib/server/sql-hand-ins';
import { wordOf } from './ledger';
import type { SimPhone } from './phone';
import { lead } from './team';
import type { World } from './world';

const credential = 'c'.repeat(32);

/** What the server is given to open packages and to know phones with. */
export class HandInDesk {
  readonly #contents = new Map<string, HandInContent>();
  /** Ids of phones, to their accounts. */
  readonly #phones = new Map<string, string>();
  readonly #removed = new Set<string>();
  /** Of removed phones: what is not yet decided on. */
  readonly undecided = new Map<string, HandInPackage>();

  readonly opening: HandInOpening = {
    hashOf: ({ id }) => createHash('sha256').update(id).digest('hex'),
    open: ({ id }) => {
      const content = this.#contents.get(id);
      return Promise.resolve(content && { ...structuredClone(content), malformed: 0 });
    }
  };

  phones(organisation: string): HandInParts['phones'] {
    return {
      proved: (_, { phone: id }) => {
        const account = this.#phones.get(id);
        const removed = this.#removed.has(id);
        return Promise.resolve(
          account === undefined ? undefined : { id, organisation, account, removed }
        );
      }
    };
  }

  /** Seals what a phone has not sent; nothing where there is nothing. */
  async seal(phone: SimPhone): Promise<HandInPackage | undefined> {
    const { world, account, name } = phone;
    const [tab] = phone.tabs;
    const frozen = await tab?.journal.freezeUnsent();
    if (!frozen || frozen.changes.length === 0) return undefined;
    // What was refused may have been typed over since: the feed knows neither under that stamp.
    const refused = new Set(
      (await tab?.journal.waiting())
        ?.filter(({ state }) => state === 'refused')
        .map(({ change }) => change.counter)
    );
    for (const change of frozen.changes)
      if (!refused.has(change.counter)) world.sent(stampOfChange(change), hashOfChange(change));
    const [id, of] = [world.random.id(), idOf(name)];
    this.#contents.set(id, { account, ...structuredClone(frozen) });
    this.#phones.set(of, account);
    const at = world.instant(0).toISOString();
    return { form: 1, phone: of, id, at, enc: 'AAAA', sealed: 'AAAA' };
  }

  remove(phone: SimPhone): void {
    this.#removed.add(idOf(phone.name));
  }

  /** Texts that stand in what waits for a decision. */
  words(): string[] {
    return [...this.undecided.keys()].flatMap((id) =>
      (this.#contents.get(id)?.changes ?? []).flatMap(({ fields }) =>
        Object.values(fields).map(({ value }) => wordOf(value) ?? '')
      )
    );
  }
}

const idOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 32);

/** The phone locks for a moment: what it has goes out by itself, whenever there is a line. */
export async function lockFor(phone: SimPhone): Promise<void> {
  const { world } = phone;
  const { random, faults, clock, server } = world;
  const sealed = await server.desk.seal(phone);
  if (!sealed) return;
  world.trace(`${phone.name} locks and seals`);
  const times = random.chance(faults.lost) ? 0 : random.chance(faults.doubled) ? 2 : 1;
  for (let time = 0; time < times; time += 1)
    clock.after(random.between(50, 60_000), () => void deliver(world, sealed));
}

/** Taken out of use, and gone from the world: what it had is with the server, or on its way there. */
export async function removePhone(phone: SimPhone): Promise<void> {
  const { world } = phone;
  const { random, clock, server, phones } = world;
  for (const tab of [...phone.tabs]) tab.kill();
  await phone.open();
  const sealed = await server.desk.seal(phone);
  phone.isRemoved = true;
  for (const tab of [...phone.tabs]) tab.kill();
  phones.splice(phones.indexOf(phone), 1);
  server.desk.remove(phone);
  world.trace(`${phone.name} is removed`);
  world.saw('phone removed');
  if (!sealed) return;
  server.desk.undecided.set(sealed.id, sealed);
  clock.after(random.between(50, 30_000), () => void deliver(world, sealed));
  clock.after(random.between(50, 60_000), () => void decide(world, sealed));
}

/** What of removed phones is still under way comes in, and is decided on. */
export async function decideOnAll(world: World): Promise<void> {
  for (const sealed of [...world.server.desk.undecided.values()]) {
    await deliver(world, sealed);
    await decide(world, sealed);
  }
}

async function deliver(world: World, sealed: HandInPackage): Promise<void> {
  const { server } = world;
  if (server.isDown) return;
  const request = { version: WIRE_VERSION, credential, package: sealed } as const;
  const said = await server.handIns.fromPhone(request);
  const kind = said.kind === 'done' ? said.answer.kind : said.failure.failure;
  world.trace(`handed in ${sealed.id.slice(0, 4)}: ${kind}`);
  world.saw(`handed in ${kind}`);
  await server.look();
}

async function decide(world: World, sealed: HandInPackage): Promise<void> {
  const { server } = world;
  if (server.isDown) return;
  const hash = server.desk.opening.hashOf(sealed);
  const by = { organisation: server.organisation, account: lead };
  const said = await server.handIns.decide(by, {
    ...{ version: WIRE_VERSION, hash, decision: 'accept' }
  });
  world.trace(`decided on ${sealed.id.slice(0, 4)}: ${said.kind} ${said.kept}`);
  world.saw(`quarantine ${said.kind}`);
  if (said.kind === 'decided') server.desk.undecided.delete(sealed.id);
  await server.look();
}
