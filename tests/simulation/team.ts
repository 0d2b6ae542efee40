/**
 * The team lead of a simulation: families are given and taken away, handed over, stood in for from one
 * instant to another and opened in an emergency, as illness and holidays have it. The server settles
 * what is due by its clock, when asked and by itself.
 */
import type { TeamAct } from '../../src/lib/protocol/team';
import { WIRE_VERSION } from '../../src/lib/protocol/version';
import type { World } from './world';

export const accounts = ['anna', 'bram'] as const;
export const lead = 'loes';

/** Every so many milliseconds the server looks by itself. */
const SETTLE = 20_000;

export function administer(world: World, end: number): void {
  const { clock, random, server } = world;
  const pace = random.pick([1, 1, 3, 10]) ?? 1;
  const again = (wait: () => number, deed: () => Promise<unknown>) => {
    const plan = () =>
      clock.after(wait(), () => {
        if (clock.now > end) return;
        void deed()
          .catch(() => undefined)
          .then(() => server.look());
        plan();
      });
    plan();
  };
  again(
    () => Math.round(random.between(5_000, 40_000) / pace),
    () => assign(world, end)
  );
  again(
    () => SETTLE,
    async () => {
      if (!server.isDown) await server.assignments.settle();
    }
  );
}

async function assign(world: World, end: number): Promise<void> {
  const { random, server, saw, trace, clock } = world;
  if (server.isDown) return;
  const family = random.pick([...new Set(server.committed.map((entry) => entry.family))].sort());
  const account = random.pick(accounts);
  if (!family || !account) return;
  const { organisation, feed } = server;
  const what = random.next();
  const note = (word: string) => {
    saw(word);
    trace(`${word} ${family.slice(0, 4)} ${account}`);
  };
  if (what < 0.35) {
    note('granted');
    await feed.grant(organisation, family, account);
  } else if (what < 0.55) {
    note('ended');
    await feed.end(organisation, family, account);
  } else if (what < 0.8) {
    const other = accounts.find((one) => one !== account) ?? account;
    const act: TeamAct = {
      ...{ kind: 'hand-over', version: WIRE_VERSION },
      ...{ account, to: other, ...(random.chance(0.7) ? { family } : {}) }
    };
    const said = await server.assignments.act({ organisation, account: lead }, act);
    note(said.kind === 'done' && said.answer.kind === 'done' ? 'handed over' : 'not handed over');
  } else if (what < 0.95) {
    const from = clock.now + random.between(0, 20_000);
    note('stand-in planned');
    await server.standIn(family, account, from, Math.min(end, from + random.between(1, 40_000)));
  } else {
    const request = { version: WIRE_VERSION, family, reason: 'het moet nu' } as const;
    const said = await server.assignments.emergency({ organisation, account }, request);
    note(said.kind === 'done' && said.answer.kind === 'open' ? 'emergency' : 'no emergency');
  }
}
