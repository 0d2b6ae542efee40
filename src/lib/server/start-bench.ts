/**
 * One organisation with one nurse for the benchmark, made at the start where they are absent.
 *
 * Loaded by a build with `NABIJ_BENCH=1` alone: its log-in is known to everybody.
 */
import { benchNurse } from '../protocol/bench-nurse';
import type { Running } from './start';

/** Makes what is missing; one line for the operator. */
export async function makeBenchNurse({ accounts }: Pick<Running, 'accounts'>): Promise<string> {
  const { email, password, name, organisation } = benchNurse;
  if ((await accounts.colleaguesOf(organisation.id)).length === 0) {
    // A start that was cut off may have left the organisation without its nurse.
    await accounts.createOrganisation(organisation).catch(() => undefined);
    await accounts.createMember({
      email,
      password,
      name,
      role: 'nurse',
      organisation: organisation.id
    });
  }
  return `A build for the benchmark, never for real work: /bench, and anybody can log in as ${email} with "${password}".`;
}
