/** What families are called and found by, in the form in which the server wants to hear it. */
import { folded } from '$lib/care/caseload';
import { childrenOf, familyIn, familyName } from '$lib/care/family';
import type { FamilyRules } from '$lib/server/assignments';

export const familyRules: FamilyRules = {
  title(id, records) {
    const family = familyIn(records, id);
    return family ? familyName(family) : 'Gezin zonder naam';
  },
  names(id, records) {
    const family = familyIn(records, id);
    if (!family) return [];
    return [family.name, ...childrenOf(family).map(({ name }) => name)].map(folded).filter(Boolean);
  },
  finder(query) {
    const wanted = ` ${folded(query)}`;
    return (name) => wanted.length > 3 && ` ${name}`.includes(wanted);
  }
};
