/** The phone towards its server: against a scripted one, on a store in memory. */
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RegisterPhoneRequest, Standing } from '../protocol/phone';
import { WIRE_VERSION } from '../protocol/version';
import { MemoryDisk, openMemoryStore } from './memory-store';
import { proposedName } from './phone-name';
import {
  emptyAllButPhone,
  noteClock,
  noteStanding,
  openPhoneRow,
  readPhone,
  renewPhoneRow
} from './phone-row';
import type { PhoneTransport } from './phone-transport';
import { RegisteredPhone } from './registered-phone';
import { registeredTransport } from './registered-transport';
import { sealer } from './seal';
import type { Failed, Transport, Unreachable } from './transport';

const version: typeof WIRE_VERSION = WIRE_VERSION;
const handInKey = Buffer.alloc(32, 7).toString('base64');
const random = (length: number) => new Uint8Array(randomBytes(length));
const refused = (failure: Failed['failure']['failure']) =>
  ({ kind: 'failed', failure: { failure } }) as Failed;
const offline: Unreachable = { kind: 'unreachable', why: 'network' };

/** A server with one person's phones. */
class Server implements PhoneTransport {
  known = new Map<string, Omit<RegisterPhoneRequest, 'version'>>();
  removed = new Set<string>();
  proved = true;
  reachable = true;
  asked: string[] = [];
  told: { appVersion: string; unsent: number }[] = [];

  async register(request: Omit<RegisterPhoneRequest, 'version'>) {
    this.asked.push('register');
    if (!this.reachable) return offline;
    const kind = !this.proved ? 'log-in-first' : undefined;
    const there = this.known.get(request.phone);
    if (kind) return { kind: 'answer', answer: { kind, version } } as const;
    if (there && there.secret !== request.secret)
      return { kind: 'answer', answer: { kind: 'taken', version } } as const;
    this.known.set(request.phone, request);
    return { kind: 'answer', answer: { kind: 'registered', version, handInKey } } as const;
  }
  async tell(told: { appVersion: string; unsent: number }) {
    if (!this.reachable) return offline;
    this.told.push(told);
    return { kind: 'answer', answer: { version, handInKey } } as const;
  }
  async standing({ phone, credential }: { phone: string; credential: string }) {
    this.asked.push('standing');
    if (!this.reachable) return offline;
    const there = this.known.get(phone);
    const standing: Standing =
      there?.credential !== credential ? 'unknown' : this.removed.has(phone) ? 'removed' : 'ok';
    return { kind: 'answer', answer: { standing } } as const;
  }
  emptied = async () => ({ kind: 'answer', answer: {} }) as const;
}

