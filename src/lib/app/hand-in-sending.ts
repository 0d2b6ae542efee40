/** Sends what lies sealed, with the phone's credential alone; the server's word is kept beside it. */
import * as v from 'valibot';
import { noteHandInSent, readHandIn } from '../device/hand-in-row';
import { readPhone } from '../device/phone-row';
import type { Store } from '../device/store';
import { handInAnswerSchema } from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { ask, good, type Fetch } from './ask-server';

type Sent = 'sent' | 'nothing' | 'offline' | 'refused';

/** A large package on a slow line takes its time. */
const PATIENCE = 120_000;

export async function sendSealed(store: Store, send: Fetch): Promise<Sent> {
  const sealed = await readHandIn(store);
  if (!sealed) return 'nothing';
  if (sealed.sent !== 'no') return sealed.sent === 'all' ? 'sent' : 'refused';
  const facts = await readPhone(store);
  if (!facts) return 'nothing';
  let refused = 0;
  for (const one of sealed.packages) {
    const message = { version: WIRE_VERSION, credential: facts.credential, package: one };
    const said = await ask(send, '/api/hand-in', message, PATIENCE);
    if (!said || said.status >= 500 || said.status === 429) return 'offline';
    const answer = v.safeParse(handInAnswerSchema, said.body);
    // A wifi that wants a log-in first answers as well; that is no answer of ours.
    if (good(said.status) && !answer.success) return 'offline';
    if (!answer.success) return 'refused';
    refused += answer.output.refused;
  }
  const sent = refused === 0 ? 'all' : 'part';
  // Whether or not that can be noted (the disk may be full), it is so.
  await noteHandInSent(store, sealed.of, sent).catch(() => undefined);
  return refused === 0 ? 'sent' : 'refused';
}
