/** All families of the demo, and which nurse visits when. */
import type { FamilyPlan, NurseKey } from './family';
import { prenatalFamilies } from './families/prenatal';
import { stevigFamilies } from './families/stevig';
import { voorzorgOlder } from './families/voorzorg-older';
import { voorzorgYoung } from './families/voorzorg-young';

export const caseload: FamilyPlan[] = [
  ...voorzorgYoung,
  ...voorzorgOlder,
  ...stevigFamilies,
  ...prenatalFamilies
];

export const otherNurse = (nurse: NurseKey): NurseKey =>
  nurse === 'anneke' ? 'djamila' : 'anneke';

/** In a shared family the nurses come in turn. */
export function nurseAt(plan: FamilyPlan, visit: number): NurseKey {
  return plan.shared && visit % 2 === 1 ? otherNurse(plan.nurse) : plan.nurse;
}

export const phoneOf = (index: number) => `06-${String(index + 1).padStart(8, '0')}`;
