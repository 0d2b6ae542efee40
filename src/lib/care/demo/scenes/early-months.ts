/** From six weeks to half a year: the first smiles, a rhythm, and a parent who finds a way back to the world. */
import type { Scene } from '../scene';

export const earlyMonthScenes: Scene[] = [
  {
    id: 'lach',
    about: 'contact',
    weeks: [6, 13],
    saw: '{kind} zoekt het gezicht van {ouder}, wacht, en lacht dan breed. {ouder} lacht meteen terug.',
    parent:
      'De lach maakt de nachten goed. {ouder} vraagt zich wel af of {kind} ook zo naar anderen lacht.',
    discussed:
      'Op deze leeftijd krijgt iedereen een lach. Dat neemt niets weg van wat {ouder} en {kind} samen hebben.'
  },
  {
    id: 'huilpiek',
    about: 'huilen',
    weeks: [6, 12],
    parent:
      'Vorige week was een taaie week. {kind} huilde tot een uur achter elkaar, en {ouder} heeft zelf ook even gehuild.',
    discussed:
      'Dat het huilen rond deze tijd het meest is en daarna vaak minder wordt. Wat {ouder} doet als het te hoog oploopt: {kind} in bed leggen en vijf minuten bij het raam staan.',
    agree: {
      who: 'ouder',
      short: 'de vaste volgorde voor het slapen',
      what: '{ouder} probeert een week lang voor elk slaapje dezelfde volgorde.',
      kept: 'De vaste volgorde voor het slapen werkt: doekje, liedje, bed. Het huilen is niet weg, wel korter.'
    }
  },
  {
    id: 'ritme',
    about: 'slapen',
    weeks: [6, 16],
    saw: 'Aan de kast hangt een blaadje met streepjes: slapen, drinken, wakker.',
    parent:
      'Er komt wat lijn in de dag. {kind} is nu een uur achter elkaar wakker en dan is het ook echt op.',
    discussed:
      'Kijken naar {kind} gaat voor kijken naar de klok. Waaraan {ouder} ziet dat {hij} moe wordt.'
  },
  {
    id: 'geluidjes',
    about: 'contact',
    weeks: [8, 20],
    saw: '{ouder} zegt iets, wacht, en {kind} antwoordt met een lange klank. Zo gaan ze een paar keer heen en weer.',
    parent:
      '‘We hebben hele gesprekken’, zegt {ouder}. Bij het verschonen is {kind} het meest in voor een praatje.',
    discussed: 'Om de beurt ‘praten’ is nu al oefenen. Zulke momenten hoeven niet lang te duren.'
  },
  {
    id: 'buik',
    about: 'spelen',
    weeks: [7, 18],
    saw: 'Op een kleedje op de grond ligt {kind} op de buik. {ouder} gaat er plat tegenover liggen, en het hoofdje komt hoger.',
    parent: 'Op de buik moppert {kind} snel. {ouder} stopte er daarom mee.',
    discussed:
      'Kort en vaak, als {kind} wakker is en iemand erbij blijft. Op de borst van {ouder} telt ook mee.',
    agree: {
      who: 'ouder',
      short: 'het oefenen op de buik',
      what: '{ouder} legt {kind} na elke verschoning even op de buik en gaat er zelf bij liggen.',
      kept: 'Het oefenen op de buik gaat beter. {kind} houdt het nu een paar minuten vol zolang er een gezicht te zien is.'
    }
  },
  {
    id: 'prikken',
    about: 'consultatiebureau',
    weeks: [8, 22],
    parent: '{ouder} ziet op tegen de prikken. De vorige keer huilden ze allebei.',
    discussed:
      'Wat {kind} helpt: op schoot, de stem van {ouder}, daarna meteen troosten en eventueel drinken. Meer hoeft {ouder} niet te doen.',
    agree: {
      who: 'ouder',
      short: 'de prikken op het consultatiebureau',
      what: '{ouder} vraagt op het consultatiebureau of {kind} bij de prik op schoot mag.',
      kept: 'Bij de prikken zat {kind} op schoot. Het huilen was over voordat de pleister erop zat.'
    }
  },
  {
    id: 'stemming',
    about: 'stemming',
    weeks: [5, 18],
    needs: ['moeder'],
    saw: 'Ze zit met opgetrokken knieën op de bank. Naar {kind} kijkt ze vaak; naar mij pas later.',
    parent:
      'Ze voelt zich vlak. Ze doet alles voor {kind}, maar de blijdschap komt niet vanzelf. Dat durfde ze nog niet te zeggen.',
    discussed:
      'Dat dit vaker voorkomt na een geboorte en dat er hulp voor is. Ze hoeft het niet alleen uit te zoeken. Met de huisarts praten wil ze wel.',
    agree: {
      firm: true,
      who: 'ouder',
      short: 'de afspraak bij de huisarts',
      what: '{ouder} maakt deze week een afspraak bij de huisarts over hoe ze zich voelt.',
      kept: 'Ze is bij de huisarts geweest. Er komt een gesprek met de praktijkondersteuner; ze was opgelucht dat er geluisterd werd.'
    }
  },
  {
    id: 'naar-buiten',
    about: 'eropuit',
    weeks: [6, 20],
    parent:
      '{ouder} komt weinig buiten. Tegen de tijd dat de tas gepakt is, moet {kind} weer drinken.',
    discussed:
      'Een rondje van tien minuten is ook buiten. Wat er minimaal mee moet, past in een jaszak.',
    agree: {
      who: 'ouder',
      short: 'het ommetje',
      what: '{ouder} loopt elke dag een ommetje met {kind}, hoe kort ook.',
      kept: 'Het ommetje is er bijna elke dag van gekomen. {kind} kijkt dan naar de bomen en wordt stil.'
    }
  },
  {
    id: 'partner-samen',
    about: 'partner',
    weeks: [6, 26],
    needs: ['partner'],
    unless: ['partner-hier'],
    parent:
      'Met {partner} gaat het vooral over luiers en wie er moet opstaan. {ouder} mist het samen lachen.',
    discussed:
      'Hoe het tussen hen was voordat {kind} er was, en wat daarvan in het klein weer zou kunnen.',
    agree: {
      who: 'ouder',
      short: 'de avond samen',
      what: '{ouder} en {partner} eten een keer samen als {kind} slaapt, zonder scherm.',
      kept: 'De avond samen werd een uur, ‘maar wel een goed uur’. Ze willen het vaker doen.'
    }
  },
  {
    id: 'partner-bad',
    about: 'partner',
    weeks: [6, 26],
    needs: ['partner-hier'],
    saw: '{kind} ligt op de bovenbenen van {partner} en volgt met de ogen elk woord.',
    parent: '{partner} vond de eerste weken zoeken en geniet nu meer, omdat {kind} teruglacht.',
    discussed:
      'Samen gekeken wat {kind} bij ieder van hen doet. Bij {partner} wordt gespeeld, bij {ouder} komt de rust.'
  },
  {
    id: 'oma-helpt',
    about: 'familie',
    weeks: [5, 30],
    needs: ['oma', 'moeder'],
    parent:
      'Haar moeder past op en neemt het soms over. {ouder} is er blij mee, en wil ook dat {kind} weet wie de moeder is.',
    discussed:
      'Wat ze van haar moeder wil en wat niet. Ze kiest ervoor om het bedritueel zelf te doen.'
  },
  {
    id: 'alleen-baby',
    about: 'steun',
    weeks: [6, 26],
    needs: ['alleen'],
    parent: 'Alles komt op {ouder} alleen neer. Ziek zijn kan niet, en even douchen is al plannen.',
    discussed: 'Wie een uur zou kunnen oppassen zonder dat het als een gunst voelt.',
    agree: {
      who: 'ouder',
      short: 'het oppasuurtje',
      what: '{ouder} vraagt een vriendin om een vast oppasuurtje in de week.',
      kept: 'Het oppasuurtje is op donderdag. {ouder} ging de eerste keer gewoon slapen.'
    }
  }
];
