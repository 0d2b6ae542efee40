/**
 * A family that isn't hers, when she has to: found by the start of a name, opened with a reason, for
 * 24 hours. Each search and each opening is noted in the log before anything is told, and whoever did it very
 * often of late waits: the notes are counted, in the transaction in which one is added.
 */
import {
  EMERGENCY_HOURS,
  SEARCH_FAMILIES,
  type EmergencyAnswer,
  type EmergencyRequest,
  type FamilySearchAnswer,
  type FamilySearchRequest
} from '../protocol/own-families';
import { WIRE_VERSION } from '../protocol/version';
import type { AtRest } from './at-rest';
import { note, type AuditParts } from './audit';
import type { Caller } from './feed';
import { ownersOf } from './sql-assignment-own';
import { addAssignments, countingAt } from './sql-assignment-plan';
import { namesOfAll, type NamesParts } from './sql-family-names';
import type { Placing, Trx } from './sql-feed-placing';

const version = WIRE_VERSION;

/** More than a bad day asks for, and too few to go through an organisation's families. */
const OFTEN = {
  'family-searched': { most: 30, minutes: 60 },
  'emergency-access': { most: 10, minutes: 24 * 60 }
};

/** Done so often of late that it is not done now. */
export interface HeldUp {
  kind: 'held-up';
  seconds: number;
}

/** Until when it was done too often; nothing when it may be done. */
export async function heldUp(
  trx: Trx,
  { organisation, account }: Pick<Caller, 'organisation' | 'account'>,
  act: keyof typeof OFTEN,
  now: Date
): Promise<HeldUp | undefined> {
  const { most, minutes } = OFTEN[act];
  const rows = await trx
    .selectFrom('audit')
    .select('at')
    .where('organisation', '=', organisation)
    .where('at', '>', new Date(now.getTime() - minutes * 60_000).toISOString())
    .where('act', '=', act)
    .where('account', '=', account)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  const first = rows[most - 1];
  if (!first) return undefined;
  const left = Date.parse(first.at) + minutes * 60_000 - now.getTime();
  return { kind: 'held-up', seconds: Math.max(1, Math.ceil(left / 1_000)) };
}

export const reasonContext = (organisation: string, id: string) =>
  ['assignment', organisation, id].join('\n');

export async function searchFamilies(
  trx: Trx,
  { organisation, account }: Caller,
  { query }: FamilySearchRequest,
  now: Date,
  parts: NamesParts
): Promise<FamilySearchAnswer> {
  const hers = await countingAt(trx, organisation, now)
    .select('family')
    .where('account', '=', account)
    .execute();
  const has = new Set(hers.map(({ family }) => family));
  const all = await namesOfAll(trx, organisation, parts);
  const fits = parts.families.finder(query);
  const found = all
    .filter(({ family, names }) => !has.has(family) && names.some(fits))
    .sort((a, b) => a.title.localeCompare(b.title, 'nl') || (a.family < b.family ? -1 : 1));
  const told = found.slice(0, SEARCH_FAMILIES);
  const families = told.map(({ family }) => family);
  const owners = await ownersOf(trx, organisation, families, account, now);
  return {
    version,
    found: told.map(({ family, title }) => ({ family, title, ownedBy: owners(family) })),
    more: found.length > told.length
  };
}

export async function openInEmergency(
  place: Placing,
  { account }: Caller,
  { family, reason }: EmergencyRequest,
  parts: AuditParts & { atRest: AtRest }
): Promise<EmergencyAnswer | HeldUp> {
  const { trx, organisation } = place;
  const now = parts.now();
  const at = now.toISOString();
  const known = await trx
    .selectFrom('assignment')
    .select('id')
    .where('organisation', '=', organisation)
    .where('family', '=', family)
    .limit(1)
    .executeTakeFirst();
  if (!known) return { kind: 'not-found', version };
  const hers = await countingAt(trx, organisation, now)
    .select(['kind', 'until_at'])
    .where('account', '=', account)
    .where('family', '=', family)
    .execute();
  if (hers.some(({ kind }) => kind !== 'emergency')) return { kind: 'has-it', version };
  const [same] = hers;
  if (same?.until_at) return { kind: 'open', version, until: same.until_at };
  const held = await heldUp(trx, { organisation, account }, 'emergency-access', now);
  if (held) return held;
  const until = new Date(now.getTime() + EMERGENCY_HOURS * 3_600_000).toISOString();
  const id = parts.newId();
  await addAssignments(place, [
    {
      ...{ id, family, account, kind: 'emergency', from_at: at, until_at: until },
      ...{ given_by: account, given_at: at },
      ...parts.atRest.seal(reason, reasonContext(organisation, id))
    }
  ]);
  await note(trx, parts, { organisation, account, act: 'emergency-access', subject: family });
  return { kind: 'open', version, until };
}
