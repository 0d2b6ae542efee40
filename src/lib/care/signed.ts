/**
 * The signed face of a visit or an addendum.
 *
 * Promise: what is shown as signed is drawn from the signature alone; whatever no signature holds
 * is a *voorstel*, with who wrote it and when, whatever the order in which things arrived.
 */
import type { Json } from '../history/json';
import type { RecordState } from '../history/register';
import { isIntact, proposals, signaturesOf, type Signature } from '../history/signature';
import type { Fields } from './reading';

export interface SignedView {
  author: string;
  at: string;
  /** Whether the hash is that of the content; else the content isn't to be trusted. */
  intact: boolean;
  /** The signed content, to be read like a record. */
  fields: Fields;
  sha256: string;
}

export interface Proposal {
  field: string;
  value: Json;
  author: string;
  at: string;
}

export function signedViews(state: RecordState): SignedView[] {
  return signaturesOf(state)
    .filter(({ signature }) => hasContent(signature))
    .map(({ author, at, signature }) => ({
      author,
      at,
      intact: isIntact(signature),
      fields: fieldsOf(signature, author, at),
      sha256: signature.sha256
    }));
}

/** What was signed, unproven: for an overview. Where it stands as signed, `signedViews` proves it. */
export function signedFields(state: RecordState): Fields[] {
  return signaturesOf(state).flatMap(({ author, at, signature }) =>
    hasContent(signature) ? [fieldsOf(signature, author, at)] : []
  );
}

export function isSigned(state: RecordState): boolean {
  return signaturesOf(state).some(({ signature }) => hasContent(signature));
}

/** What stands in the record and in none of its signatures. */
export function proposalsIn(state: RecordState): Proposal[] {
  const signatures = signaturesOf(state).map(({ signature }) => signature);
  const [first, ...others] = signatures.filter(hasContent);
  if (!first) return [];
  const elsewhere = others.map((signature) => proposals(state, signature));
  return Object.entries(proposals(state, first)).flatMap(([field, held]) =>
    held
      .filter(({ stamp }) =>
        elsewhere.every((found) => found[field]?.some((other) => other.stamp === stamp))
      )
      .map(({ value, author, at }) => ({ field, value, author, at }))
  );
}

/** The content of a signature in the shape of a record, for the views that read records. */
export function fieldsOf(signature: Signature, author: string, at: string): Fields {
  const registers: Fields['registers'] = {};
  for (const [field, { value, stamps }] of Object.entries(signature.content)) {
    const stamp = stamps[0];
    if (stamp) registers[field] = [{ value, stamp, author, at }];
  }
  return { registers };
}

function hasContent(signature: Signature | null): signature is Signature {
  return signature !== null && typeof signature === 'object' && 'content' in signature;
}
