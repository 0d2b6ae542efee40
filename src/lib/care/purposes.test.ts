import { expect, it } from 'vitest';
import { ownEdition, type Edition } from '../guideline/edition';
import { byPurpose, purposes } from './purposes';

const ids = (edition: Edition) =>
  byPurpose(edition).flatMap(({ modules }) => modules.map(({ id }) => id as string));

it('[U110] every module stands under exactly one purpose, in its order', () => {
  expect(ids(ownEdition)).toEqual(purposes.flatMap(({ modules }) => [...modules] as string[]));
  expect(ids(ownEdition).sort()).toEqual(Object.keys(ownEdition.modules).sort());
});

it('[U110] a module that nobody named stands under Achtergrond; an empty one nowhere', () => {
  const modules = {
    ...ownEdition.modules,
    words: { ...ownEdition.modules.words, items: [] },
    later: { ...ownEdition.modules.signs, id: 'later' }
  };
  const edition = { ...ownEdition, modules: modules as unknown as Edition['modules'] };
  expect(ids(edition)).not.toContain('words');
  const last = byPurpose(edition).at(-1);
  expect(last?.purpose.id).toBe('achtergrond');
  expect(last?.modules.map(({ id }) => id as string)).toContain('later');
});
