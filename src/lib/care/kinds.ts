/**
 * The kinds of programmes, persons and front records. Apart from the table of fields that names them
 * (`fields.ts`), so that the list of families needs no table.
 */
import type { RecordType } from './fields';

export const programmes = [
  'voorzorg',
  'stevig-ouderschap',
  'stevig-ouderschap-prenataal',
  'prenataal-huisbezoek',
  'regulier'
] as const;
export type Programme = (typeof programmes)[number];

export const roles = ['child', 'parent', 'other'] as const;
export type Role = (typeof roles)[number];

/** How a child was lost before or at birth. */
export const losses = ['miscarriage', 'stillbirth'] as const;
export type Loss = (typeof losses)[number];

/** Types that the caseload list needs; the phone keeps them apart from the many visits. */
export const frontTypes: ReadonlySet<string> = new Set<RecordType>([
  'family',
  'person',
  'household',
  'agreement'
]);
