/** The live channel on the real feed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { limits } from '../../src/lib/protocol/limits';
import { liveEventSchema, type LiveEvent } from '../../src/lib/protocol/pull';
import type { Database } from '../../src/lib/server/database/database';
import { askingOn } from '../../src/lib/server/admission';
import { openLive, type Live } from '../../src/lib/server/http-live';
import type { SqlFeed } from '../../src/lib/server/sql-feed';
import { feedOn, newId, newOrganisation, Phone, write } from '../contract/feed-world';
import { sqliteMaterial, type Addressed } from '../contract/material';

const NEVER = 1_000_000;
let material: Addressed;
let database: Database;
let feed: SqlFeed;
let writer: Phone;
let reader: Phone;
let family: string;
let loggedIn: boolean;
let stopping: AbortController;

beforeAll(async () => {
  material = await sqliteMaterial();
  database = await material.open();
  feed = feedOn(database);
});
afterAll(async () => {
  await database.close();
  await material.remove();
});
beforeEach(async () => {
  const organisation = await newOrganisation(database);
  writer = new Phone(feed, organisation, 'anna');
  reader = new Phone(feed, organisation, 'anna');
  family = await writer.newFamily();
  loggedIn = true;
  stopping = new AbortController();
});

/** Opens a channel and hands out what it says, piece by piece; `undefined` at its end. */
async function listen(over: Partial<Live> = {}) {
  const live = await openLive({
    feed,
    caller: reader.caller,
    device: reader.device,
    cursor: 0,
    stillLoggedIn: async () => loggedIn,
    again: askingOn(),
    stopping: stopping.signal,
    heartbeat: NEVER,
    ...over
  });
  if (live.kind === 'failed') throw new Error(live.failure.failure);
  const pieces = live.stream.getReader();
  const decoder = new TextDecoder();
  const next = async () => {
    const { done, value } = await pieces.read();
    return done ? undefined : decoder.decode(value as Uint8Array);
  };
  expect(await next()).toBe(': open\n\n');
  return {
    next,
    hangUp: () => pieces.cancel(),
    async event(): Promise<LiveEvent> {
      const [, data] = /^data: (.*)\n\n$/.exec((await next()) ?? '') ?? [];
      return v.parse(liveEventSchema, JSON.parse(data ?? ''));
    }
  };
}
const note = (text = 'x') => writer.change(family, { note: write(text) });

describe('the live channel', () => {
  test('[S16] begins after the cursor and brings each commit as it comes, without a gap', async () => {
    const channel = await listen();
    const first = await channel.event();
    expect(first.page.after).toBe(0);
    let cursor = first.page.upTo;
    for (let round = 0; round < 3; round += 1) {
      const change = note();
      const position = await writer.accepted(change);
      const { page } = await channel.event();
      expect(page).toMatchObject({ after: cursor, upTo: position });
      expect(page.entries).toEqual([{ kind: 'change', position, change }]);
      cursor = page.upTo;
    }
    await channel.hangUp();
  });

  test('[S16] what was committed while an event was on its way comes next', async () => {
    const channel = await listen();
    const first = await channel.event();
    const changes = [note(), note(), note()];
    for (const change of changes) await writer.accepted(change);
    const seen: string[] = [];
    let cursor = first.page.upTo;
    while (seen.length < changes.length) {
      const { page } = await channel.event();
      expect(page.after).toBe(cursor);
      cursor = page.upTo;
      for (const entry of page.entries) if (entry.kind === 'change') seen.push(entry.change.id);
    }
    expect(seen).toEqual(changes.map((change) => change.id));
    await channel.hangUp();
  });

  test('[S16] a large page is sent as its end alone, so that the phone pulls', async () => {
    const channel = await listen();
    await channel.event();
    const position = await writer.accepted(note('a'.repeat(limits.textCharacters)));
    expect((await channel.event()).page).toEqual({
      after: position,
      upTo: position,
      entries: [],
      more: false
    });
    await channel.hangUp();
  });

  test('[S16] brings nothing of a family that the reader may not see', async () => {
    const stranger = new Phone(feed, reader.caller.organisation, 'bea');
    const channel = await listen({ caller: stranger.caller, device: stranger.device });
    expect((await channel.event()).page.entries).toEqual([]);
    await writer.accepted(note());
    expect((await channel.event()).page.entries).toEqual([]);
    await channel.hangUp();
  });

  test("[S16] another person's device is refused before anything is sent", async () => {
    const caller = { ...reader.caller, account: 'bea' };
    await reader.pull();
    await expect(listen({ caller })).rejects.toThrow('not-your-device');
  });

  test('[S17] a heartbeat keeps it open, and it ends when the session has', async () => {
    const channel = await listen({ heartbeat: 1 });
    await channel.event();
    expect(await channel.next()).toBe(': still here\n\n');
    loggedIn = false;
    let last = await channel.next();
    while (last === ': still here\n\n') last = await channel.next();
    expect(last).toBeUndefined();
  });

  test('[S17] after the session has ended no change is sent any more', async () => {
    const channel = await listen();
    await channel.event();
    loggedIn = false;
    const last = channel.next();
    await writer.accepted(note());
    expect(await last).toBeUndefined();
  });

  test('[S17] ends when the server stops, also while it waits', async () => {
    const channel = await listen();
    await channel.event();
    const last = channel.next();
    stopping.abort();
    expect(await last).toBeUndefined();
  });

  test('[S17] a phone that hangs up is watched no longer', async () => {
    let watching = 0;
    const counted: Live['feed'] = {
      pull: (caller, request) => feed.pull(caller, request),
      watch(organisation, listener) {
        watching += 1;
        const stop = feed.watch(organisation, listener);
        return () => {
          watching -= 1;
          stop();
        };
      }
    };
    const channel = await listen({ feed: counted, device: newId() });
    expect(watching).toBe(1);
    await channel.hangUp();
    expect(watching).toBe(0);
  });
});
