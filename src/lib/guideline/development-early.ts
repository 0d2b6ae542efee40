/** The relation from pregnancy to the second birthday. */
import type { DevelopmentPhase } from './development';
import { GUIDELINE } from './sources';

const base = {
  module: 'development',
  forWhom: 'both',
  audience: 'professional'
} as const;
const from = (section: string) => ({ document: GUIDELINE, section: `Thema 1, ${section}` });

export const earlyPhases: DevelopmentPhase[] = [
  {
    ...base,
    id: 'phase-prenatal',
    title: 'Zwangerschap',
    ageWords: 'voor de geboorte',
    ages: { from: 'pregnancy', until: 'birth' },
    text: 'De band begint al nu en wordt sterker in de loop van de zwangerschap. Dubbele gevoelens komen veel voor. Steun, goede informatie en een gewenste zwangerschap helpen; stress werkt door op de gezondheid van moeder en kind. Ook voor vaders verandert er veel. Het meest telt of de ouder vroeger zelf iemand had die beschikbaar was.',
    source: from('Prenataal'),
    say: [
      'Je band met {kind} begint nu al.',
      'Gemengde gevoelens horen bij zwanger zijn.',
      'Wat helpt jou om je voor te bereiden?'
    ]
  },
  {
    ...base,
    id: 'phase-first-hours',
    title: 'Eerste uren',
    ageWords: 'de eerste uren na de geboorte',
    ages: { from: { weeks: 0 }, until: { days: 1 } },
    text: 'Huid-op-huidcontact helpt de baby om tot rust te komen. Kort na de geboorte is een baby vaak heel alert: een goed moment om elkaar te leren kennen. Over borstvoeding en de band geven onderzoeken geen eenduidig beeld.',
    source: from('Eerste uren na de geboorte'),
    say: ['Bloot tegen je aan liggen geeft {kind} rust.']
  },
  {
    ...base,
    id: 'phase-first-year',
    title: 'Eerste jaar',
    ageWords: '0 tot 1 jaar',
    ages: { from: { weeks: 0 }, until: { years: 1 } },
    text: 'De band groeit in gewone momenten: voeden, badje, verschonen, troosten. Het gaat er vooral om hoe de ouder op signalen afstemt. Wie voorspelbaar en met gevoel reageert, geeft het kind vertrouwen in de ouder en in zichzelf. Is één ouder even minder beschikbaar, dan kan de andere ouder het kind beschermen.',
    source: from('Eerste levensjaar'),
    parts: [
      {
        id: 'phase-first-year-2-7-months',
        title: '2 tot 7 maanden',
        text: 'Het kind kent zijn verzorgers uit elkaar, maar heeft nog geen sterke voorkeur. Het zoekt graag contact, ook met onbekenden.',
        ages: { from: { months: 2 }, until: { months: 7 } }
      },
      {
        id: 'phase-first-year-6-9-months',
        title: '6 tot 9 maanden',
        text: 'Het kind gaat merken dat de ouder een ander is, en dus weg kan gaan. Het kan aan de ouder denken zonder die te zien.',
        ages: { from: { months: 6 }, until: { months: 9 } }
      },
      {
        id: 'phase-first-year-9-months',
        title: 'Vanaf ongeveer 9 maanden',
        text: 'Eenkennigheid kan beginnen. Dat is normaal.',
        ages: { from: { months: 9 }, until: { years: 1 } }
      },
      {
        id: 'phase-first-year-around-1-year',
        title: 'Rond 1 jaar',
        text: 'Bij pijn, angst of spanning gaat het kind naar de ouder. Voelt het zich goed, dan gaat het spelend op ontdekking. Het weet ongeveer wat het van wie kan verwachten.',
        // 'Around' is ours: a month on either side.
        ages: { from: { months: 11 }, until: { months: 13 } }
      }
    ],
    say: [
      'Jullie band groeit elke dag, bij gewone dingen.',
      'Rond 9 maanden kan een kind eenkennig worden. Dat is normaal.'
    ]
  },
  {
    ...base,
    id: 'phase-second-year',
    title: 'Tweede jaar',
    ageWords: '12 maanden tot 2 jaar',
    ages: { from: { months: 12 }, until: { years: 2 } },
    text: 'Een kind kan flink van streek zijn als de ouder ineens weg is, en laat zich dan niet snel troosten door een onbekende. Vastklampen is nu heel gewoon. Vaak is er een klein netwerk van vertrouwde mensen, naar schatting hooguit ongeveer zes volwassenen. De ouders staan daarin meestal bovenaan.',
    source: from('Tweede levensjaar'),
    say: [
      'Aan je vastklampen is op deze leeftijd heel gewoon.',
      '{kind} {kan|kunnen} ook vertrouwd zijn met opa, oma of de opvang.'
    ]
  }
];
