import { describe, expect, test } from 'vitest';
import type { Change } from './change';
import type { Json } from './json';
import { apply, type RecordState } from './register';
import {
  isIntact,
  proposals,
  sign,
  signaturesOf,
  SIGNATURE_FIELD,
  type Signature
} from './signature';
import type { Stamp } from './stamp';

function set(stamp: Stamp, name: string, value: Json, ...replaces: Stamp[]): Change {
  const [device = '', counter = ''] = stamp.split(':');
  return {
    id: stamp,
    family: 'f',
    record: 'r',
    type: 'visit',
    fields: { [name]: { value, replaces } },
    device,
    counter: Number(counter),
    author: device,
    at: ''
  };
}
const after = (...changes: Change[]): RecordState =>
  changes.reduce<RecordState | undefined>(apply, undefined) as RecordState;

function signed(state: RecordState): Signature {
  const attempt = sign(state);
  if (attempt.kind !== 'signed') throw new Error('in conflict');
  return attempt.signature;
}
const signing = (stamp: Stamp, signature: Signature, ...replaces: Stamp[]) =>
  set(stamp, SIGNATURE_FIELD, signature as unknown as Json, ...replaces);

const written = [set('a:1', 'note', 'gezien'), set('a:2', 'tick', true)];

describe('signing', () => {
  test('[M11] a signature carries the content itself, and its hash is that of its content', () => {
    const signature = signed(after(...written));
    expect(signature.content).toEqual({
      note: { value: 'gezien', stamps: ['a:1'] },
      tick: { value: true, stamps: ['a:2'] }
    });
    expect(isIntact(signature)).toBe(true);
    const copy = JSON.parse(JSON.stringify(signature)) as Signature;
    expect(isIntact(copy)).toBe(true);
    copy.content['note'] = { value: 'anders', stamps: ['a:1'] };
    expect(isIntact(copy)).toBe(false);
  });

  test('[M12] nothing is signed while a field holds two values, unless they are equal', () => {
    const other = set('b:1', 'note', 'ook gezien');
    expect(sign(after(...written, other))).toEqual({ kind: 'in-conflict', fields: ['note'] });
    const equal = set('b:1', 'note', 'gezien');
    expect(signed(after(...written, equal)).content['note']).toEqual({
      value: 'gezien',
      stamps: ['a:1', 'b:1']
    });
  });

  test('[M13] what the signature did not hold is a proposal, whatever the order of arrival', () => {
    const act = signing('a:3', signed(after(...written)));
    const late = set('b:1', 'note', 'later', 'a:1');
    const beside = set('c:1', 'note', 'ernaast');
    const fresh = set('b:2', 'extra', 'nieuw');
    const orders = [
      [...written, act, late, beside, fresh],
      [...written, late, beside, fresh, act],
      [...written, beside, act, fresh, late]
    ];
    const shown = orders.map((order) => {
      const state = after(...order);
      const [first] = signaturesOf(state);
      if (!first) throw new Error('no signature');
      expect(first.signature.content['note']?.value).toBe('gezien');
      return proposals(state, first.signature);
    });
    expect(Object.keys(shown[0] ?? {})).toEqual(['note', 'extra']);
    expect(shown[0]?.['note']?.map((held) => held.value)).toEqual(['later', 'ernaast']);
    for (const one of shown) {
      const sorted = (found: typeof one) => JSON.stringify(Object.entries(found).sort());
      expect(sorted(one)).toBe(sorted(shown[0] ?? {}));
    }
  });

  test('[M13] an equal value under another stamp is no proposal, an emptied field is one', () => {
    const signature = signed(after(...written));
    const again = set('b:1', 'note', 'gezien');
    expect(proposals(after(...written, again), signature)).toEqual({});
    const emptied = set('b:1', 'note', null, 'a:1');
    expect(Object.keys(proposals(after(...written, emptied), signature))).toEqual(['note']);
  });

  test('[M14] two signatures by people who did not know of each other both stay', () => {
    const state = after(...written);
    const one = signing('a:3', signed(state));
    const two = signing('b:1', signed(state));
    expect(signaturesOf(after(...written, one, two)).map((held) => held.author)).toEqual([
      'a',
      'b'
    ]);
  });

  test('[M15] a signature is replaced by nobody, even when a change says so', () => {
    const act = signing('a:3', signed(after(...written)));
    const over = signing('b:1', signed(after(set('b:9', 'note', 'anders'))), 'a:3');
    const emptying = set('c:1', SIGNATURE_FIELD, null, 'a:3');
    const state = after(...written, act, over, emptying);
    const kept = signaturesOf(state).find((held) => held.stamp === 'a:3');
    expect(kept?.signature).toEqual(signed(after(...written)));
  });

  test('[M17] a field that is called after a built-in member is signed like others', () => {
    const state = after(set('a:1', 'constructor', 'x'));
    expect(proposals(state, signed(after(set('a:1', 'note', 'y'))))).toHaveProperty('constructor');
    expect(proposals(state, signed(state))).toEqual({});
  });
});
