/**
 * What is asked of the server about who has which family. Each answers with what came of it; nothing
 * of it is kept here. The phone's proof goes along, so nobody is asked in another's name.
 */
import * as v from 'valibot';
import {
  emergencyAnswerSchema,
  familySearchAnswerSchema,
  ownFamiliesAnswerSchema,
  type EmergencyAnswer,
  type FamilySearchAnswer,
  type OwnFamiliesAnswer
} from '../protocol/own-families';
import {
  teamActAnswerSchema,
  teamFamiliesAnswerSchema,
  type TeamAct,
  type TeamActAnswer,
  type TeamFamiliesAnswer
} from '../protocol/team';
import { WIRE_VERSION } from '../protocol/version';
import { askInShape, type Asked, type Fetch } from './ask-server';

export { EMERGENCY_HOURS, SEARCH_FAMILIES, SEARCH_LETTERS } from '../protocol/own-families';
export type Found = FamilySearchAnswer['found'][number];
export type { TeamFamiliesAnswer, TeamFamily } from '../protocol/team';

const version = WIRE_VERSION;

/** Too often of late; it makes sense again after so many seconds. */
const heldUp = v.object({ failure: v.literal('too-often'), seconds: v.number() });
export type HeldUp = v.InferOutput<typeof heldUp>;

/** One of the acts, without the version that every message carries. */
export type Act = TeamAct extends infer One
  ? One extends unknown
    ? Omit<One, 'version'>
    : never
  : never;

export function askTeam(send: Fetch): Promise<Asked<TeamFamiliesAnswer>> {
  return askInShape(send, '/api/team/families', { version }, { answer: teamFamiliesAnswerSchema });
}

export function askAct(send: Fetch, act: Act): Promise<Asked<TeamActAnswer>> {
  const answer = teamActAnswerSchema;
  return askInShape(send, '/api/team/act', { version, ...act }, { answer });
}

export function askOwnFamilies(send: Fetch): Promise<Asked<OwnFamiliesAnswer>> {
  return askInShape(send, '/api/families/own', { version }, { answer: ownFamiliesAnswerSchema });
}

export function searchFamilies(
  send: Fetch,
  query: string
): Promise<Asked<FamilySearchAnswer, HeldUp>> {
  const shape = { answer: familySearchAnswerSchema, failure: heldUp };
  return askInShape(send, '/api/families/search', { version, query }, shape);
}

export function askEmergency(
  send: Fetch,
  family: string,
  reason: string
): Promise<Asked<EmergencyAnswer, HeldUp>> {
  const shape = { answer: emergencyAnswerSchema, failure: heldUp };
  return askInShape(send, '/api/families/emergency', { version, family, reason }, shape);
}

/** What is said to somebody who did this very often of late. */
export function heldUpWords({ seconds }: HeldUp): string {
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.ceil(minutes / 60);
  const wait = minutes > 90 ? `${hours} uur` : minutes > 1 ? `${minutes} minuten` : 'een minuut';
  return `Je hebt dit kort achter elkaar heel vaak gedaan. Wacht ${wait}, of bel je teamleider: die kan je een gezin meteen geven.`;
}
