/**
 * The rescue file: what is unsent, sealed to the server, as a file that its maker can hand in elsewhere.
 *
 * Promises: it holds no name and nothing that anybody but the server can read; making it sends nothing
 * and takes nothing off this phone.
 */
import * as v from 'valibot';
import { dayOf } from '../care/date-words';
import { handInAnswerSchema, rescueFileSchema, type RescueFile } from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { ask, good, type Fetch } from './ask-server';
import { phone } from './phone.svelte';

/** How long a browser may take to begin with a download. */
const BEGUN = 60_000;
/** A large package on a slow line takes its time. */
const PATIENCE = 120_000;

export type RescueMade =
  /** `upTo`: the highest counter of a change that is in it. */
  | { kind: 'made'; changes: number; upTo: number }
  /** This phone has never been registered, so there is no key to seal to. */
  | { kind: 'no-key' }
  | { kind: 'nothing' };

export async function makeRescueFile(today: Date): Promise<RescueMade> {
  await phone.flush();
  const { sealForRescue } = await import('./hand-in-sealing');
  const sealed = await sealForRescue();
  if (!sealed) return { kind: 'no-key' };
  const { packages, changes, upTo } = sealed;
  if (changes === 0) return { kind: 'nothing' };
  const content: RescueFile = { what: 'nabij-reddingsbestand', packages };
  download(`nabij-reddingsbestand-${dayOf(today)}.json`, JSON.stringify(content));
  return { kind: 'made', changes, upTo };
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGUN);
}

export type RescueAnswer =
  /** `waiting`: kept until the team lead decides. */
  | { kind: 'taken'; kept: number; refused: number; waiting: number }
  | { kind: 'known' | 'altered' | 'not-yours' }
  | { kind: 'no-rescue-file' | 'offline' | 'log-in' | 'trouble' };

export async function handInRescueFile(send: Fetch, text: string): Promise<RescueAnswer> {
  const file = v.safeParse(rescueFileSchema, parsed(text));
  if (!file.success) return { kind: 'no-rescue-file' };
  const sum = { kept: 0, refused: 0, waiting: 0 };
  let fresh = 0;
  for (const one of file.output.packages) {
    const message = { version: WIRE_VERSION, package: one };
    const said = await ask(send, '/api/hand-in/file', message, PATIENCE);
    if (!said) return { kind: 'offline' };
    if (said.status === 401) return { kind: 'log-in' };
    const answer = v.safeParse(handInAnswerSchema, said.body);
    if (!good(said.status) || !answer.success) return { kind: 'trouble' };
    const { kind, kept, refused } = answer.output;
    if (kind === 'altered' || kind === 'not-yours') return { kind };
    if (kind === 'known') continue;
    fresh += 1;
    sum.refused += refused;
    if (kind === 'waiting') sum.waiting += kept;
    else sum.kept += kept;
  }
  return fresh === 0 ? { kind: 'known' } : { kind: 'taken', ...sum };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
