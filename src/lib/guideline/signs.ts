/**
 * Signs that help to read how parent and child are together, from safe to problematic.
 *
 * Promises: the exact signs of the guideline (10, 9 and 4). Nothing is counted or added up: there is no
 * score and no diagnosis here, and no screen for parents shows it.
 */
import type { InferOutput } from 'valibot';
import type { GuidelineModule } from './item';
import { GUIDELINE } from './sources';
import type { signShape } from './shape/weighing';

export type Sign = InferOutput<typeof signShape>;

const base = {
  module: 'signs',
  audience: 'professional',
  source: { document: GUIDELINE, section: 'Thema 2, Tabel 2.1' },
  ages: { from: { weeks: 0 }, until: { years: 6 } }
} as const;
const sign = (
  leaning: Sign['leaning'],
  forWhom: Sign['forWhom'],
  id: string,
  title: string,
  text: string
): Sign => ({ ...base, leaning, forWhom, id: `sign-${id}`, title, text });

const safe: Sign[] = [
  sign(
    'safe',
    'child',
    'safe-seeks',
    'Zoekt de ouder op',
    'Bij stress komt het kind naar de ouder toe.'
  ),
  sign(
    'safe',
    'child',
    'safe-comforted',
    'Laat zich troosten',
    'Het kind neemt de troost aan en wordt rustig.'
  ),
  sign(
    'safe',
    'child',
    'safe-explores',
    'Gaat op ontdekking',
    'Het kind is nieuwsgierig en houdt onderweg contact met de ouder.'
  ),
  sign(
    'safe',
    'both',
    'safe-relaxed',
    'Ontspannen contact',
    'Ouder en kind zijn allebei op hun gemak.'
  ),
  sign(
    'safe',
    'both',
    'safe-flow',
    'Het gaat vanzelf',
    'Hun omgang is spontaan, soepel en vertrouwd.'
  ),
  sign('safe', 'both', 'safe-fun', 'Samen plezier', 'Ze genieten van hetzelfde moment.'),
  sign(
    'safe',
    'child',
    'safe-shows',
    'Laat zien wat er is',
    'Het kind laat de ouder merken wat het voelt en nodig heeft.'
  ),
  sign(
    'safe',
    'parent',
    'safe-feels',
    'Voelt mee',
    'De ouder merkt gevoelens op, geeft er woorden aan en brengt rust.'
  ),
  sign(
    'safe',
    'parent',
    'safe-attunes',
    'Stemt af',
    'De ouder let op de signalen en past zich aan het kind aan.'
  ),
  sign(
    'safe',
    'parent',
    'safe-encourages',
    'Moedigt aan',
    'De ouder helpt het kind om te ontdekken en zelf te doen.'
  )
];

const lessSafe: Sign[] = [
  sign(
    'less-safe',
    'child',
    'less-no-comfort',
    'Geen troost bij de ouder',
    'Bij stress blijft het kind weg bij de ouder. Of het komt wel, maar wordt niet rustig.'
  ),
  sign(
    'less-safe',
    'child',
    'less-withdraws',
    'Trekt zich terug',
    'Bij stress keert het kind naar binnen, of zoekt het troost bij een knuffel of speen.'
  ),
  sign(
    'less-safe',
    'both',
    'less-fun',
    'Weinig samen plezier',
    'Er is weinig dat ze samen leuk vinden.'
  ),
  sign(
    'less-safe',
    'child',
    'less-independence',
    'Heel zelfstandig of heel afhankelijk',
    'Past niet goed bij de leeftijd, naar de ene of de andere kant.'
  ),
  sign(
    'less-safe',
    'parent',
    'less-available',
    'Niet of wisselend beschikbaar',
    'De ouder let niet op signalen, of reageert nu eens afgestemd en dan weer geïrriteerd en afwijzend.'
  ),
  sign(
    'less-safe',
    'parent',
    'less-empathy',
    'Weinig invoelend',
    'De ouder merkt de stress van het kind niet op.'
  ),
  sign(
    'less-safe',
    'parent',
    'less-closeness',
    'Moeite met nabijheid',
    'Dichtbij zijn voelt ongemakkelijk; de ouder houdt het af.'
  ),
  sign(
    'less-safe',
    'parent',
    'less-letting-go',
    'Moeite met loslaten',
    'De ouder is overbezorgd en beschermt te veel.'
  ),
  sign(
    'less-safe',
    'parent',
    'less-lead',
    'Weinig leiding',
    'De ouder twijfelt, is onduidelijk en stelt weinig grenzen.'
  )
];

const problematic: Sign[] = [
  sign(
    'problematic',
    'both',
    'problem-tension',
    'Steeds spanning',
    'Ze genieten niet van elkaar. De ouder laat negatieve of sterk wisselende gevoelens over het kind zien.'
  ),
  sign(
    'problematic',
    'child',
    'problem-trauma',
    'Tekenen van trauma',
    'Bij de ouder is het kind extreem druk, impulsief, ontremd of waakzaam. Soms stapt het uit het contact en bevriest het.'
  ),
  sign(
    'problematic',
    'child',
    'problem-emotions',
    'Emoties lopen hoog op',
    'Het kind kan zijn gevoelens heel moeilijk in de hand houden.'
  ),
  {
    ...sign(
      'problematic',
      'parent',
      'problem-frightening',
      'Onvoorspelbaar en beangstigend',
      'De ouder maakt bang, dringt zich op en is niet te voorspellen. Dat kan op drie manieren.'
    ),
    kinds: [
      {
        id: 'sign-problem-frightening-aggression',
        title: 'Agressie',
        text: 'Uitlachen, afwijzen, bang maken, sarcasme, of geen respect voor wat het kind zelf wil.'
      },
      {
        id: 'sign-problem-frightening-helpless',
        title: 'Hulpeloos',
        text: 'Het kind om hulp of toestemming vragen als dat niet past, en geen structuur bieden.'
      },
      {
        id: 'sign-problem-frightening-closed',
        title: 'Afgesloten',
        text: 'Er niet bij zijn door dissociatie of depressie, of vooral bezig zijn met middelen of nieuwe partners.'
      }
    ]
  }
];

export const signs: GuidelineModule<Sign> = {
  id: 'signs',
  title: 'Signalen: van veilig tot problematisch',
  intro: 'Houvast om te lezen wat je ziet, bij kinderen tot ongeveer 6 jaar.',
  notes: [
    'Denk pas aan een problematische relatie als bijna alle minder veilige signalen er zijn, én daarbij de signalen uit de laatste groep.',
    'Tel niets op. Dit is geen score en geen diagnose.',
    'Waar een kind staat, is alleen betrouwbaar vast te stellen met gestandaardiseerd diagnostisch onderzoek. Dat gebeurt buiten de JGZ.',
    'Maak samen met de ouders een inschatting in gewone woorden: jouw stem en die van hen.'
  ],
  items: [...safe, ...lessSafe, ...problematic]
};
