/** Stevig Ouderschap Prenataal and prenatal visits. Everybody here is made up. */
import type { FamilyPlan } from '../family';

export const prenatalFamilies: FamilyPlan[] = [
  {
    name: 'Zuring',
    programme: 'stevig-ouderschap-prenataal',
    nurse: 'anneke',
    street: 'Bedachtstraat 160',
    town: 'Wolkendam',
    language: 'Tigrinya',
    interpreter: true,
    note: 'Tolk via de telefoon; Yordanos heeft liever een tolk die niet in de buurt woont.',
    adults: [{ name: 'Yordanos', relation: 'moeder', sex: 'v' }],
    babies: [{ sex: 'm', due: 84 }],
    tags: [],
    start: 18,
    first: {
      saw: 'Yordanos heeft koffie gebrand en schenkt drie keer in, zoals het hoort. Pas daarna begint het gesprek.',
      parent:
        'Haar man is nog niet in Nederland. Elke avond bellen ze, en hij praat dan tegen de buik. Ze vraagt hoe het hier gaat als een vrouw alleen bevalt.',
      discussed:
        'Wie er bij haar zou kunnen zijn. In haar kerk is een vrouw die dat al voor een ander deed.',
      agree: {
        who: 'ouder',
        short: 'de vraag aan de vrouw van de kerk',
        what: 'Yordanos vraagt haar kennis van de kerk of die bij de bevalling wil zijn.',
        kept: 'De vrouw van de kerk heeft ja gezegd en is al een keer mee geweest naar de verloskundige.'
      }
    }
  },
  {
    name: 'Goudvink',
    programme: 'stevig-ouderschap-prenataal',
    nurse: 'djamila',
    street: 'Dagdroomstraat 52',
    town: 'Nergenshuizen',
    adults: [
      { name: 'Roos', relation: 'moeder', sex: 'v' },
      { name: 'Bram', relation: 'vader', sex: 'm', here: 0.5 }
    ],
    babies: [{ sex: 'm', due: 63 }],
    tags: ['werk'],
    start: 18,
    first: {
      saw: 'Roos heeft een lijst met vragen op haar telefoon en vinkt ze af. Bram legt halverwege een hand op haar arm, en ze legt de telefoon weg.',
      parent:
        'Roos had eerder een angststoornis en is daar goed doorheen gekomen. Nu is ze bang dat het terugkomt. Bram vindt dat ze sterker is dan ze denkt; dat helpt niet altijd.',
      discussed:
        'Hoe ze het vroeg zouden merken en wat toen hielp. Wat Bram kan doen in plaats van geruststellen: vragen, en even meelopen.'
    }
  },
  {
    name: 'Ereprijs',
    programme: 'stevig-ouderschap-prenataal',
    nurse: 'anneke',
    street: 'Luchtkasteelplein 33',
    town: 'Wolkendam',
    adults: [
      { name: 'Esra', relation: 'moeder', sex: 'v' },
      { name: 'Furkan', relation: 'vader', sex: 'm', here: 0.3 },
      { name: 'Sevim', relation: 'oma', sex: 'v', other: true, here: 0.25 }
    ],
    babies: [{ name: 'Ada', sex: 'v', born: 45, gestation: { weeks: 39, days: 6 } }],
    tags: ['oma', 'borst'],
    start: 19,
    first: {
      saw: 'Esra praat rustig en precies. Als ik vraag waar ze naar uitkijkt, is het lang stil.',
      parent:
        'Twee jaar geleden is haar zus overleden, en deze baby had zo graag een tante gehad. Blij zijn voelt soms als haar vergeten.',
      discussed: 'Dat haar zus erbij mag zijn in de verhalen. Esra wil haar foto in de babykamer.'
    }
  },
  {
    name: 'Kamille',
    programme: 'stevig-ouderschap-prenataal',
    nurse: 'djamila',
    street: 'Doenalsofweg 9',
    town: 'Wolkendam',
    safety: 'Op verzoek van Joy alleen op doordeweekse ochtenden, en altijd eerst even bellen.',
    mornings: true,
    adults: [
      { name: 'Joy', relation: 'moeder', sex: 'v' },
      { name: 'Wesley', relation: 'vader', sex: 'm', here: 0.3 }
    ],
    babies: [{ name: 'Levi', sex: 'm', born: 155, gestation: { weeks: 40, days: 4 } }],
    tags: ['roken', 'fles'],
    start: 18,
    first: {
      saw: 'Joy loopt tijdens het praten heen en weer en doet de was. ‘Als ik zit ga ik denken.’',
      parent:
        'Haar vorige zwangerschap eindigde na elf weken. Daar heeft niemand het ooit over gehad. Ze durft nog niets te kopen.',
      discussed:
        'Naar dat verhaal geluisterd. Vrees en verlangen passen allebei bij deze zwangerschap.'
    }
  },
  {
    name: 'Torenvalk',
    programme: 'stevig-ouderschap-prenataal',
    nurse: 'anneke',
    street: 'Verzonnenlaan 203',
    town: 'Nergenshuizen',
    adults: [
      { name: 'Ilse', relation: 'moeder', sex: 'v' },
      { name: 'Niels', relation: 'vader', sex: 'm', here: 0.4 }
    ],
    babies: [{ name: 'Guus', sex: 'm', born: 310, gestation: { weeks: 37, days: 5 } }],
    tags: ['werk', 'opvang', 'borst'],
    start: 20,
    first: {
      saw: 'Ilse en Niels hebben allebei een opschrijfboekje. In dat van Niels staat één woord: ‘nacht’.',
      parent:
        'Niels had zelf een vader die er niet was en weet niet hoe je dat doet, vader zijn. Ilse slaapt weinig en piekert over van alles.',
      discussed:
        'Bij wie Niels zag hoe het ook kan: een oom met een werkplaats. Wat hij daarvan wil nadoen.'
    }
  },
  {
    name: 'Munt',
    programme: 'stevig-ouderschap-prenataal',
    nurse: 'djamila',
    covered: true,
    street: 'Sprookjesstraat 94',
    town: 'Wolkendam',
    adults: [
      { name: 'Zeynep', relation: 'moeder', sex: 'v' },
      { name: 'Can', relation: 'vader', sex: 'm', here: 0.3 },
      { name: 'Hatice', relation: 'oma', sex: 'v', other: true, here: 0.15 }
    ],
    babies: [{ name: 'Deniz', sex: 'm', born: 500, gestation: { weeks: 40, days: 0 } }],
    tags: ['werk', 'oma', 'fles'],
    start: 18,
    first: {
      saw: 'Zeynep is net uit haar werk en heeft haar jas nog aan. Can zet een stoel voor haar klaar met een krukje voor haar voeten.',
      parent:
        'Ze zorgen samen al voor zijn zieke vader. Wanneer er tijd is voor een baby, weten ze niet, en ze verlangen er wel naar.',
      discussed:
        'Wat er nu allemaal op hun bord ligt, opgeschreven in twee kolommen: wat moet en wat ook een ander kan.'
    }
  },
  {
    name: 'Rietzanger',
    programme: 'prenataal-huisbezoek',
    nurse: 'djamila',
    street: 'Nergenspad 14',
    town: 'Wolkendam',
    adults: [
      { name: 'Lotte', relation: 'moeder', sex: 'v' },
      { name: 'Sander', relation: 'vader', sex: 'm', here: 1 }
    ],
    babies: [{ sex: 'v', due: 110 }],
    tags: ['werk'],
    start: 22,
    first: {
      saw: 'Lotte en Sander zitten tegenover elkaar en vullen elkaar aan. Als het over Sanders werk gaat, kijkt hij naar buiten.',
      parent:
        'De verloskundige stelde dit bezoek voor omdat Sander sinds de zomer thuiszit. Hij is moe en trekt zich terug. Lotte wil niet dat dit hun hele zwangerschap kleurt.',
      discussed:
        'Wat elk van hen nodig heeft tot de geboorte. Sander heeft al hulp van de huisarts; daar gaat hij de komst van de baby ook bespreken.',
      agree: {
        who: 'partner',
        short: 'het gesprek van Sander met de praktijkondersteuner',
        what: 'Sander vertelt de praktijkondersteuner wat hij verwacht van de eerste weken met een baby.',
        kept: 'Het gesprek met de praktijkondersteuner is geweest.'
      }
    }
  },
  {
    name: 'Salomonszegel',
    programme: 'prenataal-huisbezoek',
    nurse: 'anneke',
    covered: true,
    street: 'Fantasiehof 87',
    town: 'Wolkendam',
    language: 'Dari',
    interpreter: true,
    adults: [
      { name: 'Mariam', relation: 'moeder', sex: 'v' },
      { name: 'Yusuf', relation: 'vader', sex: 'm', here: 0.5 }
    ],
    babies: [{ sex: 'v', due: 30 }],
    siblings: [{ name: 'Amin', sex: 'm', born: 1100, gestation: { weeks: 40, days: 0 } }],
    tags: [],
    start: 27,
    first: {
      saw: 'Amin rijdt met een autootje over de armleuning tot hij bij mij is. Mariam lacht en zegt via de tolk dat hij iedereen keurt.',
      parent:
        'Amin is in een ander land geboren. Hoe het hier gaat bij een bevalling en wat er van haar verwacht wordt, weet Mariam niet. Ze heeft veel gezien en slaapt licht.',
      discussed: 'Hoe een bevalling hier verloopt, met de plaatjeskaart. Wie er op Amin past.',
      agree: {
        who: 'verpleegkundige',
        short: 'de oppas voor Amin tijdens de bevalling',
        what: 'Ik bel met goedvinden van Mariam het wijkteam over oppas voor Amin.',
        kept: 'Voor Amin is er een oppasadres: een buurvrouw van twee deuren verder, met wie hij al speelde.'
      }
    }
  },
  {
    name: 'Boomklever',
    programme: 'prenataal-huisbezoek',
    nurse: 'djamila',
    street: 'Luchtkasteelplein 71',
    town: 'Nergenshuizen',
    adults: [
      { name: 'Demi', relation: 'moeder', sex: 'v' },
      { name: 'Jolanda', relation: 'oma', sex: 'v', other: true, here: 0.4 }
    ],
    babies: [{ sex: 'm', due: 52 }],
    tags: ['oma'],
    start: 25,
    first: {
      saw: 'Demi heeft de deur al open voordat ik er ben. Aan de waslijn in de kamer hangen zes rompertjes, op kleur.',
      parent:
        'Ze woont sinds kort weer bij haar moeder en dat is wennen voor allebei. Over de vader wil ze niets kwijt. Ze vraagt vooral: hoe weet je of je het kunt?',
      discussed:
        'Wat ze al kan, van de zorg voor haar broertje. Hoe zij en haar moeder willen afspreken wie wat doet.'
    }
  }
];
