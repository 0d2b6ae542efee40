/** Visits in pregnancy: the smaller subjects that come up in between. Weeks are weeks of pregnancy. */
import type { Scene } from '../scene';

export const pregnancyMoreScenes: Scene[] = [
  {
    id: 'droom',
    about: 'ouderschap',
    weeks: [20, 40],
    parent:
      'Ze droomde dat ze de baby ergens vergeten was en werd huilend wakker. Ze durfde het bijna niet te vertellen.',
    discussed:
      'Dat zulke dromen veel voorkomen en laten zien hoe ze er al mee bezig is om goed te zorgen.'
  },
  {
    id: 'lijkt-op',
    about: 'naam',
    weeks: [20, 38],
    saw: 'Ze legt haar eigen babyfoto naast de echo en zoekt naar dezelfde neus.',
    parent: 'Ze hoopt dat de baby haar oren niet krijgt, en wel haar vrolijkheid.',
    discussed: 'Hoe ze zich de baby voorstelt: druk of rustig, een dromer of een doener.'
  },
  {
    id: 'cursus',
    about: 'bevalling',
    weeks: [20, 31],
    parent:
      'Een zwangerschapscursus leek haar niets, ‘met al die matjes’. Via via hoorde ze van een avond voor jonge moeders.',
    discussed: 'Wat ze daar zou willen halen: ademen, en weten dat ze niet de enige is.',
    agree: {
      who: 'ouder',
      short: 'de avond voor zwangere vrouwen',
      what: '{ouder} gaat een keer kijken bij de avond voor zwangere vrouwen in de buurt.',
      kept: 'De avond in de buurt was leuker dan ze had gedacht. Ze heeft er een nummer uitgewisseld.'
    }
  },
  {
    id: 'ademen',
    about: 'rust',
    weeks: [24, 40],
    saw: 'We doen samen een ademoefening. Na drie keer zakken haar schouders en moet ze geeuwen.',
    parent:
      'Spanning voelt ze het eerst in haar kaken. Vroeger at ze dan, nu zoekt ze iets anders.',
    discussed: 'Wat in haar lijf spanning is en wat rust, en hoe de baby van die rust meegeniet.',
    agree: {
      who: 'ouder',
      short: 'de ademoefening',
      what: '{ouder} doet de ademoefening een keer per dag, bijvoorbeeld onder de douche.',
      kept: 'De ademoefening doet ze in de bus. ‘Niemand die het ziet.’'
    }
  },
  {
    id: 'vriendinnen',
    about: 'steun',
    weeks: [19, 38],
    unless: ['tolk'],
    parent:
      'Haar vriendinnen gaan uit en praten over andere dingen. Eén komt er trouw op zondag, de rest wordt stiller.',
    discussed:
      'Wie er blijft, wie er verdwijnt en wie er misschien nog bij komt. Dat dat verdriet mag doen.'
  },
  {
    id: 'liedje',
    about: 'baby',
    weeks: [25, 41],
    saw: 'Ze zingt een paar regels voor en tikt de maat op haar buik. Er komt een duw terug.',
    parent: 'Elke avond hetzelfde liedje. Ze is benieuwd of de baby het straks herkent.',
    discussed:
      'Een baby herkent na de geboorte stemmen en wijsjes van voor die tijd. Leuk om daarop te letten.'
  },
  {
    id: 'lijst-verloskundige',
    about: 'verloskundige',
    weeks: [18, 38],
    parent: 'Bij de controle gaat het zo vlug dat ze haar vragen vergeet. Buiten weet ze ze weer.',
    discussed: 'Samen drie vragen opgeschreven en bedacht welke ze als eerste stelt.',
    agree: {
      who: 'ouder',
      short: 'het briefje met vragen',
      what: '{ouder} geeft het briefje met vragen aan het begin van de controle af.',
      kept: 'Het briefje met vragen werkte: de verloskundige liep ze een voor een langs.'
    }
  },
  {
    id: 'vader-buiten-beeld',
    about: 'partner',
    weeks: [20, 39],
    unless: ['tolk'],
    needs: ['alleen'],
    parent:
      'Ze vraagt zich af wat ze later over de vader zal vertellen. Iets aardigs, als het kan, en niets wat niet waar is.',
    discussed:
      'Dat het verhaal mag groeien. Een eerste zin is er al: ‘Er was iemand, en toen was jij er.’'
  },
  {
    id: 'kleertjes',
    about: 'spullen',
    weeks: [26, 40],
    saw: 'Op het droogrek hangt de was van de baby, sokjes per paar aan één knijper.',
    parent: 'Ze ruikt soms even aan de kleertjes. Het wordt dan ineens heel echt.',
    discussed: 'Hoe de voorbereiding van het huis ook een voorbereiding van haarzelf is.'
  },
  {
    id: 'kraamweek',
    about: 'klaar',
    weeks: [32, 41],
    parent:
      'Ze ziet ertegenop dat er in de kraamweek een vreemde in huis is, en ze wil het ook niet alleen doen.',
    discussed:
      'Wat ze de kraamverzorgende zou willen vertellen op de eerste dag: wat ik fijn vind, wat ik spannend vind.',
    agree: {
      who: 'ouder',
      short: 'het blaadje voor de kraamzorg',
      what: '{ouder} maakt een blaadje voor de kraamverzorgende met wat ze fijn vindt.',
      kept: 'Het blaadje voor de kraamzorg hangt klaar, met bovenaan: eerst koffie, dan pas het bad.'
    }
  },
  {
    id: 'goede-dag',
    about: 'stemming',
    weeks: [18, 40],
    parent:
      'Er zijn dagen waarop alles lukt, en dagen waarop ze in bed blijft tot de middag. Dat had ze voor de zwangerschap ook.',
    discussed:
      'Wat een goede dag goed maakt. En wie het mag weten als er drie mindere achter elkaar komen.',
    agree: {
      who: 'ouder',
      short: 'het berichtje bij drie mindere dagen',
      what: '{ouder} stuurt mij een berichtje als er drie mindere dagen achter elkaar zijn.',
      kept: 'Een berichtje was niet nodig. Dat het mocht, hielp haar al.'
    }
  },
  {
    id: 'huis-rustig',
    about: 'wonen',
    weeks: [18, 39],
    parent:
      'De bovenburen zijn luidruchtig en ze maakt zich zorgen hoe dat moet met een baby. Aanbellen durft ze niet.',
    discussed: 'Wat ze zou willen zeggen, en of een briefje makkelijker is.',
    agree: {
      who: 'ouder',
      short: 'het briefje voor de bovenburen',
      what: '{ouder} doet een vriendelijk briefje bij de bovenburen in de bus.',
      kept: 'Op het briefje kwamen de bovenburen zelf langs, met bloemen. Na tienen is het nu stil.'
    }
  }
];
