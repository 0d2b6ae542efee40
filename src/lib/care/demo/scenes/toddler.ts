/** From the first birthday to the second: walking away, coming back, and wanting it all alone. */
import type { Scene } from '../scene';

export const toddlerScenes: Scene[] = [
  {
    id: 'eerste-stappen',
    about: 'bewegen',
    weeks: [52, 64],
    saw: '{kind} stapt met één hand langs de bank en laat even los. {ouder} houdt de adem in en klapt dan.',
    parent: '{ouder} belde iedereen op over de eerste losse stap.',
    discussed:
      'Dat {kind} na elke paar stappen omkijkt: even kijken of jij er nog bent, en dan weer verder.'
  },
  {
    id: 'rennen',
    about: 'bewegen',
    weeks: [68, 92],
    saw: '{kind} loopt heen en weer tussen gang en kamer en brengt mij elke ronde iets: een sok, een blok, een schoen.',
    parent: 'Op straat trekt {kind} los. Boodschappen doen is topsport geworden.',
    discussed:
      'Vooraf vertellen wat er gaat gebeuren, en een taakje geven. De wandelwagen mag ook gewoon.'
  },
  {
    id: 'driftbui',
    about: 'boosheid',
    weeks: [60, 96],
    saw: 'Als het koekje op is, gooit {kind} zich op de grond. {ouder} gaat op de hurken zitten, zegt ‘Je wilde er nog een’, en wacht. Na twee minuten kruipt {kind} op schoot.',
    parent: 'In de supermarkt vindt {ouder} het zwaar, met al die ogen op zich gericht.',
    discussed:
      'Wat {kind} op zo’n moment voelt en nog niet kan zeggen. Erbij blijven is genoeg; toegeven hoeft niet.',
    agree: {
      who: 'ouder',
      short: 'het woorden geven aan boosheid',
      what: '{ouder} zegt bij een boze bui eerst wat {kind} wilde, en pas daarna wat niet kan.',
      kept: 'Woorden geven aan de boosheid lukt vaker. De buien zijn er nog, en duren korter.'
    }
  },
  {
    id: 'bedritueel',
    about: 'slapen',
    weeks: [54, 90],
    parent: 'Naar bed gaan duurt een uur. Nog een slokje, nog een boekje, nog een kus.',
    discussed:
      'Een vaste rij van vier dingen, met tekeningen erbij zodat {kind} zelf kan aanwijzen wat er komt.',
    agree: {
      who: 'ouder',
      short: 'de vier plaatjes voor bedtijd',
      what: '{ouder} hangt vier plaatjes bij het bed: wassen, pyjama, boekje, lampje.',
      kept: 'De vier plaatjes hangen er. {kind} wijst ze streng aan en slaat er geen over.'
    }
  },
  {
    id: 'woorden',
    about: 'taal',
    weeks: [56, 84],
    saw: '{kind} zegt ‘bal’, ‘op’ en iets dat alleen {ouder} verstaat. {ouder} zegt het woord erna nog een keer goed.',
    parent: 'Een nichtje van dezelfde leeftijd praat al meer, en {ouder} vergelijkt toch.',
    discussed:
      'Hoeveel {kind} begrijpt: de schoenen halen, de bal geven. Elk kind heeft een eigen tempo; we blijven samen kijken.'
  },
  {
    id: 'scherm-peuter',
    about: 'scherm',
    weeks: [58, 98],
    parent:
      'Tijdens het koken staat er een filmpje aan. {ouder} weet dat het anders kan, en heeft die twintig minuten ook nodig.',
    discussed:
      'Wat {kind} in de keuken zelf kan doen: een bak water met bekers, deksels, een la die mag.',
    agree: {
      who: 'ouder',
      short: 'de eigen keukenla',
      what: '{ouder} maakt een keukenla voor {kind} met bakjes en lepels.',
      kept: 'De keukenla is een succes. Het is herrie, zegt {ouder}, maar wel gezellige herrie.'
    }
  },
  {
    id: 'zelf-doen',
    about: 'zelf',
    weeks: [66, 100],
    saw: '‘Zelf’, zegt {kind} en trekt de schoen verkeerd om aan. {ouder} wacht tot {hij} hulp komt vragen.',
    parent: '’s Ochtends is er geen tijd om te wachten, dan wordt het trekken en huilen.',
    discussed:
      'Welke dingen {kind} zelf mag als er tijd is. Tien minuten eerder beginnen kost minder dan strijd.'
  },
  {
    id: 'tanden',
    about: 'verzorgen',
    weeks: [52, 92],
    parent: 'Tandenpoetsen is elke avond een gevecht. {ouder} slaat het soms over.',
    discussed:
      'Om de beurt: eerst {kind} bij {ouder}, dan {ouder} bij {kind}. Met een liedje dat even lang duurt.',
    agree: {
      who: 'ouder',
      short: 'het poetsliedje',
      what: '{ouder} poetst om de beurt met {kind}, met een vast liedje.',
      kept: 'Met het poetsliedje gaat de mond open. {kind} poetst eerst de beer.'
    }
  },
  {
    id: 'blokken',
    about: 'spelen',
    weeks: [54, 84],
    saw: '{kind} doet een blok in de doos, kijkt naar {ouder}, en haalt het er weer uit. {ouder} doet mee en maakt er een spelletje van.',
    parent: '{ouder} dacht dat spelen iets voor kinderen was. Nu zit {ze} vaker op de grond.',
    discussed:
      'Hoe {kind} steeds even komt laten zien wat {hij} vindt, en dat meekijken al meespelen is.'
  },
  {
    id: 'buiten',
    about: 'eropuit',
    weeks: [56, 104],
    parent:
      'In de speeltuin blijft {kind} eerst een kwartier tegen {haar} been staan, en is daarna niet meer weg te krijgen.',
    discussed: '{kind} tankt bij en gaat dan. Dat kwartier hoort erbij en hoeft niet korter.'
  },
  {
    id: 'delen',
    about: 'spelen',
    weeks: [70, 104],
    saw: 'Een buurkindje pakt de auto. {kind} schreeuwt, kijkt naar {ouder}, en krijgt een hand op de rug en een andere auto.',
    parent: '{ouder} vond dat {kind} moest leren delen en werd er streng van.',
    discussed:
      'Samen delen komt later. Nu helpt het om te zeggen wat je ziet en er twee van te hebben.'
  },
  {
    id: 'speen',
    about: 'slapen',
    weeks: [60, 100],
    parent: 'De speen zit er de hele dag in. {ouder} wil ervan af en ziet ertegenop.',
    discussed:
      'In kleine stappen: de speen woont voortaan in bed. Wat {kind} overdag ook troost geeft: de lap, een schoot.',
    agree: {
      who: 'ouder',
      short: 'het wennen zonder speen',
      what: '{ouder} laat de speen overdag in bed liggen.',
      kept: 'De speen ligt overdag in bed. {kind} gaat er af en toe even naar zwaaien.'
    }
  },
  {
    id: 'oma-verwent',
    about: 'familie',
    weeks: [52, 104],
    needs: ['oma'],
    parent:
      'Bij oma mag alles. Thuis is {kind} daarna een avond van slag, en {ouder} durft er niets van te zeggen.',
    discussed:
      'Wat er bij oma anders mag zijn en wat overal hetzelfde moet. {ouder} koos er één ding uit: de bedtijd.',
    agree: {
      who: 'ouder',
      short: 'het gesprek met oma',
      what: '{ouder} vraagt oma om dezelfde bedtijd aan te houden.',
      kept: 'Het gesprek met oma is gevoerd. Oma was even stil en zei toen dat ze het begreep.'
    }
  }
];
