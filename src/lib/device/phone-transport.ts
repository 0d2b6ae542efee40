/** What a phone asks about itself: registering and telling with a session, the rest by its credential. */
import type * as v from 'valibot';
import {
  phoneChangeAnswerSchema,
  registerPhoneAnswerSchema,
  standingAnswerSchema,
  tellPhoneAnswerSchema,
  type PhoneCredentialRequest,
  type RegisterPhoneAnswer,
  type RegisterPhoneRequest,
  type Standing,
  type TellPhoneAnswer
} from '../protocol/phone';
import { WIRE_VERSION } from '../protocol/version';
import { askOver, type Wire } from './http-send';
import type { Asked } from './transport';

type Credential = Pick<PhoneCredentialRequest, 'phone' | 'credential'>;

export interface PhoneTransport {
  register(
    request: Omit<RegisterPhoneRequest, 'version'>,
    signal?: AbortSignal
  ): Promise<Asked<RegisterPhoneAnswer>>;
  tell(
    told: { appVersion: string; unsent: number },
    signal?: AbortSignal
  ): Promise<Asked<TellPhoneAnswer>>;
  standing(credential: Credential, signal?: AbortSignal): Promise<Asked<{ standing: Standing }>>;
  /** The server knows now that nothing is left here, or that it never knew this phone. */
  emptied(credential: Credential, signal?: AbortSignal): Promise<Asked<unknown>>;
}

export function httpPhoneTransport(wire: Wire): PhoneTransport {
  const version = WIRE_VERSION;
  const ask = <T>(
    schema: v.GenericSchema<unknown, T>,
    name: string,
    message: object,
    signal: AbortSignal | undefined
  ) => askOver(wire, schema, `/api/phone/${name}`, { ...message, version }, signal);
  return {
    register: (request, signal) => ask(registerPhoneAnswerSchema, 'register', request, signal),
    tell: (told, signal) => ask(tellPhoneAnswerSchema, 'tell', told, signal),
    standing: ({ phone, credential }, signal) =>
      ask(standingAnswerSchema, 'standing', { phone, credential }, signal),
    emptied: ({ phone, credential }, signal) =>
      ask(phoneChangeAnswerSchema, 'emptied', { phone, credential }, signal)
  };
}
