import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  dropHandIn,
  keepHandIn,
  noteHandInSent,
  readHandIn,
  type SealedHandIn
} from '../device/hand-in-row';
import { handedInUpTo } from '../device/handed-in';
import { MemoryDisk, openMemoryStore } from '../device/memory-store';
import { noteRemoved, PHONE_ROW } from '../device/phone-row';
import type { HandInAnswer, HandInPackage } from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { sendSealed } from './hand-in-sending';

const hex = (bytes: number) => randomBytes(bytes).toString('hex');
const aPackage = (): HandInPackage => ({
  form: 1,
  phone: hex(16),
  id: hex(16),
  at: '2026-11-03T10:00:00.000Z',
  enc: 'AAAA',
  sealed: 'AAAA'
});
const sealed = (over: Partial<SealedHandIn> = {}): SealedHandIn => ({
  upTo: 3,
  of: 'a',
  sent: 'no',
  packages: [aPackage(), aPackage()],
  ...over
});

async function lockedPhone(row?: SealedHandIn) {
  const disk = new MemoryDisk();
  const store = openMemoryStore(disk);
  const facts = { id: hex(16), credential: hex(32), lastContact: '', latest: '' };
  await store.write(['meta'], (tx) => tx.put('meta', [{ id: PHONE_ROW, family: '', facts }]));
  if (row) await keepHandIn(store, row);
  const upTo = () => store.read(['meta'], handedInUpTo);
  return { disk, store, facts, upTo };
}

function serverThat(...answers: (Response | Error)[]) {
  const asked: { credential: string; package: HandInPackage }[] = [];
  const send = ((_path: string, init?: RequestInit) => {
    asked.push(JSON.parse(String(init?.body)) as (typeof asked)[number]);
    const next = answers.shift() ?? new Error('nobody there');
    return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
  }) as typeof fetch;
  return { send, asked };
}

const says = (status: number, body: unknown) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
const answer = (over: Partial<HandInAnswer> = {}) =>
  says(200, { version: WIRE_VERSION, kind: 'placed', kept: 1, refused: 0, ...over });

describe('sending what lies sealed', () => {
  test('[J74] it goes with the credential alone, and counts as off the phone once all of it was answered', async () => {
    const { store, facts, upTo } = await lockedPhone(sealed());
    const { send, asked } = serverThat(answer(), answer({ kind: 'known' }));
    expect(await sendSealed(store, send)).toBe('sent');
    expect(asked.map(({ credential }) => credential)).toEqual([facts.credential, facts.credential]);
    expect(await upTo()).toBe(3);
    // Nothing is asked a second time.
    expect(await sendSealed(store, serverThat().send)).toBe('sent');
  });

  test('[J74] a line that breaks, a server that can’t, a wifi page and a flood count as no connection', async () => {
    const { store, upTo } = await lockedPhone(sealed());
    for (const said of [
      [answer(), new Error('broken')],
      [says(503, {})],
      [says(200, '<html>Log in op wifi</html>')],
      [says(429, { failure: 'too-often' })]
    ])
      expect(await sendSealed(store, serverThat(...said).send)).toBe('offline');
    expect(await upTo()).toBe(0);
  });

  test('[J74] what was refused in part or whole is still on this phone', async () => {
    const { store, upTo } = await lockedPhone(sealed());
    expect(await sendSealed(store, serverThat(says(403, { failure: 'forbidden' })).send)).toBe(
      'refused'
    );
    const part = serverThat(answer(), answer({ kept: 0, refused: 1 }));
    expect(await sendSealed(store, part.send)).toBe('refused');
    expect(await upTo()).toBe(0);
    expect((await readHandIn(store))?.sent).toBe('part');
  });

  test('[J76] it is all sent only where nothing was written after it was sealed', async () => {
    const { store } = await lockedPhone(sealed({ packages: [aPackage()] }));
    const written = (id: number, state: string) =>
      store.write(['outbox'], (tx) =>
        tx.put('outbox', [
          { id: String(id).padStart(16, '0'), family: 'f', record: 'r', facts: { state } }
        ])
      );
    await written(3, 'frozen');
    await written(5, 'accepted');
    expect(await sendSealed(store, serverThat(answer()).send)).toBe('sent');
    await written(4, 'new');
    expect(await sendSealed(store, serverThat().send)).toBe('some');
  });

  test('[J77] a phone that was removed hands in again what was refused while it was in use', async () => {
    const { store, upTo } = await lockedPhone(sealed({ packages: [aPackage()] }));
    await sendSealed(store, serverThat(answer({ kept: 0, refused: 1 })).send);
    const silent = serverThat();
    expect(await sendSealed(store, silent.send)).toBe('refused');
    expect(silent.asked).toEqual([]);
    await noteRemoved(store);
    const aside = serverThat(answer({ kind: 'waiting' }));
    expect(await sendSealed(store, aside.send)).toBe('sent');
    expect(await upTo()).toBe(3);
  });

  test('[J77] only the server’s own word is a refusal: a proxy or an older server is none', async () => {
    const { store } = await lockedPhone(sealed({ packages: [aPackage()] }));
    for (const said of [
      says(413, '<html>Request Entity Too Large</html>'),
      says(403, '<html>Geen toegang</html>'),
      says(404, { failure: 'unknown-path' }),
      says(426, { failure: 'update-needed', behind: 'phone' })
    ])
      expect(await sendSealed(store, serverThat(said).send)).toBe('not-now');
    expect(await sendSealed(store, serverThat(says(403, { failure: 'forbidden' })).send)).toBe(
      'refused'
    );
  });

  test('[J74] a full disk doesn’t make it unsent', async () => {
    const { disk, store } = await lockedPhone(sealed({ packages: [aPackage()] }));
    disk.full = true;
    expect(await sendSealed(store, serverThat(answer()).send)).toBe('sent');
  });

  test('[J75] of two tabs that seal at once, what holds most stays; where nothing lies there is nothing to send', async () => {
    const { store } = await lockedPhone();
    expect(await sendSealed(store, serverThat().send)).toBe('nothing');
    await keepHandIn(store, sealed({ upTo: 5, of: 'b' }));
    await keepHandIn(store, sealed({ upTo: 4, of: 'c' }));
    expect((await readHandIn(store))?.of).toBe('b');
    await keepHandIn(store, sealed({ upTo: 6, of: 'd' }));
    expect((await readHandIn(store))?.of).toBe('d');
    // The same once more may have been sent meanwhile.
    await noteHandInSent(store, 'd', 'all');
    await keepHandIn(store, sealed({ upTo: 6, of: 'd' }));
    expect((await readHandIn(store))?.sent).toBe('all');
    // A tab that found nothing unsent takes away no more than it knew of.
    await dropHandIn(store, 5);
    expect((await readHandIn(store))?.of).toBe('d');
    await dropHandIn(store, 6);
    expect(await readHandIn(store)).toBeUndefined();
  });
});
