/**
 * What was changed in the facts of a family, asked of the server when somebody looks back.
 *
 * Promises: asked in the owner's name alone; nothing of it is kept; each call answers with what came of it.
 */
import * as v from 'valibot';
import type { Change } from '../history/change';
import { failureSchema } from '../protocol/failure';
import { historyAnswerSchema, type HistoryRequest } from '../protocol/history';
import { WIRE_VERSION } from '../protocol/version';
import { ask, good, type Fetch } from './ask-server';
import { askMe } from './session';
import { offlineWords, troubleWords } from './session-words';

/** The records whose fields are facts about the family; what is said on visits has its own place. */
export const factTypes = ['family', 'person', 'household', 'consent'];

export type HistoryPage =
  | { kind: 'page'; changes: readonly Change[]; before: number | undefined }
  | { kind: 'not-read'; sentence: string };

export async function readFactHistory(
  send: Fetch,
  account: string,
  family: string,
  before?: number
): Promise<HistoryPage> {
  const who = await askMe(send);
  if (who.kind !== 'me') return notRead(who.kind);
  if (who.me.account !== account) return notRead('other-account');
  const request: HistoryRequest = {
    version: WIRE_VERSION,
    family,
    types: factTypes,
    ...(before === undefined ? {} : { before })
  };
  const answer = await ask(send, '/api/history', request);
  if (!answer) return notRead('offline');
  if (!good(answer.status)) {
    const refusal = v.safeParse(failureSchema, answer.body);
    const failure = refusal.success ? refusal.output.failure : 'trouble';
    return notRead(failure === 'not-logged-in' ? 'nobody' : failure);
  }
  const page = v.safeParse(historyAnswerSchema, answer.body);
  if (!page.success) return notRead('trouble');
  const { changes, before: next } = page.output;
  return { kind: 'page', changes: changes.map(({ change }) => change), before: next };
}

function notRead(kind: string): HistoryPage {
  return { kind: 'not-read', sentence: sentences[kind] ?? troubleWords };
}

const sentences: Record<string, string> = {
  offline: offlineWords,
  nobody: 'Je bent uitgelogd bij de server. Log opnieuw in onder Meer en kijk dan nog een keer.',
  'other-account':
    'Op deze telefoon is nu iemand anders ingelogd. Log onder Meer in als jezelf en kijk dan nog een keer.',
  'update-needed':
    'De app en de server hebben niet dezelfde versie. Sluit Nabij, open het opnieuw en kijk dan nog een keer.'
};
