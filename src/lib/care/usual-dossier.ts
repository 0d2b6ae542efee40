/** The headings of *Kopieer voor het dossier* where the organisation has set none. */
import { dossierParts, type DossierHeading, type DossierPart } from './dossier-parts';
import { headingWords } from './terms';

export const dossierWords: Readonly<Record<DossierPart, string>> = {
  visit: 'Bezoek',
  ...headingWords,
  'van-wiechen': 'Van Wiechen',
  decision: 'Wat er volgt',
  referral: 'Verwijzen en delen',
  meldcode: 'Meldcode',
  rest: 'Verder genoteerd'
};

export const usualDossier: readonly DossierHeading[] = dossierParts.map((part) => ({
  part,
  heading: dossierWords[part]
}));
