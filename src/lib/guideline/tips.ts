/**
 * Eighteen tips for parents, by the age of the child.
 *
 * Promises: numbered and grouped as in the guideline; parents read them as they stand, so the
 * sentences are short and nothing in them judges.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import { tipsFromFour } from './tips-from-four';
import type { tipShape } from './shape/for-parents';

export type Tip = InferOutput<typeof tipShape>;

const base = {
  module: 'tips',
  audience: 'parents',
  forWhom: 'both',
  source: { document: GUIDELINE, section: 'Thema 2, Box 2.1' }
} as const;
const upToTwo = { ...base, ages: { from: { weeks: 0 }, until: { years: 2 } } } as const;
const upToFour = { ...base, ages: { from: { years: 2 }, until: { years: 4 } } } as const;

export const tips: GuidelineModule<Tip> = {
  id: 'tips',
  title: 'Tips voor ouders',
  intro: 'Achttien tips om de band met je kind sterker te maken.',
  notes: ['Naar Box 2.1, die rust op Opvoedinformatie Nederland.'],
  items: [
    {
      ...upToTwo,
      id: 'tip-1',
      number: 1,
      title: 'Kijk en luister',
      text: 'Vraag je af wat je kind denkt, voelt en wil. Je leert de signalen steeds beter kennen. Zo groeit jullie band vanzelf.',
      details: [
        'Zoekt je kind contact? Geef antwoord.',
        'Zoek zelf ook contact, bijvoorbeeld als je kind zich verveelt.',
        'Geef voeding als je kind honger heeft.',
        'Troost je kind als het huilt.',
        'Wieg je kind en raak het met liefde aan.',
        'Speel of zing als je kind daar zin in heeft.',
        'Laat merken dat je snapt wat je kind wil.'
      ]
    },
    {
      ...upToTwo,
      id: 'tip-2',
      number: 2,
      title: 'Geef antwoord op je kind',
      text: 'Je kind kijkt, brabbelt, lacht of vraagt op een andere manier om jou. Laat merken dat je het ziet. Dat hoeft niet altijd en niet altijd meteen. Zoek wat voor jullie allebei prettig voelt.'
    },
    {
      ...upToTwo,
      id: 'tip-3',
      number: 3,
      title: 'Kijkt je kind weg? Neem pauze',
      text: 'Draait je kind het hoofd weg tijdens een spelletje? Misschien is het moe of even klaar. Stop dan en wacht. Je kind laat zelf merken wanneer het weer wil.'
    },
    {
      ...upToTwo,
      id: 'tip-4',
      number: 4,
      title: 'Praten zonder woorden',
      text: 'Contact maken kan vanaf de eerste dag. Volg wat je kind begint. Aan het gezicht en het lijfje zie je hoe je kind zich voelt. Een krom lijfje met opgetrokken beentjes: niet lekker. Een recht lijfje en open handjes: ontspannen.'
    },
    {
      ...upToTwo,
      id: 'tip-5',
      number: 5,
      title: 'Praat met je kind',
      text: 'Ook een klein kind luistert naar je. Vertel wat je doet bij het aankleden, in bad of bij het slapen. Praat zacht als je troost. Zo geef je woorden aan gevoelens en help je je kind tot rust.'
    },
    {
      ...upToFour,
      id: 'tip-6',
      number: 6,
      title: 'Blijf letten op wat je kind nodig heeft',
      text: 'Je kind leert nu snel: praten, zindelijk worden, de wereld begrijpen. Het blijft belangrijk dat jij signalen ziet en er goed op antwoordt.'
    },
    {
      ...upToFour,
      id: 'tip-7',
      number: 7,
      title: 'Lees samen',
      text: 'Lees vaak voor of kijk samen plaatjes. Volg wat je kind aanwijst of zegt. Praat over het verhaal, of laat je kind het vertellen.'
    },
    {
      ...upToFour,
      id: 'tip-8',
      number: 8,
      title: 'Een eigen wil hoort erbij',
      text: 'Een driftbui, niet luisteren of druk zijn: je kunt het nu meemaken. Zeg rustig wat je graag wilt dat je kind doet. Vraagt je kind vaak waarom? Geef steeds een kort en simpel antwoord.'
    },
    {
      ...upToFour,
      id: 'tip-9',
      number: 9,
      title: 'Kies de positieve kant',
      text: 'Er zijn veel manieren om ruzie te voorkomen.',
      details: [
        'Blijft je kind om iets vragen dat niet mag? Wijs op iets anders dat leuk is.',
        'Benoem eerst het gevoel en wacht even. Houd je dan aan de regel.',
        'Wil je kind iets niet? Maak er iets grappigs van.',
        'Maak er een spel van: wie heeft het eerst zijn bordje leeg?',
        'Zeg wat wel mag, in plaats van wat niet mag.',
        'Laat je kind kiezen: de blauwe of de groene trui?'
      ]
    },
    {
      ...upToFour,
      id: 'tip-10',
      number: 10,
      title: 'Neem bang zijn serieus',
      text: 'Onweer, het donker, iets onder het bed: veel kinderen zijn nu weleens bang. Zeg dat je het ziet. Leg kort uit wat het is.'
    },
    {
      ...upToFour,
      id: 'tip-11',
      number: 11,
      title: 'Geef gevoelens een naam',
      text: 'Zeg welk gevoel je ziet, en dat het er mag zijn. Je kind kan zijn gevoelens nog niet goed zelf sturen. Daar heeft het jou bij nodig.'
    },
    ...tipsFromFour
  ]
};
