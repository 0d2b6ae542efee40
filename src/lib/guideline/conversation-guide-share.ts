/**
 * Steps 3 and 4 of the conversation guide: share what was seen, and agree on what follows.
 * Promise: permission is asked for one thing only — noting in the record that the topic returns.
 */
import type { GuideSubStep } from './conversation-guide';
import { GUIDELINE } from './sources';

const base = {
  module: 'conversation-guide',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Tabel 2.3' },
  ages: { from: { weeks: 0 }, until: { years: 6 } }
} as const;

export const stepThreeAndFour: GuideSubStep[] = [
  {
    ...base,
    id: 'guide-3a',
    step: 3,
    letter: 'a',
    title: 'Deel wat je zorgen geeft',
    text: 'Doe dit pas als de ouder eerst zelf is gehoord, met zo veel mogelijk aandacht voor wat goed gaat.',
    forWhom: 'both',
    points: [
      {
        id: 'guide-3a-1',
        text: 'Beschrijf wat je zag, zonder oordeel.',
        say: 'Wat ik zie, is dat {kind} …'
      },
      {
        id: 'guide-3a-2',
        text: 'Zeg band, relatie of basisvertrouwen. Gebruik geen vaktaal.'
      },
      {
        id: 'guide-3a-3',
        text: 'Noemde de ouder zelf al een zorg? Sluit daarbij aan.',
        say: 'Je vertelde net zelf dat …'
      }
    ],
    say: [],
    mind: [
      'Denk aan: harde woorden over het kind, weinig ruimte voor het kind, of een kind dat zich het hele bezoek bang vastklampt.'
    ],
    foldedUntilHeard: true
  },
  {
    ...base,
    id: 'guide-3b',
    step: 3,
    letter: 'b',
    title: 'Vraag of de ouder het herkent',
    text: 'Probeer samen tot hetzelfde beeld te komen.',
    forWhom: 'parent',
    points: [],
    say: ['Herken je dit?', 'Hoe zie jij dat zelf?'],
    mind: []
  },
  {
    ...base,
    id: 'guide-3c',
    step: 3,
    letter: 'c',
    title: 'Pak de kaart erbij',
    text: 'Kies een hulpmiddel: de Infosheet (Basic Trust) of de Informatiekaart (Babykennis).',
    forWhom: 'both',
    points: [],
    say: [],
    mind: ['Deze kaarten zitten niet in Nabij. In de kaarten kan vaktaal staan.']
  },
  {
    ...base,
    id: 'guide-3d',
    step: 3,
    letter: 'd',
    title: 'Denk samen vanuit het kind',
    text: 'Help de ouder zich voor te stellen wat er in het kind omgaat.',
    forWhom: 'both',
    points: [
      {
        id: 'guide-3d-1',
        text: 'Hoe is het voor het kind?',
        say: 'Hoe {zou|zouden} {kind} zich nu voelen?'
      },
      {
        id: 'guide-3d-2',
        text: 'Wat heeft het kind nodig?',
        say: 'Waar {zou|zouden} {kind} nu behoefte aan hebben?'
      },
      {
        id: 'guide-3d-3',
        text: 'Welk gevoel ziet de ouder?',
        say: 'Wat {voelt|voelen} {kind} op dit moment, denk je?'
      }
    ],
    say: [],
    mind: ['Sommige ouders voelen zich hierdoor betutteld. Kijk hoe het valt.']
  },
  {
    ...base,
    id: 'guide-3e',
    step: 3,
    letter: 'e',
    title: 'Laat het rusten als het nu niet gaat',
    text: 'Herkent de ouder het niet, of wil die er niet over praten? Kom er een volgend contact op terug.',
    forWhom: 'parent',
    points: [],
    say: ['Dat is goed. Zullen we het er een andere keer over hebben?'],
    mind: []
  },
  {
    ...base,
    id: 'guide-4a',
    step: 4,
    letter: 'a',
    title: 'Vraag wat de ouder nodig heeft',
    text: 'Het gaat om de zorgen die jullie samen hebben vastgesteld.',
    forWhom: 'parent',
    points: [],
    say: ['Wat zou jou hierbij helpen?'],
    mind: []
  },
  {
    ...base,
    id: 'guide-4b',
    step: 4,
    letter: 'b',
    title: 'Geef tips en uitleg',
    text: 'Kies tips die bij de leeftijd passen. Vul aan met uitleg van Opvoedinformatie Nederland of Pharos.',
    forWhom: 'both',
    points: [],
    say: [],
    mind: []
  },
  {
    ...base,
    id: 'guide-4c',
    step: 4,
    letter: 'c',
    title: 'Spreek af wat er volgt',
    text: 'Kies wat nodig is. Alleen voor het eerste punt heb je toestemming van de ouder nodig.',
    forWhom: 'both',
    points: [
      {
        id: 'guide-4c-1',
        text: 'Noteer in het dossier dat jullie hier een volgende keer op terugkomen, als de ouder dat goed vindt.',
        say: 'Vind je het goed dat ik opschrijf dat we hierop terugkomen?',
        needsPermission: true
      },
      { id: 'guide-4c-2', text: 'Plan een extra contact.' },
      {
        id: 'guide-4c-3',
        text: 'Vul het afwegingskader van de Meldcode huiselijk geweld en kindermishandeling in, en doe wat daaruit volgt.'
      }
    ],
    say: [],
    mind: [
      'Een extra contact en de Meldcode hangen niet af van toestemming voor het dossier.',
      'Vermoed je dat de relatie verstoord is? Dan kan een instrument helpen: ARI-CP (2–5), LSVG (1–5) of AISI (6–12).'
    ]
  }
];
