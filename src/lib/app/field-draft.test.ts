import { beforeEach, describe, expect, it } from 'vitest';
import { TEXT_LIMIT } from '../care/field-values';
import { frontTypes } from '../care/kinds';
import type { Journal } from '../device/journal';
import { MemoryDisk, openMemoryStore, type CommitHooks } from '../device/memory-store';
import { openJournal } from '../device/open-journal';
import { sealer } from '../device/seal';
import { DiskFull } from '../device/store';
import { WIRE_VERSION } from '../protocol/version';
import { FamilyWatch } from './family-watch.svelte';
import { choiceKind, dateKind, flagKind, textKind } from './field-kinds';
import { typedVisitDate } from '../care/input-date';

const FAMILY = 'f'.repeat(32);
const VISIT = 'e'.repeat(32);
const FIELD = 'report/saw';

/** Timers that go off when a test says so. */
function handClock() {
  let due: (() => void)[] = [];
  return {
    later: (_: number, task: () => void) => {
      due.push(task);
      return () => void (due = due.filter((one) => one !== task));
    },
    fire() {
      const now = due;
      due = [];
      for (const task of now) task();
    }
  };
}

const turns = () => new Promise((resolve) => setImmediate(resolve));

let serial: number;
let disk: MemoryDisk;
beforeEach(() => {
  serial = 0;
  disk = new MemoryDisk();
});

async function openTab(hooks: CommitHooks = {}, on = disk, account = 'anna') {
  const key = new Uint8Array(32).fill(7);
  const journal = await openJournal(
    openMemoryStore(on, hooks),
    sealer(key, (length) => new Uint8Array(length).fill(serial)),
    {
      account,
      now: () => `2026-11-24T10:00:${String(serial % 60).padStart(2, '0')}Z`,
      randomId: () => (++serial).toString(16).padStart(32, '0'),
      front: frontTypes
    }
  );
  const clock = handClock();
  const watch = new FamilyWatch(FAMILY, { journal, later: clock.later });
  /** Lets everything happen that can happen, timers included. */
  async function settle() {
    for (let round = 0; round < 6; round += 1) {
      await turns();
      clock.fire();
    }
    await turns();
  }
  return { journal, clock, watch, settle, on };
}

async function openVisit(hooks: CommitHooks = {}) {
  const tab = await openTab(hooks);
  await tab.journal.write([
    {
      family: FAMILY,
      record: FAMILY,
      type: 'family',
      fields: { name: { value: 'De Vries', seen: [] } }
    },
    {
      family: FAMILY,
      record: VISIT,
      type: 'visit',
      fields: { date: { value: '2026-11-24', seen: [] } }
    }
  ]);
  tab.watch.start();
  await tab.settle();
  return { ...tab, draft: saw(tab.watch) };
}

const saw = (watch: FamilyWatch) => watch.draft(VISIT, 'visit', FIELD, textKind);

async function heldBy(journal: Journal, field = FIELD) {
  const record = await journal.record(VISIT);
  return (record?.registers[field] ?? []).map(({ value }) => value).sort();
}

/** A change of somebody else arrives by the feed. */
async function arrives(journal: Journal, counter: number, value: string, replaces: string[] = []) {
  const { cursor } = await journal.identity();
  const change = {
    id: counter.toString(16).padStart(32, 'c'),
    family: FAMILY,
    record: VISIT,
    type: 'visit',
    fields: { [FIELD]: { value, replaces } },
    device: 'b'.repeat(32),
    counter,
    author: 'bea',
    at: '2026-11-24T09:00:00Z'
  };
  const outcome = await journal.applyPage({
    after: cursor,
    upTo: cursor + 1,
    entries: [{ kind: 'change', position: cursor + 1, change: change as never }],
    more: false
  });
  expect(outcome.kind).toBe('applied');
}

/** Everything in the outbox goes to a server and is accepted there. */
async function accepted(journal: Journal) {
  const changes = await journal.offer();
  const { cursor, device, counter } = await journal.identity();
  const answers = changes.map(({ id, counter: own }, index) => ({
    id,
    counter: own,
    result: { kind: 'accepted' as const, position: cursor + index + 1 }
  }));
  const epoch = 'd'.repeat(32);
  await journal.settle({ version: WIRE_VERSION, epoch, highest: counter, answers });
  const entries = changes.map((change, index) => ({
    kind: 'own' as const,
    position: cursor + index + 1,
    counter: change.counter,
    id: change.id,
    family: change.family
  }));
  await journal.applyPage({ after: cursor, upTo: cursor + entries.length, entries, more: false });
  return device;
}

