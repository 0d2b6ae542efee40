/**
 * The second factor of whoever is logging in or logged in: what there is, setting up an app or a passkey,
 * recovery codes, logging in with a passkey, and proving again who one is.
 */
import {
  makeLoginPasskey,
  useLoginPasskey,
  type LoginPasskeyAnswer
} from '../device/login-passkey';
import { enteredSchema, loginFailureSchema } from '../protocol/login';
import { passkeyOptionsSchema } from '../protocol/passkey';
import {
  factorsSchema,
  recoveryCodesSchema,
  secondFactorFailureSchema,
  totpSecretSchema,
  type FactorRemoval,
  type Factors,
  type SecondFactorFailure,
  type TotpSecret
} from '../protocol/second-factor';
import { askInShape, done, type Asked, type Fetch } from './ask-server';
import { cameIn, type LogInAnswer } from './session';

export type { FactorRemoval, Factors, TotpSecret };
export type FactorAnswer<T> = Asked<T, SecondFactorFailure>;
/** Why the browser made or gave no passkey. */
export type NoPasskey = Exclude<LoginPasskeyAnswer, { kind: 'done' }>;

const failure = secondFactorFailureSchema;

export const askFactors = (send: Fetch): Promise<Asked<Factors>> =>
  askInShape(send, '/api/auth/factors', undefined, { answer: factorsSchema });

/** A new secret for a code app; it counts only once a code of it was given. */
export const beginTotp = (send: Fetch): Promise<FactorAnswer<TotpSecret>> =>
  askInShape(send, '/api/auth/totp/begin', {}, { answer: totpSecretSchema, failure });

export const confirmTotp = (send: Fetch, code: string) =>
  askInShape(send, '/api/auth/totp/confirm', { code }, { answer: recoveryCodesSchema, failure });

export const newRecovery = (send: Fetch) =>
  askInShape(send, '/api/auth/recovery', {}, { answer: recoveryCodesSchema, failure });

export const removeFactor = (send: Fetch, which: FactorRemoval) =>
  askInShape(send, '/api/auth/factors/remove', which, { answer: done, failure });

/** Makes a passkey to log in with and leaves its public half with the server. */
export async function addLoginPasskey(
  send: Fetch,
  credentials: CredentialsContainer | undefined,
  name: string
): Promise<FactorAnswer<object> | NoPasskey> {
  const options = { answer: passkeyOptionsSchema, failure };
  const asked = await askInShape(send, '/api/auth/passkey/new', {}, options);
  if (asked.kind !== 'answer') return asked;
  const made = await makeLoginPasskey(credentials, asked.answer.publicKey);
  if (made.kind !== 'done') return made;
  const message = { name, credential: made.response };
  return askInShape(send, '/api/auth/passkey/keep', message, { answer: enteredSchema, failure });
}

/** A whole log-in with a passkey. */
export async function logInByPasskey(
  send: Fetch,
  credentials: CredentialsContainer | undefined
): Promise<LogInAnswer | NoPasskey> {
  const used = await usePasskey(send, credentials);
  if (used.kind !== 'done') return used.kind === 'asked' ? cameIn(used.answer) : used;
  const shape = { answer: enteredSchema, failure: loginFailureSchema };
  const message = { credential: used.response };
  return cameIn(await askInShape(send, '/api/auth/passkey/log-in', message, shape));
}

export type Proof = { password: string; code?: string };

/** Proves again who one is, with the password and a code. */
export async function prove(send: Fetch, proof: Proof): Promise<LogInAnswer> {
  return proved(send, proof);
}

export async function proveByPasskey(
  send: Fetch,
  credentials: CredentialsContainer | undefined
): Promise<LogInAnswer | NoPasskey> {
  const used = await usePasskey(send, credentials);
  if (used.kind !== 'done') return used.kind === 'asked' ? cameIn(used.answer) : used;
  return proved(send, { credential: used.response });
}

async function proved(send: Fetch, message: object): Promise<LogInAnswer> {
  const shape = { answer: done, failure: loginFailureSchema };
  const asked = await askInShape(send, '/api/auth/prove', message, shape);
  return asked.kind === 'answer' ? { kind: 'in' } : cameIn(asked);
}

async function usePasskey(send: Fetch, credentials: CredentialsContainer | undefined) {
  const options = { answer: passkeyOptionsSchema, failure: loginFailureSchema };
  const asked = await askInShape(send, '/api/auth/passkey/ask', {}, options);
  if (asked.kind !== 'answer') return { kind: 'asked' as const, answer: asked };
  return useLoginPasskey(credentials, asked.answer.publicKey);
}
