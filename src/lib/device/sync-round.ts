/**
 * One full round with the server, in an order in which a phone may die anywhere:
 *
 *   push until nothing is offered ─▶ first sync, if never done ─▶ pull until there is no more
 *     ─▶ fetch families that were granted ─▶ families that ended: push their rest, wipe, tell
 *     ─▶ fetch what the organisation has set, where that is new
 *
 * Push goes first: no later step may meet a change whose fate is unknown. A phone that finds it has
 * forked takes a new device id only then, so nothing that the server holds is sent under two names;
 * and what waits longest leaves the phone soonest. Applying a page and moving the cursor is one
 * transaction. A family leaves only when nothing of it waits, and the server is told afterwards.
 *
 * No clock, no timer and no randomness here: the same answers make the same round.
 */
import { limits } from '../protocol/limits';
import { WIRE_VERSION } from '../protocol/version';
import { Round, type RoundOptions, type RoundOutcome, type Stop } from './round';
import { pushAll } from './round-push';
import { fetchAwaiting, firstSync } from './round-snapshot';
import { isSound } from './sound-page';
import { notOurs } from './transport';

export async function syncRound(options: RoundOptions): Promise<RoundOutcome> {
  const round = new Round(options);
  const parts = [pushAll, firstSyncIfNever, pullAll, fetchAwaiting, pushRest, leave, fetchSetup];
  for (const part of parts) {
    const stop = round.interrupted ?? (await part(round));
    if (stop) return stop;
  }
  return { kind: 'done' };
}

async function firstSyncIfNever(round: Round): Promise<Stop | undefined> {
  const { settled } = await round.journal.identity();
  return settled ? undefined : firstSync(round);
}

async function pullAll(round: Round): Promise<Stop | undefined> {
  const { journal, transport, signal } = round;
  round.step({ name: 'pulling' });
  for (;;) {
    if (round.interrupted) return round.interrupted;
    const { device, counter, cursor } = await journal.identity();
    const said = await transport.pull({ version: WIRE_VERSION, device, counter, cursor }, signal);
    if (said.kind !== 'answer') return said;
    await round.at('pull:answered');
    const { epoch, highest, page } = said.answer;
    const other = await round.otherEpoch(epoch);
    if (other) return other;
    round.toldSetup = said.answer.setup;
    if (!isSound(page)) return notOurs;
    if (await journal.hasForked(highest)) {
      const tooOften = await round.takeNewDevice();
      if (tooOften) return tooOften;
      continue;
    }
    // Nothing new: no need to write that down.
    if (page.after === cursor && page.upTo === cursor) return undefined;
    const outcome = await journal.applyPage(page);
    if (outcome.kind !== 'applied') {
      const tooOften = outcome.kind === 'forked' ? await round.takeNewDevice() : round.again('gap');
      if (tooOften) return tooOften;
      continue;
    }
    await round.at('page:applied');
    if (page.entries.some((entry) => entry.kind === 'ended')) round.sawEnd = true;
    if (!page.more) return undefined;
  }
}

/** Last, since no family waits for it. */
async function fetchSetup(round: Round): Promise<Stop | undefined> {
  const { setup, toldSetup } = round;
  if (!setup || toldSetup === undefined) return undefined;
  if (setup.revision() !== toldSetup) await setup.fetch(round);
  return round.interrupted;
}

/** What was written to a family just before the phone learned that its access has ended. */
async function pushRest(round: Round): Promise<Stop | undefined> {
  return round.sawEnd ? pushAll(round) : undefined;
}

async function leave(round: Round): Promise<Stop | undefined> {
  const { journal, transport, signal } = round;
  const wiped = await journal.wipeEnded();
  if (wiped.length === 0) return undefined;
  round.step({ name: 'leaving' });
  await round.at('families:wiped');
  const { device, cursor } = await journal.identity();
  for (let from = 0; from < wiped.length; from += limits.pushChanges) {
    const families = wiped.slice(from, from + limits.pushChanges);
    const said = await transport.left({ version: WIRE_VERSION, device, cursor, families }, signal);
    if (said.kind !== 'answer') return said;
    await round.at('left:answered');
    await journal.confirmLeft(said.answer.families.filter((family) => families.includes(family)));
    await round.at('left:confirmed');
  }
  return undefined;
}
