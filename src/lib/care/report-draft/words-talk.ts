/**
 * What a step of the conversation guide says in a report, by its id: what was done, told by the nurse.
 *
 * Promise: nothing of what she should keep in mind while listening, and nothing of the Meldcode.
 */
export interface StepWords {
  subject: 'Ik' | 'We';
  predicate: string;
  /** Left out where one of these says the same more exactly. */
  unless?: readonly string[];
}

export const stepWords: Readonly<Record<string, StepWords>> = {
  'guide-1a': { subject: 'We', predicate: 'keken samen naar {kind}' },
  'guide-1b': {
    subject: 'Ik',
    predicate: 'noemde wat er goed gaat tussen {kind} en {ouder}',
    unless: [
      'guide-1b-1',
      'guide-1b-2',
      'guide-1b-3',
      'guide-1b-4',
      'guide-1b-5',
      'guide-1b-6',
      'guide-1b-7'
    ]
  },
  'guide-1b-1': { subject: 'Ik', predicate: 'noemde hoe rustig {kind} en {ouder} samen zijn' },
  'guide-1b-2': { subject: 'Ik', predicate: 'noemde dat {kind} graag bij {ouder} {k:is|zijn}' },
  'guide-1b-3': {
    subject: 'Ik',
    predicate: 'noemde de ruimte die {kind} {k:krijgt|krijgen} om zelf iets te proberen'
  },
  'guide-1b-4': { subject: 'Ik', predicate: 'noemde hoe vaak {kind} en {ouder} elkaar aankijken' },
  'guide-1b-5': {
    subject: 'Ik',
    predicate: 'noemde dat {kind} steun {k:zoekt|zoeken} bij {ouder}'
  },
  'guide-1b-6': {
    subject: 'Ik',
    predicate: 'noemde dat {kind} bij {ouder} weer rustig {k:wordt|worden}'
  },
  'guide-1b-7': {
    subject: 'Ik',
    predicate: 'noemde de warmte waarmee {ouder} over {kind} {o:praat|praten}'
  },
  'guide-2a': {
    subject: 'Ik',
    predicate: 'vroeg naar {kind} en de band',
    unless: ['guide-2a-1', 'guide-2a-2', 'guide-2a-3']
  },
  'guide-2a-1': { subject: 'Ik', predicate: 'vroeg hoe {ouder} {kind} {o:ziet|zien}' },
  'guide-2a-2': { subject: 'Ik', predicate: 'vroeg hoe de band met {kind} voelt' },
  'guide-2a-3': { subject: 'Ik', predicate: 'vroeg hoe het is om ouder te zijn' },
  'guide-2b': { subject: 'Ik', predicate: 'luisterde naar {ouder}' },
  'guide-3a': { subject: 'Ik', predicate: 'vertelde wat mij opviel' },
  'guide-3b': { subject: 'Ik', predicate: 'vroeg of {ouder} dat {o:herkent|herkennen}' },
  'guide-3c': { subject: 'We', predicate: 'bekeken samen een kaart met uitleg' },
  'guide-3d': {
    subject: 'We',
    predicate: 'dachten er samen over na hoe het voor {kind} is',
    unless: ['guide-3d-1', 'guide-3d-2', 'guide-3d-3']
  },
  'guide-3d-1': { subject: 'We', predicate: 'dachten er samen over na hoe het voor {kind} is' },
  'guide-3d-2': { subject: 'We', predicate: 'bedachten wat {kind} nodig {k:heeft|hebben}' },
  'guide-3d-3': { subject: 'We', predicate: 'bedachten wat {kind} {k:voelt|voelen}' },
  'guide-4a': { subject: 'Ik', predicate: 'vroeg wat er nodig is' },
  'guide-4b': { subject: 'Ik', predicate: 'gaf tips en uitleg' }
};

/** What these say belongs to what follows; with `about` it is the same fact as another. */
export const laterWords: Readonly<Record<string, { text: string; about?: readonly string[] }>> = {
  'guide-3e': { text: 'We laten dit nu rusten en komen er een volgende keer op terug.' },
  'guide-4c-1': {
    text: 'We spraken af dat we een volgende keer terugkomen op wat we bespraken.'
  },
  'guide-4c-2': { text: 'Ik plan een extra contact.', about: ['decision', 'extra-contact'] }
};

/** What a note is about, where the step itself isn't told before it. */
export const noteWords: Readonly<Record<string, string>> = {
  'guide-4a': 'Wat nodig is: {eigen}'
};

/** Never told in the draft of a report that parents may ask to read. */
export const keptOut: ReadonlySet<string> = new Set(['guide-4c-3']);
