/** Sends what lies sealed, with the phone's credential alone; the server's word is kept beside it. */
import * as v from 'valibot';
import { countOnlyHere } from '../device/handed-in';
import { noteHandInSent, readHandIn } from '../device/hand-in-row';
import { readPhone } from '../device/phone-row';
import type { Store } from '../device/store';
import { handInAnswerSchema } from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { ask, good, type Fetch } from './ask-server';

export type HandInNews =
  /** The server keeps all that is unsent here. */
  | 'sent'
  /** It keeps all that was sealed; what was written after that is on this phone alone. */
  | 'some'
  | 'nothing'
  /** No connection, or none to our server. */
  | 'offline'
  /** Our server or what stands before it doesn't take it as it is: one of the two is to be updated. */
  | 'not-now'
  /** The server has judged it, and doesn't keep all of it. */
  | 'refused';

/** A large package on a slow line takes its time. */
const PATIENCE = 120_000;

export async function sendSealed(store: Store, send: Fetch): Promise<HandInNews> {
  const [sealed, facts] = [await readHandIn(store), await readPhone(store)];
  if (!sealed || !facts) return 'nothing';
  if (sealed.sent === 'all') return whetherAll(store, sealed.upTo);
  // What was refused waits for its owner. From a phone that was removed all of it is taken to be looked at.
  if (sealed.sent === 'part' && !facts.removed) return 'refused';
  let refused = 0;
  for (const one of sealed.packages) {
    const message = { version: WIRE_VERSION, credential: facts.credential, package: one };
    const said = await ask(send, '/api/hand-in', message, PATIENCE);
    if (!said || said.status >= 500 || said.status === 429) return 'offline';
    const answer = v.safeParse(handInAnswerSchema, said.body);
    // A wifi that wants a log-in first answers as well; that is no answer of ours.
    if (good(said.status) && !answer.success) return 'offline';
    if (!answer.success) return v.is(forbidden, said.body) ? 'refused' : 'not-now';
    refused += answer.output.refused;
  }
  // Whether or not that can be noted (the disk may be full), it is so.
  const sent = refused === 0 ? 'all' : 'part';
  await noteHandInSent(store, sealed.of, sent).catch(() => undefined);
  return sent === 'all' ? whetherAll(store, sealed.upTo) : 'refused';
}

const forbidden = v.object({ failure: v.literal('forbidden') });

async function whetherAll(store: Store, upTo: number): Promise<'sent' | 'some'> {
  const left = await store.read(['outbox', 'meta'], (tx) => countOnlyHere(tx, upTo));
  return left === 0 ? 'sent' : 'some';
}
