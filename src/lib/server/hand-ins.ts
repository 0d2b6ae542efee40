/**
 * What phones hand in while locked, and people as a rescue file; and what waits for the team lead.
 *
 * Each package is judged, placed or kept, and noted in one transaction; the same package is taken
 * once. Whose it isn't, and what there isn't, are answered alike.
 */
import type {
  HandInAnswer,
  HandInChanges,
  HandInDecided,
  HandInDecision,
  HandedInList,
  HandInFileRequest,
  HandInReadRequest,
  HandInRequest
} from '../protocol/hand-in';
import type { Caller, Outcome } from './feed';

export interface HandIns {
  /** A phone that may be locked. An unknown phone, a wrong credential and a package that doesn't open are answered alike. */
  fromPhone(request: HandInRequest): Promise<Outcome<HandInAnswer>>;
  /** A rescue file, by whoever made it. */
  fromFile(caller: Caller, request: HandInFileRequest): Promise<HandInAnswer>;
  /** What the people of a team lead's team handed in that needs, or needed, a decision. */
  list(lead: Caller): Promise<HandedInList>;
  read(lead: Caller, request: HandInReadRequest): Promise<Outcome<HandInChanges>>;
  decide(lead: Caller, request: HandInDecision): Promise<HandInDecided>;
}
