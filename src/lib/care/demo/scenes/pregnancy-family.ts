/** Visits in pregnancy: becoming a parent, the people around, money, house and work. */
import type { Scene } from '../scene';

export const pregnancyFamilyScenes: Scene[] = [
  {
    id: 'wat-voor-moeder',
    about: 'ouderschap',
    weeks: [18, 35],
    parent:
      'Ik vroeg wat voor moeder ze wil zijn. ‘Iemand bij wie je altijd thuis mag komen.’ Ze werd er zelf stil van.',
    discussed: 'Waar ze dat van kent, en wat ze daarvan nu al in huis heeft.',
    agree: {
      who: 'ouder',
      short: 'de brief aan de baby',
      what: '{ouder} schrijft een korte brief aan de baby, die hoeft ze niet te laten zien.',
      kept: 'De brief aan de baby is geschreven en zit in een envelop in de la. Ze wilde er alleen over zeggen dat het goed voelde.'
    }
  },
  {
    id: 'vroeger',
    about: 'vroeger',
    weeks: [20, 39],
    saw: 'Ze pakt een fotoalbum van vroeger en bladert er langzaam doorheen.',
    parent:
      '{ouder} vertelt over haar eigen kindertijd. Er werd veel geruzied, en haar tante was degene bij wie het rustig was.',
    discussed: 'Wat ze wil meenemen van vroeger en wat ze bij haar kind anders wil doen.'
  },
  {
    id: 'vroeger-warm',
    about: 'vroeger',
    weeks: [22, 40],
    parent:
      'Haar oma zong altijd bij het naar bed gaan. {ouder} kent de liedjes nog en zingt ze soms onder de douche, ‘voor twee’.',
    discussed: 'Hoe zulke gewoonten doorgegeven worden, en welke ze zelf zou willen beginnen.'
  },
  {
    id: 'kraamzorg',
    about: 'regelen',
    weeks: [17, 29],
    parent: 'De kraamzorg was nog niet geregeld. Ze wist niet dat dat zo vroeg al kon.',
    discussed: 'Wat kraamzorg is, hoeveel uren ze krijgt en wat de eigen bijdrage is.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'de aanmelding bij de kraamzorg',
      what: '{ouder} meldt zich aan bij de kraamzorg.',
      kept: 'De kraamzorg is geregeld, de bevestiging zit in de map. Het intakegesprek volgt nog.'
    }
  },
  {
    id: 'babyspullen',
    about: 'spullen',
    weeks: [23, 38],
    saw: 'We lopen samen langs wat er al is: een box, drie dozen kleertjes, een badje met een barst.',
    parent: 'Ze vindt het veel om alles bij elkaar te krijgen en wil niet alles hoeven vragen.',
    discussed:
      'Wat echt nodig is in de eerste weken, dat is minder dan ze dacht. De lijst is nu één kantje.',
    agree: {
      who: 'verpleegkundige',
      short: 'het babypakket',
      what: 'Ik vraag een babypakket voor {ouder} aan.',
      kept: 'Het babypakket is gebracht. {ouder} heeft alles gewassen en op maat gelegd.'
    }
  },
  {
    id: 'wiegje',
    about: 'spullen',
    weeks: [30, 41],
    saw: 'Het wiegje staat naast haar bed, met een stevig matras en een strak lakentje.',
    parent: 'Ze wilde weten of de hoofdbeschermer en het kussentje erin mogen.',
    discussed:
      'Veilig slapen: op de rug, in een eigen bedje, in een slaapzak of kort opgemaakt, zonder kussen of losse spullen. De hoofdbeschermer heeft ze er meteen uitgehaald.'
  },
  {
    id: 'naam',
    about: 'naam',
    weeks: [24, 39],
    parent: 'Er zijn twee namen over. Ze zegt ze hardop tegen haar buik om te horen welke past.',
    discussed: 'Wat een naam voor haar betekent en wie er in de familie iets van vindt.'
  },
  {
    id: 'partner-afwezig',
    about: 'partner',
    weeks: [18, 39],
    needs: ['partner'],
    unless: ['partner-hier'],
    parent:
      '{partner} is veel weg voor werk. ’s Avonds praten ze weinig, ze mist dat. Over de baby praat {partner} wel tegen anderen, hoorde ze van een vriendin.',
    discussed: 'Hoe ze kan vertellen wat ze nodig heeft zonder dat het ruzie wordt.',
    agree: {
      who: 'ouder',
      short: 'de wandeling met {partner}',
      what: '{ouder} en {partner} gaan zondag samen wandelen, zonder telefoon.',
      kept: 'De wandeling met {partner} is er gekomen. Ze liepen een uur en hadden het voor het eerst over de bevalling.'
    }
  },
  {
    id: 'partner-praat-mee',
    about: 'partner',
    weeks: [18, 41],
    needs: ['partner-hier'],
    saw: '{partner} schuift aan en legt een hand op de buik als de baby schopt.',
    parent:
      '{partner} zegt zich nog geen ouder te voelen, wel verantwoordelijk. {ouder} hoorde dat nu pas en vond het fijn.',
    discussed:
      'Wat ieder zich voorstelt van de eerste week. Wie doet de nacht, wie kookt, wie houdt de deur een beetje dicht.',
    agree: {
      who: 'partner',
      short: 'het geboorteverlof',
      what: '{partner} vraagt het geboorteverlof aan op het werk.',
      kept: 'Het geboorteverlof van {partner} is rond.'
    }
  },
  {
    id: 'erkenning',
    about: 'regelen',
    weeks: [22, 38],
    unless: ['tolk'],
    needs: ['partner'],
    parent: 'Ze zijn niet getrouwd en hadden nog niet gehoord van erkenning voor de geboorte.',
    discussed: 'Wat erkennen en gezag betekenen en hoe dat bij de gemeente gaat.',
    agree: {
      who: 'partner',
      short: 'de afspraak bij de gemeente',
      what: '{partner} maakt een afspraak bij de gemeente om de baby te erkennen.',
      kept: 'De erkenning is geregeld. Het papier ligt bij de zwangerschapsmap.'
    }
  },
  {
    id: 'alleen-zwanger',
    about: 'steun',
    weeks: [18, 40],
    unless: ['tolk'],
    needs: ['alleen'],
    parent:
      'Ze doet dit zonder partner en heeft daar vrede mee. De avonden zijn het stilst. ‘Dan denk ik: met wie deel ik dit?’',
    discussed:
      'Wie er op een doordeweekse avond gebeld mag worden, en wie er graag iets voor haar zou doen.'
  },
  {
    id: 'netwerk',
    about: 'steun',
    weeks: [18, 35],
    saw: 'We tekenen samen de mensen om haar heen. Het papier raakt voller dan ze had verwacht.',
    parent:
      'Dichtbij staan {steun} en een buurvrouw. Om hulp vragen vindt {ouder} zelf een grote stap.',
    discussed: 'Wat ze aan wie zou durven vragen. We hebben er twee kleine dingen uit gekozen.',
    agree: {
      who: 'ouder',
      short: 'de vraag aan de buurvrouw',
      what: '{ouder} vraagt de buurvrouw of die wil meegaan naar de controle.',
      kept: 'De buurvrouw is mee geweest naar de controle. Achteraf dronken ze samen thee.'
    }
  },
  {
    id: 'adviezen',
    about: 'familie',
    weeks: [20, 40],
    unless: ['tolk'],
    parent: 'Haar familie en vriendinnen weten alles beter. Ze knikt dan maar, en baalt later.',
    discussed:
      'Welke zin ze kan gebruiken om vriendelijk bij haar eigen keus te blijven. Ze oefende hem hardop en moest lachen.'
  },
  {
    id: 'oma-zwanger',
    about: 'familie',
    weeks: [18, 40],
    needs: ['oma'],
    parent:
      'Haar moeder breit dekentjes en belt elke dag. Dat is lief en soms veel. {ouder} wil het zelf kunnen leren.',
    discussed: 'Hoe ze haar moeder dichtbij kan houden en toch de ouder van deze baby kan zijn.'
  },
  {
    id: 'toeslagen',
    about: 'geld',
    weeks: [18, 37],
    parent: 'Ze weet niet waar ze straks recht op heeft en schuift de post voor zich uit.',
    discussed:
      'Samen de enveloppen opengemaakt en op drie stapels gelegd. Kinderbijslag komt vanzelf, de toeslagen vraagt ze aan.',
    agree: {
      who: 'ouder',
      short: 'de afspraak met het inloopspreekuur',
      what: '{ouder} gaat met de post naar het inloopspreekuur over geld.',
      kept: 'Ze is naar het inloopspreekuur geweest. De toeslagen zijn uitgerekend en de post heeft nu een vaste plek.'
    }
  },
  {
    id: 'schulden-zwanger',
    about: 'geld',
    weeks: [20, 40],
    needs: ['geld'],
    saw: 'Op het aanrecht ligt een stapel blauwe enveloppen, nu wel op volgorde.',
    parent:
      'De schulden houden haar wakker. Ze schaamt zich ervoor en is blij dat het hardop gezegd is. Er ligt een aanmelding voor schuldhulp.',
    discussed:
      'Dat zorgen om geld hoofd en lijf moe maken. Wat er deze maand binnenkomt en wat er hoe dan ook eerst af moet.',
    agree: {
      firm: true,
      who: 'verpleegkundige',
      short: 'het bericht aan de schuldhulp',
      what: 'Ik vraag met goedvinden van {ouder} bij de schuldhulp wanneer het eerste gesprek is.',
      kept: 'De schuldhulp heeft gebeld, het eerste gesprek staat. {ouder} heeft de papieren al in een map.'
    }
  },
  {
    id: 'werk-zwanger',
    about: 'werk',
    weeks: [20, 36],
    needs: ['werk'],
    parent:
      'Op haar werk mag ze nu zittend werk doen. Het verlof begint zes weken voor de uitgerekende datum.',
    discussed:
      'Wat ze nog wil afronden en wat een ander kan doen. Dat rust ook iets is wat ze de baby geeft.'
  },
  {
    id: 'school-zwanger',
    about: 'school',
    weeks: [17, 37],
    needs: ['school'],
    parent:
      'Ze wil haar opleiding graag afmaken. De mentor weet het nu en denkt mee over een later examen.',
    discussed: 'Wat haalbaar is voor de bevalling, en wat kan wachten.',
    agree: {
      who: 'ouder',
      short: 'het gesprek op school',
      what: '{ouder} maakt met haar mentor een plan voor na de geboorte.',
      kept: 'Er is een plan met school: ze start na een half jaar weer met twee dagen per week.'
    }
  },
  {
    id: 'tolk-zwanger',
    about: 'taal',
    weeks: [18, 41],
    needs: ['tolk'],
    saw: 'De tolk is via de luidspreker goed te verstaan. {ouder} kijkt mij aan als ze praat.',
    parent:
      'Bij de verloskundige knikt ze vaak, ook als ze het niet begrijpt. Met de tolk durft ze wel te vragen.',
    discussed:
      'Zij mag bij elk gesprek een tolk vragen. We hebben die zin in het Nederlands geoefend.',
    agree: {
      who: 'verpleegkundige',
      short: 'de tolk bij de verloskundige',
      what: 'Ik geef met goedvinden van {ouder} aan de verloskundige door dat er een tolk nodig is.',
      kept: 'Bij de laatste controle was er een tolk. {ouder} kon al haar vragen stellen.'
    }
  }
];
