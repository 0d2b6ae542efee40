/**
 * The ten recommendations on noticing, as the nurse's own checklist.
 * Promise: numbered as in the guideline.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { recommendationShape } from './shape/weighing';

export type Recommendation = InferOutput<typeof recommendationShape>;

const nr = (number: number, title: string, text: string, warning?: string): Recommendation => ({
  module: 'recommendations',
  audience: 'professional',
  forWhom: 'both',
  source: { document: GUIDELINE, section: `Thema 2, aanbeveling ${number}` },
  id: `recommendation-${number}`,
  number,
  title,
  text,
  ...(warning === undefined ? {} : { warning })
});

export const recommendations: GuidelineModule<Recommendation> = {
  id: 'recommendations',
  title: 'Tien aanbevelingen bij signaleren',
  intro: 'Een eigen lijst om af en toe naast je werk te leggen.',
  notes: [],
  items: [
    nr(
      1,
      'Maak kennis',
      'Neem er de tijd voor. Zeg dat je wilt samenwerken: ieder met een eigen rol en kennis.'
    ),
    nr(
      2,
      'Begin er elk contact over',
      'Vooral rond de zwangerschap en de start als ouder, en bij elke nieuwe fase. GIZ of SPARK kunnen helpen.'
    ),
    nr(
      3,
      'Doe het voor',
      'Begroet het kind en behandel het als een persoon. Reageer met gevoel en denk hardop vanuit het kind. Help de ouder daarbij met vragen.',
      'Sommige ouders vinden zulke vragen betuttelend.'
    ),
    nr(
      4,
      'Geef uitleg en tips',
      'Als de ouders ervoor openstaan, en bij wat jullie zien en horen: goed kijken en luisteren, echte belangstelling, gedrag en gevoel benoemen, volle aandacht, samen dingen doen. Pharos heeft materiaal voor ouders met weinig opleiding of een migratie- of vluchtachtergrond.'
    ),
    nr(
      5,
      'Leg de nadruk op wat goed gaat',
      'Werk samen. Zie ook de zorgen, hoe het gezin leeft, hoe zwaar het is en hoe het ouderschap voelt. Gebruik motiverende of dialooggerichte gespreksvoering.'
    ),
    nr(
      6,
      'Maak een inschatting',
      'Waar staat de relatie, van veilig naar onveilig? Gebruik het dossier, je eigen blik, wat de ouders zeggen en hoe zij overkomen. Tabel 2.1 geeft houvast. In Nabij schrijf je het samen op, in gewone woorden.'
    ),
    nr(
      7,
      'Maak signalen bespreekbaar',
      'Sluit aan bij wat je zag en wat de ouders zeiden. Beschrijf zonder oordeel: “Mij valt op dat …” Begin met wat goed gaat.'
    ),
    nr(
      8,
      'Gebruik een hulpmiddel als jullie samen een probleem zien',
      'De kaart van Babykennis (tot ongeveer 4 jaar) of de infosheet van Basic Trust. Bij een vermoeden van een problematische relatie: LSVG (1 tot ongeveer 5), ARI-CP (2–5) of AISI (6–12).'
    ),
    nr(
      9,
      'Denk aan de band bij huilen, slapen en eten',
      'Blijvende problemen kunnen op een kwetsbare band wijzen, en ze kunnen de band belasten. Dat geldt ook bij probleemgedrag vanaf ongeveer 10 jaar.'
    ),
    nr(
      10,
      'Kies gewone woorden',
      'Zeg band, contact of basisvertrouwen. Vaktaal geeft onbegrip of weerstand.'
    )
  ]
};
