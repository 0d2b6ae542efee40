/**
 * What helps and what doesn't when a nurse talks with parents about the bond with their child.
 * Promise: exactly the three don'ts and ten dos of the guideline.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { doOrDontShape } from './shape/at-the-table';

export type DoOrDont = InferOutput<typeof doOrDontShape>;

const base = {
  module: 'dos-and-donts',
  forWhom: 'parent',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Bespreken: niet en wel' }
} as const;
const dont = { ...base, kind: 'dont' } as const;
const does = { ...base, kind: 'do' } as const;

export const dosAndDonts: GuidelineModule<DoOrDont> = {
  id: 'dos-and-donts',
  title: 'Niet en wel',
  intro: 'Drie dingen om te laten en tien die helpen.',
  notes: [],
  items: [
    {
      ...dont,
      id: 'dont-minimise',
      title: 'Maak het niet kleiner',
      text: 'Een zorg wegwuiven helpt niet.'
    },
    {
      ...dont,
      id: 'dont-take-over',
      title: 'Neem de zorg niet over',
      text: 'Laat de ouder zelf voor het kind zorgen.'
    },
    {
      ...dont,
      id: 'dont-blame',
      title: 'Zeg niet dat het fout is',
      text: 'De ouder hoeft geen oordeel te horen.'
    },
    { ...does, id: 'do-listen', title: 'Luister', text: 'Laat de ouder eerst vertellen.' },
    {
      ...does,
      id: 'do-wonder',
      title: 'Vraag je af wat er omgaat in de ouder',
      text: 'Wat denkt en voelt deze ouder nu?'
    },
    {
      ...does,
      id: 'do-make-room',
      title: 'Geef ruimte',
      text: 'Gevoelens, zorgen en twijfels mogen er zijn.'
    },
    {
      ...does,
      id: 'do-understand',
      title: 'Toon begrip',
      text: 'Neem de ouder serieus en zeg dat het gevoel er mag zijn.'
    },
    {
      ...does,
      id: 'do-lift-blame',
      title: 'Haal de schuld weg',
      text: 'Zeg hoe omstandigheden hiertoe geleid kunnen hebben.'
    },
    { ...does, id: 'do-ask-need', title: 'Vraag wat nodig is', text: '“Wat zou jou nu helpen?”' },
    {
      ...does,
      id: 'do-name-positive',
      title: 'Zeg wat goed gaat',
      text: 'Geef de goede dingen de meeste aandacht.'
    },
    {
      ...does,
      id: 'do-look-together',
      forWhom: 'both',
      title: 'Kijk samen naar het kind',
      text: 'Wat zien jullie het kind doen?'
    },
    {
      ...does,
      id: 'do-interpret-together',
      forWhom: 'both',
      title: 'Zoek samen uit wat het kind laat merken',
      text: 'Wat zou dit signaal kunnen betekenen?'
    },
    {
      ...does,
      id: 'do-tell-child',
      forWhom: 'child',
      title: 'Praat ook tegen het kind',
      text: 'Vertel het kind wat er nu gebeurt.'
    }
  ]
};
