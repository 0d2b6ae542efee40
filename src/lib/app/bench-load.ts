/**
 * From an outside harness's families, visits and observations to ours.
 *
 * Its ids are any text; ours are the first 32 hex digits of their SHA-256. Nothing of what is handed in
 * is dropped, so that bytes can be compared: what has no place of its own stands in a field
 * `bench/<name>`, which the app keeps and passes on like any field that it doesn't know.
 *
 *   family       → a family with its name, and one child
 *   visit        → a visit with `report/saw` = text, `report/follow-up` = title, and a date
 *   observation  → `observed/…` and `remark/…` = note, in the record of its visit
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { observedAnswers, type ObservedAnswer } from '../care/visit-fields';
import type { Edit } from '../device/journal';
import type { Json } from '../history/json';

type More = Record<string, unknown>;
export type OuterFamily = More & { id: string; name?: string };
export type OuterVisit = More & { id: string; familyId: string; title?: string; text?: string };
export type OuterObservation = More & { id: string; visitId: string; type?: string; note?: string };

export interface Load {
  families?: OuterFamily[];
  visits?: OuterVisit[];
  observations?: OuterObservation[];
}

/** The field in which a record carries the id that the harness knows it by. */
export const OUTER_ID = 'bench/id';

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
export const familyId = (outer: string) => hash(`family ${outer}`);
export const visitId = (outer: string) => hash(`visit ${outer}`);
const childId = (family: string) => hash(`child ${family}`);
const itemId = (outer: string) => `bench.${hash(`observation ${outer}`).slice(0, 12)}`;

/** The fields of a visit that a patch sets. */
export function visitFields({ id: _, familyId: __, ...patch }: More): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (name === 'text' && typeof value === 'string') fields['report/saw'] = value;
    else if (name === 'title' && typeof value === 'string') fields['report/follow-up'] = value;
    else if (name === 'date' && dayIn(value)) fields['date'] = dayIn(value) ?? null;
    else fields[fieldNamed(name)] = value as Json;
  }
  return fields;
}

/** `familyOf`: our family of visits that are on this phone already and only get observations. */
export function editsOf(load: Load, familyOf: ReadonlyMap<string, string>): Edit[] {
  const { families = [], visits = [], observations = [] } = load;
  const edits = families.flatMap(familyEdits);
  const noted = new Map<string, Record<string, Json>>();
  const homes = new Map(familyOf);
  for (const visit of visits) homes.set(visit.id, familyId(visit.familyId));
  for (const one of observations) {
    const home = homes.get(one.visitId);
    if (home === undefined) throw new Error(`observation ${one.id} has no visit`);
    const fields = noted.get(one.visitId) ?? {};
    noted.set(one.visitId, Object.assign(fields, observationFields(one, childId(home))));
  }
  const turns = new Map<string, number>();
  for (const visit of visits) {
    const family = familyId(visit.familyId);
    const turn = turns.get(family) ?? 0;
    turns.set(family, turn + 1);
    const fields = {
      date: weekly(turn),
      [`present/${childId(family)}`]: true,
      [OUTER_ID]: visit.id,
      ...visitFields(visit),
      ...noted.get(visit.id)
    };
    edits.push(edit(family, visitId(visit.id), 'visit', fields));
    noted.delete(visit.id);
  }
  for (const [visit, fields] of noted)
    edits.push(edit(homes.get(visit) ?? '', visitId(visit), 'visit', fields));
  return edits;
}

function familyEdits({ id, name, ...rest }: OuterFamily): Edit[] {
  const family = familyId(id);
  const more = Object.entries(rest).filter(([, value]) => value !== undefined);
  return [
    edit(family, family, 'family', {
      name: name ?? id,
      programme: 'voorzorg',
      [OUTER_ID]: id,
      ...Object.fromEntries(more.map(([key, value]) => [fieldNamed(key), value as Json]))
    }),
    edit(family, childId(family), 'person', {
      role: 'child',
      name: 'Kind',
      'birth-date': weekly(0)
    })
  ];
}

function observationFields(
  { id, visitId: _, type, note, ...rest }: OuterObservation,
  child: string
): Record<string, Json> {
  const at = `${child}/${itemId(id)}`;
  const answer = observedAnswers.find((one) => one === type) ?? ('seen' satisfies ObservedAnswer);
  const fields: Record<string, Json> = { [`observed/${at}`]: answer };
  if (note !== undefined) fields[`remark/${at}`] = note;
  fields[`bench/${at}`] = JSON.parse(JSON.stringify({ id, type, ...rest })) as Json;
  return fields;
}

function edit(family: string, record: string, type: string, values: Record<string, Json>): Edit {
  const fields = Object.entries(values).map(([name, value]) => [name, { value, seen: [] }]);
  return { family, record, type, fields: Object.fromEntries(fields) as Edit['fields'] };
}

const fieldNamed = (name: string) => `bench/${name.replace(/[^\w.-]/g, '_').slice(0, 100)}`;

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
}

/** A visit a week, for those that come without a date. */
function weekly(turn: number): string {
  return new Date(Date.UTC(2024, 0, 8) + turn * 7 * 86_400_000).toISOString().slice(0, 10);
}
