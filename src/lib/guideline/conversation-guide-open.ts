/**
 * Steps 1 and 2 of the conversation guide: look, say what is good, and let the parent tell.
 * Promise: nothing here names anything negative.
 */
import type { GuideSubStep } from './conversation-guide';
import { GUIDELINE } from './sources';

const base = {
  module: 'conversation-guide',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Tabel 2.3' },
  ages: { from: { weeks: 0 }, until: { years: 6 } }
} as const;

export const stepOneAndTwo: GuideSubStep[] = [
  {
    ...base,
    id: 'guide-1a',
    step: 1,
    letter: 'a',
    title: 'Kijk samen naar het kind',
    text: 'Geef woorden aan wat het kind laat zien. Je doet het voor, en je komt vanzelf op hun band.',
    forWhom: 'child',
    points: [],
    say: [
      'Kijk, {kind} {zoekt|zoeken} jou.',
      'Ik zie dat {kind} goed om zich heen {kijkt|kijken}.'
    ],
    mind: []
  },
  {
    ...base,
    id: 'guide-1b',
    step: 1,
    letter: 'b',
    title: 'Noem wat goed gaat tussen hen',
    text: 'Kijk hoe ze met elkaar omgaan en zeg wat je aan goeds ziet. Dat helpt de ouder om zelf na te denken.',
    forWhom: 'both',
    points: [
      {
        id: 'guide-1b-1',
        text: 'Ze zijn ontspannen samen.',
        say: 'Jullie zijn hier rustig samen.'
      },
      {
        id: 'guide-1b-2',
        text: 'Het kind is op zijn gemak bij de ouder.',
        say: 'Je ziet dat {kind} graag bij jou {is|zijn}.'
      },
      {
        id: 'guide-1b-3',
        text: 'Het kind krijgt ruimte om zelf iets te beginnen.',
        say: 'Je geeft {kind} de ruimte om zelf iets te proberen.'
      },
      {
        id: 'guide-1b-4',
        text: 'Ze kijken elkaar geregeld aan.',
        say: 'Jullie kijken elkaar vaak aan.'
      },
      {
        id: 'guide-1b-5',
        text: 'Het kind komt bij de ouder voor steun, en krijgt die.',
        say: '{kind} {zoekt|zoeken} steun bij jou, en jij bent er.'
      },
      {
        id: 'guide-1b-6',
        text: 'De ouder krijgt het kind rustig als het overstuur is.',
        say: 'Het lukt je om {kind} weer rustig te krijgen.'
      },
      {
        id: 'guide-1b-7',
        text: 'De ouder praat met warmte over het kind.',
        say: 'Je praat met warmte over {kind}.'
      }
    ],
    say: [],
    mind: [
      'Noem in deze stap niets negatiefs. Anders schiet de ouder in de verdediging en raak je het gesprek kwijt.'
    ]
  },
  {
    ...base,
    id: 'guide-2a',
    step: 2,
    letter: 'a',
    title: 'Vraag naar het kind en de band',
    text: 'Nodig de ouder uit om te vertellen, als dat nodig is.',
    forWhom: 'both',
    points: [
      {
        id: 'guide-2a-1',
        text: 'Hoe ziet de ouder het kind?',
        say: 'Vertel eens over {kind}. Wie zie jij?'
      },
      {
        id: 'guide-2a-2',
        text: 'Hoe beleeft de ouder de band?',
        say: 'Hoe voelt de band met {kind} voor jou?'
      },
      {
        id: 'guide-2a-3',
        text: 'Hoe beleeft de ouder het ouderschap?',
        say: 'Hoe is het voor jou om ouder te zijn?'
      }
    ],
    say: [],
    mind: []
  },
  {
    ...base,
    id: 'guide-2b',
    step: 2,
    letter: 'b',
    title: 'Luister',
    text: 'Neem de tijd. Vijf dingen om op te letten terwijl je luistert.',
    forWhom: 'parent',
    points: [
      { id: 'guide-2b-1', text: 'Vraag je af: wat gaat er nu om in deze ouder?' },
      {
        id: 'guide-2b-2',
        text: 'Let op wat het zwaar maakt: weer gaan werken, weinig steun van de partner, andere kinderen, te veel op het bord.'
      },
      { id: 'guide-2b-3', text: 'Geef ruimte aan gevoelens, zorgen en twijfels.' },
      { id: 'guide-2b-4', text: 'Laat merken dat je het begrijpt en serieus neemt.' },
      {
        id: 'guide-2b-5',
        text: 'Beschuldig niet. Zeg hoe omstandigheden tot zorgen of problemen kunnen leiden.',
        say: 'Met alles wat er speelt is het logisch dat dit zwaar is.'
      }
    ],
    say: [],
    mind: []
  }
];
