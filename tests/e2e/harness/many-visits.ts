/** Many visits at once, sent to the server as another phone of the same nurse would. */
import { expect } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { PHONE_HEADER } from '../../../src/lib/protocol/phone-header';
import type { PushAnswer } from '../../../src/lib/protocol/push';
import { WIRE_VERSION } from '../../../src/lib/protocol/version';
import { logInAs, nurse } from './account';
import { dayFrom } from './days';
import type { Phone } from './phone';

const id = () => randomBytes(16).toString('hex');

export async function manyVisits({ origin }: Phone, family: string, count: number): Promise<void> {
  const session = await logInAs({ origin }, nurse);
  const { account } = await session.get<{ account: string }>('/api/me');
  const [phone, secret, credential] = [id(), id() + id(), id() + id()];
  const facts = { name: 'Een andere telefoon', appVersion: '0', unsent: 0 };
  const registration = { version: WIRE_VERSION, phone, secret, credential, ...facts };
  await session.post('/api/phone/register', registration);

  const device = id();
  const write = (value: unknown) => ({ value, replaces: [] });
  const changes = Array.from({ length: count }, (_, n) => ({
    id: id(),
    family,
    record: id(),
    type: 'visit',
    fields: {
      date: write(dayFrom(-2 * n)),
      'report/saw': write(`Bezoek met nummer ${n}: het kind kijkt, lacht en pakt een blokje.`)
    },
    device,
    counter: n + 1,
    author: account,
    at: new Date().toISOString()
  }));
  const push = { version: WIRE_VERSION, device, counter: count, changes };
  const proof = { [PHONE_HEADER]: `${phone}.${secret}` };
  const { answers } = await session.post<PushAnswer>('/api/sync/push', push, proof);
  expect(new Set(answers.map(({ result }) => result.kind))).toEqual(new Set(['accepted']));
}