describe('[U60] every input is written at once', () => {
  it('without any timer, and the latest text after the write in flight', async () => {
    const { draft, journal, clock } = await openVisit();
    draft.type('N');
    draft.type('No');
    draft.type('Noor');
    await turns();
    expect(await heldBy(journal)).toEqual(['N']);
    clock.fire();
    await turns();
    expect(await heldBy(journal)).toEqual(['Noor']);
    expect(draft.unkept).toBe(false);
  });

  it('flush waits for everything typed, without waiting for a timer', async () => {
    const { draft, journal } = await openVisit();
    draft.type('a');
    draft.type('ab');
    const flushed = draft.flush();
    draft.type('abc');
    await flushed;
    expect(await heldBy(journal)).toEqual(['abc']);
  });

  it('a tick is written at once, also right after another', async () => {
    const { watch, journal } = await openVisit();
    const tick = watch.draft(VISIT, 'visit', 'present/k', flagKind);
    tick.choose(true);
    await turns();
    tick.choose(false);
    await turns();
    expect(await heldBy(journal, 'present/k')).toEqual([false]);
  });

  it('writes nothing for what is the same as before', async () => {
    const { draft, journal } = await openVisit();
    draft.type('');
    await draft.flush();
    expect((await journal.record(VISIT))?.registers[FIELD]).toBeUndefined();
    draft.type('x');
    await draft.flush();
    draft.type('');
    await draft.flush();
    expect(await heldBy(journal)).toEqual([null]);
  });
});

describe('[U61] a failing store costs no word', () => {
  it('a full disk: the text stays, a sentence says so, and it is kept once there is room', async () => {
    const { draft, journal, clock } = await openVisit();
    disk.full = true;
    draft.type('Noor lacht');
    await turns();
    expect(draft.shown).toBe('Noor lacht');
    expect(draft.problem).toMatch(/opslag .* vol/);
    await expect(draft.flush()).rejects.toThrow(DiskFull);
    draft.type('Noor lacht veel');
    await turns();
    expect(draft.problem).toMatch(/opslag .* vol/);
    disk.full = false;
    clock.fire();
    await turns();
    expect(await heldBy(journal)).toEqual(['Noor lacht veel']);
    expect(draft.problem).toBeUndefined();
    await draft.flush();
  });

  it('any other failure, and typing tries again by itself', async () => {
    let broken = false;
    const { draft, journal } = await openVisit({
      beforeCommit() {
        if (broken) throw new Error('lost the database');
      }
    });
    broken = true;
    draft.type('a');
    await turns();
    expect(draft.problem).toMatch(/nog niet bewaard/);
    broken = false;
    draft.type('ab');
    await turns();
    expect(await heldBy(journal)).toEqual(['ab']);
    expect(draft.problem).toBeUndefined();
  });

  it('a family that has left the phone: the text stays on the screen', async () => {
    const { journal, clock } = await openTab();
    const gone = new FamilyWatch(FAMILY, { journal, later: clock.later });
    const draft = saw(gone);
    draft.type('woorden');
    await turns();
    expect(draft.shown).toBe('woorden');
    expect(draft.problem).toMatch(/niet meer op deze telefoon/);
    await expect(gone.flush()).rejects.toThrow();
  });

  it('what is too long is not cut, and says so', async () => {
    const { draft, journal } = await openVisit();
    const fits = 'a'.repeat(TEXT_LIMIT);
    draft.type(fits);
    await draft.flush();
    draft.type(`${fits}b`);
    expect(draft.problem).toMatch(/te lang/);
    expect(draft.shown).toHaveLength(TEXT_LIMIT + 1);
    await expect(draft.flush()).rejects.toThrow();
    expect(await heldBy(journal)).toEqual([fits]);
    draft.type('kort');
    await draft.flush();
    expect(draft.problem).toBeUndefined();
    expect(await heldBy(journal)).toEqual(['kort']);
  });

  it('what can not be read as a date stays as typed and holds up nothing', async () => {
    const { watch, journal } = await openVisit();
    const date = watch.draft(
      VISIT,
      'visit',
      'date',
      dateKind((text) => typedVisitDate(text, '2026-11-24'))
    );
    date.type('31-2-2026');
    expect(date.problem).toMatch(/bestaat niet/);
    await date.flush();
    date.leave();
    await turns();
    expect(date.shown).toBe('31-2-2026');
    date.type('3 nov');
    date.leave();
    await turns();
    expect(date.shown).toBe('3-11-2026');
    expect(await heldBy(journal, 'date')).toEqual(['2026-11-03']);
  });
});

