/**
 * Six Van Wiechen items as an occasion to look and talk together.
 *
 * Promises: this is no Van Wiechenonderzoek — nothing here is scored. Numbers, names and ages are
 * those of the guideline. `say` is meant for the parent's ears and holds `{kind}`.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { vanWiechenShape } from './shape/at-the-table';

export type VanWiechenItem = InferOutput<typeof vanWiechenShape>;

const base = {
  module: 'van-wiechen',
  forWhom: 'both',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Van Wiechenonderzoek als basis voor gesprek' }
} as const;

const openers: VanWiechenItem[] = [
  {
    ...base,
    id: 'vw-29',
    number: 29,
    title: 'Reageert op toespreken door ouder',
    text: 'Een rustig begin: hoe hebben ouder en kind nu al aandacht voor elkaar?',
    age: { weeks: 4 },
    purpose: 'open-conversation',
    lookFor: [
      'Kijken ouder en kind naar elkaar?',
      'Wat doet het kind als de ouder iets zegt?',
      'Hoe antwoordt de ouder daarop?'
    ],
    aboutChild:
      'Aandacht voor elkaar is er al kort na de geboorte. Zonder die aandacht kan het kind niet leren communiceren.',
    aboutParent: 'Je ziet hoe de ouder contact zoekt, en hoe die reageert als het kind terugkijkt.',
    say: [
      '{kind} {hoort|horen} je stem en {reageert|reageren} op jou.',
      'Naar elkaar kijken en op elkaar reageren: zo begint praten met elkaar.'
    ]
  },
  {
    ...base,
    id: 'vw-30',
    number: 30,
    title: 'Lacht terug',
    text: 'Een lach is nu nog voor iedereen. Fijn om te weten voor de ouder.',
    age: { weeks: 8 },
    purpose: 'open-conversation',
    lookFor: [
      'Wat doet de ouder als het kind lacht?',
      'Merkt de ouder de lach op, en komt er een antwoord?',
      'Vindt de ouder het lastig als het kind naar een ander lacht?'
    ],
    aboutChild: 'Met 8 weken heeft een baby nog geen voorkeur: iedereen krijgt een lach.',
    aboutParent:
      'De reactie op de lach zegt iets over hoe de ouder signalen opvangt en beantwoordt.',
    say: [
      '{kind} {lacht|lachen} op deze leeftijd naar iedereen.',
      'Een lach voor een ander is dus geen afwijzing van jou.',
      'Lach gerust terug, zo hebben jullie samen contact.'
    ]
  },
  {
    ...base,
    id: 'vw-31',
    number: 31,
    title: 'Maakt geluiden terug',
    text: 'Een mooi moment om het over ‘praten’ met een baby te hebben.',
    age: { months: 3 },
    purpose: 'open-conversation',
    lookFor: [
      'Maakt het kind geluidjes als de ouder praat?',
      'Wacht de ouder even, zodat het kind aan de beurt komt?'
    ],
    aboutChild: 'Ook met 3 maanden is er nog geen voorkeur voor een bepaald persoon.',
    aboutParent: 'Je ziet of de ouder om de beurt kan doen: zelf iets zeggen, wachten, antwoorden.',
    say: [
      'Je kunt met {kind} al een gesprekje voeren, zonder woorden.',
      'Zeg iets, wacht even, en kijk wat {kind} {doet|doen}.',
      'Zo {leert|leren} {kind} van jou om de beurt te praten.'
    ]
  }
];

const observations: VanWiechenItem[] = [
  {
    ...base,
    id: 'vw-11',
    number: 11,
    title: 'Doet blokje in/uit doos',
    text: 'Kijk of het kind ontdekt, en of het anderen bij het spel haalt.',
    age: { months: 15 },
    purpose: 'observe',
    lookFor: [
      'Laat het kind speelgoed zien?',
      'Haalt het kind de ander bij het spel?',
      'Volgt het kind de blik: kijkt de ander wel mee?'
    ],
    aboutChild:
      'Je ziet ontdekken en sociaal gedrag samen. Het kind is nieuwsgierig naar mensen en deelt zijn aandacht met hen.',
    aboutParent: 'Kijk hoe de ouder meedoet als het kind iets laat zien.',
    say: [
      '{kind} {wil|willen} je laten zien wat er te ontdekken is.',
      'En {kind} {kijkt|kijken} of jij het ook ziet.'
    ]
  },
  {
    ...base,
    id: 'vw-12',
    number: 12,
    title: 'Speelt ‘geven en nemen’',
    text: 'Om de beurt geven en krijgen vraagt begrip van het spel, en vertrouwen.',
    age: { months: 15 },
    purpose: 'observe',
    lookFor: [
      'Snapt het kind het spelletje?',
      'Durft het kind iets af te geven en terug te krijgen?',
      'Hoeveel moeite kost het om het kind mee te laten doen?'
    ],
    aboutChild:
      'Een kind met een minder veilige relatie is lastig te verleiden tot dit spel. Ook begrip speelt mee: je kijkt naar één moment.',
    aboutParent:
      'Om de beurt doen vraagt vertrouwen in de ander. Kijk hoe de ouder het spel samen speelt.',
    say: [
      'Geven en weer krijgen is samen spelen, om de beurt.',
      'Zullen we kijken of {kind} jou iets {geeft|geven}?'
    ]
  },
  {
    ...base,
    id: 'vw-14',
    number: 14,
    title: 'Gaat op onderzoek uit',
    text: 'Kijk hoe het kind de kamer verkent en hoe het de ouder daarbij betrekt.',
    age: { months: 18 },
    purpose: 'observe',
    lookFor: [
      'Gaat het kind rustig op ontdekking?',
      'Kan het kind even bij de ouder weg?',
      'Laat het kind de ouder soms iets zien?'
    ],
    aboutChild:
      'Een kind dat zich veilig voelt, verkent rustig en deelt nu en dan wat het vindt. Zo leert het de wereld kennen.',
    aboutParent:
      'De band met de ouder speelt hier sterk mee. Kijk of de ouder ruimte geeft en dichtbij genoeg blijft.',
    say: [
      '{kind} {gaat|gaan} op ontdekking en {laat|laten} je soms iets zien.',
      'Omdat jij in de buurt bent, {durft|durven} {kind} de kamer te verkennen.'
    ]
  }
];

export const vanWiechen: GuidelineModule<VanWiechenItem> = {
  id: 'van-wiechen',
  title: 'Van Wiechen: kijken en praten',
  intro: 'Drie punten om het gesprek te openen, drie om naar ouder en kind te kijken.',
  notes: [
    'Dit is een aanleiding om te kijken en te praten. Het is geen Van Wiechenonderzoek en er is geen score.',
    'Een bezoek is een momentopname.'
  ],
  items: [...openers, ...observations]
};
