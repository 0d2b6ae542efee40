/**
 * Three instruments that may be used when a problem in the relation is suspected.
 *
 * Promises: names, ages and numbers only — no items of any list. The app records that one was used,
 * when, that the parents agreed, and the result as typed in. A result is never a diagnosis.
 */
import type { InferOutput } from 'valibot';
import { GUIDELINE } from './sources';
import type { instrumentShape } from './shape/help';
import type { instrumentsShape } from './shape/edition';

export type Instrument = InferOutput<typeof instrumentShape>;

export type Instruments = InferOutput<typeof instrumentsShape>;

const base = {
  module: 'instruments',
  forWhom: 'both',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Instrumenten' },
  alsoFrom: [{ document: GUIDELINE, section: 'Thema 2, Bespreken' }]
} satisfies Partial<Instrument>;

export const instruments: Instruments = {
  id: 'instruments',
  title: 'Instrumenten',
  intro: 'Drie korte lijsten, alleen bij een vermoeden van een verstoorde relatie.',
  notes: [
    'Over korte lijsten wordt verschillend gedacht: ouders kunnen er te snel een zwaar etiket door krijgen.',
    'De COTAN had ze nog niet beoordeeld toen de richtlijn verscheen.',
    'De vragen staan niet in Nabij. Je legt vast dat je een lijst gebruikte, wanneer, met instemming, en wat eruit kwam.'
  ],
  conditions: [
    {
      id: 'instrument-condition-knowledge',
      title: 'Je kent het thema',
      text: 'Bijvoorbeeld doordat je de richtlijn hebt gelezen.'
    },
    {
      id: 'instrument-condition-consent',
      title: 'Ouders weten ervan en vinden het goed',
      text: 'Leg vooraf goed uit wat je gaat doen.'
    },
    {
      id: 'instrument-condition-care',
      title: 'Lees de uitkomst heel voorzichtig',
      text: 'Het is nooit een diagnose.'
    }
  ],
  items: [
    {
      ...base,
      id: 'instrument-ari-cp',
      title: 'ARI-CP 2–5',
      fullName: 'Attachment Relationship Inventory Caregiver Perspective 2-5 years',
      ageWords: '2 tot 5 jaar',
      ages: { from: { years: 2 }, until: { years: 6 } },
      text: 'Hoe de ouder de relatie met het kind ervaart.',
      use: 'De ouder vult 48 stellingen in, in ongeveer 15 minuten.',
      result: 'Vier schalen: veilig, vermijdend, ambivalent en gedesorganiseerd.',
      quality: 'Gevalideerd, onder andere voor jeugdhulp en JGZ.'
    },
    {
      ...base,
      id: 'instrument-aisi',
      title: 'AISI 6–12',
      fullName: 'Attachment Insecurity Screening Inventory',
      ageWords: '6 tot 12 jaar (er is ook een versie voor 2 tot 5 jaar)',
      ages: { from: { years: 2 }, until: { years: 13 } },
      text: 'Vragen over wat het kind doet, als spiegel van de relatie.',
      use: 'De ouder vult de lijst in, alleen of samen met jou: 34 gesloten en 11 open vragen.',
      result:
        'Een beeld van de relatie. De open vragen gaan over hoe de ouder opvoeding en band beleeft.',
      quality: 'Betrouwbaar en valide genoeg. De ARI-CP kwam eruit voort.'
    },
    {
      ...base,
      id: 'instrument-lsvg',
      title: 'LSVG 1–5',
      fullName: 'Lijst Signalen van Verstoord Gehechtheidsgedrag',
      ageWords: '1 tot ongeveer 5 jaar',
      ages: { from: { years: 1 }, until: { years: 6 } },
      text: 'Acht soorten gedrag van het kind tegenover de ouder.',
      use: 'Je bespreekt de lijst samen met de ouders, of je vult hem zelf in. Een aparte training hoeft niet; kennis van veilig en minder veilig gedrag wel.',
      result:
        'Per gedrag een score, met een totaal en een afkapwaarde. Hoe hoger, hoe groter de kans op problemen.',
      quality:
        'Nog niet gevalideerd voor de JGZ. De werkgroep vindt de lijst bruikbaar, uit ervaring.'
    }
  ]
};
