/** How the items of a module are told apart in a list: a heading for each group, in order. */
import type { GuidelineItem, Moment } from '../guideline/item';
import { lifeMoments, monthsOf } from './life-moments';
import { momentWords } from './moment-words';

const words: Record<string, Record<string, string>> = {
  'words.use': { avoid: 'Liever niet', prefer: 'Liever wel' },
  'dos-and-donts.kind': { dont: 'Niet', do: 'Wel' },
  'factors.effect': { protective: 'Beschermt', hindering: 'Belemmert' },
  'factors.level': {
    'pregnancy-and-birth': 'zwangerschap en geboorte',
    parent: 'ouder',
    circumstances: 'omstandigheden',
    child: 'kind'
  },
  'signs.leaning': {
    safe: 'Past bij een veilige relatie',
    'less-safe': 'Past bij een minder veilige relatie',
    problematic: 'Past bij een problematische relatie'
  },
  'continuum.kind': { share: 'Hoe vaak', pattern: 'Patronen' },
  'next-steps.route': {
    'own-help': 'Hulp van de JGZ zelf',
    programme: 'Een programma',
    outside: 'Buiten de JGZ'
  },
  'interventions.place': { jgz: 'Binnen de JGZ', outside: 'Buiten de JGZ' },
  'interventions.standing': {
    'indications-of-effect': 'NJi: aanwijzingen voor effectiviteit',
    'first-indications-of-effect': 'NJi: eerste aanwijzingen voor effectiviteit',
    'well-founded': 'NJi: goed onderbouwd, effect nog niet aangetoond',
    'not-in-database': 'niet in de NJi-databank, wel in de praktijk gebruikt',
    'not-named': 'de richtlijn noemt geen oordeel van het NJi'
  },
  'partners.group': {
    medical: '(Para)medische zorg',
    help: 'Hulpverlening',
    education: 'Onderwijs en kinderopvang',
    informal: 'Informele zorg'
  },
  'sharing.kind': { rule: 'Wat geldt', question: 'Vragen om te wegen' },
  'van-wiechen.purpose': {
    'open-conversation': 'Om het gesprek te openen',
    observe: 'Om samen naar te kijken'
  }
};

/** In which group an item stands; '' where its module has none. */
export function groupOf(item: GuidelineItem): string {
  const held = item as unknown as Record<string, unknown>;
  const said = (key: string) => words[`${item.module}.${key}`]?.[String(held[key])];
  if (item.module === 'tips') return ageGroupOf(item)?.title ?? '';
  if (item.module === 'factors') return [said('effect'), said('level')].filter(Boolean).join(': ');
  for (const key of ['use', 'kind', 'leaning', 'route', 'place', 'group', 'purpose']) {
    const found = said(key);
    if (found !== undefined) return found;
  }
  return '';
}

/** The age group of a tip: the moment in which its ages begin. */
export function ageGroupOf(item: GuidelineItem) {
  const { from } = monthsOf(item) ?? {};
  return lifeMoments.find((one) => from !== undefined && from >= one.from && from < one.until);
}

/** A short remark beside an item's title: its age. */
export function asideOf(item: GuidelineItem): string {
  const { age, ageWords } = item as unknown as Record<string, unknown>;
  if (typeof ageWords === 'string') return ageWords;
  return age === undefined ? '' : momentWords(age as Moment);
}

/** What is known of an intervention's effect; '' for anything else. */
export function standingOf(item: GuidelineItem): string {
  const { standing } = item as unknown as Record<string, unknown>;
  return words[`${item.module}.standing`]?.[String(standing)] ?? '';
}

export interface ItemGroup<Item> {
  title: string;
  items: Item[];
}

/** The items of a module by group, in the order in which the groups first come by. */
export function inGroups<Item extends GuidelineItem>(items: readonly Item[]): ItemGroup<Item>[] {
  const groups: ItemGroup<Item>[] = [];
  for (const item of items) {
    const title = groupOf(item);
    const group = groups.find((one) => one.title === title);
    if (group) group.items.push(item);
    else groups.push({ title, items: [item] });
  }
  return groups;
}

export interface Neighbours {
  previous?: GuidelineItem | undefined;
  next?: GuidelineItem | undefined;
}

/** The items before and after one, within its group; a module without groups is one. */
export function neighboursOf(items: readonly GuidelineItem[], item: GuidelineItem): Neighbours {
  const group = groupOf(item);
  const among = items.filter((other) => groupOf(other) === group);
  const at = among.findIndex(({ id }) => id === item.id);
  return at < 0 ? {} : { previous: among[at - 1], next: among[at + 1] };
}
