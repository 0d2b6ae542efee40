/**
 * What was remarked with a Van Wiechen prompt, by item and by what came of it.
 * Promise: a remark describes a moment; it never scores.
 */
import type { ObservedAnswer } from '../visit-fields';

type Remarks = Partial<Record<ObservedAnswer, string[]>>;

/** Looked at but the child slept, or there was no time for it. */
const notLooked = [
  '{kind} sliep. Volgende keer kijken.',
  'Vandaag ging het gesprek voor.',
  '{kind} was moe van de ochtend, niet geprobeerd.'
];

export const promptRemarks: Record<string, Remarks> = {
  'vw-29': {
    seen: [
      'Stopt met bewegen en kijkt naar {ouder} als die iets zegt.',
      '{ouder} zegt zacht de naam en {kind} draait het hoofdje.',
      'Wordt stil van de stem van {ouder}, ook midden in het gehuil.'
    ],
    told: ['Volgens {ouder} vooral ’s ochtends op de commode.'],
    'not-seen': ['{kind} had honger en was met andere dingen bezig.'],
    'not-looked': notLooked
  },
  'vw-30': {
    seen: [
      'Brede lach naar {ouder}, en een kleinere naar mij.',
      'Lacht na een paar tellen kijken. {ouder} lacht terug.',
      'Lacht op de commode, met het hele lijf.'
    ],
    told: ['{ouder} heeft deze week de eerste lach gezien en er een filmpje van gemaakt.'],
    'not-seen': ['Kijkt lang en ernstig. {ouder} denkt dat het bijna komt.'],
    'not-looked': notLooked
  },
  'vw-31': {
    seen: [
      'Lange klanken heen en weer met {ouder}.',
      '{ouder} wacht even, en dan komt er antwoord.',
      'Kirt terug, het meest als {ouder} zingt.'
    ],
    told: ['Volgens {ouder} hele verhalen in bad.'],
    'not-seen': ['{kind} luisterde vandaag vooral.'],
    'not-looked': notLooked
  },
  'vw-11': {
    seen: [
      'Blok erin, blok eruit, en telkens even naar {ouder} kijken.',
      'Doet het met wasknijpers en een pan, en laat elke knijper zien.'
    ],
    told: ['Doet het thuis met de knopendoos, vertelt {ouder}.'],
    'not-seen': ['Wil het blok liever vasthouden dan wegleggen.'],
    'not-looked': notLooked
  },
  'vw-12': {
    seen: [
      'Geeft {ouder} de bal, wacht met open handen en krijgt hem terug.',
      'Geeft aan {ouder} zonder aarzelen, aan mij na een tijdje.'
    ],
    told: ['Met {ouder} aan tafel een vast spelletje: hapje voor jou, hapje voor mij.'],
    'not-seen': ['Houdt de bal vandaag bij zich. Eén moment, we kijken een volgende keer weer.'],
    'not-looked': notLooked
  },
  'vw-14': {
    seen: [
      'Gaat de gang in, komt terug met een schoen en brengt die naar {ouder}.',
      'Verkent de kast rustig en kijkt af en toe waar {ouder} is.'
    ],
    told: ['Bij de buren loopt {kind} na een kwartier het hele huis door, zegt {ouder}.'],
    'not-seen': ['Blijft vandaag op schoot; er was een onrustige nacht.'],
    'not-looked': notLooked
  }
};
