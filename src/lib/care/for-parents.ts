/**
 * What of an edition parents may see: the one place that decides it, for every screen that they
 * look at together with the nurse.
 *
 * Promises: pure; an item is there only when it says itself that parents may see it. What stands around
 * items (notes, steps, conditions) is written for the professional and is left out; the introduction
 * of a module stays only where all of the module is for parents.
 */
import type { Edition } from '../guideline/edition';
import type { GuidelineItem, GuidelineModule } from '../guideline/item';

export function mayBeSeenByParents(item: Pick<GuidelineItem, 'audience'>): boolean {
  return item.audience === 'parents';
}

const made = new WeakMap<Edition, Edition>();

/** The same edition with only what parents may see; modules stay, also when nothing is left in them. */
export function forParents(edition: Edition): Edition {
  let seen = made.get(edition);
  if (!seen) {
    const modules = Object.fromEntries(
      Object.entries(edition.modules).map(([id, module]) => [id, seenOf(module as GuidelineModule)])
    );
    made.set(edition, (seen = { ...edition, modules: modules as unknown as Edition['modules'] }));
  }
  return seen;
}

function seenOf(module: GuidelineModule): GuidelineModule {
  const items = module.items.filter(mayBeSeenByParents);
  const isAll = items.length === module.items.length;
  return {
    ...module,
    intro: isAll ? module.intro : '',
    notes: [],
    items,
    ...('steps' in module ? { steps: [] } : {}),
    ...('conditions' in module ? { conditions: [] } : {})
  };
}
