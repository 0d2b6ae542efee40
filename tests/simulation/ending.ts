/** The end of a simulation: the faults stop, every phone syncs three times, and all is looked at. */
import { stampOfChange } from '../../src/lib/history/change';
import { canonical, type Json } from '../../src/lib/history/json';
import type { RecordState } from '../../src/lib/history/register';
import type { RoundOutcome } from '../../src/lib/device/round';
import { decideOnAll } from './hand-ins';
import { wordOf } from './ledger';
import type { SimPhone } from './phone';
import { accounts } from './team';
import { noFaults, type World } from './world';

const ROUNDS = 3;

export async function finish(world: World): Promise<void> {
  world.trace('the faults stop');
  world.faults = noFaults;
  world.isEnding = true;
  world.server.isDown = false;
  await world.clock.run();
  await audit(world, 'before the last rounds');

  await world.server.assignments.settle();
  await decideOnAll(world);
  await world.server.look();
  for (const phone of world.phones) {
    phone.offlineUntil = 0;
    for (const tab of [...phone.tabs]) tab.kill();
    await phone.open();
  }
  const outcomes = new Map<SimPhone, RoundOutcome | undefined>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const phone of world.phones) {
      const [tab] = phone.tabs;
      void tab?.round().then((outcome) => outcomes.set(phone, outcome));
      await world.clock.run();
    }
  for (const phone of world.phones) {
    const outcome = outcomes.get(phone);
    if (outcome?.kind !== 'done')
      world.breach('not equal', `${phone.name} ends with ${JSON.stringify(outcome)}`);
    await compare(world, phone);
  }
  await audit(world, 'at the end');
  await followsPlan(world);
  await replay(world);
}

async function audit(world: World, when: string): Promise<void> {
  const waiting = new Set<string>();
  for (const phone of world.phones) {
    const [tab] = phone.tabs.size > 0 ? phone.tabs : [await reopened(phone)];
    for (const { change } of (await tab?.journal.waiting()) ?? [])
      for (const { value } of Object.values(change.fields)) waiting.add(wordOf(value) ?? '');
  }
  for (const word of world.server.desk.words()) waiting.add(word);
  world.ledger.audit(await world.server.everyRecord(), waiting, when);
}

async function reopened(phone: SimPhone) {
  await phone.open();
  return [...phone.tabs][0];
}

/** Whoever should have a family has it, and nobody else. */
async function followsPlan({ server, breach }: World): Promise<void> {
  const given = accounts.flatMap((account) =>
    server.scopeOf(account).map((family) => `${family} ${account}`)
  );
  const planned = await server.planned();
  if (given.sort().join() !== planned.join())
    breach('plan', `has ${given.join()}, should have ${planned.join()}`);
}

/** The phone holds what the server says is its own, in the same registers, and nothing else. */
async function compare(world: World, phone: SimPhone): Promise<void> {
  const scope = world.server.scopeOf(phone.account);
  const families = phone.families();
  const expected = Object.fromEntries(scope.map((family) => [family, 'here']));
  if (JSON.stringify(families) !== JSON.stringify(expected))
    world.breach(
      'not equal',
      `${phone.name} has the families ${short(families)}, not ${short(expected)}`
    );

  const theirs = byId(await world.server.records(phone.account));
  const ours = byId(phone.base());
  for (const id of new Set([...theirs.keys(), ...ours.keys()]))
    if (theirs.get(id) !== ours.get(id))
      world.breach(
        'not equal',
        `${phone.name} ${id.slice(0, 5)}\n  here   ${ours.get(id) ?? 'nothing'}\n  server ${theirs.get(id) ?? 'nothing'}`
      );

  const [tab] = phone.tabs;
  for (const { state, change } of (await tab?.journal.waiting()) ?? [])
    if (state !== 'refused')
      world.breach('not equal', `${phone.name} still holds ${change.counter}`);
  const rows = phone.disk.rows('outbox').filter(({ facts }) => facts?.['state'] !== 'refused');
  if (rows.length > 0)
    world.breach('not equal', `${phone.name} keeps ${rows.length} rows too long`);
  for (const family of scope)
    for (const kept of (await tab?.journal.family(family)) ?? [])
      world.ledger.shown(phone.name, kept);
}

const short = (families: Record<string, string>) =>
  Object.entries(families)
    .map(([id, state]) => `${id.slice(0, 4)} ${state}`)
    .join();

function byId(records: readonly RecordState[]): Map<string, string> {
  return new Map(records.map((state) => [state.id, canonical(state as unknown as Json)]));
}

/** Every push that was ever carried out is sent again: all of it is known, and nothing moves. */
async function replay(world: World): Promise<void> {
  const { server } = world;
  const known = new Set(
    server.committed.flatMap(({ change }) => (change ? stampOfChange(change) : []))
  );
  const before = server.position;
  for (const { caller, request } of world.pushed) {
    const changes = request.changes.filter((change) => known.has(stampOfChange(change)));
    const said = await world.during(server.feed.push(caller, { ...request, changes }));
    const results =
      said.kind === 'done' ? said.answer.answers.map(({ result }) => result.kind) : [];
    if (results.length !== changes.length || results.includes('accepted'))
      world.breach('replay', `${caller.account}: ${results.join()}`);
  }
  await server.look();
  if (server.position !== before) world.breach('replay', `${before} became ${server.position}`);
}
