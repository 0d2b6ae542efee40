/** What an organisation writes an edition by: the JSON Schema and the example in the docs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownEdition } from '../../src/lib/guideline/edition';
import { readEdition } from '../../src/lib/guideline/read-edition';
import { editionSchema, editionSchemaText } from '../../tools/schema/edition-schema';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
}

describe('[G17] the published JSON Schema', () => {
  it('is the one that follows from the shapes; else run npm run schema', () => {
    expect(read('static/schema/edition.schema.json') === editionSchemaText()).toBe(true);
  });

  it('says what every field is', () => {
    const schema = editionSchema() as unknown as Schema & { $defs: Record<string, Schema> };
    const silent: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as Schema;
      for (const [name, field] of Object.entries(properties ?? {})) {
        const named = field.$ref ? schema.$defs[field.$ref.split('/')[2] as string] : field;
        if (!named?.description) silent.push(`${path}.${name}`);
      }
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    for (const [name, part] of Object.entries(schema.$defs)) visit(part, name);
    expect(silent).toEqual([]);
  });

  it('knows the kinds of document and the modules', () => {
    const schema = JSON.stringify(editionSchema());
    expect(schema).toContain('"organisation"');
    for (const id of Object.keys(ownEdition.modules)) expect(schema).toContain(`"${id}"`);
  });
});

describe('[G18] the example in the docs', () => {
  const example = /```json\n([\s\S]*?)\n```/.exec(read('docs/editions.md'))?.[1] ?? '';

  it('is an addition that can be loaded as it stands', () => {
    const result = readEdition('docs/editions.md', example, ownEdition);
    expect(result).toMatchObject({ kind: 'edition' });
    if (result.kind === 'refused') return;
    const { modules, id } = result.edition;
    expect(id).toBe(`ggd-voorbeeld-2026-12+${ownEdition.id}`);
    expect(modules.tips.items).toHaveLength(19);
    expect(modules['van-wiechen'].items).toHaveLength(7);
    expect(modules.partners.items).toHaveLength(24);
    const known = modules.tips.items.find((tip) => tip.id === 'tip-2');
    expect(Object.keys(known?.translations ?? {})).toEqual(['de']);
    const retired = modules.interventions.items.filter(({ until }) => until !== undefined);
    expect(retired.map((item) => item.id)).toEqual(['intervention-theraplay']);
  });
});
