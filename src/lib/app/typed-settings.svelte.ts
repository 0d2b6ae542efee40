/**
 * What an administrator has typed at the settings and not set yet. It is kept while the app is open,
 * so that going to look something up elsewhere loses nothing, and by `typed-settings-kept.ts` over a
 * locking; `undefined` where nothing was typed.
 */
import type { DossierHeading } from '../care/dossier-parts';

interface TypedSettings {
  correctUntilMonths: string | undefined;
  dossierOrder: readonly DossierHeading[] | undefined;
  judgingWords: string | undefined;
  veiligThuisPhone: string | undefined;
  attentionOfficer: string | undefined;
  unlockAfterReadingTogether: boolean | undefined;
  lockIdleMinutes: string | undefined;
  lockHiddenSeconds: string | undefined;
  lockVisitMinutes: string | undefined;
  leaseDays: string | undefined;
}

export const typedSettings: TypedSettings = $state({
  correctUntilMonths: undefined,
  dossierOrder: undefined,
  judgingWords: undefined,
  veiligThuisPhone: undefined,
  attentionOfficer: undefined,
  unlockAfterReadingTogether: undefined,
  lockIdleMinutes: undefined,
  lockHiddenSeconds: undefined,
  lockVisitMinutes: undefined,
  leaseDays: undefined
});
