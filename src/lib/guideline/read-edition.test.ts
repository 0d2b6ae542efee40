import { describe, expect, it } from 'vitest';
import {
  addition,
  bringing,
  good,
  known,
  source,
  tip,
  whole
} from '../../../tests/editions/documents';
import { ownEdition, type Edition } from './edition';
import { itemsOf } from './edition-items';
import { readEdition } from './read-edition';

describe('[G14] a whole edition', () => {
  it('of the app itself passes its own checks and comes back equal', () => {
    expect(good(ownEdition)).toEqual(ownEdition);
    expect(good({ $schema: 'edition.schema.json', ...ownEdition })).toEqual(ownEdition);
  });

  it('may be newer and other than the app’s own, under an id of its own', () => {
    const newer = whole(({ modules }) => modules.tips.items.pop());
    expect(good(newer).modules.tips.items).toHaveLength(17);
    expect(good(newer).extends).toBeUndefined();
  });

  it('takes a byte order mark and any order of keys', () => {
    const turned = Object.fromEntries(Object.entries(ownEdition).reverse());
    expect(readEdition('a.json', `\ufeff${JSON.stringify(turned)}`, ownEdition)).toEqual({
      kind: 'edition',
      edition: ownEdition
    });
  });
});

describe('[G15] an addition becomes a whole edition', () => {
  it('with both ids, the later date, its own name, and the base’s notice', () => {
    const edition = good(addition());
    expect(edition.id).toBe('ggd-voorbeeld-2026-12+nabij-2026-11');
    expect(edition.name).toBe('GGD Voorbeeld, december 2026');
    expect(edition.date).toBe('2026-12-01');
    expect(good({ ...addition(), date: '2020-01-01' }).date).toBe(ownEdition.date);
    expect(edition.notice).toBe(ownEdition.notice);
    expect(edition.authorised).toBe('2021-01-25');
    expect(edition.extends).toEqual({
      id: ownEdition.id,
      name: ownEdition.name,
      date: ownEdition.date
    });
  });

  it('loses nothing of the base, and leaves the base as it is', () => {
    const before = JSON.stringify(ownEdition);
    const edition = good(addition());
    const ids = itemsOf(edition).map(({ id }) => id);
    for (const { id } of itemsOf(ownEdition)) expect(ids).toContain(id);
    expect(ids).toHaveLength(itemsOf(ownEdition).length + 2);
    expect(edition.modules.tips.items.at(-1)).toEqual(tip());
    expect(JSON.stringify(ownEdition)).toBe(before);
  });

  it('shows by its document what isn’t from the guideline', () => {
    const edition = good(addition());
    for (const item of itemsOf(edition)) {
      const document = edition.documents.find(({ id }) => id === item.source.document);
      expect(document?.kind === 'organisation', item.id).toBe(item.id.startsWith('org-'));
    }
  });

  it('is a whole edition: what comes out can be read again', () => {
    const edition = good(addition());
    expect(good(edition)).toEqual(edition);
  });

  it('replaces an item only where it says so, in its place', () => {
    const text = 'Bel de eigen lijn van de huisarts.';
    const document = bringing('partners', known('partner-gp', { text, replaces: true }));
    const edition = good(document);
    expect(edition.modules.partners.items).toHaveLength(24);
    expect(edition.modules.partners.items[1]).toEqual(known('partner-gp', { text, source }));
  });

  it('retires an item by a day, and never later than the base says', () => {
    const retired = [{ id: 'intervention-theraplay', until: '2026-12-31' }];
    const find = (edition: Edition) => itemsOf(edition).find(({ id }) => id === retired[0]?.id);
    expect(find(good({ ...addition(), retired }))?.until).toBe('2026-12-31');
    const base = structuredClone(ownEdition);
    const inBase = find(base);
    if (inBase) inBase.until = '2026-06-30';
    expect(find(good({ ...addition(), retired }, base))?.until).toBe('2026-06-30');
  });

  it('brings translations of what parents read, in any language, however long its sentences', () => {
    const text = 'Long '.repeat(60);
    const translations = { 'tip-2': { tr: { title: 'Yanıt ver', text } } };
    const edition = good({ ...addition(), translations });
    const translated = edition.modules.tips.items.find(({ id }) => id === 'tip-2');
    expect(translated?.translations).toEqual({ tr: { title: 'Yanıt ver', text } });
    expect({ ...translated, translations: undefined }).toEqual(ownEdition.modules.tips.items[1]);
  });
});
