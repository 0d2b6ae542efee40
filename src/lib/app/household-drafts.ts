/**
 * Drafts of where a family lives: its own address and a second one, who lives where, who has custody; and
 * on a visit or an agreement for which home it is, and who told it in confidence.
 */
import { typedPhone, typedPostcode } from '../care/input-line';
import type { ReportHeading } from '../care/visit-fields';
import type { FamilyWatch } from './family-watch.svelte';
import type { FieldDraft } from './field-draft.svelte';
import { flagKind, idKind, lineKind, typedKind } from './field-kinds';

const phoneKind = typedKind(typedPhone);
const postcodeKind = typedKind(typedPostcode);

/** The same fields for the family's own address, which its own record holds, and for another. */
export function householdDrafts(watch: FamilyWatch, id: string) {
  const isOwn = id === watch.family;
  const type = isOwn ? 'family' : 'household';
  return {
    name: watch.draft(id, type, isOwn ? 'household-name' : 'name', lineKind),
    street: watch.draft(id, type, 'street', lineKind),
    postcode: watch.draft(id, type, 'postcode', postcodeKind),
    town: watch.draft(id, type, 'town', lineKind),
    phone: watch.draft(id, type, 'phone', phoneKind),
    secret: watch.draft(id, type, isOwn ? 'address-secret' : 'secret', flagKind)
  };
}

/** A second home that is taken out, and brought back. */
export function householdGone(watch: FamilyWatch, id: string): FieldDraft<boolean> {
  return watch.draft(id, 'household', 'gone', flagKind);
}

export function livesDraft(watch: FamilyWatch, person: string, household: string) {
  return watch.draft(person, 'person', `lives/${household}`, flagKind);
}

export function custodyDraft(watch: FamilyWatch, person: string): FieldDraft<boolean> {
  return watch.draft(person, 'person', 'custody', flagKind);
}

type Choice = FieldDraft<string | undefined>;

export function visitHousehold(watch: FamilyWatch, visit: string): Choice {
  return watch.draft(visit, 'visit', 'household', idKind);
}

/** Who told what stands under a heading in confidence. */
export function confidenceDraft(watch: FamilyWatch, visit: string, heading: ReportHeading): Choice {
  return watch.draft(visit, 'visit', `confidence/${heading}`, idKind);
}

export function agreementFor(watch: FamilyWatch, id: string) {
  return {
    household: watch.draft(id, 'agreement', 'household', idKind),
    confidence: watch.draft(id, 'agreement', 'confidence', idKind)
  };
}
