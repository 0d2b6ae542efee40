/**
 * Themes for parents to read themselves, in a reassuring tone.
 *
 * Promises: no blame and no professional words. Languages other than Dutch were wanted by the makers of
 * the original leaflet; the `translations` of an item are where they belong.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE, KINDERLEVEN } from './sources';
import type { leafletThemeShape } from './shape/for-parents';

export type LeafletTheme = InferOutput<typeof leafletThemeShape>;

const base = {
  module: 'leaflet',
  audience: 'parents',
  forWhom: 'both',
  source: { document: KINDERLEVEN, section: 'Werken aan een goede band' },
  // Handed out at the consultatiebureau, childcare and playgroups.
  ages: { from: { weeks: 0 }, until: { years: 4 } }
} as const;

/** As the article names them; 'ary' is the language tag of Moroccan Arabic. */
export const WANTED_LANGUAGES = [
  { tag: 'ary', name: 'Marokkaans' },
  { tag: 'tr', name: 'Turks' },
  { tag: 'ar', name: 'Arabisch' },
  { tag: 'de', name: 'Duits' }
] as const;

export const leaflet: GuidelineModule<LeafletTheme> = {
  id: 'leaflet',
  title: 'Voor ouders: jullie band',
  intro: 'Om samen te lezen of mee te geven.',
  notes: ['Gewenst in het Marokkaans, Turks, Arabisch en Duits. Die vertalingen zijn er nog niet.'],
  items: [
    {
      ...base,
      id: 'leaflet-why',
      title: 'Waarom is een goede band belangrijk?',
      text: 'Kinderen met een goede band staan sterker. In de eerste twee jaar leert je kind veel: omgaan met gevoelens, met stress en met anderen. Jouw lach helpt daarbij.'
    },
    {
      ...base,
      id: 'leaflet-how',
      title: 'Hoe groeit een goede band?',
      text: 'Een band hoeft er niet meteen te zijn. Voor jou en je baby verandert er heel veel. Het mag even duren. Vaak voel je binnen een paar weken: dit kind hoort bij mij.',
      alsoFrom: [{ document: GUIDELINE, section: 'Thema 1, Eerste levensjaar' }]
    },
    {
      ...base,
      id: 'leaflet-notice',
      title: 'Hoe merk je dat het niet lekker loopt?',
      text: 'Soms is je kind moeilijk te begrijpen. Het kan voelen alsof je kind ver weg is. Misschien is je kind vaak angstig, heel alert of trekt het zich terug. Dat is goed om te bespreken.'
    },
    {
      ...base,
      id: 'leaflet-do',
      title: 'Wat kun je doen?',
      text: 'Kijk en luister rustig naar je kind. Geef antwoord op wat je ziet. Praat erover met je verpleegkundige of de jeugdarts. Hulp in het begin werkt vaak het best.',
      alsoFrom: [{ document: GUIDELINE, section: 'Thema 2, Box 2.1' }]
    },
    {
      ...base,
      id: 'leaflet-fault',
      title: 'Ligt het aan mij?',
      text: 'Bijna nooit is het iemands schuld. Elke ouder wil het beste voor zijn kind. Soms loopt het anders dan je hoopt. Een lastige start komt vaker voor.'
    }
  ]
};
