/** The journal's side towards the sync loop: offering, settling, applying the feed. */
import type { Identity, Journal, PageOutcome } from './journal';
import { freezeUnsent } from './journal-freeze';
import { offerFirst } from './journal-offer';
import { openPage } from './journal-page';
import { unnameIn } from './journal-refused';
import { renameDevice } from './journal-rename';
import {
  dropDigests,
  everyTable,
  isUnoffered,
  outboxFacts,
  type FamilyRow,
  type OutboxRow,
  type Rows
} from './journal-rows';
import type { Store, WriteTx } from './store';

type Sync = Omit<
  Journal,
  | 'account'
  | 'write'
  | 'record'
  | 'family'
  | 'front'
  | 'waiting'
  | 'countWaiting'
  | 'discardRefused'
  | 'onChange'
>;

export function syncOf(
  store: Store,
  rows: Rows,
  randomId: () => string,
  changed: (families: readonly string[]) => void
): Sync {
  /**
   * Whether what stands at a position need not be kept in the outbox: the family's base holds it.
   * While a family awaits its snapshot, its base doesn't hold what the cursor has passed.
   */
  const covered = (family: FamilyRow | undefined, cursor: number, position: number) =>
    (position <= cursor && family?.state !== 'awaiting') ||
    (family !== undefined && position <= family.snapshot);

  /**
   * A family made on this phone that the server gives to others: its end of access may stand before
   * this phone's first sync, and would never be seen.
   */
  async function leaveUnknown(tx: WriteTx, family: FamilyRow | undefined): Promise<void> {
    if (family?.state !== 'here' || family.snapshot > 0) return;
    for (const table of ['front', 'records'] as const)
      if ((await tx.list(table, { family: family.id })).length > 0) return;
    await rows.putFamily(tx, { ...family, state: 'leaving' });
  }

  return {
    identity: () =>
      store.read(['meta'], async (tx): Promise<Identity> => {
        const { device, counter, cursor, epoch, settled } = await rows.identity(tx);
        return { device, counter, cursor, epoch, settled };
      }),

    async offer() {
      const { changes, families } = await offerFirst(store, rows, randomId);
      if (families.length > 0) changed(families);
      return changes;
    },

    freezeUnsent: () => freezeUnsent(store, rows),

    async settle(answer) {
      const families = new Set<string>();
      await store.write(everyTable, async (tx) => {
        const identity = await rows.identity(tx);
        const scope = new Map((await rows.families(tx)).map((family) => [family.id, family]));
        const counters = answer.answers.map(({ counter }) => counter);
        const outbox = await rows.outboxAmong(tx, counters);
        const answered: OutboxRow[] = [];
        const settled: number[] = [];
        let forked = false;
        for (const { id, counter, result } of answer.answers) {
          const row = outbox.get(counter);
          if (!row || row.change.id !== id || row.state === 'accepted') continue;
          outbox.delete(counter);
          const { family } = row.change;
          families.add(family);
          if (result.kind === 'refused' && result.refusal.reason === 'forked') forked = true;
          else if (result.kind === 'refused') {
            answered.push({ ...row, state: 'refused', refusal: result.refusal });
            if (result.refusal.reason === 'no-access') await leaveUnknown(tx, scope.get(family));
          } else if (covered(scope.get(family), identity.cursor, result.position))
            settled.push(counter);
          else answered.push(accepted(row, result.position));
        }
        await rows.putOutbox(tx, ...answered);
        await rows.dropOutbox(tx, settled);
        const refused = answered.filter(({ state }) => state === 'refused');
        for (const record of new Set(refused.map(({ change }) => change.record)))
          await unnameIn(tx, rows, await rows.outboxOfRecord(tx, record), randomId);
        await rows.putIdentity(tx, { ...identity, epoch: answer.epoch });
        if (!forked && answer.highest <= identity.counter) return;
        for (const family of await renameDevice(tx, rows, randomId)) families.add(family);
      });
      if (families.size > 0) changed([...families]);
    },

    hasForked: (highest) =>
      store.read(['meta'], async (tx) => highest > (await rows.identity(tx)).counter),

    async takeNewDevice() {
      const families = await store.write(everyTable, (tx) => renameDevice(tx, rows, randomId));
      if (families.length > 0) changed([...new Set(families)]);
    },

    async applyPage(page) {
      const families = new Set<string>();
      const outcome = await store.write(everyTable, async (tx): Promise<PageOutcome> => {
        const identity = await rows.identity(tx);
        if (page.after !== identity.cursor) return { kind: 'gap', cursor: identity.cursor };
        const applying = await openPage(tx, rows, page.entries, identity);
        if (applying.kind === 'forked') return applying;
        for (const table of ['front', 'records'] as const) {
          const states = applying.states.filter((state) => rows.tableOf(state.type) === table);
          await tx.put(table, states.map(rows.sealState));
        }
        for (const family of applying.families) await rows.putFamily(tx, family);
        await rows.dropOutbox(tx, applying.settled);
        await dropDigests(tx, applying.touched);
        await rows.putIdentity(tx, { ...identity, cursor: page.upTo });
        for (const family of applying.touched) families.add(family);
        return { kind: 'applied', cursor: page.upTo };
      });
      if (families.size > 0) changed([...families]);
      return outcome;
    },

    awaiting: () => familiesIn('awaiting'),

    async applySnapshot(family, position, records) {
      const done = await store.write(everyTable, async (tx) => {
        if (position < (await rows.identity(tx)).cursor) return false;
        for (const table of ['front', 'records'] as const) {
          const before = await tx.list(table, { family });
          await tx.delete(
            table,
            before.map((row) => row.id)
          );
          const states = records.filter((record) => rows.tableOf(record.type) === table);
          await tx.put(table, states.map(rows.sealState));
        }
        const outbox = (await tx.list('outbox', { family })).map(outboxFacts);
        const within = outbox.filter((row) => row.state === 'accepted' && row.position <= position);
        await rows.dropOutbox(
          tx,
          within.map((row) => row.counter)
        );
        await rows.putFamily(tx, { id: family, state: 'here', snapshot: position });
        await dropDigests(tx, [family]);
        return true;
      });
      if (done) changed([family]);
      return done;
    },

    async dropAwaiting(families) {
      await store.write(['families'], async (tx) => {
        for (const id of families) {
          const family = await rows.family(tx, id);
          if (family?.state === 'awaiting')
            await rows.putFamily(tx, { ...family, state: 'leaving' });
        }
      });
    },

    async settleFirst(position, epoch) {
      await store.write(['meta', 'families', 'outbox'], async (tx) => {
        const identity = await rows.identity(tx);
        // Families of an attempt that was cut off are older than this one, and some of them may
        // have left the scope since: the feed is taken up where the oldest thing was read.
        const oldest = [
          ...(await rows.families(tx)).map((family) => family.snapshot).filter((at) => at > 0),
          ...(await tx.list('outbox'))
            .map(outboxFacts)
            .filter((row) => row.state === 'accepted')
            .map((row) => row.position - 1)
        ].reduce((lowest, at) => Math.min(lowest, at), position);
        const cursor = Math.max(identity.cursor, oldest);
        await rows.putIdentity(tx, { ...identity, cursor, epoch, settled: true });
        // Made on this phone and accepted, yet not among what came: others have it by now.
        for (const family of await rows.families(tx)) {
          if (family.state !== 'here' || family.snapshot > 0) continue;
          const own = (await tx.list('outbox', { family: family.id })).map(outboxFacts);
          if (own.some((row) => row.state === 'accepted' && row.position <= position))
            await rows.putFamily(tx, { ...family, state: 'leaving' });
        }
      });
    },

    async wipeEnded() {
      const wiped = await store.write(everyTable, async (tx) => {
        const gone: string[] = [];
        for (const family of await rows.families(tx)) {
          if (family.state !== 'leaving') continue;
          const outbox = (await tx.list('outbox', { family: family.id })).map(outboxFacts);
          if (outbox.some(({ state }) => isUnoffered(state) || state === 'offered')) continue;
          for (const table of ['front', 'records'] as const) {
            const held = await tx.list(table, { family: family.id });
            await tx.delete(
              table,
              held.map((row) => row.id)
            );
          }
          const known = outbox.filter((row) => row.state === 'accepted').map((row) => row.counter);
          await rows.dropOutbox(tx, known);
          await rows.putFamily(tx, { ...family, state: 'wiped' });
          gone.push(family.id);
        }
        await dropDigests(tx, gone);
        return gone;
      });
      if (wiped.length > 0) changed(wiped);
      return familiesIn('wiped');
    },

    async confirmLeft(families) {
      await store.write(['families'], async (tx) => {
        for (const id of families)
          if ((await rows.family(tx, id))?.state === 'wiped')
            await rows.putFamily(tx, { id, state: 'gone', snapshot: 0 });
      });
    }
  };

  function familiesIn(state: FamilyRow['state']): Promise<string[]> {
    return store.read(['families'], async (tx) =>
      (await rows.families(tx)).filter((family) => family.state === state).map(({ id }) => id)
    );
  }
}

const accepted = ({ change }: OutboxRow, position: number): OutboxRow => ({
  change,
  state: 'accepted',
  position
});
