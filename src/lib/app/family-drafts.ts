/** The drafts of a family's and a person's fields, each with what may stand in it. */
import { programmes } from '../care/fields';
import { typedBirthDate, typedDate, typedDeathDate, typedDueDate } from '../care/input-date';
import { typedPhone, typedPostcode } from '../care/input-line';
import { personIn } from '../care/person';
import type { FamilyWatch } from './family-watch.svelte';
import {
  choiceKind,
  dateKind,
  flagKind,
  gestationKind,
  lineKind,
  textKind,
  typedKind
} from './field-kinds';
import { today } from './today.svelte';

const phoneKind = typedKind(typedPhone);
const postcodeKind = typedKind(typedPostcode);
const programmeKind = choiceKind(programmes);
const birthKind = dateKind((text) => typedBirthDate(text, today.date));
const dueKind = dateKind((text) => typedDueDate(text, today.date));
const byKind = dateKind((text) => typedDate(text, today.date));

export function familyDrafts(watch: FamilyWatch) {
  const at = watch.family;
  const line = (field: string) => watch.draft(at, 'family', field, lineKind);
  return {
    name: line('name'),
    street: line('street'),
    town: line('town'),
    language: line('language'),
    postcode: watch.draft(at, 'family', 'postcode', postcodeKind),
    phone: watch.draft(at, 'family', 'phone', phoneKind),
    programme: watch.draft(at, 'family', 'programme', programmeKind),
    interpreter: watch.draft(at, 'family', 'interpreter', flagKind),
    safetyNote: watch.draft(at, 'family', 'safety-note', textKind),
    note: watch.draft(at, 'family', 'note', textKind)
  };
}

export function personDrafts(watch: FamilyWatch, id: string) {
  const line = (field: string) => watch.draft(id, 'person', field, lineKind);
  const diedKind = dateKind((text) => {
    const record = watch.record(id);
    return typedDeathDate(text, today.date, record && personIn(record).birthDate);
  });
  return {
    name: line('name'),
    relation: line('relation'),
    household: line('household'),
    phone: watch.draft(id, 'person', 'phone', phoneKind),
    birthDate: watch.draft(id, 'person', 'birth-date', birthKind),
    dueDate: watch.draft(id, 'person', 'due-date', dueKind),
    gestation: watch.draft(id, 'person', 'gestation', gestationKind),
    diedOn: watch.draft(id, 'person', 'died-on', diedKind),
    gone: watch.draft(id, 'person', 'gone', flagKind)
  };
}

export function agreementDrafts(watch: FamilyWatch, id: string) {
  return {
    what: watch.draft(id, 'agreement', 'what', textKind),
    who: watch.draft(id, 'agreement', 'who', lineKind),
    by: watch.draft(id, 'agreement', 'by', byKind),
    state: watch.draft(id, 'agreement', 'state', choiceKind(['open', 'kept', 'dropped']))
  };
}
