/**
 * What an organisation may set for its phones, and what holds where it set nothing. What may stand under
 * each is in `setting-rules.ts`.
 *
 * Read when a phone starts, so usual lists of words stand elsewhere: `undefined` is the usual list.
 */
import { DEFAULT_CORRECTION_MONTHS } from '../guideline/ages';
import type { DossierHeading } from './dossier-parts';
import type { JudgingWord } from './judging-words';

export const MOST_CORRECTED_MONTHS = 48;
export const MOST_JUDGING_WORDS = 300;
/** Characters (UTF-16 units) in a line. */
export const settingLimits = { heading: 80, word: 60, instead: 120, phone: 40, officer: 200 };

export interface Settings {
  /** Up to which calendar age the age of a preterm child is corrected. Not from the guideline. */
  correctUntilMonths: number;
  /** The headings of *Kopieer voor het dossier*, in order; a part that isn't named is left out. */
  dossierOrder: readonly DossierHeading[] | undefined;
  /** Words to be hinted at anywhere in a report. */
  judgingWords: readonly JudgingWord[] | undefined;
  veiligThuisPhone: string;
  /** The organisation's own attention officer: a name, a number, or both. */
  attentionOfficer: string;
  /** Whether leaving the page that is looked at together asks to unlock again. */
  unlockAfterReadingTogether: boolean;
  /** At most so long, without a touch or a key, a phone stays open; a nurse may choose shorter. */
  lockIdleMinutes: number;
  /** The same, out of sight. */
  lockHiddenSeconds: number;
  /** The same, in or out of sight, while a visit is open. */
  lockVisitMinutes: number;
  /** For so many days a phone opens without having had contact with the server. */
  leaseDays: number;
}

export const usualSettings: Settings = {
  correctUntilMonths: DEFAULT_CORRECTION_MONTHS,
  dossierOrder: undefined,
  judgingWords: undefined,
  /** The national number. */
  veiligThuisPhone: '0800 2000',
  attentionOfficer: '',
  unlockAfterReadingTogether: true,
  lockIdleMinutes: 5,
  lockHiddenSeconds: 60,
  lockVisitMinutes: 15,
  leaseDays: 14
};

/** Least and most that an organisation may set; what a nurse chooses for herself starts at the same least. */
export const lockBounds = {
  lockIdleMinutes: { least: 1, most: 30 },
  lockHiddenSeconds: { least: 10, most: 600 },
  lockVisitMinutes: { least: 1, most: 60 },
  leaseDays: { least: 4, most: 60 }
} as const;
