/**
 * The Dutch label of every field, beside the one table of fields.
 *
 * Promise: each pattern of the table has a label (a test says so); a field from a newer app reads
 * as such instead of by its code.
 */
import { patternOf, reportHeadings, type ReportHeading } from './fields';
import { headingWords } from './terms';

const labels: Record<string, Record<string, string>> = {
  family: {
    name: 'Naam van het gezin',
    programme: 'Programma',
    street: 'Straat en huisnummer',
    postcode: 'Postcode',
    town: 'Woonplaats',
    phone: 'Telefoon',
    language: 'Taal',
    interpreter: 'Tolk nodig',
    'safety-note': 'Let op bij dit gezin',
    note: 'Notitie'
  },
  person: {
    role: 'Rol',
    name: 'Naam',
    relation: 'Relatie',
    'birth-date': 'Geboortedatum',
    'due-date': 'Uitgerekende datum',
    gestation: 'Zwangerschapsduur bij de geboorte',
    'died-on': 'Overleden op',
    phone: 'Telefoon',
    household: 'Woont bij',
    gone: 'Hoort niet bij dit gezin'
  },
  visit: {
    date: 'Datum',
    'present/*': 'Aanwezig',
    'present-others': 'Ook aanwezig',
    ...Object.fromEntries(
      reportHeadings.map((heading: ReportHeading) => [`report/${heading}`, headingWords[heading]])
    ),
    'step/*': 'Leidraad',
    'step-note/*': 'Notitie bij de leidraad',
    'observed/*/*': 'Van Wiechen',
    'observed-age/*/*': 'Leeftijd bij Van Wiechen',
    'remark/*/*': 'Opmerking bij Van Wiechen',
    edition: 'Editie van de inhoud',
    mistaken: 'Begonnen per vergissing',
    signature: 'Handtekening'
  },
  agreement: {
    visit: 'Bezoek',
    what: 'Afspraak',
    who: 'Wie',
    by: 'Wanneer',
    state: 'Hoe het ervoor staat'
  },
  addendum: { visit: 'Bezoek', text: 'Aanvulling', signature: 'Handtekening' }
};

/** How the parts of a field name are called: a person, a guideline item. */
export interface Callings {
  person?: (id: string) => string | undefined;
  item?: (id: string) => string | undefined;
}

/** "Aanwezig: Noor", "Van Wiechen: Lacht terug (Noor)". */
export function labelOf(type: string, field: string, { person, item }: Callings = {}): string {
  const pattern = patternOf(type, field);
  const label = pattern === undefined ? undefined : labels[type]?.[pattern];
  if (label === undefined || pattern === undefined) return 'Een veld van een nieuwere versie';
  const [, one = '', two = ''] = field.split('/');
  if (pattern === 'present/*') return withDetail(label, person?.(one));
  if (pattern === 'step/*' || pattern === 'step-note/*') return withDetail(label, item?.(one));
  if (pattern.endsWith('/*/*')) {
    const who = person?.(one);
    return withDetail(label, item?.(two)) + (who ? ` (${who})` : '');
  }
  return label;
}

function withDetail(label: string, detail: string | undefined): string {
  return detail ? `${label}: ${detail}` : label;
}
