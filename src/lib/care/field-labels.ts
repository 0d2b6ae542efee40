/**
 * The Dutch label of every field, beside the one table of fields.
 *
 * Promise: each pattern of the table has a label (a test says so); a field from a newer app reads
 * as such instead of by its code.
 */
import { patternOf } from './fields';
import { reportHeadings, type ReportHeading } from './visit-fields';
import { adviceGiverWords, decisionWords, headingWords } from './terms';

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
    note: 'Notitie',
    'household-name': 'Naam van dit adres',
    'address-secret': 'Geheim adres',
    'plan-date/*/*': 'Gepland bezoek',
    'plan-time/*/*': 'Gepland bezoek, hoe laat',
    'plan-not-made/*/*': 'Niet gemaakt bezoek',
    'plan-reason/*/*': 'Waarom een bezoek er niet was',
    'plan-visit/*/*': 'Bezoek bij de planning',
    'plan-gone/*/*': 'Extra bezoek weggehaald',
    'recommendation/*': 'Aandacht voor de relatie'
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
    'lives/*': 'Woont op',
    custody: 'Heeft gezag',
    loss: 'Verloren',
    gone: 'Hoort niet bij dit gezin'
  },
  household: {
    name: 'Naam van dit adres',
    street: 'Straat en huisnummer',
    postcode: 'Postcode',
    town: 'Woonplaats',
    phone: 'Telefoon',
    secret: 'Geheim adres',
    gone: 'Adres weggehaald'
  },
  visit: {
    date: 'Datum',
    'present/*': 'Aanwezig',
    'present-others': 'Ook aanwezig',
    household: 'Op welk adres',
    'confidence/*': 'In vertrouwen verteld',
    ...Object.fromEntries(
      reportHeadings.map((heading: ReportHeading) => [`report/${heading}`, headingWords[heading]])
    ),
    'step/*': 'Leidraad',
    'step-note/*': 'Notitie bij de leidraad',
    'came-back/*': 'Teruggekomen op een eerder bezoek',
    'observed/*/*': 'Van Wiechen',
    'observed-age/*/*': 'Leeftijd bij Van Wiechen',
    'remark/*/*': 'Opmerking bij Van Wiechen',
    begin: 'Begin',
    end: 'Einde',
    'moment-time/*': 'Moment: hoe laat',
    'moment-who/*': 'Moment: van wie',
    'moment-item/*': 'Moment: bij welk punt',
    'moment-text/*': 'Moment',
    'moment-gone/*': 'Moment weggehaald',
    'element/*/*': 'Element van de relatie',
    'element-note/*/*': 'Notitie bij een element van de relatie',
    'aspect/*/*': 'Gezien in het contact',
    'aspect-note/*/*': 'Notitie bij het contact',
    'factor/*': 'Factor',
    'factor-note/*': 'Notitie bij een factor',
    'decision/*': 'Vervolg',
    'referral-partner': 'Verwijzen naar',
    'referral-for': 'Verwijzen voor',
    'referral-consent': 'Toestemming',
    'referral-consent-by': 'Toestemming van',
    'referral-consent-on': 'Toestemming op',
    'referral-consent-for': 'Toestemming voor',
    'sharing-answer/*': 'Delen zonder toestemming',
    'referral-letter': 'Verwijsbrief',
    'meldcode-on': 'Meldcode: datum',
    'meldcode-advice/*': 'Meldcode: advies gevraagd aan',
    'meldcode-decision': 'Meldcode: besluit',
    'tip/*': 'Tip voor de ouders',
    'next-visit': 'Volgend bezoek',
    'next-visit-time': 'Volgend bezoek, hoe laat',
    'next-visit-plan': 'Volgend bezoek in de planning',
    'drafted/*/*': 'In het verslag gezet',
    'topic/*': 'Meegenomen uit Kennis',
    'help/*': 'Zwaardere hulp overwegen',
    'together-nurse/*': 'Samen ingeschat: wat ik zie',
    'together-parents/*': 'Samen ingeschat: wat de ouders zeggen',
    'instrument-condition/*/*/*': 'Voorwaarde voor het instrument',
    'instrument-date/*/*': 'Instrument ingevuld op',
    'instrument-by/*/*': 'Instrument ingevuld door',
    'instrument-result/*/*': 'Uitkomst van het instrument',
    edition: 'Editie van de inhoud',
    mistaken: 'Begonnen per vergissing',
    signature: 'Handtekening'
  },
  agreement: {
    visit: 'Bezoek',
    what: 'Afspraak',
    who: 'Wie',
    by: 'Wanneer',
    state: 'Hoe het ervoor staat',
    household: 'Voor welk adres',
    confidence: 'In vertrouwen verteld'
  },
  consent: {
    what: 'Waarvoor toestemming',
    with: 'Delen met',
    by: 'Toestemming van',
    on: 'Toestemming op',
    visit: 'Bezoek',
    'withdrawn-on': 'Ingetrokken op',
    'withdrawn-by': 'Ingetrokken door',
    gone: 'Weggehaald'
  },
  addendum: { visit: 'Bezoek', text: 'Aanvulling', signature: 'Handtekening' }
};

/** How the parts of a field name are called: a person, a guideline item or a point within one. */
export interface Callings {
  person?: (id: string) => string | undefined;
  item?: (id: string) => string | undefined;
  /** Where an item stands in the content, to show several in that order. */
  place?: (id: string) => number | undefined;
  /** A household's name; never its address. */
  household?: (id: string) => string | undefined;
}

/** The ids in the order of the content; those it doesn't know come last. */
export function inPlace(ids: readonly string[], { place }: Callings): string[] {
  const last = Number.MAX_SAFE_INTEGER;
  return ids.toSorted((a, b) => (place?.(a) ?? last) - (place?.(b) ?? last));
}

/** "Aanwezig: Noor", "Van Wiechen: Lacht terug (Noor)". */
export function labelOf(type: string, field: string, callings: Callings = {}): string {
  const { person, item, household } = callings;
  const pattern = patternOf(type, field);
  const label = pattern === undefined ? undefined : labels[type]?.[pattern];
  if (label === undefined || pattern === undefined) return 'Een veld van een nieuwere versie';
  const [, one = '', two = '', three = ''] = field.split('/');
  if (pattern === 'lives/*') return withDetail(label, household?.(one));
  if (ofPerson.has(pattern)) return withDetail(label, person?.(one));
  if (ofItem.has(pattern)) return withDetail(label, item?.(one));
  if (Object.hasOwn(ofCode, pattern))
    return withDetail(label, ofCode[pattern]?.[one]?.toLowerCase());
  if (pattern.endsWith('/*/*/*'))
    return withDetail(label, item?.(three)) + within(item?.(two), person?.(one));
  if (pattern.endsWith('/*/*')) return withDetail(label, item?.(two)) + within(person?.(one));
  return label;
}

const ofPerson = new Set(['present/*', 'together-nurse/*', 'together-parents/*']);
const ofItem = new Set([
  'step/*',
  'step-note/*',
  'topic/*',
  'tip/*',
  'factor/*',
  'factor-note/*',
  'sharing-answer/*',
  'help/*',
  'recommendation/*'
]);

const ofCode: Record<string, Record<string, string>> = {
  'confidence/*': headingWords,
  'decision/*': decisionWords,
  'meldcode-advice/*': adviceGiverWords
};

function withDetail(label: string, detail: string | undefined): string {
  return detail ? `${label}: ${detail}` : label;
}

function within(...about: (string | undefined)[]): string {
  const known = about.filter((one) => one !== undefined);
  return known.length > 0 ? ` (${known.join(', ')})` : '';
}
