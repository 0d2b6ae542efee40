/** The wire is pinned: a schema that changes without a new version is noticed here. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { fingerprint, type Json } from '../history/json';
import { WIRE_VERSION } from './version';

/** SHA-256 over all schemas of each version that was ever in use. */
const pinned: Record<number, string> = {
  1: '8ed3bdbf09618c7b53a007d30f4415902e19b5a0804c470efb8afdce3268cdff',
  2: 'b2e49698e01bc18ffe6170200e3c14417620db4344105d84b103087086701d9d',
  3: '1bd8f47a3aaedf9624e5903faa5bc2eefd7a68e79b9a0b8fa712665ef13a7a65',
  4: '2384d06cfe1a143e254a2f77301cc56b6e2c1a6f9eb1a68b46ed9fcdfdfa42ce'
};

const remedy =
  `The wire is not what it was in version ${WIRE_VERSION}. Raise WIRE_VERSION in version.ts, ` +
  `and pin the hash that was received under the new version here; leave the old ones.`;

/** Values on which a check made by hand is tried, since its code can't be compared. */
const hex = '0123456789abcdef'.repeat(2);
const probes: unknown[] = [
  ...[undefined, null, true, 0, 1, -1, 1.5, 2 ** 53, NaN, '', 'x', ' ', 'é', [], {}, [1], { a: 1 }],
  ...[hex, hex.toUpperCase(), hex.slice(1), `${hex}0`, `${hex}:1`, `${hex}:0`, `${hex}:01`],
  ...[`${hex}:1234567890123456`, `${hex}:12345678901234567`, `${hex.slice(1)}:1`, `g${hex}:1`],
  ...[`${hex.toUpperCase()}:1`, `${hex}:-1`, `${hex}:1.5`, `${hex}:`, ` ${hex}:1`, `${hex}:1 `]
];

/** JSON Schema, with all that it can't say added: checks by hand, and every action's demand. */
function describeSchema(schema: v.GenericSchema): Json {
  return toJsonSchema(schema, {
    errorMode: 'ignore',
    typeMode: 'input',
    overrideSchema({ valibotSchema, jsonSchema }) {
      if (valibotSchema.type !== 'custom') return undefined;
      const accepted = probes.map((probe) => (v.is(valibotSchema, probe) ? '1' : '0')).join('');
      return { ...jsonSchema, $comment: `custom ${accepted}` };
    },
    overrideAction({ valibotAction, jsonSchema }) {
      const demand = 'requirement' in valibotAction ? valibotAction.requirement : undefined;
      const said = typeof demand === 'function' ? 'a check' : String(demand);
      const before = typeof jsonSchema.$comment === 'string' ? jsonSchema.$comment : '';
      return { ...jsonSchema, $comment: `${before} ${valibotAction.type} ${said}` };
    }
  }) as unknown as Json;
}

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], {
  eager: true
});
const schemas: Record<string, Json> = {};
for (const module of Object.values(modules))
  for (const [name, value] of Object.entries(module))
    if (name.endsWith('Schema')) schemas[name] = describeSchema(value as v.GenericSchema);

describe('the wire', () => {
  test('[P50] its schemas are those that its version stands for', () => {
    expect(Object.keys(schemas).length).toBeGreaterThan(15);
    expect(fingerprint(schemas), remedy).toBe(pinned[WIRE_VERSION]);
  });

  const one = v.object({ id: v.pipe(v.string(), v.regex(/^a$/)), n: v.optional(v.number()) });
  const others: Record<string, v.GenericSchema> = {
    regex: v.object({ id: v.pipe(v.string(), v.regex(/^b$/)), n: v.optional(v.number()) }),
    'regex flags': v.object({ id: v.pipe(v.string(), v.regex(/^a$/i)), n: v.optional(v.number()) }),
    'no longer optional': v.object({ id: v.pipe(v.string(), v.regex(/^a$/)), n: v.number() }),
    'one more': v.object({
      id: v.pipe(v.string(), v.regex(/^a$/)),
      n: v.optional(v.number()),
      m: v.optional(v.number())
    }),
    'a limit': v.object({
      id: v.pipe(v.string(), v.regex(/^a$/)),
      n: v.optional(v.pipe(v.number(), v.safeInteger()))
    })
  };
  test.each(Object.entries(others))('[P50] a difference in it is seen: %s', (_, other) => {
    expect(fingerprint(describeSchema(other))).not.toBe(fingerprint(describeSchema(one)));
  });

  test('[P50] so is one in a check made by hand', () => {
    const stamp = (pattern: RegExp) =>
      v.custom<string>((value) => typeof value === 'string' && pattern.test(value));
    const wide = describeSchema(stamp(/^[0-9a-f]{32}:\d+$/));
    expect(fingerprint(describeSchema(stamp(/^[0-9a-f]{32}:[1-9]\d*$/)))).not.toBe(
      fingerprint(wide)
    );
  });
});
