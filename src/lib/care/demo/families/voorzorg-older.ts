/** VoorZorg: from half a year to well in the second year. Everybody here is made up. */
import type { FamilyPlan } from '../family';

export const voorzorgOlder: FamilyPlan[] = [
  {
    name: 'Duizendblad',
    programme: 'voorzorg',
    nurse: 'djamila',
    street: 'Verzonnenlaan 140',
    town: 'Wolkendam',
    note: 'Isra volgt een mbo-opleiding, les op maandag en donderdag. Yara is dan op de opvang bij school.',
    weekday: 5,
    adults: [
      { name: 'Isra', relation: 'moeder', sex: 'v' },
      { name: 'Nurhan', relation: 'oma', sex: 'v', other: true, here: 0.2 }
    ],
    babies: [{ name: 'Yara', sex: 'v', born: 212, gestation: { weeks: 41, days: 0 } }],
    tags: ['school', 'oma', 'opvang', 'fles'],
    start: 20,
    first: {
      saw: 'Isra heeft een map met tabbladen gemaakt: verloskundige, school, geld, baby. Het laatste tabblad is nog leeg.',
      parent:
        'Ze is achttien en woont bij haar moeder. Ze wil niet dat mensen medelijden hebben. Stoppen met school is geen plan.',
      discussed: 'Hoe ver ze al gekomen is, en dat hulp vragen iets anders is dan het niet kunnen.'
    }
  },
  {
    name: 'Roodborst',
    programme: 'voorzorg',
    nurse: 'anneke',
    street: 'Bedachtstraat 5',
    town: 'Wolkendam',
    adults: [
      { name: 'Dewi', relation: 'moeder', sex: 'v' },
      { name: 'Stef', relation: 'vader', sex: 'm', here: 0.35 }
    ],
    babies: [{ name: 'Noah', sex: 'm', born: 275, gestation: { weeks: 40, days: 3 } }],
    tags: ['werk', 'opvang', 'borst'],
    start: 21,
    first: {
      saw: 'Dewi vouwt tijdens het gesprek kleine rompertjes op en weer uit. Stef leest hardop voor wat er op het wasetiket staat.',
      parent:
        'Dewi groeide op in twee pleeggezinnen. Ze wil dat haar kind altijd weet waar het hoort. Stef heeft een grote familie en vindt dat soms te vanzelfsprekend.',
      discussed: 'Wat zij van elkaars verhaal al wisten en wat nieuw was.'
    }
  },
  {
    name: 'Hazelmuis',
    programme: 'voorzorg',
    nurse: 'djamila',
    street: 'Fantasiehof 66',
    town: 'Nergenshuizen',
    note: 'Lindsey en Jordy wonen apart en zorgen allebei voor Fay. De bezoeken zijn om en om, elke derde keer bij Jordy.',
    adults: [
      { name: 'Lindsey', relation: 'moeder', sex: 'v', household: 'Fantasiehof 66, Nergenshuizen' },
      { name: 'Jordy', relation: 'vader', sex: 'm', household: 'Verzonnenlaan 31, Wolkendam' },
      { name: 'Marja', relation: 'oma', sex: 'v', other: true, here: 0.1 }
    ],
    babies: [{ name: 'Fay', sex: 'v', born: 325, gestation: { weeks: 39, days: 0 } }],
    tags: ['roken', 'fles', 'oma'],
    start: 22,
    first: {
      saw: 'Lindsey zit met haar voeten onder zich op de bank, een warme kruik op schoot. Op tafel liggen twee sleutelbossen.',
      parent:
        'Ze is niet meer samen met Jordy en ze willen wel samen ouder worden. Hoe dat moet, weten ze nog niet. Haar eigen ouders praatten na hun scheiding niet meer met elkaar.',
      discussed:
        'Wat ze anders wil dan vroeger bij haar thuis. Jordy mag gevraagd worden voor een volgend bezoek.',
      agree: {
        who: 'ouder',
        short: 'de vraag aan Jordy',
        what: 'Lindsey vraagt Jordy of hij een keer bij een bezoek wil zijn.',
        kept: 'De vraag aan Jordy is gesteld: hij wil graag, en ook bij hem thuis.'
      }
    }
  },
  {
    name: 'Boterbloem',
    programme: 'voorzorg',
    nurse: 'anneke',
    street: 'Sprookjesstraat 2',
    town: 'Wolkendam',
    language: 'Turks en Nederlands',
    adults: [
      { name: 'Selin', relation: 'moeder', sex: 'v' },
      { name: 'Emre', relation: 'vader', sex: 'm', here: 0.25 },
      { name: 'Gülay', relation: 'oma', sex: 'v', other: true, here: 0.2 }
    ],
    babies: [{ name: 'Defne', sex: 'v', born: 380, gestation: { weeks: 40, days: 5 } }],
    tags: ['oma', 'borst'],
    start: 20,
    first: {
      saw: 'Selin zit tussen haar moeder en Emre in. Er is thee, er is gebak, en iedereen praat. Bij de deur vraagt ze of we ook eens met z’n tweeën kunnen praten.',
      parent:
        'Het is druk en warm in huis. Selin is twintig en mist een plek voor haar eigen gedachten.',
      discussed: 'Voortaan het eerste half uur samen met Selin in de keuken, daarna met wie er is.'
    }
  },
  {
    name: 'Veldleeuwerik',
    programme: 'voorzorg',
    nurse: 'djamila',
    street: 'Dagdroomstraat 118',
    town: 'Wolkendam',
    safety:
      'Liever niet aanbellen: Tessa schrikt van de bel. Stuur eerst een bericht en wacht tot ze antwoordt.',
    adults: [{ name: 'Tessa', relation: 'moeder', sex: 'v' }],
    babies: [{ name: 'Boaz', sex: 'm', born: 455, gestation: { weeks: 38, days: 2 } }],
    tags: ['geld', 'werk', 'opvang', 'fles'],
    start: 21,
    first: {
      saw: 'Tessa kijkt eerst door het raam, dan gaat de deur open. Ze kiest de stoel met zicht op de gang.',
      parent:
        'Er is in haar leven veel gebeurd, daar wil ze nu niets over zeggen. Wel dat onverwachte dingen haar veel kosten, en dat dit kind gewenst is.',
      discussed:
        'Hoe ik kom: eerst een bericht, altijd op hetzelfde uur. Waar ze niet over wil praten, blijft van haar.'
    }
  },
  {
    name: 'Rietgors',
    programme: 'voorzorg',
    nurse: 'anneke',
    covered: true,
    street: 'Nergenspad 27',
    town: 'Nergenshuizen',
    adults: [
      { name: 'Naomi', relation: 'moeder', sex: 'v' },
      { name: 'Tyrone', relation: 'vader', sex: 'm', here: 0.35 },
      { name: 'Ingrid', relation: 'oma', sex: 'v', other: true, here: 0.1 }
    ],
    babies: [{ name: 'Zoë', sex: 'v', born: 565, gestation: { weeks: 40, days: 0 } }],
    tags: ['werk', 'opvang', 'oma', 'fles'],
    start: 21,
    first: {
      saw: 'Tyrone staat op om te helpen met de thee en laat Naomi aan het woord. Ze kijkt vaak even naar hem voor ze antwoordt.',
      parent:
        'Naomi heeft een moeilijke jeugd gehad en is bang dat ze dat doorgeeft. Ze heeft erover gelezen en werd er banger van.',
      discussed:
        'Dat erover nadenken al een verschil is. Wat ze van vroeger heeft en wat ze daar nu zelf mee doet.'
    }
  }
];
