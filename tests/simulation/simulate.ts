/**
 * One simulation from its seed: some phones, two nurses, four families, and everything that can go
 * wrong; then quiet, three rounds, and a look at whether every promise was kept.
 */
import { limits } from '../../src/lib/protocol/limits';
import type { Bug } from './bugs';
import { finish } from './ending';
import { lockFor, removePhone } from './hand-ins';
import { act } from './nurse';
import { SimPhone } from './phone';
import { accounts, administer } from './team';
import { World, type Breach, type Faults } from './world';

export interface Simulated {
  seed: number;
  breaches: Breach[];
  /** Fingerprint of all that happened. */
  hash: string;
  trace: string[];
  /** How often each thing happened that a storm should have in it. */
  sights: Map<string, number>;
  facts: { phones: number; texts: number; positions: number; minutes: number };
}

const YEARS_10 = 10 * 365 * 86_400_000;

export async function simulate(seed: number, bug?: Bug): Promise<Simulated> {
  const world = await World.make(`nabij ${seed}`, bug);
  const { random, clock } = world;
  world.faults = faultsOf(world);
  const restore = narrowLimits(world);
  const count = random.pick([3, 3, 4, 5]) ?? 3;
  world.phonesMade = count;
  for (let index = 0; index < count; index += 1) {
    const off = random.chance(0.5) ? 0 : random.between(-YEARS_10, YEARS_10);
    const account = accounts[index % 2] as string;
    world.phones.push(
      new SimPhone(world, `phone${index}`, account, random.bytes(32), off, random.chance(0.5))
    );
  }
  world.unmade.push(
    ...Array.from({ length: random.between(1, 4) }, () => `f${random.id().slice(1)}`)
  );
  await begin(world);

  const minutes = random.pick([0.7, 1, 1, 2]) ?? 1;
  const end = minutes * 60_000;
  for (const phone of world.phones) live(phone, end);
  administer(world, end);
  for (let copies = random.pick([0, 0, 1, 1, 2]) ?? 0; copies > 0; copies -= 1)
    clock.after(random.between(end / 20, end), () => void copyPhone(world, end));
  if (random.chance(0.3))
    clock.after(random.between(end / 3, end), () => {
      const phone = random.pick(world.phones);
      if (phone && world.phones.length > 2) void removePhone(phone);
    });
  await clock.run(end);
  await finish(world);

  const { breaches, lines, ledger, server } = world;
  const facts = {
    phones: world.phones.length,
    texts: ledger.size,
    positions: server.position,
    minutes
  };
  const hash = world.hash();
  await server.stop();
  restore();
  return { seed, breaches, hash, trace: lines, sights: world.sights, facts };
}

/** Calm worlds and stormy ones: in some a kind of fault never happens, in others it often does. */
function faultsOf({ random }: World): Faults {
  const chance = (most: number) => (random.chance(0.3) ? 0 : random.next() * most);
  return {
    serverKill: chance(0.15),
    phoneKill: chance(0.03),
    checkpointKill: chance(0.05),
    lost: chance(0.25),
    doubled: chance(0.15),
    slow: chance(0.15),
    cutOff: chance(0.4)
  };
}

/** In half of the worlds pages and pushes hold so little that there are always more to come. */
function narrowLimits({ random }: World): () => void {
  const mutable = limits as { pageEntries: number; pushChanges: number };
  const { pageEntries, pushChanges } = limits;
  const restore = () => void Object.assign(mutable, { pageEntries, pushChanges });
  if (random.chance(0.5))
    Object.assign(mutable, {
      pageEntries: random.between(1, 5),
      pushChanges: random.between(1, 4)
    });
  return restore;
}

/** Every phone opens; two families are there before anybody leaves for a visit. */
async function begin(world: World): Promise<void> {
  for (const phone of world.phones) await phone.open();
  for (const phone of world.phones.slice(0, 2)) {
    const [tab] = phone.tabs;
    const family = world.unmade.shift();
    if (!tab || !family) continue;
    const text = world.ledger.fresh();
    const entry = world.ledger.writing(text, phone.name, []);
    void tab.journal
      .write([
        { family, record: family, type: 'family', fields: { note: { value: text, seen: [] } } }
      ])
      .then(() => (entry.kept = true));
  }
}

function live(phone: SimPhone, end: number): void {
  const { world } = phone;
  const { clock, random } = world;
  const handsIn = random.chance(0.5);
  const again = (least: number, most: number, deed: () => Promise<unknown>) => {
    const plan = () =>
      clock.after(random.between(least, most), () => {
        if (clock.now > end || world.isEnding) return;
        deed().catch((error: unknown) => world.breach('thrown', `${phone.name}: ${String(error)}`));
        plan();
      });
    plan();
  };
  again(300, 7_000, () => act(phone));
  again(2_000, 20_000, async () => random.pick([...phone.tabs])?.round());
  again(20_000, 90_000, () => phone.open());
  again(30_000, 120_000, async () => {
    phone.offlineUntil = clock.now + random.between(5_000, 60_000);
    world.trace(`${phone.name} offline`);
  });
  if (handsIn) again(10_000, 60_000, () => lockFor(phone));
  if (world.faults.checkpointKill > 0)
    again(20_000, 200_000, async () => random.pick([...phone.tabs])?.kill());
}

/** A phone is restored from a copy of another, and both go on. */
async function copyPhone(world: World, end: number): Promise<void> {
  const original = world.random.pick(world.phones);
  if (!original) return;
  const copy = original.copy(`phone${world.phonesMade++}`);
  const device = copy.disk.rows('meta').find(({ id }) => id === 'identity')?.facts?.['device'];
  world.copied.add(String(device));
  world.trace(`${copy.name} is a copy of ${original.name}`);
  world.saw('phone copied');
  world.phones.push(copy);
  await copy.open();
  live(copy, end);
}
