/**
 * What must hold across a whole edition: ids once, references that lead somewhere, days that exist.
 * Promise: only what the document brought is named; of the app's own part nothing is said.
 */
import type { Edition } from '../edition';
import { itemsOf } from '../edition-items';
import type { GuidelineItem } from '../item';
import { avoidedWords } from './avoided-words';
import { isDay, itemChecks, noSuchDay } from './item-checks';
import { changedMeaning, partIds } from './meaning';
import type { Found } from './problem';

/** `brought` holds the ids of the items to judge; all are when it is absent. */
export function editionProblems(
  edition: Edition,
  base: Edition,
  brought?: ReadonlySet<string>
): Found[] {
  const items = itemsOf(edition);
  const judged = brought ? items.filter(({ id }) => brought.has(id)) : items;
  const avoided = avoidedWords([...base.modules.words.items, ...edition.modules.words.items]);
  return [
    ...repeatedIds(edition, items),
    ...judged.flatMap((item) => [
      ...references(item, edition),
      ...strayParts(item),
      ...itemChecks
        .flatMap((check) => check(item, avoided))
        .map((reason) => ({ item: item.id, reason }))
    ]),
    ...sameNumbers(edition),
    ...(brought ? [] : changedIds(items, base)),
    ...aboutTheEdition(edition)
  ];
}

function repeatedIds(edition: Edition, items: readonly GuidelineItem[]): Found[] {
  const { 'conversation-guide': guide, instruments } = edition.modules;
  const heads = [...guide.steps, ...instruments.conditions, ...edition.documents].map(
    ({ id }) => id
  );
  const ids = [
    ...Object.keys(edition.modules).map((id) => ({ id, item: id })),
    ...heads.map((id) => ({ id, item: id })),
    ...items.flatMap((item) => [item.id, ...partIds(item)].map((id) => ({ id, item: item.id })))
  ];
  const seen = new Set<string>();
  return ids.flatMap(({ id, item }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew
      ? []
      : [{ item, reason: `Het id "${id}" staat er twee keer; geef elk een eigen id.` }];
  });
}

function references(item: GuidelineItem, { documents, modules }: Edition): Found[] {
  const unknown = [item.source, ...(item.alsoFrom ?? [])].flatMap(({ document }) =>
    documents.some(({ id }) => id === document)
      ? []
      : [
          {
            item: item.id,
            reason: `De bron "${document}" staat niet bij "documents"; voeg hem toe of verbeter het id.`
          }
        ]
  );
  const steps = modules['conversation-guide'].steps.map(({ number }): unknown => number);
  const lost = 'step' in item && !steps.includes(item.step);
  return lost
    ? [
        ...unknown,
        {
          item: item.id,
          reason: 'Het veld "step" noemt een stap die er niet is; kies een stap uit "steps".'
        }
      ]
    : unknown;
}

/** A part's id starts with that of its item, so that it can't clash with a later one. */
function strayParts(item: GuidelineItem): Found[] {
  return partIds(item)
    .filter((id) => !id.startsWith(`${item.id}-`))
    .map((id) => ({ item: item.id, reason: `Laat het id "${id}" beginnen met "${item.id}-".` }));
}

function sameNumbers({ modules }: Edition): Found[] {
  const clash = <Item extends GuidelineItem>(
    items: readonly Item[],
    nameOf: (item: Item) => string,
    what: string
  ): Found[] =>
    items.flatMap((item, index) =>
      items.findIndex((other) => nameOf(other) === nameOf(item)) === index
        ? []
        : [
            {
              item: item.id,
              reason: `${what} ${nameOf(item)} is er al; kies een ander nummer of vervang dat punt.`
            }
          ]
    );
  return [
    ...clash(modules['van-wiechen'].items, ({ number }) => String(number), 'Van Wiechen-nummer'),
    ...clash(
      modules['conversation-guide'].items,
      ({ step, letter }) => `${step}${letter}`,
      'Deelstap'
    )
  ];
}

function changedIds(items: readonly GuidelineItem[], base: Edition): Found[] {
  const known = new Map(itemsOf(base).map((item) => [item.id, item]));
  return items.flatMap((item) => {
    const before = known.get(item.id);
    const reason = before && changedMeaning(before, item);
    return reason === undefined ? [] : [{ item: item.id, reason: `Dit punt ${reason}.` }];
  });
}

function aboutTheEdition(edition: Edition): Found[] {
  const days = (['date', 'authorised'] as const)
    .filter((field) => !isDay(edition[field]))
    .map((field) => ({ item: field, reason: noSuchDay(field, edition[field]) }));
  const guideline = edition.documents.find(({ id }) => id === edition.basedOn);
  return guideline?.kind === 'guideline'
    ? days
    : [
        ...days,
        {
          item: 'basedOn',
          reason: 'Het veld "basedOn" noemt geen richtlijn uit "documents"; verbeter het id.'
        }
      ];
}
