import { describe, expect, it } from 'vitest';
import { ownEdition, type Edition } from '../guideline/edition';
import type { GuidelineModule } from '../guideline/item';
import { forParents, mayBeSeenByParents } from './for-parents';

const modulesOf = (edition: Edition) => Object.values(edition.modules) as GuidelineModule[];

describe('[U111] parents see only what says that they may', () => {
  it('an item by its own word, in whichever module', () => {
    expect(mayBeSeenByParents({ audience: 'parents' })).toBe(true);
    expect(mayBeSeenByParents({ audience: 'professional' })).toBe(false);
    const seen = modulesOf(forParents(ownEdition)).flatMap(({ items }) => items);
    expect(seen).toHaveLength(
      modulesOf(ownEdition).flatMap(({ items }) => items.filter(mayBeSeenByParents)).length
    );
    expect(seen.every(({ audience }) => audience === 'parents')).toBe(true);
    expect(seen.length).toBeGreaterThan(20);
  });

  it('no sentence of anything else is left in the edition', () => {
    const left = JSON.stringify(forParents(ownEdition).modules);
    for (const module of modulesOf(ownEdition)) {
      const hidden = module.items.filter((item) => !mayBeSeenByParents(item));
      for (const { text } of hidden) expect(left).not.toContain(JSON.stringify(text).slice(1, -1));
      for (const note of module.notes) expect(left).not.toContain(note);
      if (hidden.length > 0) expect(left).not.toContain(module.intro);
    }
    const { conditions } = ownEdition.modules.instruments;
    for (const { text } of conditions) expect(left).not.toContain(text);
  });

  it('the edition itself is left as it was, and the answer is made once', () => {
    const before = JSON.stringify(ownEdition);
    expect(forParents(ownEdition)).toBe(forParents(ownEdition));
    expect(JSON.stringify(ownEdition)).toBe(before);
  });
});
