/** The first six weeks: the birth, feeding, nights, and finding each other. */
import type { Scene } from '../scene';

export const newbornScenes: Scene[] = [
  {
    id: 'bevalling-snel',
    about: 'bevalling',
    weeks: [0, 3],
    needs: ['moeder'],
    unless: ['te-vroeg'],
    parent:
      'De bevalling ging zo snel dat ze het nog niet kan geloven. Ze vertelt het verhaal twee keer, de tweede keer met meer rust.',
    discussed:
      'Geluisterd naar het hele verhaal. Welk moment ze het liefst onthoudt: de eerste keer dat {kind} haar aankeek.'
  },
  {
    id: 'bevalling-anders',
    about: 'bevalling',
    weeks: [0, 4],
    needs: ['moeder'],
    unless: ['te-vroeg'],
    saw: 'Terwijl ze vertelt houdt ze {kind} dicht tegen zich aan.',
    parent:
      'De bevalling liep anders dan in het plan stond. Het duurde lang, en op het eind stonden er veel mensen om het bed. Ze weet niet alles meer.',
    discussed:
      'Dat het tijd mag kosten om dit een plek te geven, en dat napraten met de verloskundige kan.',
    agree: {
      who: 'ouder',
      short: 'het napraten met de verloskundige',
      what: '{ouder} vraagt de verloskundige om het verslag van de bevalling samen door te nemen.',
      kept: 'Ze heeft met de verloskundige nagepraat. Er vielen stukjes op hun plek; ze sliep er beter door.'
    }
  },
  {
    id: 'bevalling-trots',
    about: 'bevalling',
    weeks: [0, 3],
    needs: ['moeder'],
    unless: ['te-vroeg'],
    saw: '{ouder} straalt als ze over de geboorte vertelt en aait steeds over het hoofdje.',
    parent:
      '‘Ik heb het gewoon gedaan.’ De eerste uren lag {kind} bloot op haar borst; dat wil ze nooit vergeten.',
    discussed: 'Hoe {kind} haar stem en geur al kende, en dat je dat nu ziet.'
  },
  {
    id: 'kraamtranen',
    about: 'stemming',
    weeks: [0, 3],
    needs: ['moeder'],
    saw: 'Er komen tranen als ik vraag hoe het met haarzelf gaat. {kind} slaapt op haar arm.',
    parent: 'Ze is gelukkig en moet toch om alles huilen. Gisteren om een reclame.',
    discussed:
      'Dat tranen in deze dagen vaak voorkomen en meestal zakken. Blijft het somber of wordt het zwaarder, dan belt ze mij of de huisarts.'
  },
  {
    id: 'na-kraamzorg',
    about: 'steun',
    weeks: [1, 4],
    parent:
      'De kraamverzorgende is weg en het huis is ineens stil. {ouder} miste de eerste dag iemand die zei dat het goed ging.',
    discussed: 'Wat er al vanzelf gaat. {ouder} noemde er zelf vier dingen van.',
    agree: {
      who: 'verpleegkundige',
      short: 'het belmomentje',
      what: 'Ik bel {ouder} vrijdag even om te horen hoe het gaat.',
      kept: 'Ons belmomentje van vrijdag vond {ouder} prettig: ‘Ik had niks te vragen, en toch was het fijn.’'
    }
  },
  {
    id: 'borst-pijn',
    about: 'voeding',
    weeks: [0, 5],
    needs: ['moeder', 'borst'],
    saw: 'Bij het aanleggen haalt ze diep adem en zet ze haar tenen schrap. Na een halve minuut zakken haar schouders.',
    parent: 'Het aanleggen doet de eerste slokken pijn. Ze wil graag doorgaan.',
    discussed:
      'Gekeken naar houding en hap. Met een kussen erbij ligt {kind} hoger en gaat het makkelijker.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'het telefoontje naar de lactatiekundige',
      what: '{ouder} belt de lactatiekundige als de pijn niet minder wordt.',
      kept: 'De lactatiekundige is langs geweest. Aanleggen doet bijna geen pijn meer.'
    }
  },
  {
    id: 'borst-rust',
    about: 'voeding',
    weeks: [1, 8],
    needs: ['moeder', 'borst'],
    saw: '{kind} drinkt met grote slokken en laat zelf los. Het handje blijft op haar borst liggen.',
    parent:
      'De voedingen kosten minder tijd. ’s Nachts valt ze er soms bij in slaap en daar schrikt ze van.',
    discussed: 'Hoe ze ’s nachts veilig voedt, en wie haar even kan aflossen.'
  },
  {
    id: 'fles-samen',
    about: 'voeding',
    weeks: [0, 8],
    needs: ['fles'],
    saw: '{kind} ligt in de holte van {haar} arm en kijkt onder het drinken omhoog. {ouder} kijkt terug en wacht als {kind} pauzeert.',
    parent:
      '{kind} drinkt de ene keer alles leeg en de andere keer de helft. {ouder} wist niet of dat mocht.',
    discussed:
      '{kind} geeft zelf aan wanneer het genoeg is: wegdraaien, handje open. Daarop afgaan mag.'
  },
  {
    id: 'gewicht',
    about: 'groei',
    weeks: [1, 6],
    saw: 'Bloot op de weegschaal zet {kind} een keel op. Met de stem van {ouder} erbij wordt het rustiger.',
    parent: '{ouder} was bang dat {kind} te weinig krijgt.',
    discussed:
      '{kind} groeit goed. Samen geteld hoeveel natte luiers er op een dag zijn: dat klopt.'
  },
  {
    id: 'nachten',
    about: 'slapen',
    weeks: [1, 7],
    parent:
      'De nachten zijn kort. {kind} komt om de drie uur en wil daarna niet meteen slapen. Overdag haalt {ouder} het niet in.',
    discussed:
      'Dag en nacht leert een baby nog. ’s Nachts weinig licht en weinig praten helpt. En: samen gaan liggen als {kind} slaapt, de was mag wachten.',
    agree: {
      who: 'ouder',
      short: 'het middagdutje',
      what: '{ouder} gaat elke middag een half uur liggen als {kind} slaapt.',
      kept: 'Het middagdutje lukt vier van de zeven dagen. {ouder} merkt het verschil ’s avonds.'
    }
  },
  {
    id: 'huilen-avond',
    about: 'huilen',
    weeks: [2, 8],
    saw: '{kind} begint te huilen tijdens het gesprek. {ouder} loopt een rondje, neuriet en voelt met een hand op de rug of {hij} zakt.',
    parent:
      'Tussen zes en negen ’s avonds huilt {kind} veel. {ouder} probeert van alles en raakt dan zelf gespannen.',
    discussed:
      'Eén ding tegelijk proberen en dat even volhouden. Wat {kind} helpt: donker, dicht tegen iemand aan, hetzelfde liedje. Wordt het te veel, dan {kind} veilig wegleggen en iemand bellen.',
    agree: {
      who: 'ouder',
      short: 'het huildagboekje',
      what: '{ouder} houdt drie dagen bij wanneer {kind} huilt en wat hielp.',
      kept: 'Uit het huildagboekje bleek dat {kind} vooral na drukke middagen huilt. {ouder} houdt de middagen nu rustiger.'
    }
  },
  {
    id: 'veilig-slapen',
    about: 'slapen',
    weeks: [0, 5],
    saw: 'Boven gekeken: {kind} slaapt op de rug in een eigen bedje, kort opgemaakt, niets erbij.',
    parent: 'Op de arm slaapt {kind} langer dan in bed. {ouder} durft soms niet op te staan.',
    discussed:
      'Op de arm slapen is fijn zolang {ouder} wakker is. Hoe je een warm plekje in bed maakt voordat je {kind} neerlegt.'
  },
  {
    id: 'dragen',
    about: 'dichtbij',
    weeks: [1, 9],
    saw: '{ouder} draagt {kind} in een doek tegen zich aan, rechtop, het gezichtje vrij.',
    parent:
      'In de doek valt {kind} binnen vijf minuten in slaap. En {ouder} heeft {haar} handen vrij.',
    discussed: 'Waar je op let bij veilig dragen. Hoe {kind} zo de hartslag en de stem voelt.'
  },
  {
    id: 'signalen',
    about: 'signalen',
    weeks: [1, 8],
    saw: '{kind} gaapt, draait weg en maakt vuistjes. {ouder} ziet het en dimt het licht.',
    parent: '{ouder} begint verschil te horen tussen honger en moe. ‘Eerst leek alles op elkaar.’',
    discussed: 'Samen gekeken en benoemd wat {kind} laat zien voordat {hij} gaat huilen.'
  },
  {
    id: 'badje',
    about: 'verzorgen',
    weeks: [1, 7],
    saw: 'Ik mocht bij het badje zijn. {ouder} laat {kind} langzaam zakken en blijft praten; de vuistjes gaan open.',
    parent:
      'Het bad was eerst een gevecht. Sinds er een doekje over het buikje ligt, blijft {kind} rustig.',
    discussed: 'Hoe {ouder} dit helemaal zelf heeft uitgevonden, door te kijken.'
  },
  {
    id: 'bezoek',
    about: 'familie',
    weeks: [0, 6],
    parent:
      'Er komt elke dag bezoek, en iedereen wil {kind} vasthouden. ’s Avonds is het dan onrustig.',
    discussed:
      'Dat nee zeggen voor {kind} ook zorgen is. Een briefje op de deur met bezoektijden is niet onaardig.',
    agree: {
      who: 'ouder',
      short: 'het briefje op de deur',
      what: '{ouder} hangt een briefje op de deur met een uur voor bezoek per dag.',
      kept: 'Het briefje hing er toen ik aanbelde. Iedereen houdt zich eraan, ook de familie.'
    }
  },
  {
    id: 'partner-newborn',
    about: 'partner',
    weeks: [0, 7],
    needs: ['partner-hier'],
    saw: '{partner} verschoont {kind} op de commode en vertelt wat er gebeurt: ‘Nu komt de koude.’',
    parent:
      '{partner} doet de late fles of het boeren en vindt dat hun eigen tijd samen. {ouder} slaapt dan vast twee uur.',
    discussed: 'Hoe verschillend ze het doen, en dat {kind} beide manieren leert kennen.'
  },
  {
    id: 'hielprik',
    about: 'groei',
    weeks: [1, 5],
    parent:
      'De uitslag van de hielprik is er: alles in orde. De gehoortest vond {ouder} spannender dan {kind}, die sliep erdoorheen.',
    discussed: 'Wat er op het consultatiebureau gaat gebeuren en wie ze daar zien.'
  },
  {
    id: 'nacontrole',
    about: 'herstel',
    weeks: [5, 9],
    needs: ['moeder'],
    parent: 'De nacontrole is geweest. Haar lijf herstelt, al is ze sneller moe dan ze dacht.',
    discussed:
      'Wat herstellen van haar vraagt, ook van haar hoofd. Over intimiteit en anticonceptie had ze vragen; die neemt ze mee naar de huisarts.'
  }
];
