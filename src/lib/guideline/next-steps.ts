/**
 * When to act and with what: own help, a programme, or help outside the youth health service.
 *
 * Promises: both the box (two or more of four) and the text beside it are shown; nothing says or
 * suggests that one of the four means no.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { nextStepShape } from './shape/help';

export type NextStep = InferOutput<typeof nextStepShape>;

const base = { module: 'next-steps', forWhom: 'both', audience: 'professional' } as const;
const box = (number: number) => ({
  document: GUIDELINE,
  section: `Thema 3, aanbeveling ${number}`
});
const text = { document: GUIDELINE, section: 'Thema 3, Verwijzen voor meer intensieve hulp' };

export const nextSteps: GuidelineModule<NextStep> = {
  id: 'next-steps',
  title: 'Wat nu: wanneer welke hulp',
  intro:
    'Bij spanning die blijft. Kies samen met de ouders, met wat beschermt en belemmert ernaast.',
  notes: [
    'De aanbeveling en de tekst van de richtlijn vullen elkaar aan. Lees ze allebei.',
    'De vier punten zijn geen rekensom. Ook als er één geldt, kan verwijzen nodig zijn.',
    'De Meldcode staat hier los van.'
  ],
  items: [
    {
      ...base,
      id: 'next-own-help',
      route: 'own-help',
      title: 'Hulp van de JGZ zelf',
      situations: ['sensitive-responding', 'limit-setting'],
      text: 'Voor ouders die redelijk goed functioneren, maar moeite hebben met afgestemd reageren of met grenzen. Denk aan video-feedback: VIPP-SD, K-VHT of VIB, als zij tot de doelgroep horen. Opvoedondersteuning kan ernaast.',
      source: box(1)
    },
    {
      ...base,
      id: 'next-programme',
      route: 'programme',
      title: 'Een programma voor risicogroepen',
      situations: ['risk-group'],
      text: 'Hoort het gezin bij een bepaalde risicogroep? Bied Stevig Ouderschap of VoorZorg aan.',
      source: box(2)
    },
    {
      ...base,
      id: 'next-outside',
      route: 'outside',
      title: 'Hulp buiten de JGZ',
      text: 'Bij ernstige problemen die blijven. De aanbeveling noemt: twee of meer van deze vier.',
      criteria: [
        {
          id: 'next-outside-regulation',
          text: 'Een of meer blijvende problemen met bijvoorbeeld huilen, eten of slapen.',
          situations: ['crying-sleeping-eating']
        },
        {
          id: 'next-outside-overburdened',
          text: 'De ouders blijven ongerust of zijn overbelast. Denk aan: uitgeput, onzeker, het gevoel te falen, prikkelbaar, of de problemen ontkennen.',
          situations: ['parenting-strain']
        },
        {
          id: 'next-outside-communication',
          text: 'Ouder en kind hebben geen contact over en weer, of het contact is verstoord.',
          situations: ['relation-problems']
        },
        { id: 'next-outside-not-enough', text: 'De hulp van de JGZ is voor dit gezin niet genoeg.' }
      ],
      source: box(3)
    },
    {
      ...base,
      id: 'next-outside-direct',
      route: 'outside',
      title: 'Direct verwijzen',
      text: 'Gaan blijvende problemen met huilen, eten of slapen samen met verstoord contact, én is de ouder overbelast of blijvend ongerust? Verwijs dan meteen naar intensievere hulp.',
      source: text
    },
    {
      ...base,
      id: 'next-outside-more',
      route: 'outside',
      title: 'Ook als JGZ-hulp te weinig is',
      text: 'Heeft een gezin niet genoeg aan de JGZ? Dan kun je naar andere hulp verwijzen.',
      source: text
    }
  ]
};
