/**
 * What an organisation has set for its phones: settings, and editions of the guideline content.
 *
 * Every member may read it; only an administrator changes it, which is looked up in the transaction
 * of the change. A file that is refused changes nothing. One organisation's edition is never given
 * to another: that is answered as if there were none. What an edition may hold is for the domain to
 * say, so its rules are handed in; here content is opaque text.
 */
import type { Json } from '../history/json';
import type { EditionAnswer, EditionRequest, Setup } from '../protocol/setup';
import type {
  ChangeSetupAnswer,
  ChangeSetupRequest,
  EditionProblem,
  LoadEditionAnswer,
  LoadEditionRequest
} from '../protocol/setup-change';
import type { Caller, Outcome } from './feed';

export interface WholeEdition {
  id: string;
  name: string;
  date: string;
  /** JSON text. */
  content: string;
}

/** What the domain says about editions; handed in by the server hook, see `guideline/`. */
export interface EditionRules {
  /** What this build of the app brings. */
  own: WholeEdition;
  /** Reads a file, made whole with `own` where it adds to that. The same file gives the same. */
  read(file: string, text: string): EditionReading;
}

/** What the domain says about settings; see `care/setting-rules.ts`. */
export interface SettingRules {
  /**
   * Why a value can't stand under this name, in a few English words without the value itself;
   * `undefined` when it can.
   */
  refuses(name: string, value: Json): string | undefined;
}

export interface SetupRules {
  editions: EditionRules;
  settings: SettingRules;
}

export type EditionReading =
  | {
      kind: 'edition';
      edition: WholeEdition;
      /** Name of the edition that it adds to; '' where it stands alone. */
      addsTo: string;
    }
  | { kind: 'refused'; problems: readonly EditionProblem[] };

export interface OrganisationSetup {
  read(caller: Caller): Promise<Setup>;
  edition(caller: Caller, request: EditionRequest): Promise<EditionAnswer>;
  /** Loads a file and puts it in force; a file that was loaded before is put in force again. */
  load(caller: Caller, request: LoadEditionRequest): Promise<Outcome<LoadEditionAnswer>>;
  change(caller: Caller, request: ChangeSetupRequest): Promise<Outcome<ChangeSetupAnswer>>;
}
