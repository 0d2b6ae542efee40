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
import { isDay } from './date-words';

/** Characters in a text, as the wire allows; in a line fewer. */
export const TEXT_LIMIT = 100_000;
export const LINE_LIMIT = 500;

const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const line = v.pipe(v.string(), v.maxLength(LINE_LIMIT));
const flag = v.boolean();
/** A day that exists: 31 February is refused. */
const date = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => isDay(text), 'no such day')
);
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

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

/** What came of a Van Wiechen prompt: looked and seen, looked and not seen, told, not looked. */
export const observedAnswers = ['seen', 'not-seen', 'told', 'not-looked'] as const;
export type ObservedAnswer = (typeof observedAnswers)[number];

/** The fixed headings of a visit report, in their order. */
export const reportHeadings = ['saw', 'parent', 'discussed', 'agreements', 'follow-up'] as const;
export type ReportHeading = (typeof reportHeadings)[number];

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
    note: text
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
    /** Where this person lives when carers live apart. */
    household: line,
    /** Taken out of the family, as after a mistake; what others noted about them stays. */
    gone: flag
  },
  visit: {
    date,
    /** Present persons, by their record id. */
    'present/*': flag,
    'present-others': line,
    'report/saw': text,
    'report/parent': text,
    'report/discussed': text,
    'report/agreements': text,
    'report/follow-up': text,
    /** Sub-steps of the conversation guide, by item id. */
    'step/*': v.picklist(['done', 'skipped']),
    'step-note/*': text,
    /** Van Wiechen prompts, by child and item id. */
    'observed/*/*': v.picklist(observedAnswers),
    'observed-age/*/*': v.object({
      basis: v.picklist(['calendar', 'corrected']),
      days: v.pipe(v.number(), v.integer())
    }),
    'remark/*/*': text,
    /** Edition of the guideline that the prompts came from. */
    edition: line,
    /** Begun by mistake: out of the lists, and the record stays. */
    mistaken: flag,
    [SIGNATURE_FIELD]: v.object({ content: v.record(v.string(), v.any()), sha256: v.string() })
  },
  agreement: {
    visit: id,
    what: text,
    who: line,
    by: date,
    state: v.picklist(['open', 'kept', 'dropped'])
  },
  addendum: {
    visit: id,
    text,
    [SIGNATURE_FIELD]: v.object({ content: v.record(v.string(), v.any()), sha256: v.string() })
  }
} as const satisfies Record<string, Record<string, v.GenericSchema>>;

export type RecordType = keyof typeof fieldTable;

/** Types that the caseload list needs; the phone keeps them apart from the many visits. */
export const frontTypes: ReadonlySet<string> = new Set<RecordType>([
  'family',
  'person',
  'agreement'
]);

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
  }
};
