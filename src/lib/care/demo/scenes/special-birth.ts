/** What only some families live with around the birth: a child born too early, twins, a child who died. */
import type { Scene } from '../scene';

/** Weeks here are corrected, so they start below nought. */
const earlyScenes: Scene[] = [
  {
    id: 'couveuse',
    about: 'ziekenhuis',
    weeks: [-8, -4],
    saw: '{kind} ligt op de blote borst van {ouder}, onder een doek. Je ziet de ademhaling van allebei langzamer worden.',
    parent:
      '{ouder} is elke dag op de afdeling. Naar huis gaan zonder {kind} is het zwaarst, elke avond opnieuw.',
    discussed:
      'Dat {kind} de stem en de huid van {ouder} kent en daar rustig van wordt. Wat {ouder} zelf nodig heeft om dit vol te houden.',
    agree: {
      who: 'ouder',
      short: 'het doekje met geur',
      what: '{ouder} laat ’s avonds een doekje met {haar} geur bij {kind} achter.',
      kept: 'De verpleegkundigen op de afdeling legden het doekje met geur elke avond bij {kind}.'
    }
  },
  {
    id: 'monitor-weg',
    about: 'ziekenhuis',
    weeks: [-4, 1],
    saw: '{kind} slaapt in het eigen bedje. {ouder} staat drie keer op om de hand op het buikje te leggen.',
    parent:
      'Op de afdeling zag je op een scherm dat het goed ging. Thuis is er geen scherm, en dat maakt de nachten lang.',
    discussed:
      'Waaraan je ziet dat het goed gaat: kleur, ademhaling, drinken. En wie {ouder} ’s nachts mag bellen als er twijfel is.',
    agree: {
      who: 'verpleegkundige',
      short: 'het nummer van de afdeling',
      what: 'Ik zoek uit tot wanneer {ouder} de afdeling nog mag bellen.',
      kept: 'Het nummer van de afdeling mag tot de controle bij de kinderarts gebruikt worden. Eén keer gebeld, daarna geslapen.'
    }
  },
  {
    id: 'prikkels',
    about: 'signalen',
    weeks: [-5, 4],
    saw: 'Als er drie mensen tegelijk praten, spreidt {kind} de vingers en kijkt weg. {ouder} draait zich naar het raam en wordt stil.',
    parent: '{ouder} wist niet of {kind} dan boos was.',
    discussed:
      'Het is gauw veel: licht, stemmen, handen. Eén ding tegelijk, en een pauze als {kind} wegkijkt.'
  },
  {
    id: 'thuis-na-afdeling',
    about: 'thuis',
    weeks: [-4, 0],
    saw: 'De tas van het ziekenhuis staat nog onuitgepakt in de gang. {kind} ligt bij {ouder} op de arm, midden op de bank.',
    parent:
      'Eindelijk thuis. {ouder} is blij, en schrikt ook van hoe klein {kind} hier ineens lijkt.',
    discussed: 'Rustig aan doen met bezoek, en de eerste dagen vooral samen zijn.'
  },
  {
    id: 'gecorrigeerd',
    about: 'groei',
    weeks: [-3, 12],
    parent:
      '{ouder} vergelijkt {kind} met de baby van een vriendin, die even oud is en al veel langer wakker blijft.',
    discussed:
      'We rekenen met de uitgerekende datum: daar past goed bij wat {kind} nu doet. Twee leeftijden naast elkaar, dat mag ook zo op het kaartje.'
  },
  {
    id: 'start-gemist',
    about: 'bevalling',
    weeks: [-4, 14],
    parent:
      '{ouder} mist de laatste weken van de zwangerschap: geen verlof, geen dikke buik, geen afgemaakte babykamer.',
    discussed:
      'Dat ook dat een gemis is, al is er een kindje om blij mee te zijn. Er hoeft nu niets gekozen te worden tussen blij en verdrietig.'
  },
  {
    id: 'drinken-klein',
    about: 'voeding',
    weeks: [-5, 3],
    saw: '{kind} drinkt in kleine beetjes en valt halverwege in slaap. {ouder} wrijft zachtjes over de voetzool en wacht.',
    parent:
      'Een voeding duurt bijna een uur. {ouder} houdt alles bij in een schema van de afdeling.',
    discussed: 'Hoe {kind} zelf om een pauze vraagt. Samen gekeken wat er nog uit het schema mag.'
  }
];

