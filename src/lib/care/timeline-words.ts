/** What an entry of the timeline is called: its kind, and one line that says which. */
import type { Loss } from './kinds';
import type { NotMade } from './plan-fields';
import type { TimelineEntry, TimelineKind } from './timeline';

export const timelineKindWords: Record<TimelineKind, string> = {
  visit: 'Bezoek',
  addendum: 'Aanvulling',
  agreement: 'Afspraak',
  instrument: 'Instrument',
  referral: 'Verwijzen',
  consent: 'Toestemming',
  'not-made': 'Geen bezoek',
  life: 'Geboorte en verlies'
};

export const notMadeWords: Record<NotMade, string> = {
  skipped: 'Overgeslagen',
  'no-show': 'Niemand thuis',
  cancelled: 'Afgezegd'
};

const lifeWords: Record<Loss | 'born' | 'died', string> = {
  born: 'geboren',
  died: 'overleden',
  miscarriage: 'miskraam',
  stillbirth: 'doodgeboren'
};

/** Characters of a line; the whole stands where the entry leads. */
const MOST = 180;

/** The line of an entry; `words` are the first of a visit's report. */
export function timelineLine(
  { kind, about, notMade, item, person }: TimelineEntry,
  called: { person(id: string): string; item(id: string): string },
  words: string
): string {
  switch (kind) {
    case 'visit':
      return words;
    case 'instrument':
      return [called.item(item ?? ''), called.person(person ?? '')].join(', ');
    case 'not-made':
      return [notMade && notMadeWords[notMade], about].filter(Boolean).join(': ');
    case 'life':
      return `${called.person(person ?? '')} ${lifeWords[about as keyof typeof lifeWords] ?? ''}`.trim();
    default:
      return about.length <= MOST ? about : `${about.slice(0, MOST).replace(/\s\S*$/, '')} …`;
  }
}
