/**
 * What Kennis is for, in seven words, and which modules serve each.
 * Promise: every module stands under exactly one; one that nobody named stands under Achtergrond.
 */
import type { Edition } from '../guideline/edition';
import type { GuidelineModule } from '../guideline/item';

interface Purpose {
  id: string;
  title: string;
  /** What is in it, in a few words, for the list. */
  below: string;
  modules: readonly string[];
}

export const purposes = [
  {
    id: 'kijken',
    title: 'Kijken',
    below: 'Van Wiechen, fasen, signalen',
    modules: ['van-wiechen', 'observing', 'six-elements', 'development', 'signs']
  },
  {
    id: 'gesprek',
    title: 'Gesprek',
    below: 'De leidraad, wel en niet, woorden',
    modules: ['conversation-guide', 'dos-and-donts', 'words', 'birth-topics']
  },
  {
    id: 'factoren',
    title: 'Factoren',
    below: 'Wat beschermt, wat belemmert',
    modules: ['factors', 'growing-conditions']
  },
  {
    id: 'tips',
    title: 'Tips',
    below: 'Samen lezen of meegeven',
    modules: ['tips', 'leaflet']
  },
  {
    id: 'hulp',
    title: 'Hulp en verwijzen',
    below: 'Welke hulp, interventies, lijsten',
    modules: ['next-steps', 'interventions', 'support-indicators', 'instruments']
  },
  {
    id: 'samenwerken',
    title: 'Samenwerken',
    below: 'Met wie, en wat je mag delen',
    modules: ['partners', 'sharing']
  },
  {
    id: 'achtergrond',
    title: 'Achtergrond',
    below: 'Wat er bekend is, aanbevelingen',
    modules: ['continuum', 'recommendations']
  }
] as const satisfies readonly Purpose[];

export type PurposeId = (typeof purposes)[number]['id'];

const LAST: PurposeId = 'achtergrond';

export function purposeOf(module: GuidelineModule): Purpose {
  const named = purposes.find(({ modules }) => (modules as readonly string[]).includes(module.id));
  return named ?? (purposes.find(({ id }) => id === LAST) as Purpose);
}

/** The purposes that this edition has something for, each with its modules in order. */
export function byPurpose(edition: Edition): { purpose: Purpose; modules: GuidelineModule[] }[] {
  const all = (Object.values(edition.modules) as GuidelineModule[]).filter(
    ({ items }) => items.length > 0
  );
  return purposes
    .map((purpose: Purpose) => {
      const place = ({ id }: GuidelineModule) => (purpose.modules.indexOf(id) + 100) % 100;
      const modules = all.filter((module) => purposeOf(module).id === purpose.id);
      return { purpose, modules: modules.sort((a, b) => place(a) - place(b)) };
    })
    .filter(({ modules }) => modules.length > 0);
}
