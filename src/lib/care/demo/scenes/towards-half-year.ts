/** From two months to half a year: work and daycare, first bites, rolling over, time for oneself. */
import type { Scene } from '../scene';

export const towardsHalfYearScenes: Scene[] = [
  {
    id: 'opvang-kiezen',
    about: 'opvang',
    weeks: [8, 24],
    needs: ['opvang'],
    parent:
      'Over een tijdje gaat {kind} naar de opvang. {ouder} heeft er een naar gevoel bij: ‘Kennen ze {hem} daar wel?’',
    discussed:
      'Wat de leidsters moeten weten over hoe {kind} getroost wil worden. Een doekje met de geur van thuis mag mee.',
    agree: {
      who: 'ouder',
      short: 'het briefje voor de opvang',
      what: '{ouder} schrijft voor de opvang op hoe {kind} het liefst in slaap valt.',
      kept: 'Het briefje hangt bij het bedje op de opvang. Het wennen ging in drie korte keren.'
    }
  },
  {
    id: 'werk-terug',
    about: 'werk',
    weeks: [10, 24],
    needs: ['werk'],
    parent:
      '{ouder} begint weer met werken en voelt zich verscheurd. Op het werk is het prettig, en toch is {kind} steeds in gedachten.',
    discussed:
      'Hoe je weggaat en terugkomt: altijd dag zeggen, en bij thuiskomst eerst samen zitten, dan pas koken.'
  },
  {
    id: 'kolven',
    about: 'voeding',
    weeks: [9, 24],
    needs: ['borst', 'moeder'],
    parent:
      'Ze wil blijven voeden als ze er een dag niet is. Het kolven levert de ene keer veel op en de andere keer weinig.',
    discussed:
      'Wanneer kolven het meest geeft, en dat een fles erbij niet hoeft te betekenen dat ze stopt.'
  },
  {
    id: 'eerste-hapjes',
    about: 'eten',
    weeks: [18, 28],
    saw: '{kind} krijgt een likje peer van de lepel, trekt een rimpel en doet de mond weer open.',
    parent:
      '{ouder} wist niet wanneer je mag beginnen. De buurvrouw zei met drie maanden, het boekje zegt iets anders.',
    discussed:
      'Tussen vier en zes maanden mag {kind} oefenen. Aan {kind} kun je zien of {hij} eraan toe is: rechtop kunnen zitten met steun, happen, interesse. Melk blijft het belangrijkst.',
    agree: {
      who: 'ouder',
      short: 'de oefenhapjes',
      what: '{ouder} geeft een keer per dag een oefenhapje als {kind} uitgerust is.',
      kept: 'De oefenhapjes zijn een feestje geworden. Peer en pompoen gaan erin, bloemkool komt terug.'
    }
  },
  {
    id: 'omrollen',
    about: 'bewegen',
    weeks: [17, 27],
    saw: '{kind} draait zich op het kleed om, schrikt ervan en kijkt naar {ouder}. Die zegt ‘Hé, wat deed jij?’, en het gezichtje ontspant.',
    parent: 'Sinds het rollen durft {ouder} {kind} nergens meer los neer te leggen.',
    discussed: 'Op de commode altijd een hand erop. Op de grond mag {kind} juist de ruimte hebben.'
  },
  {
    id: 'slapen-onrustig',
    about: 'slapen',
    weeks: [15, 27],
    parent:
      'Net sliep {kind} langere stukken, en nu komt {hij} weer elke twee uur. {ouder} loopt op {haar} tandvlees.',
    discussed:
      '{kind} leert nu veel tegelijk, en slapen gaat dan vaker met horten en stoten. Wat {ouder} deze week kan schrappen om zelf bij te slapen.',
    agree: {
      who: 'ouder',
      short: 'de lijst met wat kan wachten',
      what: '{ouder} maakt een lijst van drie dingen die deze week mogen blijven liggen.',
      kept: 'Van de lijst met wat kan wachten is alles blijven liggen. Niemand merkte het.'
    }
  },
  {
    id: 'voorlezen-baby',
    about: 'spelen',
    weeks: [17, 34],
    saw: 'Samen kijken ze in een stoffen boekje. {kind} pakt een bladzij en stopt hem in de mond; {ouder} leest gewoon verder.',
    parent:
      '{ouder} vond voorlezen aan een baby eerst raar. Nu is het het vaste begin van de middag.',
    discussed:
      'Dat het om de stem en de schoot gaat. De bibliotheek heeft een koffertje voor baby’s.'
  },
  {
    id: 'eigen-tijd',
    about: 'ouderschap',
    weeks: [12, 30],
    parent:
      '{ouder} herkent zichzelf soms niet meer. Vroeger danste {ze} elke week, dat lijkt lang geleden.',
    discussed:
      'Wat er van toen gemist wordt en wat er nieuw bij gekomen is. Een klein stukje van vroeger mag terugkomen.',
    agree: {
      who: 'ouder',
      short: 'het uurtje voor zichzelf',
      what: '{ouder} plant een uur in de week dat alleen van {hr} is.',
      kept: 'Het uurtje voor zichzelf is er gekomen: muziek hard, keukendeur dicht, dansen. {kind} keek vanuit de box toe.'
    }
  },
  {
    id: 'geld-baby',
    about: 'geld',
    weeks: [6, 30],
    needs: ['geld'],
    parent:
      'Er is nu een vaste contactpersoon voor de schulden. De eerste maand rondkomen was krap; luiers kwamen van het buurtpunt.',
    discussed: 'Dat hulp vragen ook zorgen voor {kind} is. Welke brief als eerste aandacht vraagt.'
  },
  {
    id: 'roken-baby',
    about: 'roken',
    weeks: [3, 30],
    needs: ['roken'],
    parent:
      'Na de geboorte is {ouder} weer een paar sigaretten gaan roken, altijd buiten. {ze} wil ervan af, ook voor {kind}.',
    discussed:
      'Jas uit en handen wassen voordat {ze} {kind} oppakt. Wat de vorige keer hielp bij het minderen.',
    agree: {
      who: 'ouder',
      short: 'het bellen met de stophulp',
      what: '{ouder} belt de huisartsenpraktijk over hulp bij stoppen met roken.',
      kept: 'De praktijkondersteuner helpt {ouder} nu met stoppen. De afgelopen week waren er vier dagen zonder.'
    }
  }
];
