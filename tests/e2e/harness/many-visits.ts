/** Many visits at once, sent to the server as another phone of the same nurse would. */
import { expect } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { PHONE_HEADER } from '../../../src/lib/protocol/phone-header';
import { WIRE_VERSION } from '../../../src/lib/protocol/version';
import type { Phone } from './phone';

const id = () => randomBytes(16).toString('hex');
const DAY = 86_400_000;

export async function manyVisits(phone: Phone, family: string, count: number): Promise<void> {
  const { request } = phone.context;
  const me = (await (await request.get(`${phone.origin}/api/me`)).json()) as { account: string };
  const device = id();
  const write = (value: unknown) => ({ value, replaces: [] });
  const changes = Array.from({ length: count }, (_, n) => ({
    id: id(),
    family,
    record: id(),
    type: 'visit',
    fields: {
      date: write(new Date(Date.now() - n * 2 * DAY).toISOString().slice(0, 10)),
      'report/saw': write(`Bezoek met nummer ${n}: het kind kijkt, lacht en pakt een blokje.`)
    },
    device,
    counter: n + 1,
    author: me.account,
    at: new Date().toISOString()
  }));
  const headers = { origin: phone.origin, 'sec-fetch-site': 'same-origin' };
  const [other, secret, credential] = [id(), id() + id(), id() + id()];
  const facts = { name: 'Een andere telefoon', appVersion: '0', unsent: 0 };
  const registered = await request.post(`${phone.origin}/api/phone/register`, {
    headers,
    data: { version: WIRE_VERSION, phone: other, secret, credential, ...facts }
  });
  expect(registered.status()).toBe(200);
  const answer = await request.post(`${phone.origin}/api/sync/push`, {
    headers: { ...headers, [PHONE_HEADER]: `${other}.${secret}` },
    data: { version: WIRE_VERSION, device, counter: count, changes }
  });
  expect(answer.status()).toBe(200);
  const { answers } = (await answer.json()) as { answers: { result: { kind: string } }[] };
  expect(new Set(answers.map(({ result }) => result.kind))).toEqual(new Set(['accepted']));
}
