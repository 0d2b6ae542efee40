/** The drafts of a family's and a person's fields, each with what may stand in it. */
import { losses, programmes } from '../care/kinds';
import {
  typedBirthDate,
  typedDate,
  typedDeathDate,
  typedDueDate,
  typedFilledInDate
} from '../care/input-date';
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
const lossKind = choiceKind(losses);
const birthKind = dateKind((text) => typedBirthDate(text, today.date));
const dueKind = dateKind((text) => typedDueDate(text, today.date));
const pastKind = dateKind((text) => typedFilledInDate(text, today.date));
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
    loss: watch.draft(id, 'person', 'loss', lossKind),
    gone: watch.draft(id, 'person', 'gone', flagKind)
  };
}

export function consentDrafts(watch: FamilyWatch, id: string) {
  const line = (field: string) => watch.draft(id, 'consent', field, lineKind);
  const day = (field: string) => watch.draft(id, 'consent', field, pastKind);
  return {
    what: watch.draft(id, 'consent', 'what', textKind),
    with: line('with'),
    by: line('by'),
    on: day('on'),
    withdrawnOn: day('withdrawn-on'),
    withdrawnBy: line('withdrawn-by'),
    gone: watch.draft(id, 'consent', 'gone', flagKind)
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
