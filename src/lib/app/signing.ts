/**
 * Signing a visit or an addendum: first shown, then signed exactly as it was shown.
 *
 * Promises: everything typed is written down before; no signing while a field holds two values; what
 * arrives between showing and signing isn't in the signature.
 */
import { conflictsOf, type Conflict } from '../care/conflicts';
import type { Callings } from '../care/field-labels';
import { fieldsOf } from '../care/signed';
import type { Fields } from '../care/reading';
import { visitProblems, type VisitProblem } from '../care/visit-problems';
import type { Json } from '../history/json';
import { sign, SIGNATURE_FIELD, type Signature } from '../history/signature';
import { limits } from '../protocol/limits';
import type { FamilyWatch } from './family-watch.svelte';
import { notHereWords, notKeptWords } from './field-draft-words';

export type Shown =
  /** To be read, and signed as it stands here. */
  | { kind: 'ready'; signature: Signature; fields: Fields }
  | { kind: 'in-conflict'; conflicts: Conflict[] }
  | { kind: 'not-now'; sentence: string };

export type VisitShown =
  | Shown
  /** When the visit was isn't right: nothing is signed before it is. */
  | { kind: 'not-right'; problems: VisitProblem[] };

export type Signed = { kind: 'signed' } | { kind: 'not-now'; sentence: string };

/** Room for what stands around a signature in its change. */
const AROUND = 2_000;

export async function showForSigning(
  watch: FamilyWatch,
  record: string,
  callings: Callings
): Promise<Shown> {
  try {
    await watch.flush();
    await watch.refresh();
  } catch (error) {
    return { kind: 'not-now', sentence: notKeptWords(error) };
  }
  const state = watch.record(record);
  if (!state) return { kind: 'not-now', sentence: notHereWords };
  const attempt = sign(state);
  if (attempt.kind === 'in-conflict')
    return { kind: 'in-conflict', conflicts: conflictsOf(state, callings) };
  const { signature } = attempt;
  if (new TextEncoder().encode(JSON.stringify(signature)).length > limits.changeBytes - AROUND)
    return {
      kind: 'not-now',
      sentence: 'Dit verslag is te lang om in één keer te ondertekenen. Kort een tekst in.'
    };
  return { kind: 'ready', signature, fields: fieldsOf(signature, '', '') };
}

/** A visit that has been, with times that can be so; else what is not right about them. */
export async function showVisitForSigning(
  watch: FamilyWatch,
  visit: string,
  callings: Callings,
  today: string
): Promise<VisitShown> {
  const shown = await showForSigning(watch, visit, callings);
  if (shown.kind !== 'ready') return shown;
  const problems = visitProblems(shown.fields, today);
  return problems.length > 0 ? { kind: 'not-right', problems } : shown;
}

export async function signAsShown(
  watch: FamilyWatch,
  record: string,
  signature: Signature
): Promise<Signed> {
  const type = watch.record(record)?.type ?? 'visit';
  const value = signature as unknown as Json;
  const fields = { [SIGNATURE_FIELD]: { value, seen: [] } };
  try {
    const [written] = await watch.write([{ family: watch.family, record, type, fields }]);
    if (written?.kind !== 'kept') return { kind: 'not-now', sentence: notHereWords };
    await watch.refresh();
    return { kind: 'signed' };
  } catch (error) {
    return { kind: 'not-now', sentence: notKeptWords(error) };
  }
}
