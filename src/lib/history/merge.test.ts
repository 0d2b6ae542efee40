/**
 * Merge under causal delivery, with people who write without having seen everything.
 *
 * A made-up history: writers take in the feed now and then, write over what they see, and hand in
 * later. The model of the outcome is one line: a value stands unless a change that saw it replaced it.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stampOfChange, type Change } from './change';
import { apply, stampsOf, type RecordState } from './register';
import { stampOf, type Stamp } from './stamp';

type Act =
  | { kind: 'write'; writer: number; field: number; value: number; seen: number }
  | { kind: 'push'; writer: number }
  | { kind: 'pull'; writer: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      writer: fc.nat(2),
      field: fc.nat(1),
      value: fc.nat(2),
      /** Which of the values seen are replaced, as bits. */
      seen: fc.oneof(fc.constant(255), fc.nat(7))
    })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('push' as const), writer: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pull' as const), writer: fc.nat(2) }) }
);

/** The feed that comes of it: every change after all that it replaces. */
function feedOf(acts: readonly Act[]): Change[] {
  const feed: Change[] = [];
  const writers = [0, 1, 2].map((index) => ({
    name: `w${index}`,
    taken: 0,
    waiting: [] as Change[],
    counter: 0
  }));
  for (const one of acts) {
    const writer = writers[one.writer];
    if (!writer) continue;
    if (one.kind === 'pull') writer.taken = feed.length;
    else if (one.kind === 'push') feed.push(...writer.waiting.splice(0));
    else {
      const own = feed.slice(writer.taken).filter((change) => change.device === writer.name);
      const view = after([...feed.slice(0, writer.taken), ...own, ...writer.waiting]);
      const name = `field${one.field}`;
      const seen = stampsOf(view?.registers[name]).filter((_, bit) => (one.seen >> bit) & 1);
      writer.counter += 1;
      writer.waiting.push({
        id: stampOf(writer.name, writer.counter),
        family: 'f',
        record: 'r',
        type: 'visit',
        fields: { [name]: { value: one.value, replaces: seen } },
        device: writer.name,
        counter: writer.counter,
        author: writer.name,
        at: ''
      });
    }
  }
  for (const writer of writers) feed.push(...writer.waiting);
  return feed;
}

function after(changes: readonly Change[], from?: RecordState): RecordState | undefined {
  return changes.reduce(apply, from);
}

/** Another order in which nobody stands before what it replaces, drawn by the numbers given. */
function reordered(feed: readonly Change[], draws: readonly number[]): Change[] {
  const left = [...feed];
  const order: Change[] = [];
  for (let turn = 0; left.length > 0; turn += 1) {
    const open = left.filter(
      (change) =>
        !left.some((other) =>
          Object.values(change.fields).some((write) =>
            write.replaces.includes(stampOfChange(other))
          )
        )
    );
    const next = open[(draws[turn % draws.length] ?? 0) % open.length] as Change;
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

const history = fc.array(act, { minLength: 1, maxLength: 40 }).map(feedOf);
const draws = fc.array(fc.nat(100), { minLength: 1, maxLength: 20 });

/** Stamps that stand in each field when only knowing replacement removes anything. */
function model(feed: readonly Change[]): Record<string, Stamp[]> {
  const standing: Record<string, Stamp[]> = {};
  for (const change of feed)
    for (const [name, write] of Object.entries(change.fields))
      standing[name] = [...(standing[name] ?? []), stampOfChange(change)].filter(
        (stamp) => !write.replaces.includes(stamp)
      );
  for (const stamps of Object.values(standing)) stamps.sort();
  return standing;
}

const standing = (state: RecordState | undefined) =>
  Object.fromEntries(
    Object.entries(state?.registers ?? {}).map(([name, register]) => [name, stampsOf(register)])
  );

test('[M3] no value vanishes unless a later one replaced it knowingly', () => {
  fc.assert(
    fc.property(history, (feed) => {
      expect(standing(after(feed))).toEqual(model(feed));
      for (const change of feed)
        for (const name of Object.keys(change.fields)) {
          const gone = !standing(after(feed))[name]?.includes(stampOfChange(change));
          const replaced = feed.some((other) =>
            other.fields[name]?.replaces.includes(stampOfChange(change))
          );
          expect(gone).toBe(replaced);
        }
    }),
    { numRuns: 300 }
  );
});

test('[M4] the order of changes that know nothing of each other does not matter', () => {
  fc.assert(
    fc.property(history, draws, (feed, order) => {
      const other = after(reordered(feed, order));
      expect(other?.registers).toEqual(after(feed)?.registers);
    }),
    { numRuns: 300 }
  );
});

test('[M5] taking in a run of the feed again changes nothing', () => {
  fc.assert(
    fc.property(history, fc.nat(40), (feed, from) => {
      const once = after(feed);
      expect(after(feed.slice(from), once)).toEqual(once);
    }),
    { numRuns: 300 }
  );
});

test('[M4] whoever took in the same feed holds the same, in whatever portions', () => {
  fc.assert(
    fc.property(history, fc.nat(40), (feed, cut) => {
      const copy = JSON.parse(
        JSON.stringify(after(feed.slice(0, cut)) ?? null)
      ) as RecordState | null;
      expect(after(feed.slice(cut), copy ?? undefined)).toEqual(after(feed));
    }),
    { numRuns: 200 }
  );
});
