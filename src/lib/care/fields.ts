/**
 * The one table of fields: which record types there are, which fields they have, and what may
 * stand in each. Screens, server and tests all read it; nothing else says what a field holds.
 *
 * Lists and ticks are a field per element (`present/<person>`), so they merge by themselves; a text
 * is one field. `null` empties any field but a signature. Types and fields that aren't here come
 * from a newer app: they are kept and passed on.
 */
import * as v from 'valibot';
import type { Json } from '../history/json';
import { SIGNATURE_FIELD } from '../history/signature';
import { date, flag, id, line, text } from './field-values';
import { losses, programmes, roles } from './kinds';
import { planFields } from './plan-fields';
import { visitFields } from './visit-fields';

/** A `*` in a name stands for one part: a person, a guide step, a guideline item. */
export const fieldTable = {
  family: {
    name: line,
    programme: v.picklist(programmes),
    street: line,
    postcode: line,
    town: line,
    phone: line,
    language: line,
    interpreter: flag,
    'safety-note': text,
    note: text,
    /** What the household at the family's own address is called, and whether that address is secret. */
    'household-name': line,
    'address-secret': flag,
    ...planFields,
    /** Recommendations on the relation's place in the contacts, by item id: her own checklist. */
    'recommendation/*': flag
  },
  person: {
    role: v.picklist(roles),
    name: line,
    /** How the person is related to the child: moeder, vader, oma. */
    relation: line,
    'birth-date': date,
    'due-date': date,
    /** Weeks and days of pregnancy at birth. */
    gestation: v.object({
      weeks: v.pipe(v.number(), v.integer(), v.minValue(16), v.maxValue(44)),
      days: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))
    }),
    'died-on': date,
    phone: line,
    /** In words, from before there were households; read where a person lives in none. */
    household: line,
    /** Households that this person lives in: the family's own id for its own address. */
    'lives/*': flag,
    /** A parent or other person who has custody of the children. */
    custody: flag,
    /** A child that was lost before or at birth. */
    loss: v.picklist(losses),
    /** Taken out of the family, as after a mistake; what others noted about them stays. */
    gone: flag
  },
  /** A second home of the family; the first is the family's own address. */
  household: {
    name: line,
    street: line,
    postcode: line,
    town: line,
    phone: line,
    secret: flag,
    gone: flag
  },
  visit: visitFields,
  agreement: {
    visit: id,
    what: text,
    who: line,
    by: date,
    state: v.picklist(['open', 'kept', 'dropped']),
    /** The household it is for; without it for all. */
    household: id,
    /** The parent who told it in confidence. */
    confidence: id
  },
  /** What the parents agreed to have shared or done, until they withdraw it. */
  consent: {
    what: text,
    /** With whom it may be shared. */
    with: line,
    by: line,
    on: date,
    visit: id,
    'withdrawn-on': date,
    'withdrawn-by': line,
    gone: flag
  },
  addendum: {
    visit: id,
    text,
    [SIGNATURE_FIELD]: v.object({ content: v.record(v.string(), v.any()), sha256: v.string() })
  }
} as const satisfies Record<string, Record<string, v.GenericSchema>>;

export type RecordType = keyof typeof fieldTable;

/** The table's name for a field: `present/ab12…` → `present/*`; `undefined` when unknown. */
export function patternOf(type: string, field: string): string | undefined {
  const known: Record<string, unknown> | undefined = Object.hasOwn(fieldTable, type)
    ? fieldTable[type as RecordType]
    : undefined;
  if (!known) return undefined;
  const [head, ...rest] = field.split('/');
  const pattern = [head, ...rest.map(() => '*')].join('/');
  if (Object.hasOwn(known, field)) return field;
  return Object.hasOwn(known, pattern) ? pattern : undefined;
}

/** The domain's rules as the server takes them: see `DomainRules` there. */
export const fieldRules = {
  refuses(type: string, field: string, value: Json): string | undefined {
    const pattern = patternOf(type, field);
    if (pattern === undefined) return undefined;
    if (value === null) return field === SIGNATURE_FIELD ? 'a signature is never empty' : undefined;
    const schema = (fieldTable[type as RecordType] as Record<string, v.GenericSchema>)[pattern];
    const issue = schema && v.safeParse(schema, value).issues?.[0];
    return issue && `expected ${issue.expected ?? issue.type}`;
  },
  naming: (type: string) => type === 'family' || type === 'person'
};
