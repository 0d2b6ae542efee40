/** The phones of a person or of the whole organisation, asked of the server and kept nowhere here. */
import { readPhone } from '../device/phone-row';
import {
  phoneChangeAnswerSchema,
  phoneListAnswerSchema,
  PHONE_NAME_MOST,
  type ListedPhone
} from '../protocol/phone';
import { WIRE_VERSION } from '../protocol/version';
import { askInShape, type Asked, type Fetch } from './ask-server';
import { theStore } from './open-phone';
import { proof } from './proof.svelte';

export type { ListedPhone };
export { PHONE_NAME_MOST };
export type PhonesAnswer =
  | { kind: 'phones'; phones: ListedPhone[] }
  | { kind: 'other-account' }
  | Exclude<Asked<never>, { kind: 'answer' | 'refused' }>;
export type PhoneDone =
  | { kind: 'changed' }
  | { kind: 'not-there' }
  | Exclude<Asked<never>, { kind: 'answer' | 'refused' }>;

/** `own`: of this account alone. */
export async function askPhones(
  send: Fetch,
  whose: 'mine' | 'all',
  own: string
): Promise<PhonesAnswer> {
  const shape = { answer: phoneListAnswerSchema };
  const said = await askInShape<{ phones: ListedPhone[] }>(
    send,
    `/api/phone/${whose}`,
    undefined,
    shape
  );
  if (said.kind === 'refused') return { kind: 'trouble' };
  if (said.kind !== 'answer') return said;
  const { phones } = said.answer;
  const others = whose === 'mine' && phones.some(({ account }) => account !== own);
  return others ? { kind: 'other-account' } : { kind: 'phones', phones };
}

export function renamePhone(send: Fetch, phone: string, name: string): Promise<PhoneDone> {
  return change(send, 'rename', { phone, name });
}

/** Asks for a fresh proof of who somebody is where the server wants one. */
export function removePhone(send: Fetch, phone: string): Promise<PhoneDone> {
  return proof.with(() => change(send, 'remove', { phone }));
}

async function change(send: Fetch, name: string, message: object): Promise<PhoneDone> {
  const body = { ...message, version: WIRE_VERSION };
  const shape = { answer: phoneChangeAnswerSchema };
  const said = await askInShape<{ kind: 'changed' | 'not-there' }>(
    send,
    `/api/phone/${name}`,
    body,
    shape
  );
  if (said.kind === 'refused') return { kind: 'trouble' };
  return said.kind === 'answer' ? { kind: said.answer.kind } : said;
}

/** Which of them is in one's hands. */
export const thisPhone = async (): Promise<string | undefined> => (await readPhone(theStore()))?.id;
