/** What the browser says about keeping what lies on this phone, for people. */
import type { Persistence } from '../device/persistence';

export function storageWords(found: Persistence): string {
  switch (found.kind) {
    case 'insecure':
      return 'Op dit adres kan Nabij niets bewaren.';
    case 'unknown':
      return 'Deze browser zegt niet of hij alles bewaart. Verstuur wat je schrijft daarom vaak.';
    case 'known':
      return (
        (found.persisted
          ? 'De browser bewaart alles wat hier staat, ook als je telefoon bijna vol is.'
          : 'De browser mag weggooien wat hier staat als je telefoon bijna vol is. Zet Nabij op je beginscherm en verstuur wat je schrijft vaak.') +
        roomWords(found.usage, found.quota)
      );
  }
}

const size = new Intl.NumberFormat('nl-NL', { maximumSignificantDigits: 2 });

function roomWords(usage: number | undefined, quota: number | undefined): string {
  if (usage === undefined) return '';
  const free = quota === undefined ? undefined : Math.max(0, quota - usage);
  const used = ` Nabij gebruikt hier ${bytesWords(usage)}.`;
  return free !== undefined && free < 100_000_000
    ? `${used} Er is nog maar ${bytesWords(free)} vrij.`
    : used;
}

function bytesWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return 'minder dan 1 MB';
  return megabytes < 1000 ? `${size.format(megabytes)} MB` : `${size.format(megabytes / 1000)} GB`;
}
