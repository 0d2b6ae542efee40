/**
 * Signing: a change that carries the signed content itself.
 *
 * The signed view of a record is drawn from the signature alone. Whatever the signature did not
 * include shows beside it as a proposal (*voorstel*), whatever the order of arrival. A signature
 * is a value in the field `signature`; nothing may replace it, so two concurrent ones both stay.
 */
import { fingerprint, own, sameValue, type Json } from './json';
import { distinct, SIGNATURE_FIELD, type Held, type RecordState } from './register';
import type { Stamp } from './stamp';

export { SIGNATURE_FIELD };

/** `type`, not `interface`, so that it is assignable to Json. */
export type SignedField = { value: Json; stamps: Stamp[] };
export type Signature = {
  /** The signed fields with the stamps that they had. */
  content: Record<string, SignedField>;
  /** SHA-256 over the canonical JSON of `content`. */
  sha256: string;
};

export type SignAttempt =
  | { kind: 'signed'; signature: Signature }
  /** Fields that hold two values must be settled first. */
  | { kind: 'in-conflict'; fields: string[] };

/** Makes the signature of a record as it stands. */
export function sign(state: RecordState): SignAttempt {
  const content: Signature['content'] = {};
  const conflicts: string[] = [];
  for (const [name, register] of Object.entries(state.registers)) {
    if (name === SIGNATURE_FIELD) continue;
    const values = distinct(register);
    if (values.length > 1) conflicts.push(name);
    const value = values[0];
    if (value) content[name] = { value: value.value, stamps: register.map((h) => h.stamp).sort() };
  }
  if (conflicts.length > 0) return { kind: 'in-conflict', fields: conflicts.sort() };
  return { kind: 'signed', signature: { content, sha256: fingerprint(content) } };
}

/** Whether a signature's hash is that of its content. */
export function isIntact(signature: Signature): boolean {
  return fingerprint(signature.content) === signature.sha256;
}

/** The signatures on a record, with who signed and when: none, one, or concurrent ones. */
export function signaturesOf(state: RecordState): (Held & { signature: Signature })[] {
  return (own(state.registers, SIGNATURE_FIELD) ?? []).map((held) => ({
    ...held,
    signature: held.value as unknown as Signature
  }));
}

/** Values that stand in the record but not in a signature, field by field. */
export function proposals(state: RecordState, signature: Signature): Record<string, Held[]> {
  const found: Record<string, Held[]> = {};
  for (const [name, register] of Object.entries(state.registers)) {
    if (name === SIGNATURE_FIELD) continue;
    const signed = own(signature.content, name);
    const fresh = distinct(register).filter(
      (held) => !signed || !sameValue(held.value, signed.value)
    );
    if (fresh.length > 0) found[name] = fresh;
  }
  return found;
}