const twinScenes: Scene[] = [
  {
    id: 'twee-handen',
    about: 'tweeling',
    weeks: [1, 12],
    needs: ['tweeling'],
    saw: '{kind} drinkt, {tweede} ligt in de wipstoel met een voet van {ouder} ertegenaan. Zo zijn ze er allebei bij.',
    parent: '{ouder} heeft het gevoel altijd een van de twee te laten wachten.',
    discussed:
      'Wachten mag, als {tweede} je stem hoort. Hoe {ouder} hardop vertelt wie er zo aan de beurt is.'
  },
  {
    id: 'twee-karakters',
    about: 'tweeling',
    weeks: [5, 30],
    needs: ['tweeling'],
    saw: '{kind} kijkt rond met grote ogen, {tweede} houdt de hand van {ouder} vast en wil eerst weten wie ik ben.',
    parent:
      '{ouder} noemt ze niet ‘de tweeling’ maar altijd bij hun naam. Ze zijn heel verschillend.',
    discussed:
      'Voor elk kind een eigen zin opgeschreven: wie zie je? Die lijken helemaal niet op elkaar.',
    agree: {
      who: 'ouder',
      short: 'de tijd met elk apart',
      what: '{ouder} zoekt elke dag vijf minuten voor {kind} apart en vijf minuten voor {tweede} apart.',
      kept: 'De tijd met elk apart is bij het badje: de ene avond {kind}, de andere avond {tweede}.'
    }
  },
  {
    id: 'twee-slapen',
    about: 'slapen',
    weeks: [3, 26],
    needs: ['tweeling'],
    parent:
      'Zodra {kind} slaapt, wordt {tweede} wakker. {ouder} schat dat {ze} nooit langer dan twee uur achter elkaar slaapt.',
    discussed: 'Wie er een nachtdeel kan overnemen, en of ze tegelijk gevoed kunnen worden.',
    agree: {
      who: 'verpleegkundige',
      short: 'de extra hulp voor de nachten',
      what: 'Ik vraag na of er extra kraamhulp of een vrijwilliger mogelijk is.',
      kept: 'De extra hulp is er nu twee ochtenden in de week. {ouder} slaapt dan door tot elf uur.'
    }
  },
  {
    id: 'twee-op-pad',
    about: 'eropuit',
    weeks: [6, 40],
    needs: ['tweeling'],
    parent:
      'Met de tweelingwagen past {ouder} niet door elke deur, en onderweg houdt iedereen {hr} staande.',
    discussed: 'Een route met brede stoepen en een vriendelijke zin om door te kunnen lopen.'
  }
];

const griefScenes: Scene[] = [
  {
    id: 'rouw-foto',
    about: 'rouw',
    weeks: [0, 8],
    needs: ['rouw'],
    saw: 'Op de kast staat de foto van {gemist}, met een kaarsje. {ouder} zet {kind} er even bij.',
    parent:
      'Bij alles wat {kind} doet, denkt {ouder} ook aan {gemist}. ‘Blij en verdrietig zitten bij ons aan dezelfde tafel.’',
    discussed:
      'De naam van {gemist} gebruikt, zoals {ouder} dat graag wil. Er is tijd geweest om over die twee dagen te vertellen.'
  },
  {
    id: 'rouw-bang',
    about: 'slapen',
    weeks: [0, 12],
    needs: ['rouw'],
    parent:
      '{ouder} slaapt licht en luistert de hele nacht of {kind} ademt. {partner} heeft dat ook.',
    discussed:
      'Hoe begrijpelijk die waakzaamheid is. Wat een beetje rust kan geven: om de beurt luisteren, zodat een van de twee echt slaapt.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'de verdeling van de nacht',
      what: '{ouder} en {partner} verdelen de nacht: de een luistert tot drie uur, de ander daarna.',
      kept: 'De verdeling van de nacht helpt. Allebei slapen ze nu een stuk zonder te luisteren.'
    }
  },
  {
    id: 'rouw-omgeving',
    about: 'familie',
    weeks: [4, 30],
    needs: ['rouw'],
    parent:
      'Mensen zeggen dat het nu goed is gekomen. Dat doet pijn: {kind} komt niet in de plaats van {gemist}.',
    discussed:
      'Dat ze ouders van twee kinderen zijn. Welke woorden {ouder} zou willen horen, en tegen wie {ze} dat durft te zeggen.'
  },
  {
    id: 'rouw-dag',
    about: 'rouw',
    weeks: [11, 20],
    needs: ['rouw'],
    parent:
      'De geboortedag van {gemist} komt eraan. Vorig jaar zaten ze thuis met de gordijnen dicht; dit jaar willen ze iets doen.',
    discussed:
      'Wat bij hen past: met {kind} naar het plekje, en ’s middags taart, omdat het ook een verjaardag is.',
    agree: {
      who: 'verpleegkundige',
      short: 'het kaartje voor {gemist}',
      what: 'Ik stuur een kaartje rond de geboortedag van {gemist}.',
      kept: 'Het kaartje voor {gemist} is aangekomen en staat bij de foto.'
    }
  }
];

export const specialBirthScenes: Scene[] = [
  ...earlyScenes.map((scene) => ({ ...scene, needs: ['te-vroeg'] as const })),
  ...twinScenes,
  ...griefScenes
];
