/** Stevig Ouderschap, and one family on the regular programme. Everybody here is made up. */
import type { FamilyPlan } from '../family';

export const stevigFamilies: FamilyPlan[] = [
  {
    name: 'Wilgenroos',
    programme: 'stevig-ouderschap',
    nurse: 'djamila',
    shared: true,
    street: 'Luchtkasteelplein 8',
    town: 'Wolkendam',
    note: 'Tweeling: Saar is zes minuten ouder dan Melle. Twee namen noemen, niet ‘de tweeling’.',
    corrections: [
      { safety: 'De trap is steil en zonder licht. Bel even, dan komt Thijs met een lamp.' },
      { phone: '06-00000214' }
    ],
    adults: [
      { name: 'Noor', relation: 'moeder', sex: 'v' },
      { name: 'Thijs', relation: 'vader', sex: 'm', here: 0.4 }
    ],
    babies: [
      { name: 'Saar', sex: 'v', born: 138, gestation: { weeks: 37, days: 1 } },
      { name: 'Melle', sex: 'm', born: 138, gestation: { weeks: 37, days: 1 } }
    ],
    tags: ['fles'],
    first: {
      saw: 'Noor zit op de bank met aan elke kant een kind in een voedingskussen. Thijs komt met twee flessen en legt bij ieder een spuugdoek neer.',
      parent:
        'Het is mooi en het is veel. Noor sliep vannacht drie keer een uur. Om hulp vragen hebben ze nooit geleerd, dat deed je thuis niet.',
      discussed:
        'Wat deze week mag blijven liggen. Wie er wil komen koken; er stonden al vier mensen klaar die niemand had durven bellen.',
      agree: {
        who: 'partner',
        short: 'het kookrooster',
        what: 'Thijs maakt een kookrooster met de vier mensen die het aanboden.',
        kept: 'Het kookrooster loopt. Op dinsdag komt de buurman met soep.'
      }
    }
  },
  {
    name: 'Ooievaarsbek',
    programme: 'stevig-ouderschap',
    nurse: 'anneke',
    street: 'Bedachtstraat 77',
    town: 'Nergenshuizen',
    note: 'Ruben zorgt alleen voor Juna. In brieven en op formulieren: ouder, niet moeder.',
    adults: [{ name: 'Ruben', relation: 'vader', sex: 'm' }],
    babies: [{ name: 'Juna', sex: 'v', born: 243, gestation: { weeks: 39, days: 4 } }],
    tags: ['werk', 'opvang', 'fles'],
    first: {
      saw: 'Ruben draagt Juna in een doek en doet ondertussen alles met één hand. Als zij beweegt, staat hij stil tot ze weer ligt.',
      parent:
        'De moeder van Juna is na de geboorte vertrokken en heeft laten weten dat ze niet terugkomt. Ruben heeft het nog aan weinig mensen verteld. Hij is niet van plan iets van Juna te missen.',
      discussed:
        'Hoe snel hij haar heeft leren kennen. Wie er van zijn kant dichtbij staat: een broer, en een collega die oma had kunnen zijn.'
    }
  },
  {
    name: 'Grutto',
    programme: 'stevig-ouderschap',
    nurse: 'djamila',
    street: 'Sprookjesstraat 39',
    town: 'Wolkendam',
    adults: [
      { name: 'Anouk', relation: 'moeder', sex: 'v' },
      { name: 'Marije', relation: 'moeder', sex: 'v', here: 0.5 }
    ],
    babies: [{ name: 'Pim', sex: 'm', born: 187, gestation: { weeks: 41, days: 2 } }],
    tags: ['borst', 'werk', 'opvang'],
    first: {
      saw: 'Marije houdt Pim tegen haar schouder en loopt kleine rondjes. Anouk kijkt toe vanaf de bank en zegt wat Pim fijn vindt.',
      parent:
        'Na drie jaar wachten is Pim er. Anouk had verwacht alleen maar gelukkig te zijn. Marije vraagt zich af of zij er net zo bij hoort, ze heeft hem niet gedragen.',
      discussed:
        'Wat Pim van ieder van hen al kent: een hartslag, een stem, een loopje. Dat er veel verwachting op zo’n eerste maand ligt.'
    }
  },
  {
    name: 'Pimpernel',
    programme: 'stevig-ouderschap',
    nurse: 'anneke',
    street: 'Doenalsofweg 102',
    town: 'Wolkendam',
    language: 'Pools en Engels',
    adults: [
      { name: 'Ewa', relation: 'moeder', sex: 'v' },
      { name: 'Tomasz', relation: 'vader', sex: 'm', here: 0.3 }
    ],
    babies: [{ name: 'Zofia', sex: 'v', born: 340, gestation: { weeks: 38, days: 5 } }],
    tags: ['werk', 'fles'],
    first: {
      saw: 'We praten Engels met af en toe een Nederlands woord. Ewa heeft Zofia op haar knieën liggen en zingt tussendoor een regel in het Pools.',
      parent:
        'Tomasz werkt zes dagen in de kas. Ze wonen in een huis dat ze met een ander gezin delen, en dat geeft spanning over geluid in de nacht.',
      discussed:
        'Hoe Zofia slaapt en hoe zij slapen. Welke rechten ze hebben als ze iets anders willen huren.',
      agree: {
        who: 'verpleegkundige',
        short: 'het adres van het woonspreekuur',
        what: 'Ik zoek uit waar ze met hun vraag over wonen terechtkunnen, in het Engels of Pools.',
        kept: 'Het woonspreekuur heeft een Poolse medewerker. Ze zijn er samen geweest en staan ingeschreven.'
      }
    }
  },
  {
    name: 'Maretak',
    programme: 'stevig-ouderschap',
    nurse: 'djamila',
    street: 'Verzonnenlaan 58',
    town: 'Nergenshuizen',
    note: 'Ouders van twee dochters: Elin, die na twee dagen is overleden, en Jip. Willemijn en Joost vinden het fijn als je Elins naam noemt.',
    adults: [
      { name: 'Willemijn', relation: 'moeder', sex: 'v' },
      { name: 'Joost', relation: 'vader', sex: 'm', here: 0.5 }
    ],
    babies: [{ name: 'Jip', sex: 'v', born: 95, gestation: { weeks: 38, days: 0 } }],
    siblings: [{ name: 'Elin', sex: 'v', born: 705, gestation: { weeks: 36, days: 0 }, died: 703 }],
    tags: ['rouw', 'borst'],
    first: {
      saw: 'Willemijn zit met Jip bij het raam. Joost legt de foto van Elin op tafel voordat hij gaat zitten, ‘dan is ze er ook bij’.',
      parent:
        'Deze zwangerschap hebben ze hun adem ingehouden. Nu Jip er is durven ze langzaam te geloven dat ze blijft. ’s Nachts is het het stilst en het zwaarst.',
      discussed:
        'Over Elin gepraat, en over Jip, en over hoe die twee verhalen door elkaar lopen. Er hoeft niets opgelost te worden vandaag.'
    }
  },
  {
    name: 'Wulp',
    programme: 'stevig-ouderschap',
    nurse: 'anneke',
    street: 'Nergenspad 81',
    town: 'Wolkendam',
    adults: [
      { name: 'Saskia', relation: 'moeder', sex: 'v' },
      { name: 'Hugo', relation: 'vader', sex: 'm', here: 0.2 }
    ],
    babies: [{ name: 'Tijn', sex: 'm', born: 430, gestation: { weeks: 40, days: 6 } }],
    tags: ['werk', 'opvang', 'fles'],
    first: {
      saw: 'Saskia heeft alles in huis op orde en zegt dat het goed gaat. Pas als Tijn huilt en ze hem oppakt, zakken haar schouders.',
      parent:
        'Op haar werk geeft ze leiding aan twintig mensen. ‘En hier weet ik om zeven uur niet meer hoe ik acht uur haal.’ Hugo is door de week weg.',
      discussed:
        'Dat dit een heel ander soort werk is. Wat ze aan anderen zou vragen als het haar team was.'
    }
  },
  {
    name: 'Akelei',
    programme: 'stevig-ouderschap',
    nurse: 'djamila',
    street: 'Fantasiehof 4',
    town: 'Wolkendam',
    language: 'Frans en Bambara',
    interpreter: true,
    safety:
      'De bel beneden doet het niet. Bel het mobiele nummer, dan komt Fatoumata naar de deur.',
    adults: [{ name: 'Fatoumata', relation: 'moeder', sex: 'v' }],
    babies: [{ name: 'Ibrahim', sex: 'm', born: 610, gestation: { weeks: 39, days: 1 } }],
    tags: ['borst'],
    first: {
      saw: 'Fatoumata masseert Ibrahim met olie, been voor been, zoals haar grootmoeder het deed. Ibrahim rekt zich uit.',
      parent:
        'Met de tolk vertelt ze dat ze de weg hierheen alleen heeft gemaakt. Over de reis wil ze nu niet praten. Over Ibrahim wel, en lang.',
      discussed:
        'Hoe goed haar handen weten wat Ibrahim fijn vindt. Waar ze in de buurt mensen kan ontmoeten.'
    }
  },
  {
    name: 'Heggenmus',
    programme: 'regulier',
    nurse: 'anneke',
    street: 'Sprookjesstraat 11',
    town: 'Nergenshuizen',
    adults: [
      { name: 'Sanne', relation: 'moeder', sex: 'v' },
      { name: 'Youssef', relation: 'vader', sex: 'm', here: 0.5 }
    ],
    babies: [{ name: 'Ilias', sex: 'm', born: 96, gestation: { weeks: 40, days: 2 } }],
    siblings: [{ name: 'Lina', sex: 'v', born: 1190, gestation: { weeks: 39, days: 3 } }],
    tags: ['borst', 'werk'],
    first: {
      saw: 'Lina doet open en wijst waar haar broertje ligt. Sanne laat haar vertellen hoe hij heet en vult alleen aan als ze vastloopt.',
      parent:
        'Deze kraamtijd is drukker dan de vorige, en ook vertrouwder. Youssef is nog een week thuis. Sanne maakt zich zorgen of Lina genoeg krijgt.',
      discussed:
        'Hoe Lina meedoet en wanneer ze er even uit stapt. Het consultatiebureau en de gewone contacten doorgenomen.'
    }
  }
];
