/**
 * What an administrator changes for the whole organisation: the edition in force, and settings.
 *
 * Promises: it is asked of the server at once and kept nowhere else; nothing is asked in the name of
 * somebody else than the owner of this phone; each call answers with what came of it.
 */
import * as v from 'valibot';
import type { Settings } from '../care/settings';
import type { Json } from '../history/json';
import { failureSchema } from '../protocol/failure';
import { limits } from '../protocol/limits';
import {
  changeSetupAnswerSchema,
  loadEditionAnswerSchema,
  type ChangeSetupRequest,
  type EditionProblem
} from '../protocol/setup-change';
import { WIRE_VERSION } from '../protocol/version';
import { ask, good, type Fetch } from './ask-server';
import { askMe } from './session';

/** Why nothing was changed, but for what is wrong with a file. */
export type NotChanged = {
  kind:
    | 'offline'
    | 'trouble'
    | 'log-in'
    | 'other-account'
    | 'not-administrator'
    | 'too-large'
    | 'update-needed'
    | 'no-such-edition'
    | 'refused-value';
};

export type LoadAnswer =
  | { kind: 'in-force'; id: string }
  | { kind: 'refused'; problems: readonly EditionProblem[]; count: number }
  | NotChanged;

export type ChangeAnswer = { kind: 'changed' } | NotChanged;

/** A large file on a slow line takes its time. */
const FILE_PATIENCE = 120_000;

export async function loadEdition(
  send: Fetch,
  account: string,
  file: string,
  text: string
): Promise<LoadAnswer> {
  if (new TextEncoder().encode(text).length > limits.editionBytes) return { kind: 'too-large' };
  const name = file.replace(/\p{Cc}/gu, ' ').slice(-limits.lineCharacters);
  const message = { version: WIRE_VERSION, file: name, text };
  const said = await change(send, account, '/api/setup/edition', message, FILE_PATIENCE);
  if ('kind' in said) return said;
  const answer = v.safeParse(loadEditionAnswerSchema, said.body);
  return answer.success ? answer.output : { kind: 'trouble' };
}

/** `null` makes one as usual again. */
export type SettingChanges = { [Name in keyof Settings]?: NonNullable<Settings[Name]> | null };

export function changeSettings(
  send: Fetch,
  account: string,
  settings: SettingChanges
): Promise<ChangeAnswer> {
  // All of them are JSON: the table of settings says which.
  return changeSetup(send, account, { settings: settings as Record<string, Json> });
}

export async function changeSetup(
  send: Fetch,
  account: string,
  what: Omit<ChangeSetupRequest, 'version'>
): Promise<ChangeAnswer> {
  const said = await change(send, account, '/api/setup/change', { version: WIRE_VERSION, ...what });
  if ('kind' in said) return said;
  const answer = v.safeParse(changeSetupAnswerSchema, said.body);
  if (!answer.success) return { kind: 'trouble' };
  const { kind } = answer.output;
  return { kind: kind === 'refused' ? 'refused-value' : kind };
}

async function change(
  send: Fetch,
  account: string,
  path: string,
  message: unknown,
  patience?: number
): Promise<{ body: unknown } | NotChanged> {
  const who = await askMe(send);
  if (who.kind === 'nobody') return { kind: 'log-in' };
  if (who.kind !== 'me') return who;
  if (who.me.account !== account) return { kind: 'other-account' };
  const answer = await ask(send, path, message, patience);
  if (!answer) return { kind: 'offline' };
  if (good(answer.status)) return answer;
  const refusal = v.safeParse(failureSchema, answer.body);
  if (!refusal.success) return { kind: 'trouble' };
  switch (refusal.output.failure) {
    case 'not-logged-in':
      return { kind: 'log-in' };
    case 'forbidden':
      return { kind: 'not-administrator' };
    case 'too-large':
    case 'update-needed':
      return { kind: refusal.output.failure };
    default:
      return { kind: 'trouble' };
  }
}
