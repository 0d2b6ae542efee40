import { describe, expect, it } from 'vitest';
import { ownEdition } from './edition';
import { modulesOf } from './edition-items';
import { withNames } from './names';

const JARGON = /hechting|gehecht/i;

/** Every text that a parent may read or hear: items for parents, and all that is under `say`. */
function parentTexts(): string[] {
  const texts: string[] = [];
  const collect = (value: unknown, forParents: boolean, key = ''): void => {
    if (typeof value === 'string') {
      if (key === 'say' || (forParents && PROSE.has(key))) texts.push(value);
      return;
    }
    if (Array.isArray(value)) for (const part of value) collect(part, forParents, key);
    else if (value !== null && typeof value === 'object') {
      const visible = 'audience' in value ? value.audience === 'parents' : forParents;
      for (const [name, part] of Object.entries(value)) collect(part, visible, name);
    }
  };
  for (const module of modulesOf(ownEdition)) collect(module.items, false);
  return texts;
}

const PROSE = new Set(['title', 'text', 'points', 'details']);
const sentencesOf = (text: string) =>
  withNames(text, { child: 'Noor' })
    .split(/(?<=[.?!…:])\s+/)
    .filter((sentence) => /\p{L}/u.test(sentence));
const wordsIn = (sentence: string) => sentence.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0;

describe('the edition', () => {
  it('[G1] is plain JSON: what is stored is what was written', () => {
    expect(JSON.parse(JSON.stringify(ownEdition))).toEqual(ownEdition);
  });

  it('[G1] says how old the guideline is and that its term has passed', () => {
    expect(ownEdition.authorised).toBe('2021-01-25');
    expect(ownEdition.revisionTermYears).toBe(5);
    expect(ownEdition.documents.map(({ id }) => id)).toContain(ownEdition.basedOn);
    expect(ownEdition.notice).toContain('25 januari 2021');
    expect(ownEdition.notice).toContain('vijf jaar');
    expect(ownEdition.notice).toContain('verstreken');
  });

  it('[G2] has no id twice, down to the points within an item', () => {
    const ids: string[] = [];
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect);
      else if (value !== null && typeof value === 'object') {
        if ('id' in value && typeof value.id === 'string') ids.push(value.id);
        Object.values(value).forEach(collect);
      }
    };
    for (const module of modulesOf(ownEdition)) collect(module);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('[G3] names a known source for every item', () => {
    for (const module of modulesOf(ownEdition)) {
      for (const item of module.items) {
        expect(ownEdition.documents.map(({ id }) => id)).toContain(item.source.document);
        expect(item.source.section.length, item.id).toBeGreaterThan(2);
      }
    }
  });

  it('keeps every item in the module that it names, with words in it', () => {
    for (const [key, module] of Object.entries(ownEdition.modules)) {
      expect(module.id).toBe(key);
      expect(module.intro.length).toBeGreaterThan(10);
      for (const item of module.items) {
        expect(item.module, item.id).toBe(key);
        expect(item.title.length, item.id).toBeGreaterThan(2);
        expect(item.text.length, item.id).toBeGreaterThan(2);
      }
    }
  });
});

describe('what parents may read or hear', () => {
  it('[G4] never holds professional words for the bond', () => {
    expect(parentTexts().length).toBeGreaterThan(30);
    for (const text of parentTexts()) expect(text).not.toMatch(JARGON);
    const { tips, leaflet } = ownEdition.modules;
    expect(JSON.stringify([tips, leaflet])).not.toMatch(JARGON);
  });

  it('[G4] nor does anything on the screens used at the table', () => {
    const atTable = JSON.stringify([
      ownEdition.modules['conversation-guide'],
      ownEdition.modules['van-wiechen']
    ]);
    expect(atTable).not.toMatch(JARGON);
  });

  it('[G5] is short: no sentence over 20 words, 12 on average within a text', () => {
    for (const text of parentTexts()) {
      const lengths = sentencesOf(text).map(wordsIn);
      expect(Math.max(...lengths), text).toBeLessThanOrEqual(20);
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      expect(average, text).toBeLessThanOrEqual(12);
    }
  });

  it('holds placeholders nowhere but in sentences that are said', () => {
    const visit = (value: unknown, key = ''): void => {
      if (typeof value === 'string') {
        if (key !== 'say') expect(value).not.toMatch(/[{}]/);
      } else if (Array.isArray(value)) value.forEach((part) => visit(part, key));
      else if (value !== null && typeof value === 'object') {
        for (const [name, part] of Object.entries(value)) visit(part, name);
      }
    };
    for (const module of modulesOf(ownEdition)) visit(module.items);
  });

  it('leaves no brace behind for any family', () => {
    const families = [{}, { child: 'Noor' }, { siblings: [undefined] }, { unborn: true }];
    for (const text of parentTexts()) {
      for (const names of families) expect(withNames(text, names)).not.toMatch(/[{}|]/);
    }
  });
});
