/** From half a year to the first birthday: crawling off, and looking back. */
import type { Scene } from '../scene';

export const halfYearScenes: Scene[] = [
  {
    id: 'eenkennig',
    about: 'contact',
    weeks: [28, 46],
    saw: '{kind} kijkt mij ernstig aan en kruipt weg tegen de hals van {ouder}. Vanaf schoot durft {hij} na een tijdje te lachen.',
    parent: 'Bij anderen huilt {kind} ineens. {ouder} schaamde zich ervoor bij de familie.',
    discussed:
      '{kind} weet nu heel goed wie bij {hem} hoort. Op schoot wennen en zelf de afstand kiezen helpt.'
  },
  {
    id: 'afscheid-kort',
    about: 'afscheid',
    weeks: [30, 52],
    parent:
      'Als {ouder} de kamer uitloopt, zet {kind} het op een huilen. {ze} sluipt daarom soms weg.',
    discussed:
      'Even zeggen dat je gaat en dat je terugkomt, ook bij kleine stukjes. Kiekeboe is daar een oefening in.',
    agree: {
      who: 'ouder',
      short: 'het dag zeggen',
      what: '{ouder} zegt steeds hardop dag als {ze} de kamer uitgaat, en is er dan snel weer.',
      kept: 'Het dag zeggen doet {ouder} nu elke keer. {kind} protesteert nog, en is sneller gerust als de stem te horen blijft.'
    }
  },
  {
    id: 'kiekeboe',
    about: 'spelen',
    weeks: [26, 44],
    saw: '{ouder} verdwijnt achter een theedoek. {kind} trekt hem weg en schatert. Na zes keer draait {kind} zich om: genoeg.',
    parent: 'Dit spelletje heeft {ouder} van een tante geleerd. Het werkt ook in de bus.',
    discussed:
      'Hoe mooi {kind} zelf aangeeft wanneer het klaar is, en dat {ouder} daar meteen op inging.'
  },
  {
    id: 'kruipen',
    about: 'bewegen',
    weeks: [32, 44],
    saw: '{kind} schuift op de buik naar de plant. Halverwege kijkt {hij} achterom, en {ouder} knikt.',
    parent: 'Niets is meer veilig. {ouder} zegt de hele dag ‘nee’ en wordt er moe van.',
    discussed:
      'Samen op kruiphoogte door de kamer gekeken. Wat weg kan, hoeft geen ‘nee’ meer te krijgen.',
    agree: {
      who: 'ouder',
      short: 'het leegmaken van de onderste plank',
      what: '{ouder} maakt de onderste plank leeg en zet er spullen neer waar {kind} wel aan mag.',
      kept: 'De onderste plank is nu van {kind}: bakjes, een pollepel, een bal. Het scheelt een hoop ‘nee’.'
    }
  },
  {
    id: 'traphek',
    about: 'veilig',
    weeks: [28, 46],
    parent: 'Er was een schrikmoment bij de trap. Er is niets gebeurd, maar {ouder} voelt het nog.',
    discussed: 'Waar in huis een hekje nodig is en waar een stopcontact op een lage plek zit.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'het traphekje',
      what: '{ouder} zorgt voor een hekje boven aan de trap.',
      kept: 'Het traphekje hangt. Een kennis heeft geholpen met boren.'
    }
  },
  {
    id: 'hapjes-stukjes',
    about: 'eten',
    weeks: [27, 42],
    saw: '{kind} knijpt een stukje zachte wortel plat en brengt het met de hele hand naar de mond. Meer op het slabbetje dan erin.',
    parent: '{ouder} is bang voor verslikken en prakt daarom alles fijn.',
    discussed:
      'Welke stukjes veilig zijn en welke niet, zoals hele druiven en noten. Rechtop zitten, erbij blijven, en {kind} zelf laten voelen.'
  },
  {
    id: 'nacht-wakker',
    about: 'slapen',
    weeks: [28, 50],
    parent:
      '{kind} wordt ’s nachts wakker en roept. Zodra {ouder} er is, is het goed, tot {ze} weer wegloopt.',
    discussed:
      '{kind} merkt nu dat jij weg kunt zijn. Even een hand, dezelfde zin, weinig licht. Wat {ouder} volhoudt is beter dan wat in een boekje staat.',
    agree: {
      who: 'ouder',
      short: 'de vaste zin voor de nacht',
      what: '{ouder} gebruikt ’s nachts steeds dezelfde zin en hetzelfde zachte lampje.',
      kept: 'De nachtzin is ‘ik ben vlakbij, slaap maar’. Na een week zijn het nog maar een of twee keer.'
    }
  },
  {
    id: 'koorts',
    about: 'ziek',
    weeks: [24, 60],
    saw: '{kind} hangt wat tegen {ouder} aan en heeft een loopneus. Drinken gaat goed.',
    parent:
      '{kind} had koorts, voor {ouder} was dat voor het eerst zo hoog. Om twee uur ’s nachts heeft {ze} de huisartsenpost gebeld.',
    discussed:
      'Bellen was verstandig. Waar je op let bij koorts: drinken, plassen, reageren. De twijfel van een ouder telt.'
  },
  {
    id: 'telefoon',
    about: 'scherm',
    weeks: [26, 60],
    saw: 'De telefoon trilt op tafel. {ouder} kijkt, legt hem omgekeerd neer en pakt {kind} op.',
    parent:
      'De telefoon is {haar} lijntje naar buiten. {ze} merkt wel dat {kind} harder gaat roepen als {ze} ermee bezig is.',
    discussed: 'Een paar vaste momenten zonder telefoon: bij het eten en bij het naar bed gaan.',
    agree: {
      who: 'ouder',
      short: 'het mandje voor de telefoon',
      what: '{ouder} legt de telefoon tijdens het eten in het mandje bij de deur.',
      kept: 'Het mandje bij de deur wordt gebruikt. ‘{kind} vertelt ineens hele verhalen aan tafel’, zegt {ouder}.'
    }
  },
  {
    id: 'stress-in-huis',
    about: 'sfeer',
    weeks: [24, 56],
    needs: ['partner'],
    parent:
      'Er was ruzie met {partner} waar {kind} bij was. {kind} werd eerst stil en begon toen te huilen. {ouder} vond dat erg.',
    discussed:
      'Hoe het voor {kind} was, en wat {hem} daarna hielp: opgepakt worden, de gewone stem terug. Wat zij bij een volgende keer samen willen afspreken.',
    agree: {
      who: 'ouder',
      short: 'het time-outwoord',
      what: '{ouder} en {partner} kiezen een woord waarmee ze allebei even stoppen.',
      kept: 'Het time-outwoord is ‘{woord}’. Het is een keer gebruikt en ze schoten allebei in de lach.'
    }
  },
  {
    id: 'partner-stoeien',
    about: 'partner',
    weeks: [26, 56],
    needs: ['partner-hier'],
    saw: '{partner} laat {kind} op de knie paardje rijden en stopt zodra {hij} wegkijkt. {kind} wipt: nog een keer.',
    parent:
      '{partner} zegt het prettig te vinden dat {kind} nu zo duidelijk laat zien wat leuk is.',
    discussed: 'Benoemd hoe goed {partner} op {kind} let tijdens het stoeien.'
  },
  {
    id: 'moe-ouder',
    about: 'ouderschap',
    weeks: [24, 52],
    saw: '{ouder} wrijft in {haar} ogen en begint drie keer aan dezelfde zin. Ondertussen rolt {ze} met een voet de bal terug.',
    parent:
      '{ze} is doodop en moppert meer op {kind} dan {ze} wil. Daarna voelt {ze} zich schuldig.',
    discussed:
      'Met alles wat er speelt is dat te begrijpen. Na een boze bui weer goedmaken, dat ziet {kind} ook.',
    agree: {
      who: 'verpleegkundige',
      short: 'de vrijwilliger voor een ochtend',
      what: 'Ik vraag na of er een vrijwilliger is die een ochtend per week kan helpen.',
      kept: 'De vrijwilliger is gevonden en komt op maandagochtend. De kennismaking was prettig.'
    }
  },
  {
    id: 'opvang-gaat',
    about: 'opvang',
    weeks: [24, 50],
    needs: ['opvang'],
    parent:
      'Bij het wegbrengen huilt {kind}, en vijf minuten later stuurt de leidster een foto met een lach. {ouder} zit dan nog in de auto.',
    discussed:
      'Dat het afscheid voor allebei iets is. Kort, duidelijk en met een zwaai bij hetzelfde raam.'
  },
  {
    id: 'optrekken',
    about: 'bewegen',
    weeks: [40, 52],
    saw: '{kind} trekt zich op aan de bank, wiebelt en ploft twee keer op de billen. {ouder} klapt, en daar gaat {hij} weer.',
    parent:
      '‘Het is net een wekker, zodra {hij} wakker is gaat {hij} staan.’ Ook midden in de nacht, in bed.',
    discussed: 'Overdag oefenen met weer gaan zitten helpt. Het bedje mag op de laagste stand.'
  },
  {
    id: 'brabbelen',
    about: 'taal',
    weeks: [30, 50],
    saw: '{kind} wijst naar de lamp en zegt ‘da’. {ouder} zegt: ‘Ja, de lamp’, en samen kijken ze omhoog.',
    parent:
      '{ouder} praat meer tegen {kind} dan {ze} zelf doorhad: in de winkel, bij de was, onder het koken.',
    discussed:
      'Samen ergens naar kijken en er een woord aan geven, dat is hoe taal groeit. In de taal die thuis het fijnst is.'
  },
  {
    id: 'eerste-nee',
    about: 'grenzen',
    weeks: [38, 56],
    saw: '{kind} reikt naar het kopje thee. {ouder} schuift het weg, zegt waarom en geeft een leeg bekertje.',
    parent: '‘Ik wil niet de hele dag streng zijn.’ Thuis was het vroeger alles of niets.',
    discussed:
      'Een grens kan vriendelijk en kort zijn. {kind} onthoudt het nog niet, dus herhalen hoort erbij.'
  },
  {
    id: 'muziek',
    about: 'spelen',
    weeks: [34, 56],
    saw: 'Bij het liedje over {liedje} beweegt {kind} de handen nog voordat {ouder} zover is.',
    parent: '{ouder} zingt liedjes uit {haar} eigen jeugd en maakt er nieuwe woorden bij.',
    discussed: 'Hoe {kind} weet wat er komt en daar plezier in heeft. Vaste liedjes geven houvast.'
  },
  {
    id: 'zelf-eten',
    about: 'eten',
    weeks: [40, 58],
    saw: 'In de kinderstoel wil {kind} de lepel zelf. {ouder} geeft een tweede lepel, en zo eten ze om en om.',
    parent:
      'De ene dag eet {kind} alles, de andere dag drie happen. {ouder} bleef dan proberen en het werd strijd.',
    discussed:
      'Jij kiest wat er op tafel komt, {kind} laat zien hoeveel. Na twintig minuten mag het klaar zijn.',
    agree: {
      who: 'ouder',
      short: 'het rustig van tafel gaan',
      what: '{ouder} ruimt na twintig minuten zonder commentaar af.',
      kept: 'Het rustig van tafel gaan bevalt. Er wordt niet meer gegeten dan eerst, en wel met meer plezier.'
    }
  },
  {
    id: 'bijna-jarig',
    about: 'terugkijken',
    weeks: [47, 54],
    saw: 'Aan de muur hangt een rij foto’s, een van elke maand. {kind} wijst ze een voor een aan.',
    parent:
      '{ouder} kijkt terug: ‘In het begin durfde ik nog geen luier te verschonen als er iemand keek.’',
    discussed:
      'Wat er dit jaar allemaal geleerd is, door allebei. {ouder} noemde eerst {kind}, en toen ook zichzelf.'
  },
  {
    id: 'school-baby',
    about: 'school',
    weeks: [22, 56],
    needs: ['school'],
    parent:
      'De eerste lesdagen zitten erop. {ouder} was bang de oudste te zijn, dat viel mee. Huiswerk maken lukt alleen als {kind} slaapt.',
    discussed: 'Een vaste avond voor school en een voor niets. Wie er oppast als er een toets is.',
    agree: {
      who: 'ouder',
      short: 'de oppas voor de toetsweek',
      what: '{ouder} regelt voor de toetsweek oppas op twee middagen.',
      kept: 'De oppas voor de toetsweek kwam twee middagen. Het cijfer: {cijfer}.'
    }
  },
  {
    id: 'alleen-half-jaar',
    about: 'steun',
    weeks: [26, 60],
    needs: ['alleen'],
    parent:
      'Via de oudergroep heeft {ouder} iemand leren kennen met een kindje van dezelfde leeftijd. Ze lopen op dinsdag samen.',
    discussed: 'Hoe het is om iemand te hebben die het van binnenuit kent.'
  }
];
