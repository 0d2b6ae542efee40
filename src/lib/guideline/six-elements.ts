/**
 * The six elements of a good relation between parent and child, to be looked at from pregnancy on.
 * Promise: names as in the Connect2Grow leaflet; `say` is a plain sentence for parents.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { CONNECT2GROW } from './sources';
import type { relationElementShape } from './shape/background';

export type RelationElement = InferOutput<typeof relationElementShape>;

const base = {
  module: 'six-elements',
  forWhom: 'both',
  audience: 'professional',
  source: { document: CONNECT2GROW, section: 'Elementen van een goede ouder-kindrelatie' },
  ages: { from: 'pregnancy' }
} as const;

export const sixElements: GuidelineModule<RelationElement> = {
  id: 'six-elements',
  title: 'Zes elementen van de relatie',
  intro: 'Waar je samen naar kunt kijken, al vanaf de zwangerschap.',
  notes: [],
  items: [
    {
      ...base,
      id: 'element-care',
      title: 'Voeding en verzorging met aandacht',
      text: 'De ouder merkt signalen op bij het voeden en verzorgen, en doet wat daarbij past.',
      say: ['Bij het voeden en verschonen kijken jullie naar elkaar.']
    },
    {
      ...base,
      id: 'element-contact',
      title: 'Contact over en weer',
      text: 'Er is tijd en ruimte voor heen-en-weer. Dat daagt het kind uit om te groeien.',
      say: ['Jij doet iets en wacht even. Dan {is|zijn} {kind} aan de beurt.']
    },
    {
      ...base,
      id: 'element-calming',
      title: 'Kalmeren bij stress',
      text: 'De ouder helpt het kind weer rustig te worden, wat de spanning ook gaf. Loopt het even mis tussen hen, dan herstelt de ouder het contact.',
      say: [
        'Bij jou {wordt|worden} {kind} weer rustig.',
        'Gaat het even mis? Dan maak je het samen weer goed.'
      ]
    },
    {
      ...base,
      id: 'element-safety',
      title: 'Emotionele veiligheid',
      text: 'De ouder herkent een gevoel en laat op een passende manier zien dat het er is. Zo leert het kind met gevoelens omgaan. De ouder ziet het kind als iemand met eigen gevoelens en behoeften.',
      say: ['Alle gevoelens mogen er zijn, ook de lastige.']
    },
    {
      ...base,
      id: 'element-fun',
      title: 'Samen plezier maken',
      text: 'De ouder sluit spelend aan bij wat het kind al kan. Dan is iets nieuws leren ook leuk.',
      say: ['Samen lachen en spelen doet jullie allebei goed.']
    },
    {
      ...base,
      id: 'element-touch',
      title: 'Lichamelijk contact',
      text: 'In de armen nemen bij voeding en verzorging, knuffelen, masseren. Dichtbij zijn helpt ook bij stress.',
      say: ['Even vasthouden of knuffelen geeft rust.']
    }
  ]
};
