/** VoorZorg: from the pregnancy to a child of half a year. Everybody here is made up. */
import type { FamilyPlan } from '../family';

export const voorzorgYoung: FamilyPlan[] = [
  {
    name: 'Zonnedauw',
    programme: 'voorzorg',
    nurse: 'anneke',
    street: 'Verzonnenlaan 12',
    town: 'Wolkendam',
    note: 'Samira woont bij haar tante Naïma. Liefst op woensdag, dan heeft ze geen les.',
    weekday: 3,
    adults: [
      { name: 'Samira', relation: 'moeder', sex: 'v' },
      { name: 'Naïma', relation: 'tante', sex: 'v', other: true, here: 0.3 }
    ],
    babies: [{ sex: 'v', due: 126 }],
    tags: ['school'],
    start: 18,
    first: {
      saw: 'Samira zit op het puntje van de stoel, met haar schooltas nog om. Na een kwartier hangt de tas aan de stoel.',
      parent:
        'Ze is negentien en woont bij haar tante. De zwangerschap kwam onverwacht; de baby is welkom. Met de vader is geen contact. Ze is bang dat iedereen gaat vertellen hoe het moet.',
      discussed:
        'Wat VoorZorg is en wat zij ervan zou willen hebben. Zij bepaalt waarover het gaat. Haar drie vragen staan voorin de map.',
      agree: {
        who: 'ouder',
        short: 'de drie vragen voorin de map',
        what: 'Samira kiest welke van haar drie vragen we als eerste pakken.',
        kept: 'Uit de drie vragen koos Samira: hoe vertel ik het op school? Daar zijn we mee begonnen.'
      }
    }
  },
  {
    name: 'Waterhoen',
    programme: 'voorzorg',
    nurse: 'djamila',
    street: 'Bedachtstraat 48',
    town: 'Wolkendam',
    safety:
      'Er is een hond, Bobby: vriendelijk en luidruchtig. Bel even vanuit de auto, dan gaat hij naar de keuken.',
    adults: [
      { name: 'Kimberley', relation: 'moeder', sex: 'v' },
      { name: 'Dylan', relation: 'vader', sex: 'm', here: 0.4 }
    ],
    babies: [{ sex: 'm', due: 42 }],
    tags: ['roken', 'geld'],
    start: 20,
    first: {
      saw: 'Kimberley doet open met de hond aan de riem en verontschuldigt zich drie keer. Bobby valt daarna op mijn voeten in slaap.',
      parent:
        'Ze is twintig en heeft al lang met instanties te maken. ‘Jij bent de zoveelste.’ Ze wil dit kind houden en goed doen, en ziet op tegen alle brieven.',
      discussed:
        'Dat ik blijf komen, twee jaar lang, en dat zij het tempo bepaalt. Wat ik wel en niet opschrijf; ze mag altijd meelezen.',
      agree: {
        who: 'verpleegkundige',
        short: 'het kaartje met mijn nummer',
        what: 'Ik stuur mijn nummer en werkdagen, zodat Kimberley weet wanneer ze kan appen.',
        kept: 'Mijn nummer staat in haar telefoon onder ‘Djamila baby’. Ze heeft twee keer geappt.'
      }
    }
  },
  {
    name: 'Kievitsbloem',
    programme: 'voorzorg',
    nurse: 'anneke',
    street: 'Nergenspad 3',
    town: 'Nergenshuizen',
    note: 'De naam van de baby houden Abena en Kwame nog voor zich, tot de grootmoeder er is.',
    adults: [
      { name: 'Abena', relation: 'moeder', sex: 'v' },
      { name: 'Kwame', relation: 'vader', sex: 'm', here: 0.6 }
    ],
    babies: [{ sex: 'v', born: 9, gestation: { weeks: 39, days: 2 } }],
    tags: ['borst'],
    start: 19,
    first: {
      saw: 'Abena heeft haar mooiste jurk aan en de tafel gedekt. Kwame schenkt in en gaat er dan bij zitten.',
      parent:
        'Ze zijn hier nu vier jaar. Hun families zijn ver weg, en dat voelt anders nu er een baby komt. Abena is eenentwintig en werkte tot vorige maand in de schoonmaak.',
      discussed:
        'Hoe er bij hen thuis voor een zwangere gezorgd wordt, en wie dat hier zou kunnen doen.'
    },
    firstBorn: {
      saw: 'De baby ligt in een gele doek tegen Abena aan en drinkt. Kwame doet de gordijnen half dicht en fluistert.',
      parent:
        'De geboorte ging goed; Kwame heeft de hele nacht gebeden en haar hand vastgehouden. De naam komt als oma er is, tot die tijd is het ‘onze dame’.',
      discussed:
        'Wat er gedaan is om haar welkom te heten. Met het voeden meegekeken: ze hapt goed aan en slikt hoorbaar. Bij koorts of niet willen drinken bellen ze meteen.'
    }
  },
  {
    name: 'Lisdodde',
    programme: 'voorzorg',
    nurse: 'djamila',
    street: 'Fantasiehof 21',
    town: 'Wolkendam',
    adults: [
      { name: 'Shanaya', relation: 'moeder', sex: 'v' },
      { name: 'Sherida', relation: 'oma', sex: 'v', other: true, here: 0.35 }
    ],
    babies: [{ name: 'Jayden', sex: 'm', born: 30, gestation: { weeks: 40, days: 1 } }],
    tags: ['oma', 'fles'],
    start: 21,
    first: {
      saw: 'Shanaya laat haar moeder het woord doen en kijkt naar haar handen. Als Sherida thee gaat zetten, begint ze zelf te praten.',
      parent:
        'De vader van de baby is na de test vertrokken. Ze is er meer boos dan verdrietig om. Haar moeder is er altijd, ‘soms ook als ik er even niet om vraag’.',
      discussed: 'Wat Shanaya zelf wil leren en waar ze haar moeder graag bij heeft.'
    }
  },
  {
    name: 'Klaproos',
    programme: 'voorzorg',
    nurse: 'anneke',
    street: 'Dagdroomstraat 7',
    town: 'Wolkendam',
    note: 'Mila is geboren met 34 weken en lag ruim twee weken op de afdeling. We rekenen met de gecorrigeerde leeftijd.',
    adults: [
      { name: 'Femke', relation: 'moeder', sex: 'v' },
      { name: 'Rik', relation: 'vader', sex: 'm', here: 0.4 }
    ],
    babies: [{ name: 'Mila', sex: 'v', born: 70, gestation: { weeks: 34, days: 0 } }],
    tags: ['borst'],
    start: 20,
    first: {
      saw: 'Femke en Rik zitten naast elkaar op een tweezitsbank, de handen in elkaar. Overal staan dozen: ze wonen hier drie weken.',
      parent:
        'Het is een nieuw begin, zeggen ze, na twee onrustige jaren op verschillende adressen. Femke heeft angst voor ziekenhuizen. Ze wil dat dit kind een eigen kamertje krijgt.',
      discussed:
        'Wat een thuis voor hen is. Elk een zin: ‘waar je niet hoeft op te letten’ en ‘waar iemand op je wacht’.'
    },
    firstBorn: {
      saw: 'Ik zie Femke op de afdeling, met Mila op haar borst onder een wit dekje. Ze aait met één vinger over het ruggetje.',
      parent:
        'Het ging ineens: om vier uur buikpijn, om negen uur was Mila er. Femke heeft haar pas na een uur gezien en blijft daaraan denken. Rik mocht meelopen.',
      discussed:
        'Het verhaal in haar eigen volgorde laten vertellen. Dat Mila haar stem al kende. Wie er voor Femke zorgt als zij de hele dag hier zit.',
      agree: {
        who: 'partner',
        short: 'het dagelijkse bakje eten',
        what: 'Rik neemt elke dag iets te eten voor Femke mee naar de afdeling.',
        kept: 'Het bakje eten komt elke dag. Femke zegt dat ze het anders zou vergeten.'
      }
    }
  },
  {
    name: 'Steenuil',
    programme: 'voorzorg',
    nurse: 'djamila',
    street: 'Luchtkasteelplein 90',
    town: 'Wolkendam',
    language: 'Arabisch',
    interpreter: true,
    note: 'Graag steeds dezelfde tolk, een vrouw. Omar spreekt wat Nederlands en hoeft niet te vertalen.',
    adults: [
      { name: 'Hanan', relation: 'moeder', sex: 'v' },
      { name: 'Omar', relation: 'vader', sex: 'm', here: 0.3 }
    ],
    babies: [{ name: 'Bilal', sex: 'm', born: 105, gestation: { weeks: 39, days: 5 } }],
    tags: ['borst'],
    start: 22,
    first: {
      saw: 'Met de tolk aan de telefoon praat Hanan eerst in korte zinnen. Als ik naar haar moeder vraag, komt er een lang verhaal.',
      parent:
        'Ze is anderhalf jaar hier en kent nog weinig mensen. Thuis zouden haar moeder en zussen alles hebben geleerd wat ze nu moet vragen. Ze vraagt of het mag dat ze bang is.',
      discussed:
        'Dat het mag. Wat ze van haar moeder al weet over zwanger zijn. Voortaan plan ik anderhalf uur, zodat er tijd is voor de tolk.',
      agree: {
        who: 'verpleegkundige',
        short: 'de vaste tolk',
        what: 'Ik vraag voor elk bezoek dezelfde tolk.',
        kept: 'De vaste tolk was er weer. Hanan groette haar bij de naam.'
      }
    }
  },
  {
    name: 'Brem',
    programme: 'voorzorg',
    nurse: 'anneke',
    shared: true,
    street: 'Doenalsofweg 15',
    town: 'Nergenshuizen',
    note: 'Kevin werkt in de nacht en slaapt tot één uur.',
    weekday: 2,
    corrections: [
      { phone: '06-00000207' },
      {
        note: 'Anneke en Djamila komen om de beurt, op verzoek van Romy steeds op dinsdag. Kevin werkt in de nacht en slaapt tot één uur: zacht doen op de gang.'
      }
    ],
    adults: [
      { name: 'Romy', relation: 'moeder', sex: 'v' },
      { name: 'Kevin', relation: 'vader', sex: 'm', here: 0.25 }
    ],
    babies: [{ name: 'Sem', sex: 'm', born: 150, gestation: { weeks: 38, days: 6 } }],
    tags: ['geld', 'fles'],
    start: 20,
    first: {
      saw: 'Romy heeft de bank vrijgemaakt van was en praat snel, met veel grapjes. Bij het woord ‘geld’ stopt ze daarmee.',
      parent:
        'Er zijn schulden van voor deze tijd. Kevin werkt ’s nachts in een magazijn om het bij te houden. Ze zien elkaar vooral op de gang.',
      discussed:
        'Wat ze de baby wil geven dat niets kost. Ze noemde: voorlezen, buiten zijn, en nooit ergens om uitgelachen worden.'
    }
  }
];
