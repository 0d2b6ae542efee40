/** Tips 12 to 18, for parents of children from four years on. */
import { GUIDELINE } from './sources';
import type { Tip } from './tips';

const base = {
  module: 'tips',
  audience: 'parents',
  forWhom: 'both',
  source: { document: GUIDELINE, section: 'Thema 2, Box 2.1' }
} as const;
const upToTwelve = { ...base, ages: { from: { years: 4 }, until: { years: 12 } } } as const;
const fromTwelve = { ...base, ages: { from: { years: 12 } } } as const;

export const tipsFromFour: Tip[] = [
  {
    ...upToTwelve,
    id: 'tip-12',
    number: 12,
    title: 'Geef warmte en moedig aan',
    text: 'Maak een praatje, doe dingen samen en wees er dan echt bij. Gaat iets goed? Geef een knuffel, een compliment of iets kleins. Je kind voelt zich gezien en durft ook lastige dingen. Houd rekening met wat je kind wil en laat het veel ontdekken.'
  },
  {
    ...upToTwelve,
    id: 'tip-13',
    number: 13,
    title: 'Sta stil bij gevoelens',
    text: 'Je kind ontdekt met jouw hulp wat het voelt. Jij helpt het om boosheid, angst en verdriet goed te laten zien. Zo voelt je kind zich begrepen en veilig bij jou.'
  },
  {
    ...upToTwelve,
    id: 'tip-14',
    number: 14,
    title: 'Regels geven houvast',
    text: 'Ook als je kind boos wordt, helpt een duidelijke regel. Wees lief, duidelijk en voorspelbaar. Doe elke keer hetzelfde. Dan weet je kind dat het op jou kan rekenen.'
  },
  {
    ...fromTwelve,
    id: 'tip-15',
    number: 15,
    title: 'Blijf je kind steunen',
    text: 'Je kind doet steeds meer zelf, maar heeft je nog nodig. Moedig aan: vrienden maken, voor zichzelf opkomen, een probleem oplossen. Dat geeft zelfvertrouwen.'
  },
  {
    ...fromTwelve,
    id: 'tip-16',
    number: 16,
    title: 'Laat zien dat je interesse hebt',
    text: 'Haak aan bij wat je kind vertelt en graag doet. Een kort gesprek is al goed. Geef vaak een compliment, dat maakt sterk.'
  },
  {
    ...fromTwelve,
    id: 'tip-17',
    number: 17,
    title: 'Maak samen afspraken',
    text: 'Het lijkt soms of regels er niet toe doen. Toch geven grenzen houvast. Praat erover: wat spreken jullie af, en waarom?'
  },
  {
    ...fromTwelve,
    id: 'tip-18',
    number: 18,
    title: 'Laat je kind zelf proberen',
    text: 'Geef ruimte om te kiezen en ervan te leren. Los niet alles zelf op. Wil je kind laat naar huis? Vraag hoe dat veilig kan. Samen met vrienden fietsen is bijvoorbeeld een goed plan.'
  }
];