describe('[U62] what arrives never overwrites what she types', () => {
  it('is taken over while she is not ahead', async () => {
    const { draft, journal, settle } = await openVisit();
    await arrives(journal, 1, 'van Bea');
    await settle();
    expect(draft.shown).toBe('van Bea');
    draft.type('van Bea en mij');
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['van Bea en mij']);
  });

  it('stands beside her words when she had not seen it', async () => {
    const { draft, journal, settle } = await openVisit();
    disk.full = true;
    draft.type('van mij');
    await turns();
    disk.full = false;
    await arrives(journal, 1, 'van Bea');
    await settle();
    expect(draft.shown).toBe('van mij');
    expect(await heldBy(journal)).toEqual(['van Bea', 'van mij']);
    expect(draft.inConflict).toBe(true);
    draft.type('van mij, en verder');
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['van Bea', 'van mij, en verder']);
  });

  it('between the end of a reading and her next sign nothing is lost', async () => {
    const { draft, journal, watch, settle } = await openVisit();
    await arrives(journal, 1, 'van Bea');
    const reading = watch.refresh();
    draft.type('eerst ik');
    await reading;
    await settle();
    expect(draft.shown).toBe('eerst ik');
    expect(await heldBy(journal)).toEqual(['eerst ik', 'van Bea']);
  });

  it('equal words written apart are one, and going on replaces both', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('gelijk');
    await draft.flush();
    await arrives(journal, 1, 'gelijk');
    await settle();
    expect(draft.inConflict).toBe(false);
    draft.type('gelijk en meer');
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['gelijk en meer']);
  });

  it('a choice replaces every version she saw, and a later one she did not see stays', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('van mij');
    await draft.flush();
    await arrives(journal, 1, 'van Bea');
    await settle();
    expect(draft.versions.map(({ value }) => value)).toEqual(['van Bea', 'van mij']);
    await arrives(journal, 2, 'van Bea, later');
    draft.resolve('samen');
    await draft.flush();
    await settle();
    expect(await heldBy(journal)).toEqual(['samen', 'van Bea, later']);
    draft.resolve('samen');
    await draft.flush();
    await settle();
    expect(await heldBy(journal)).toEqual(['samen']);
    expect(draft.inConflict).toBe(false);
  });

  it('a version that came after she began to choose is not in the choice', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('van mij');
    await draft.flush();
    await arrives(journal, 1, 'van Bea');
    await settle();
    const seen = draft.versions;
    await arrives(journal, 2, 'van Bea, later');
    await settle();
    expect(draft.versions).toHaveLength(3);
    draft.resolve('samen', seen);
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['samen', 'van Bea, later']);
  });

  it('a choice made while a write is in flight or failing still counts', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('van mij');
    await draft.flush();
    await arrives(journal, 1, 'van Bea');
    await settle();
    draft.type('van mij.');
    disk.full = true;
    draft.resolve('samen');
    await turns();
    disk.full = false;
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['samen']);
  });

  it('a choice whose write fails is still a choice when it is tried again', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('van mij');
    await draft.flush();
    await arrives(journal, 1, 'van Bea');
    await settle();
    disk.full = true;
    draft.resolve('samen');
    await turns();
    expect(draft.problem).toMatch(/vol/);
    disk.full = false;
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['samen']);
  });

  it('a reading that comes late does not bring back what she wrote over since', async () => {
    const { journal, clock } = await openVisit();
    await arrives(journal, 1, 'van Bea');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Journal = {
      ...journal,
      family: async (family) => {
        const found = await journal.family(family);
        await held;
        return found;
      }
    };
    const watch = new FamilyWatch(FAMILY, { journal: slow, later: clock.later });
    const draft = saw(watch);
    const reading = watch.refresh();
    await turns();
    draft.type('na Bea');
    await draft.flush();
    release();
    await reading;
    expect(draft.shown).toBe('na Bea');
    expect(await heldBy(journal)).toEqual(['na Bea', 'van Bea']);
  });

  it('the very words she began from, arriving while she is ahead, are replaced as well', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('gelijk');
    await draft.flush();
    await settle();
    disk.full = true;
    draft.type('gelijk en meer');
    await turns();
    disk.full = false;
    await arrives(journal, 1, 'gelijk');
    for (let round = 0; round < 3; round += 1) await turns();
    await draft.flush();
    await settle();
    expect(await heldBy(journal)).toEqual(['gelijk en meer']);
  });

  it('what was made of two versions does not replace a choice that came since', async () => {
    const { draft, journal, settle } = await openVisit();
    draft.type('van mij');
    await draft.flush();
    await accepted(journal);
    await arrives(journal, 1, 'van Bea');
    await settle();
    const seen = draft.versions;
    const both = seen.flatMap(({ stamps }) => stamps);
    await arrives(journal, 2, 'gekozen door Bea', both);
    await settle();
    expect(draft.shown).toBe('gekozen door Bea');
    draft.resolve('samen', seen);
    await draft.flush();
    expect(await heldBy(journal)).toEqual(['gekozen door Bea', 'samen']);
  });

  it('shows her own version of two when the page opens', async () => {
    const { draft, journal, on } = await openVisit();
    draft.type('van mij');
    await draft.flush();
    await accepted(journal);
    await arrives(journal, 1, 'van Bea');
    const again = await openTab({}, on);
    again.watch.start();
    await again.settle();
    expect(saw(again.watch).shown).toBe('van mij');
    expect(saw(again.watch).inConflict).toBe(true);
  });
});

