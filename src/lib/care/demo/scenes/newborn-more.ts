/** The first two months: the smaller subjects that come up in between. */
import type { Scene } from '../scene';

export const newbornMoreScenes: Scene[] = [
  {
    id: 'verliefd',
    about: 'dichtbij',
    weeks: [0, 6],
    parent:
      'Iedereen had gezegd dat het liefde op het eerste gezicht zou zijn. Bij {ouder} komt het langzamer, elke dag een beetje.',
    discussed:
      'Dat dat heel gewoon is. Elkaar leren kennen kost tijd, en {ouder} is er al volop mee bezig.'
  },
  {
    id: 'eerste-wandeling',
    about: 'eropuit',
    weeks: [1, 7],
    saw: 'De kinderwagen staat uitgeklapt in de kamer, met regenhoes en al.',
    parent: 'De eerste wandeling was tot de hoek en terug. ‘Het voelde als een wereldreis.’',
    discussed: 'Hoe {kind} reageert op buitenlucht, en dat kort ook goed is.',
    agree: {
      who: 'ouder',
      short: 'de wandeling tot het plein',
      what: '{ouder} loopt deze week een keer met {kind} tot het plein.',
      kept: 'De wandeling tot het plein is gelukt. Er stopten drie mensen om in de wagen te kijken.'
    }
  },
  {
    id: 'krampjes',
    about: 'huilen',
    weeks: [2, 9],
    saw: '{kind} trekt de knietjes op en wordt rood. {ouder} legt een warme hand op het buikje en wacht.',
    parent: '{ouder} heeft van alles gehoord over krampjes: druppels, thee, een ander merk melk.',
    discussed:
      'Wat {ouder} zelf al merkte: rust na het drinken en rechtop houden. Niet alles tegelijk veranderen.'
  },
  {
    id: 'foto',
    about: 'contact',
    weeks: [2, 10],
    saw: '{ouder} laat een foto zien waarop {kind} haast lacht. In het echt is het een rimpel, en ook die is mooi.',
    parent: 'Er staan al vierhonderd foto’s op de telefoon, de meeste van een slapend gezichtje.',
    discussed: 'Wat {ouder} in dat gezichtje ziet, en van wie {kind} die kin heeft.'
  },
  {
    id: 'onzeker',
    about: 'ouderschap',
    weeks: [1, 9],
    parent:
      '{ouder} zoekt ’s nachts antwoorden op de telefoon en wordt daar onrustig van. Elk antwoord is weer anders.',
    discussed:
      'Welke drie bronnen {ouder} vertrouwt. En dat kijken naar {kind} vaak het snelste antwoord geeft.',
    agree: {
      who: 'ouder',
      short: 'de vragenlijst op de koelkast',
      what: '{ouder} schrijft vragen van de nacht op de koelkast en bewaart ze voor de ochtend.',
      kept: 'Van de vragen op de koelkast was de helft ’s ochtends al geen vraag meer. De andere helft hebben we besproken.'
    }
  },
  {
    id: 'eten-ouder',
    about: 'eten',
    weeks: [0, 8],
    parent: '{ouder} eet staand, met één hand, wat er toevallig ligt. Warm eten schiet erbij in.',
    discussed:
      'Zorgen voor {kind} begint met zelf gegeten hebben. Wie er een pannetje kan brengen.',
    agree: {
      who: 'ouder',
      short: 'het pannetje',
      what: '{ouder} zegt ja tegen de eerste die aanbiedt om te koken.',
      kept: 'Er is ja gezegd: drie avonden stond er een pannetje voor de deur.'
    }
  },
  {
    id: 'inbakeren',
    about: 'slapen',
    weeks: [2, 8],
    parent: 'Een kennis raadde inbakeren aan omdat {kind} zich wakker schrikt.',
    discussed:
      'Eerst rust en een vaste volgorde. Inbakeren kan alleen onder begeleiding en niet bij elk kind; we hebben het voor nu gelaten.'
  }
];
