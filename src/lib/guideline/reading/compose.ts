/**
 * Puts what an organisation adds together with the edition that it adds to.
 *
 * Promises: pure; the base stays as it is. Nothing of the base is lost: an item may be retired by a
 * day or, where that is said on purpose, replaced by one about the same thing. What can't be put
 * together is left out and listed.
 */
import type { InferOutput } from 'valibot';
import type { Edition } from '../edition';
import type { GuidelineItem, GuidelineModule, ModuleId } from '../item';
import type { additionShape } from '../shape/addition';
import { changedMeaning } from './meaning';
import type { Found } from './problem';

export type Addition = InferOutput<typeof additionShape>;

export interface Composed {
  edition: Edition;
  /** The ids of the items that the addition brought or gave translations. */
  brought: Set<string>;
  problems: Found[];
}

/** Ids that the app itself never uses, so that a later edition can't clash with them. */
export const OWN_ID = /^org-/;

export function compose(addition: Addition, base: Edition): Composed {
  const { modules, brought, problems } = withItems(addition, base);
  const items = new Map(Object.values(modules).flatMap((m) => m.items.map((i) => [i.id, i])));
  const change = (item: GuidelineItem, more: Partial<GuidelineItem>) => {
    const module = modules[item.module];
    const next = { ...item, ...more };
    module.items = module.items.map((one) => (one.id === item.id ? next : one));
    items.set(item.id, next);
  };
  for (const { id, until } of addition.retired ?? []) {
    const item = items.get(id);
    const reason = brought.has(id)
      ? 'wordt hier ook toegevoegd of vervangen; kies één van beide'
      : notRetirable(item);
    if (item && reason === undefined)
      change(item, { until: item.until !== undefined && item.until < until ? item.until : until });
    else problems.push({ item: id, reason: `Dit punt ${reason}.` });
  }
  for (const [id, translations] of Object.entries(addition.translations ?? {})) {
    const item = items.get(id);
    if (item) {
      change(item, { translations: { ...item.translations, ...translations } });
      brought.add(id);
    } else problems.push({ item: id, reason: UNKNOWN });
  }
  const edition: Edition = {
    ...base,
    id: `${addition.id}+${base.id}`,
    name: addition.name,
    date: addition.date > base.date ? addition.date : base.date,
    extends: { id: base.id, name: base.name, date: base.date },
    documents: [...base.documents, ...addition.documents],
    modules: modules as unknown as Edition['modules']
  };
  return { edition, brought, problems: [...problems, ...documentProblems(addition)] };
}

const UNKNOWN = 'Dit punt staat niet in de uitgave van de app; verbeter het id.';

function withItems(addition: Addition, base: Edition) {
  const modules = Object.fromEntries(
    Object.entries(base.modules).map(([id, module]) => [id, { ...module }])
  ) as unknown as Record<ModuleId, GuidelineModule>;
  const known = new Map(Object.values(modules).flatMap((m) => m.items.map((i) => [i.id, i])));
  const own = new Set(addition.documents.map(({ id }) => id));
  const brought = new Set<string>();
  const problems: Found[] = [];
  for (const [id, added] of Object.entries(addition.modules ?? {})) {
    const module = modules[id as ModuleId];
    for (const { replaces, ...item } of added.items) {
      const reason = notAddable(item, replaces === true, known.get(item.id), own);
      if (reason === undefined) {
        const twice = brought.has(item.id);
        module.items =
          replaces && !twice
            ? module.items.map((one) => (one.id === item.id ? item : one))
            : [...module.items, item];
        brought.add(item.id);
      } else problems.push({ item: item.id, reason: `Dit punt ${reason}.` });
    }
  }
  return { modules, brought, problems };
}

function notAddable(
  item: GuidelineItem,
  replaces: boolean,
  known: GuidelineItem | undefined,
  own: ReadonlySet<string>
): string | undefined {
  if (!own.has(item.source.document))
    return `noemt als bron "${item.source.document}"; noem een document dat in dit bestand bij "documents" staat`;
  if (!known) {
    if (replaces)
      return 'zegt iets te vervangen dat er niet is; verbeter het id of haal "replaces" weg';
    if (!OWN_ID.test(item.id)) return 'is van je organisatie; laat het id beginnen met "org-"';
    return undefined;
  }
  if (!replaces)
    return 'heeft een id dat de app al gebruikt; geef het een eigen id, of zet er "replaces": true bij als je het bedoelt te vervangen';
  return notRetirable(known) ?? changedMeaning(known, item);
}

/** What the app's own safety rests on can't be taken away by an addition. */
function notRetirable(item: GuidelineItem | undefined): string | undefined {
  if (!item) return 'staat niet in de uitgave van de app; verbeter het id';
  if (item.module === 'next-steps')
    return 'hoort bij wanneer je verwijst en blijft zoals de richtlijn het zegt; haal het hier weg';
  if (item.module === 'words')
    return 'is een woord uit de richtlijn en blijft staan; haal het hier weg';
  return undefined;
}

function documentProblems({ documents }: Addition): Found[] {
  return documents
    .filter(({ id }) => !OWN_ID.test(id))
    .map(({ id }) => ({
      item: id,
      reason: 'Dit document is van je organisatie; laat het id beginnen met "org-".'
    }));
}
