/**
 * Who should have which family, from when until when. It is the plan; `feed_access` follows it.
 *
 * Everything is asked and done within one organisation, by whom the session says it is. What is another
 * team's or another organisation's, and what is not there at all, are answered alike. Each act and its
 * effect in the feed are one transaction.
 */
import type { RecordState } from '../history/register';
import type {
  EmergencyAnswer,
  EmergencyRequest,
  FamilySearchAnswer,
  FamilySearchRequest,
  OwnFamiliesAnswer
} from '../protocol/own-families';
import type { TeamAct, TeamActAnswer, TeamFamiliesAnswer } from '../protocol/team';
import type { Caller, Outcome } from './feed';
import type { HeldUp } from './sql-assignment-emergency';

/** What the domain says about families; handed in by `routes/api`. */
export interface FamilyRules {
  /** What a family is called. */
  title(family: string, records: readonly RecordState[]): string;
  /** The names that it may be found by. */
  names(family: string, records: readonly RecordState[]): string[];
  /** Whether a name fits what was typed: it, or a word in it, begins so. */
  finder(query: string): (name: string) => boolean;
}

export interface Assignments {
  /**
   * Opens and ends access in the feed as the plan has it now, for every organisation where something
   * is due. Done twice is once, also by several processes. The feed does the same for its caller's
   * organisation before it answers.
   */
  settle(): Promise<void>;
  /** Of a team lead's own team; anybody else is `forbidden`. */
  teamFamilies(caller: Caller): Promise<Outcome<TeamFamiliesAnswer>>;
  act(caller: Caller, act: TeamAct): Promise<Outcome<TeamActAnswer>>;
  ownFamilies(caller: Caller): Promise<Outcome<OwnFamiliesAnswer>>;
  /** By the start of a word in a name. Each search is noted in the log; whoever searches on and on waits. */
  search(
    caller: Caller,
    request: FamilySearchRequest
  ): Promise<Outcome<FamilySearchAnswer> | HeldUp>;
  /**
   * A family for 24 hours, with a reason that is sealed at rest and shown to the team lead; not one after
   * another without end.
   */
  emergency(caller: Caller, request: EmergencyRequest): Promise<Outcome<EmergencyAnswer> | HeldUp>;
}