describe('a phone and its server', () => {
  let disk: MemoryDisk;
  let server: Server;
  let clock: string;
  let unsent: number;
  let removals: number;
  const seal = sealer(random(32), random);
  const tools = { random, now: () => clock };
  const store = () => openMemoryStore(disk);
  const phoneOn = (at = store()) =>
    new RegisteredPhone({
      store: at,
      seal,
      tools,
      transport: server,
      appVersion: '0.1.0',
      proposedName: 'iPhone',
      unsent: async () => unsent,
      onContact: () => undefined,
      onRemoved: () => (removals += 1)
    });

  beforeEach(() => {
    disk = new MemoryDisk();
    server = new Server();
    clock = '2026-11-03T10:00:00.000Z';
    unsent = removals = 0;
  });

  test('[L30] it is registered before anything is asked; its secret lies sealed, its credential in the clear', async () => {
    const phone = phoneOn();
    expect(phone.proof).toBeUndefined();
    expect(await phone.ready()).toBeUndefined();
    const facts = await readPhone(store());
    expect(facts).toMatchObject({
      registered: true,
      handInKey,
      removed: false,
      lastContact: clock
    });
    const registered = server.known.get(facts?.id ?? '');
    expect(registered).toMatchObject({ name: 'iPhone', appVersion: '0.1.0', unsent: 0 });
    expect(phone.proof).toBe(`${facts?.id}.${registered?.secret}`);
    const raw = JSON.stringify(
      disk
        .rows('meta')
        .map((row) => ({ ...row, body: Buffer.from(row.body ?? []).toString('latin1') }))
    );
    expect(raw).toContain(registered?.credential);
    expect(raw).not.toContain(registered?.secret);
    // Once is enough, also for another tab and after a restart.
    expect(await phone.ready()).toBeUndefined();
    expect(await phoneOn().ready()).toBeUndefined();
    expect(server.asked).toEqual(['register']);
  });

  test('[L30] an answer that was lost makes no second phone; two tabs make one', async () => {
    server.reachable = false;
    expect(await phoneOn().ready()).toEqual(offline);
    server.reachable = true;
    await Promise.all([phoneOn().ready(), phoneOn().ready()]);
    expect(server.known.size).toBe(1);
  });

  test('[L33] without a fresh log-in it asks for one and sends nothing; after it, it goes on', async () => {
    server.proved = false;
    const phone = phoneOn();
    const sent: string[] = [];
    const pull = async () => (sent.push('pull'), { kind: 'answer', answer: {} }) as never;
    const transport = registeredTransport({ pull } as unknown as Transport, phone);
    const request = { version, device: '', counter: 0, cursor: 0 };
    expect(await transport.pull(request)).toEqual(refused('not-logged-in'));
    expect(sent).toEqual([]);
    server.proved = true;
    expect(await transport.pull(request)).toEqual({ kind: 'answer', answer: {} });
    expect(sent).toEqual(['pull']);
  });

  test('[L34] of a phone that the server no longer knows, another is made; of one that it knows, none', async () => {
    const phone = phoneOn();
    await phone.ready();
    const before = phone.proof;
    // Somebody else is logged in, perhaps: the phone itself is known.
    expect(await phone.heed(refused('not-your-phone'))).toEqual(refused('not-your-phone'));
    expect(phone.proof).toBe(before);
    server.known.clear();
    expect(await phone.heed(refused('not-your-phone'))).toEqual({
      kind: 'unreachable',
      why: 'server'
    });
    // It is asked first who is logged in, before it registers.
    expect(phone.proof).toBeUndefined();
    expect(server.known.size).toBe(0);
    expect(await phone.ready()).toBeUndefined();
    expect(server.known.size).toBe(1);
    expect(phone.proof).not.toBe(before);
  });

  test('[L35] a session that ended is asked about: removed is for good, a connection that broke is no word', async () => {
    const phone = phoneOn();
    await phone.ready();
    expect(await phone.heed(refused('not-logged-in'))).toEqual(refused('not-logged-in'));
    const { id } = (await readPhone(store())) ?? { id: '' };
    server.removed.add(id);
    server.reachable = false;
    expect(await phone.heed(refused('not-logged-in'))).toEqual(offline);
    expect(removals).toBe(0);
    server.reachable = true;
    // Right after a restart as well, before anything else was asked.
    expect(await phoneOn().heed(refused('not-logged-in'))).toEqual(refused('phone-removed'));
    expect(removals).toBe(1);
    expect((await readPhone(store()))?.removed).toBe(true);
    // Also after a restart, whatever the server would answer.
    expect(await phoneOn().ready()).toEqual(refused('phone-removed'));
    expect(removals).toBe(2);
  });

  test('[L36] how much is unsent is told when it changed, and now and then', async () => {
    const phone = phoneOn();
    await phone.tell();
    await phone.ready();
    for (const count of [0, 0, 2, 2, 0]) {
      unsent = count;
      await phone.tell();
    }
    expect(server.told.map((one) => one.unsent)).toEqual([0, 2, 0]);
    clock = '2026-11-03T11:00:00.000Z';
    await phone.tell();
    expect(server.told).toHaveLength(4);
    server.reachable = false;
    unsent = 5;
    await phone.tell();
    server.reachable = true;
    await phone.tell();
    expect(server.told.at(-1)?.unsent).toBe(5);
  });

  test('[L32] every answer is contact, and the clock that was seen is kept', async () => {
    const phone = phoneOn();
    await phone.ready();
    await noteClock(store(), '2026-11-05T10:00:00.000Z');
    await noteClock(store(), '2026-11-01T10:00:00.000Z');
    expect(await readPhone(store())).toMatchObject({
      lastContact: '2026-11-03T10:00:00.000Z',
      latest: '2026-11-05T10:00:00.000Z'
    });
    clock = '2026-11-04T10:00:00.000Z';
    await phone.heed({ kind: 'answer' });
    expect(await readPhone(store())).toMatchObject({ lastContact: clock, latest: clock });
    await phone.heed(offline);
    await noteStanding(store(), 'ok', '2026-11-06T10:00:00.000Z');
    expect((await readPhone(store()))?.lastContact).toBe('2026-11-06T10:00:00.000Z');
  });

  test('[L55] a full disk keeps nobody out: what can’t be noted counts while the app runs', async () => {
    const at = store();
    const phone = phoneOn(at);
    await phone.ready();
    disk.full = true;
    expect(await noteClock(at, '2026-11-20T10:00:00.000Z')).toMatchObject({
      lastContact: clock,
      latest: '2026-11-20T10:00:00.000Z'
    });
    const contact = { lastContact: '2026-11-20T10:00:05.000Z', latest: '2026-11-20T10:00:05.000Z' };
    expect(await noteStanding(at, 'ok', contact.latest)).toMatchObject(contact);
    expect(await readPhone(at)).toMatchObject(contact);
    expect(await noteClock(at, '2026-11-20T10:00:10.000Z')).toMatchObject(contact);
    // An open phone sends on.
    clock = '2026-11-20T11:00:00.000Z';
    expect(await phone.heed({ kind: 'answer' })).toEqual({ kind: 'answer' });
    disk.full = false;
    expect(await noteClock(at, '2026-11-20T11:05:00.000Z')).toMatchObject({ lastContact: clock });
    expect(await readPhone(at)).toMatchObject({ latest: '2026-11-20T11:05:00.000Z' });
    expect(await readPhone(store())).toMatchObject({ lastContact: clock });
  });

  test('[L37] on a full disk everything goes', async () => {
    await phoneOn().ready();
    disk.full = true;
    await emptyAllButPhone(store());
    expect(disk.rows('meta')).toEqual([]);
  });

  test('[L37] emptied, nothing lies here but what tells the server so', async () => {
    await phoneOn().ready();
    const body = random(40);
    await store().write(['records', 'outbox', 'meta'], async (tx) => {
      await tx.put('records', [{ id: 'a', family: 'b', body }]);
      await tx.put('outbox', [{ id: '1', family: 'b', record: 'a', facts: {}, body }]);
      await tx.put('meta', [{ id: 'owner', family: '', body }]);
    });
    await emptyAllButPhone(store());
    expect(disk.rows('records')).toEqual([]);
    expect(disk.rows('outbox')).toEqual([]);
    expect(disk.rows('meta').map(({ id }) => id)).toEqual(['phone']);
    expect((await readPhone(store()))?.emptied).toBe(true);
  });

  test('[L34] another id is taken once, however many tabs ask', async () => {
    const first = await openPhoneRow(store(), seal, tools);
    const [one, two] = await Promise.all([
      renewPhoneRow(store(), seal, tools, first.id),
      renewPhoneRow(store(), seal, tools, first.id)
    ]);
    expect(one).toEqual(two);
    expect(one.id).not.toBe(first.id);
    expect(one.secret).not.toBe(first.secret);
  });
});

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)', 5, 'iPhone'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 5, 'iPad'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 0, 'Mac'],
  ['Mozilla/5.0 (Linux; Android 14; K) Chrome/130 Mobile Safari', 5, 'Android-telefoon'],
  ['Mozilla/5.0 (Linux; Android 14; K) Chrome/130 Safari', 5, 'Android-tablet'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', 0, 'Windows-computer'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 0, 'Linux-computer'],
  ['', 0, 'Telefoon']
])('[L36] what a phone is called at first: %s', (agent, touch, name) => {
  expect(proposedName(agent, touch)).toBe(name);
});