describe('[U63] two tabs of one phone', () => {
  it('a tab that is even follows the other', async () => {
    const a = await openVisit();
    const b = await openTab();
    b.watch.start();
    await b.settle();
    a.draft.type('uit de ene tab');
    await a.draft.flush();
    await b.settle();
    expect(saw(b.watch).shown).toBe('uit de ene tab');
    saw(b.watch).type('uit de andere tab');
    await b.watch.flush();
    await a.settle();
    expect(a.draft.shown).toBe('uit de andere tab');
    expect(await heldBy(a.journal)).toEqual(['uit de andere tab']);
  });

  it('typing in both at once keeps both, from empty', async () => {
    const a = await openVisit();
    const b = await openTab();
    b.watch.start();
    await b.settle();
    a.draft.type('een');
    saw(b.watch).type('twee');
    await Promise.all([a.draft.flush(), b.watch.flush()]);
    expect(await heldBy(a.journal)).toEqual(['een', 'twee']);
  });

  it('typing on in both at once from one text keeps both, though neither was sent yet', async () => {
    const a = await openVisit();
    const b = await openTab();
    a.draft.type('samen');
    await a.draft.flush();
    b.watch.start();
    await b.settle();
    a.draft.type('samen een');
    saw(b.watch).type('samen twee');
    await Promise.all([a.draft.flush(), b.watch.flush()]);
    expect(await heldBy(a.journal)).toEqual(['samen een', 'samen twee']);
  });
});

describe('[U64] fields written along', () => {
  it('are one write with the answer, and change and clear with it', async () => {
    const { watch, journal, settle } = await openVisit();
    const answer = watch.draft(VISIT, 'visit', 'observed/k/i', choiceKind(['seen', 'told']), {
      along: (value) => ({
        'observed-age/k/i': value === null ? null : { basis: 'calendar', days: 56 }
      })
    });
    answer.choose('seen');
    await answer.flush();
    const written = (await journal.waiting()).at(-1)?.change.fields ?? {};
    expect(Object.keys(written)).toEqual(
      expect.arrayContaining(['observed/k/i', 'observed-age/k/i'])
    );
    answer.choose(undefined);
    await answer.flush();
    expect(await heldBy(journal, 'observed-age/k/i')).toEqual([null]);
    await accepted(journal);
    await settle();
    answer.choose('told');
    await answer.flush();
    expect(await heldBy(journal, 'observed-age/k/i')).toEqual([{ basis: 'calendar', days: 56 }]);
  });
});

