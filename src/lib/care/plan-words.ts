/** How a planned visit and what became of it are called. */
import { programmeVisitWords } from './programme-visit';
import type { FamilyPlan, PlanEntry, PlanState } from './plan';
import { notMadeWords } from './plan-fields';

export const planStateWords: Record<PlanState, string> = {
  proposed: 'Voorstel',
  planned: 'Gepland',
  made: 'Geweest',
  ...notMadeWords
};

/** "bezoek 23 van ongeveer 64", "extra bezoek"; '' where it can't be said. */
export function entryWords({ number, extra }: PlanEntry, { total }: FamilyPlan): string {
  const words =
    number === undefined
      ? ''
      : programmeVisitWords({
          number,
          ...(total !== undefined && number <= total ? { total } : {})
        });
  return extra ? ['extra bezoek', words && `(${words})`].filter(Boolean).join(' ') : words;
}

export const withoutWords: Record<NonNullable<FamilyPlan['without']>, string> = {
  'no-rhythm': 'Dit programma heeft hier geen vast ritme. Je plant zelf elk bezoek.',
  'no-dates':
    'Vul bij Gegevens de geboortedatum of de uitgerekende datum in. Dan stelt Nabij dagen voor.',
  'no-child': 'Voeg bij Gegevens het kind toe. Dan stelt Nabij dagen voor.',
  loss: 'Er worden geen bezoeken voorgesteld. Wat jullie afspreken kun je hier plannen.'
};
