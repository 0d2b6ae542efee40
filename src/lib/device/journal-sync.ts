/** The journal's side towards the sync loop: offering, settling, applying the feed. */
import { apply, type RecordState } from '../history/register';
import { stampOf, type Stamp } from '../history/stamp';
import { limits } from '../protocol/limits';
import type { Entry } from '../protocol/pull';
import type { Identity, Journal, PageOutcome } from './journal';
import {
  everyTable,
  outboxFacts,
  type FamilyRow,
  type IdentityRow,
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
  /** Restamps everything never accepted under a new device id; counters stay and go on. */
  async function renameDevice(tx: WriteTx): Promise<void> {
    const identity = await rows.identity(tx);
    const { device: former } = identity;
    const device = randomId();
    const all = (await tx.list('outbox')).map((row) => rows.openOutbox(row));
    const moving = all.filter((row) => row.state !== 'accepted');
    const renamed = new Map<Stamp, Stamp>();
    for (const { change } of moving)
      renamed.set(stampOf(change.device, change.counter), stampOf(device, change.counter));
    for (const row of moving) {
      const fields = Object.fromEntries(
        Object.entries(row.change.fields).map(([name, write]) => [
          name,
          { ...write, replaces: write.replaces.map((stamp) => renamed.get(stamp) ?? stamp) }
        ])
      );
      await rows.putOutbox(tx, { ...row, change: { ...row.change, device, fields } });
    }
    await rows.putIdentity(tx, { ...identity, device, past: [...identity.past, former] });
  }

  /** Whether the base of this family already holds what stands at a position. */
  const covered = (family: FamilyRow | undefined, cursor: number, position: number) =>
    position <= cursor || (family !== undefined && position <= family.snapshot);

  return {
    identity: () =>
      store.read(['meta'], async (tx): Promise<Identity> => {
        const { device, counter, cursor, epoch, settled } = await rows.identity(tx);
        return { device, counter, cursor, epoch, settled };
      }),

    offer: () =>
      store.write(['outbox'], async (tx) => {
        const all = await tx.list('outbox');
        const again = all.filter((row) => outboxFacts(row).state === 'offered');
        const candidates =
          again.length > 0 ? again : all.filter((row) => outboxFacts(row).state === 'new');
        const offered = [];
        let bytes = 1_000;
        for (const sealed of candidates.slice(0, limits.pushChanges)) {
          const row = rows.openOutbox(sealed);
          bytes += new TextEncoder().encode(JSON.stringify(row.change)).length + 1;
          if (offered.length > 0 && bytes > limits.pushBytes) break;
          if (row.state === 'new') await rows.putOutbox(tx, { ...row, state: 'offered' });
          offered.push(row.change);
        }
        return offered;
      }),

    async settle(answer) {
      const families = new Set<string>();
      await store.write(everyTable, async (tx) => {
        const identity = await rows.identity(tx);
        const settled: number[] = [];
        let forked = false;
        for (const { id, counter, result } of answer.answers) {
          const row = await rows.outboxAt(tx, counter);
          if (!row || row.change.id !== id || row.state === 'accepted') continue;
          families.add(row.change.family);
          if (result.kind === 'refused' && result.refusal.reason === 'forked') forked = true;
          else if (result.kind === 'refused')
            await rows.putOutbox(tx, { ...row, state: 'refused', refusal: result.refusal });
          else if (
            covered(await rows.family(tx, row.change.family), identity.cursor, result.position)
          )
            settled.push(counter);
          else await rows.putOutbox(tx, accepted(row, result.position));
        }
        await rows.dropOutbox(tx, settled);
        await rows.putIdentity(tx, { ...identity, epoch: answer.epoch });
        if (forked || answer.highest > identity.counter) await renameDevice(tx);
      });
      if (families.size > 0) changed([...families]);
    },

    hasForked: (highest) =>
      store.read(['meta'], async (tx) => highest > (await rows.identity(tx)).counter),

    async takeNewDevice() {
      await store.write(everyTable, renameDevice);
    },

    async applyPage(page) {
      const families = new Set<string>();
      const outcome = await store.write(everyTable, async (tx): Promise<PageOutcome> => {
        const identity = await rows.identity(tx);
        if (page.after !== identity.cursor) return { kind: 'gap', cursor: identity.cursor };
        const applying = await openPage(tx, rows, page.entries, identity);
        if (applying.kind === 'forked') return applying;
        await tx.put('front', applying.front.map(rows.sealState));
        await tx.put('records', applying.records.map(rows.sealState));
        for (const family of applying.families) await rows.putFamily(tx, family);
        await rows.dropOutbox(tx, applying.settled);
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
        return true;
      });
      if (done) changed([family]);
      return done;
    },

    async dropAwaiting(families) {
      await store.write(['families'], async (tx) => {
        for (const id of families) {
          const family = await rows.family(tx, id);
          if (family?.state === 'awaiting') await rows.putFamily(tx, { ...family, state: 'leaving' });
        }
      });
    },

    async settleFirst(position, epoch) {
      await store.write(['meta'], async (tx) => {
        const identity = await rows.identity(tx);
        const cursor = Math.max(identity.cursor, position);
        await rows.putIdentity(tx, { ...identity, cursor, epoch, settled: true });
      });
    },

    async wipeEnded() {
      const wiped = await store.write(everyTable, async (tx) => {
        const gone: string[] = [];
        for (const family of await rows.families(tx)) {
          if (family.state !== 'leaving') continue;
          const outbox = (await tx.list('outbox', { family: family.id })).map(outboxFacts);
          if (outbox.some((row) => row.state === 'new' || row.state === 'offered')) continue;
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
        return gone;
      });
      if (wiped.length > 0) changed(wiped);
      return familiesIn('wiped');
    },

    async confirmLeft(families) {
      await store.write(['families'], async (tx) => {
        for (const id of families)
          if ((await rows.family(tx, id))?.state === 'wiped') await tx.delete('families', [id]);
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

interface Applying {
  kind: 'ready';
  front: RecordState[];
  records: RecordState[];
  families: FamilyRow[];
  /** Counters of own changes whose position has come by. */
  settled: number[];
  touched: Set<string>;
}

/** Works out what a page does to the base, in position order, without writing anything. */
async function openPage(
  tx: WriteTx,
  rows: Rows,
  entries: readonly Entry[],
  identity: IdentityRow
): Promise<Applying | { kind: 'forked' }> {
  const states = new Map<string, RecordState | undefined>();
  const families = new Map((await rows.families(tx)).map((family) => [family.id, family]));
  const changedFamilies = new Set<string>();
  const settled: number[] = [];
  const touched = new Set<string>();

  const place = (id: string, state: FamilyRow['state'], snapshot: number) => {
    families.set(id, { id, state, snapshot });
    changedFamilies.add(id);
    touched.add(id);
  };

  for (const entry of entries) {
    if (entry.kind === 'granted') {
      const family = families.get(entry.family);
      const own =
        entry.creator !== undefined &&
        (entry.creator === identity.device || identity.past.includes(entry.creator));
      if (family?.state === 'here' && own) place(family.id, 'here', 0);
      else if (family?.state !== 'here') place(entry.family, 'awaiting', 0);
      else if (family.snapshot < entry.position) place(entry.family, 'awaiting', family.snapshot);
      continue;
    }
    if (entry.kind === 'ended') {
      const family = families.get(entry.family);
      if (family && family.state !== 'wiped' && entry.position > family.snapshot)
        place(family.id, 'leaving', family.snapshot);
      continue;
    }
    const { family: id, counter } =
      entry.kind === 'own' ? entry : { family: entry.change.family, counter: entry.change.counter };
    const family = families.get(id);
    if (!family || family.state !== 'here' || entry.position <= family.snapshot) continue;

    const mine =
      entry.kind === 'own' || identity.past.includes(entry.change.device)
        ? await rows.outboxAt(tx, counter)
        : undefined;
    if (entry.kind === 'own' && mine?.change.id !== entry.id) return { kind: 'forked' };
    const change = entry.kind === 'own' ? mine?.change : entry.change;
    if (!change) return { kind: 'forked' };
    if (mine && mine.change.id === change.id) settled.push(counter);

    if (!states.has(change.record)) {
      const table = rows.tableOf(change.type);
      const row = await tx.get(table, change.record);
      states.set(change.record, row && rows.openState(table, row));
    }
    states.set(change.record, apply(states.get(change.record), change));
    touched.add(id);
  }

  const after = [...states.values()].filter((state) => state !== undefined);
  return {
    kind: 'ready',
    front: after.filter((state) => rows.tableOf(state.type) === 'front'),
    records: after.filter((state) => rows.tableOf(state.type) === 'records'),
    families: [...families.values()].filter((family) => changedFamilies.has(family.id)),
    settled,
    touched
  };
}
