/**
 * Phones: which vaults there are, whose, and how they stand.
 *
 * Families are given only to a request that carries the proof of a phone of the caller's own that was
 * not removed, so that a session by itself, while the vault is locked, shows nothing. Of secret and
 * credential only the SHA-256 is kept. A phone that isn't there and one of somebody else are answered
 * alike.
 */
import type { Transaction } from 'kysely';
import { PHONE_HEADER } from '../protocol/phone-header';
import type {
  ListedPhone,
  PhoneChange,
  PhoneCredentialRequest,
  RegisterPhoneAnswer,
  RegisterPhoneRequest,
  Standing,
  TellPhoneRequest
} from '../protocol/phone';
import type { Schema } from './database/schema';
import type { Caller } from './feed';

export type PhoneProof = 'known' | 'unknown' | 'removed';
export type Credential = Pick<PhoneCredentialRequest, 'phone' | 'credential'>;

/** A phone that proved itself by its credential. */
export interface ProvedPhone {
  id: string;
  organisation: string;
  account: string;
  removed: boolean;
}

export interface Phones {
  /**
   * Registers a phone for somebody whose session proved who they are less than ten minutes ago. The
   * same once more is the same phone.
   */
  register(
    caller: Caller,
    request: Omit<RegisterPhoneRequest, 'version'>
  ): Promise<RegisterPhoneAnswer['kind']>;
  /** Whether this header proves a phone of the caller's; changes nothing. */
  check(
    trx: Transaction<Schema>,
    caller: Caller,
    header: string | null | undefined
  ): Promise<PhoneProof>;
  /** The same in a transaction of its own; notes the contact, and whose phone the session is on. */
  meet(caller: Caller, header: string | null | undefined): Promise<PhoneProof>;
  /** The phone whose credential this is; `undefined` for any other. Notes no contact. */
  proved(trx: Transaction<Schema>, credential: Credential): Promise<ProvedPhone | undefined>;
  /** How the phone of this credential stands; that is contact too. */
  standing(credential: Credential): Promise<Standing>;
  /** What a phone says of itself; the caller's `phone` is the one. */
  tell(caller: Caller, told: Pick<TellPhoneRequest, 'appVersion' | 'unsent'>): Promise<PhoneChange>;
  /** The caller's own phones, or for an administrator all of the organisation. */
  list(caller: Caller, whose: 'own' | 'all'): Promise<ListedPhone[]>;
  /** Own phones; an administrator those of everybody in the organisation. */
  rename(caller: Caller, phone: string, name: string): Promise<PhoneChange>;
  /**
   * The same: its sessions end at once; at its next contact it hands in what is unsent and forgets all.
   */
  remove(caller: Caller, phone: string): Promise<PhoneChange>;
  /** The phone tells that nothing is left on it: after it was removed, or its owner left it. */
  emptied(credential: Credential): Promise<PhoneChange>;
}

/** Id and secret in the header's value; `undefined` when it has another shape. */
export function phoneIn(
  header: string | null | undefined
): { phone: string; secret: string } | undefined {
  const match = /^([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(header ?? '');
  return match?.[1] && match[2] ? { phone: match[1], secret: match[2] } : undefined;
}

export const phoneHeader = (headers: Headers): string | null => headers.get(PHONE_HEADER);
