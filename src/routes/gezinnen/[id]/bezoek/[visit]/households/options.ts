/** What can be chosen where carers live apart: one of them, or one of the homes. */
import { carerName, carersOn, householdTitle, type Homes } from '$lib/care/household';

export interface Option {
  value: string;
  label: string;
}

export function carerOptions(homes: Homes, date: string): Option[] {
  return carersOn(homes, date).map(({ person: { id } }) => ({
    value: id,
    label: carerName(homes, id, date)
  }));
}

export function householdOptions(homes: Homes): Option[] {
  return homes.households.map((household) => ({
    value: household.id,
    label: householdTitle(homes, household)
  }));
}
