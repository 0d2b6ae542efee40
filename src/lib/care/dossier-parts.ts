/**
 * The parts of a visit as they are copied to the record elsewhere, each under a heading that the
 * organisation may choose. Read when a phone starts, so it holds no words.
 */
export const dossierParts = [
  'visit',
  'saw',
  'parent',
  'discussed',
  'agreements',
  'follow-up',
  'van-wiechen',
  'decision',
  'referral',
  'meldcode',
  'rest'
] as const;
export type DossierPart = (typeof dossierParts)[number];

export interface DossierHeading {
  part: DossierPart;
  /** As it is called in the organisation's own record. */
  heading: string;
}
