/** Visits in pregnancy: the body, the baby inside, the birth that comes. Weeks are weeks of pregnancy. */
import type { Scene } from '../scene';

export const pregnancyBodyScenes: Scene[] = [
  {
    id: 'echo',
    about: 'baby',
    weeks: [19, 24],
    saw: 'De echofoto hangt met een magneetje op de koelkast. {ouder} haalt hem eraf om te laten zien.',
    parent:
      'De twintigwekenecho was goed. {ouder} vond het spannend en bijzonder tegelijk: ‘Ineens zat er echt iemand in.’',
    discussed: 'Hoe het was om de baby te zien bewegen, en wat dat met haar doet.'
  },
  {
    id: 'bewegen',
    about: 'baby',
    weeks: [20, 31],
    parent:
      'Ze voelt de baby nu elke dag, het meest als ze ’s avonds op de bank zit. ‘Dan klop ik even terug.’',
    discussed:
      'De baby hoort haar stem al. Praten, neuriën of een hand op de buik is nu al samen zijn.',
    agree: {
      who: 'ouder',
      short: 'het vaste momentje met de baby',
      what: '{ouder} neemt ’s avonds even de tijd om contact te maken met de baby.',
      kept: 'Het momentje op de bank is een gewoonte geworden. {ouder} merkt dat de baby rustig wordt van haar hand.'
    }
  },
  {
    id: 'leven-voelen',
    about: 'verloskundige',
    weeks: [26, 38],
    parent:
      'Ze was zondag ongerust omdat ze de baby een middag weinig voelde. Na een glas koud water en even liggen kwam het weer op gang.',
    discussed:
      'Minder leven voelen is altijd een reden om de verloskundige te bellen, ook ’s nachts of in het weekend. Ze hoeft daarvoor niet zeker te zijn.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'het opslaan van het spoednummer',
      what: '{ouder} zet het spoednummer van de verloskundige bovenaan in haar telefoon.',
      kept: 'Het spoednummer staat bovenaan in haar telefoon. Ze heeft het nog niet nodig gehad.'
    }
  },
  {
    id: 'misselijk',
    about: 'lichaam',
    weeks: [16, 24],
    parent:
      'De misselijkheid wordt minder. ’s Ochtends eet ze nu een beschuit voordat ze opstaat, dat scheelt.',
    discussed:
      'Kleine beetjes eten, genoeg drinken, en mild zijn voor zichzelf als een dag niet lukt.'
  },
  {
    id: 'zelfbeeld',
    about: 'lichaam',
    weeks: [22, 37],
    saw: '{ouder} trekt haar vest dicht als het over haar lijf gaat, en moet er zelf om lachen.',
    parent:
      'Ze moet wennen aan haar buik. Op foto’s herkent ze zich niet goed. Tegelijk is ze trots: ‘Mijn lijf doet dit gewoon.’',
    discussed:
      'Dat die twee gevoelens naast elkaar mogen bestaan. Wat haar helpt om zich prettig te voelen.'
  },
  {
    id: 'slapen-zwanger',
    about: 'rust',
    weeks: [27, 40],
    parent:
      'Ze wordt ’s nachts drie keer wakker en ligt dan te denken. Overdag een uurtje liggen lukt de ene dag beter dan de andere.',
    discussed:
      'Wat er door haar hoofd gaat als ze wakker ligt. Opschrijven en wegleggen helpt haar soms.',
    agree: {
      who: 'ouder',
      short: 'het schriftje naast het bed',
      what: '{ouder} legt een schriftje naast het bed voor de gedachten van de nacht.',
      kept: 'Het schriftje ligt naast het bed. Ze las me twee zinnen voor en zei dat het ’s nachts rustiger is.'
    }
  },
  {
    id: 'eten',
    about: 'eten',
    weeks: [18, 35],
    parent:
      'Koken schiet er vaak bij in, ze eet dan brood of iets van de snackbar. Ze zou het graag anders doen.',
    discussed:
      'Wat makkelijk klaar is en goed voor haar en de baby. Samen drie maaltijden bedacht met wat er in huis is.',
    agree: {
      who: 'ouder',
      short: 'de drie maaltijden',
      what: '{ouder} maakt deze week een van de drie maaltijden die we bedachten.',
      kept: 'Het koken is gelukt: {gerecht}. Ze at er twee dagen van en heeft de rest ingevroren.'
    }
  },
  {
    id: 'vaccinatie',
    about: 'verloskundige',
    weeks: [22, 29],
    parent: 'Ze kreeg een brief over de prik tegen kinkhoest en wist niet goed wat ze ermee moest.',
    discussed:
      'Waarvoor de prik is en hoe de baby er na de geboorte wat aan heeft. Ze beslist zelf.',
    agree: {
      who: 'verpleegkundige',
      short: 'de uitleg over de prik',
      what: 'Ik stuur {ouder} de uitleg over de prik in gewone taal.',
      kept: 'De uitleg over de prik heeft {ouder} gelezen. Ze heeft hem vorige week gehaald.'
    }
  },
  {
    id: 'angst-bevalling',
    about: 'bevalling',
    weeks: [26, 39],
    saw: 'Als het over de bevalling gaat, praat {ouder} zachter en plukt ze aan haar mouw.',
    parent:
      'Ze ziet op tegen de pijn, en vooral tegen de controle kwijtraken. Een filmpje op internet maakte het erger.',
    discussed:
      'Wat haar helpt als iets spannend is: weten wat er komt, en iemand die rustig blijft praten. Dat kan in het geboorteplan.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'het gesprek met de verloskundige over de bevalling',
      what: '{ouder} vertelt bij de volgende controle aan de verloskundige waar ze tegen opziet.',
      kept: 'Ze heeft het de verloskundige verteld. Die nam er de tijd voor; dat gaf {ouder} lucht.'
    }
  },
  {
    id: 'geboorteplan',
    about: 'bevalling',
    weeks: [30, 39],
    saw: 'Het geboorteplan ligt op tafel, half ingevuld met een groene pen.',
    parent:
      'Ze wil graag weten wie er bij haar is en dat er uitleg komt voordat er iets gebeurt. Over pijnstilling twijfelt ze.',
    discussed:
      'Samen de rest van het plan ingevuld. Onder elke wens staat nu ook waarom die er staat.',
    agree: {
      who: 'ouder',
      short: 'het geboorteplan',
      what: '{ouder} neemt het geboorteplan mee naar de controle.',
      kept: 'Het geboorteplan is met de verloskundige besproken en zit nu in haar zwangerschapsmap.'
    }
  },
  {
    id: 'borst-of-fles',
    about: 'voeding',
    weeks: [27, 38],
    parent:
      'Over voeding krijgt ze van alle kanten advies. Ze twijfelt nog, en wil het vooral zelf mogen kiezen.',
    discussed:
      'Wat borst en fles vragen en geven. Bij allebei kan de baby dicht tegen haar aan en zie je elkaar. De keus is aan haar.'
  },
  {
    id: 'huilen-vooraf',
    about: 'huilen',
    weeks: [33, 41],
    parent:
      'Ze vraagt zich af hoe ze straks weet waarom de baby huilt. Bij haar neefje werd ze er zenuwachtig van.',
    discussed:
      'Alle baby’s huilen, in de eerste weken steeds iets meer. Dat vertelt niet hoe goed je het doet. Wordt het te veel: baby veilig in bed, deur dicht, even ademhalen en iemand bellen. Nooit schudden.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'het briefje met belnummers',
      what: '{ouder} schrijft op wie ze kan bellen als het huilen haar te veel wordt.',
      kept: 'Op de koelkast hangt een briefje met drie namen die ze dag en nacht mag bellen.'
    }
  },
  {
    id: 'laatste-weken',
    about: 'klaar',
    weeks: [35, 42],
    saw: 'De tas voor het ziekenhuis staat bij de deur, met het kleinste mutsje bovenop.',
    parent: 'Ze is er klaar mee en ook weer niet. ‘Straks is het echt.’ Traplopen gaat nog net.',
    discussed: 'Wanneer ze belt, hoe ze er komt, en wie er in huis is als het begint.'
  },
  {
    id: 'wachten',
    about: 'baby',
    weeks: [37, 43],
    parent:
      'Iedereen appt of het al begonnen is. Ze zet haar telefoon ’s middags nu uit. De baby ligt goed ingedaald.',
    discussed: 'Hoe ze deze dagen rustig door kan komen. Wat ze tegen de baby zou willen zeggen.'
  },
  {
    id: 'roken-eerste',
    about: 'roken',
    weeks: [16, 32],
    needs: ['roken'],
    parent:
      'Ze rookt nog vier sigaretten per dag, eerst waren het er vijftien. De eerste van de dag is het taaist.',
    discussed:
      'Wat ze al heeft bereikt, en wat haar over de laatste vier heen zou helpen. De poli en de huisarts kunnen meedenken.',
    agree: {
      who: 'ouder',
      short: 'het verschuiven van de ochtendsigaret',
      what: '{ouder} probeert de eerste sigaret te verschuiven naar na het ontbijt.',
      kept: 'De ochtendsigaret is verschoven en daarna helemaal weggevallen. Ze zit nu op twee per dag.'
    }
  },
  {
    id: 'roken-verder',
    about: 'roken',
    weeks: [25, 40],
    needs: ['roken', 'partner'],
    saw: 'Er staat een asbak op het balkon; binnen ruikt het fris.',
    parent:
      '{partner} rookt nu ook alleen nog buiten. Samen minderen helpt, zegt ze, al mopperen ze allebei.',
    discussed: 'Hoe ze het huis rookvrij houden als de baby er is, ook als er bezoek komt.'
  }
];