describe('[U68] a family that leaves the phone under her hands', () => {
  it('takes no words with it that could not be written any more', async () => {
    const { draft, watch, journal, settle } = await openVisit();
    draft.type('Noor');
    await draft.flush();
    await accepted(journal);
    const { cursor } = await journal.identity();
    await journal.applyPage({
      after: cursor,
      upTo: cursor + 1,
      entries: [{ kind: 'ended', position: cursor + 1, family: FAMILY }],
      more: false
    });
    expect(await journal.wipeEnded()).toEqual([FAMILY]);
    draft.type('Noor lacht');
    await settle();
    expect(watch.stage).toBe('left');
    expect(watch.unkept).toBe(true);
    expect(draft.problem).toMatch(/Kopieer/);
    // The page that shows this draft is drawn from the records.
    expect(watch.record(VISIT)).toBeDefined();
  });

  it('[U72] holds the phone open until she has copied them', async () => {
    const { draft, watch, journal, settle } = await openVisit();
    draft.type('Noor');
    await draft.flush();
    await accepted(journal);
    const { cursor } = await journal.identity();
    await journal.applyPage({
      after: cursor,
      upTo: cursor + 1,
      entries: [{ kind: 'ended', position: cursor + 1, family: FAMILY }],
      more: false
    });
    await journal.wipeEnded();
    expect(draft.isHopeless).toBe(false);
    draft.type('Noor lacht');
    await settle();
    expect(draft.isHopeless).toBe(true);
    await expect(watch.flush()).rejects.toThrow();
    await draft.letGo();
    await settle();
    await watch.flush();
    expect(watch.unkept).toBe(false);
    expect(watch.records).toEqual([]);
  });

  it('goes from the screen when all was written', async () => {
    const { draft, watch, journal, settle } = await openVisit();
    draft.type('Noor');
    await draft.flush();
    await accepted(journal);
    const { cursor } = await journal.identity();
    await journal.applyPage({
      after: cursor,
      upTo: cursor + 1,
      entries: [{ kind: 'ended', position: cursor + 1, family: FAMILY }],
      more: false
    });
    await journal.wipeEnded();
    await settle();
    expect(watch.stage).toBe('absent');
    expect(watch.records).toEqual([]);
  });
});

describe('[U65] a new family', () => {
  const CHILD = 'c'.repeat(32);
  async function adding() {
    const tab = await openTab();
    const watch = new FamilyWatch(FAMILY, { journal: tab.journal, later: tab.clock.later }, [
      {
        family: FAMILY,
        record: FAMILY,
        type: 'family',
        fields: { name: { value: null, seen: [] } }
      },
      {
        family: FAMILY,
        record: CHILD,
        type: 'person',
        fields: { role: { value: 'child', seen: [] } }
      }
    ]);
    watch.start();
    await tab.settle();
    return { ...tab, watch };
  }

  it('leaves nothing behind when nothing was typed', async () => {
    const { journal, watch } = await adding();
    expect(watch.records).toHaveLength(2);
    await watch.flush();
    expect(await journal.front()).toEqual([]);
  });

  it('is made with its first people in the first write, whichever field comes first', async () => {
    const { journal, watch, settle } = await adding();
    watch.draft(CHILD, 'person', 'name', textKind).type('Noor');
    watch.draft(FAMILY, 'family', 'name', textKind).type('De Vries');
    await watch.flush();
    await settle();
    const front = await journal.front();
    expect(front.map(({ type }) => type).sort()).toEqual(['family', 'person']);
    expect(watch.stage).toBe('here');
    expect(watch.isNew).toBe(false);
    const child = front.find(({ id }) => id === CHILD);
    expect(Object.keys(child?.registers ?? {}).sort()).toEqual(['name', 'role']);
    const family = front.find(({ id }) => id === FAMILY);
    expect(family?.registers['name']?.map(({ value }) => value)).toEqual(['De Vries']);
  });

  it('is still to be made when the first write fails', async () => {
    const { journal, watch } = await adding();
    const name = watch.draft(FAMILY, 'family', 'name', textKind);
    disk.full = true;
    name.type('De Vries');
    await expect(watch.flush()).rejects.toThrow(DiskFull);
    disk.full = false;
    await watch.flush();
    expect(await journal.front()).toHaveLength(2);
  });
});
