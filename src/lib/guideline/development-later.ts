/** The relation from two years on, and growing up with a parent who is not the biological one. */
import type { DevelopmentPhase } from './development';
import { GUIDELINE } from './sources';

const base = {
  module: 'development',
  forWhom: 'both',
  audience: 'professional'
} as const;
const from = (section: string) => ({ document: GUIDELINE, section: `Thema 1, ${section}` });

export const laterPhases: DevelopmentPhase[] = [
  {
    ...base,
    id: 'phase-2-4',
    title: 'Peuter',
    ageWords: '2 tot 4 jaar',
    ages: { from: { years: 2 }, until: { years: 4 } },
    text: 'Het kind ontdekt zichzelf, krijgt een eigen wil en zoekt grenzen op. Weggaan van de ouder gaat tussen 2 en 3 jaar makkelijker. Bij stress of iets nieuws zoekt het kind nog steun. Vanaf ongeveer 3 jaar leert het zich inleven. Grenzen en regels gaan meer tellen: ze geven houvast.',
    source: from('Twee tot vier jaar'),
    say: ['Een eigen wil hoort bij deze leeftijd.', 'Duidelijke grenzen geven {kind} houvast.']
  },
  {
    ...base,
    id: 'phase-4-12',
    title: 'Basisschool',
    ageWords: 'ongeveer 4 tot 12 jaar',
    ages: { from: { years: 4 }, until: { years: 12 } },
    text: 'Het kind kan steeds meer zelf, maar de ouder blijft de belangrijkste steun. Bij een goede band loopt het contact meestal soepel: sturen lukt redelijk, knuffelen is fijn en gevoelens komen op tafel. Zelfvertrouwen hangt van meer dingen af, zoals leren en vrienden. Een veilige band kan dan een buffer zijn.',
    source: from('Basisschoolleeftijd'),
    say: ['{kind} {kan|kunnen} al veel zelf en {heeft|hebben} jou nog hard nodig.']
  },
  {
    ...base,
    id: 'phase-12-18',
    title: 'Puber',
    ageWords: 'ongeveer 12 tot 18 jaar',
    ages: { from: { years: 12 }, until: { years: 18 } },
    text: 'Jongeren maken zich los en zien meer als hun eigen keus. Tussen 12 en 16 jaar is er vaak meer ruzie en minder warmte, meestal voor een tijd. Vanaf 16 jaar wordt het rustiger en gelijkwaardiger. Interesse tonen werkt beter dan controleren: wie een goede band ervaart, vertelt meer.',
    source: from('Adolescentie'),
    say: [
      'Meer botsen is in deze jaren vaak tijdelijk.',
      'Interesse tonen helpt meer dan controleren.'
    ]
  },
  {
    ...base,
    id: 'phase-non-biological',
    title: 'Bij een niet-biologische ouder',
    ageWords: 'alle leeftijden',
    text: 'Dat genen de band bepalen, is niet aangetoond. De omgang met elkaar maakt de band. Hoe jonger een kind bij de nieuwe ouder komt, hoe gunstiger. Een band uit het eerste jaar verliezen kan veel doen, net als eerdere mishandeling of verwaarlozing. In een stabiel, veilig gezin kan toch een veilige band groeien. Veel jongeren gaan op zoek naar hun afkomst.',
    source: from('Opgroeien bij een niet-biologische ouder'),
    say: ['Een band groeit door hoe jullie met elkaar omgaan.']
  }
];
