/** What is seen on coming in: in pregnancy and in the first half year. Pregnancy stands apart. */
import type { Moment } from '../scene';

const pregnant = (from: number, until: number, text: string): Moment => ({
  weeks: [from, until],
  text
});

export const pregnancyMoments: Moment[] = [
  pregnant(16, 42, '{ouder} ziet er uitgerust uit en heeft thee klaargezet.'),
  pregnant(18, 42, 'Een hand gaat steeds naar haar buik terwijl ze vertelt.'),
  pregnant(16, 42, 'Op tafel ligt een schrift met vragen die ze deze week heeft opgeschreven.'),
  pregnant(20, 42, '{ouder} lacht als de baby schopt, en wijst me de plek.'),
  pregnant(
    24,
    42,
    'Ze zit onderuit op de bank met een kussen in haar rug. Haar benen zijn zwaar vandaag.'
  ),
  pregnant(
    22,
    42,
    'De babykamer is een hoek van de slaapkamer geworden, met een rek vol kleertjes.'
  ),
  pregnant(16, 42, '{ouder} oogt moe en wil toch graag praten.'),
  pregnant(20, 42, 'Er staat muziek aan. Volgens {ouder} wordt de baby er wakker van.'),
  pregnant(18, 42, 'Ze praat zachtjes tegen haar buik terwijl ik mijn jas uitdoe.'),
  pregnant(
    16,
    42,
    'Het is warm binnen en er staat soep op. {ouder} begint uit zichzelf te vertellen.'
  ),
  pregnant(19, 42, '{ouder} is stil aan het begin en wordt losser als we het over de baby hebben.'),
  pregnant(26, 42, 'Ze poetst het wiegje van een nichtje terwijl we praten, tot in de hoekjes.'),
  pregnant(
    18,
    42,
    '{ouder} kijkt even weg als het over vroeger gaat, en komt er daarna zelf op terug.'
  ),
  pregnant(28, 42, 'In de gang staat een kinderwagen met het label er nog aan.'),
  pregnant(
    16,
    42,
    'Ze doet open met de telefoon aan haar oor, hangt op en zucht: nu is het rustig.'
  ),
  pregnant(30, 42, 'Opstaan gaat in drie keer. Ze lacht erom en houdt haar buik vast.'),
  pregnant(16, 30, 'Aan de stoel hangt een nieuwe broek met een brede band. Ze is er blij mee.')
];

const seen = (from: number, until: number, text: string): Moment => ({
  weeks: [from, until],
  text,
  unless: ['slaapt']
});
const asleep = (from: number, until: number, text: string): Moment => ({
  weeks: [from, until],
  text,
  needs: ['slaapt']
});

export const earlyMoments: Moment[] = [
  asleep(
    -8,
    10,
    '{kind} slaapt tegen {ouder} aan en smakt af en toe. We praten eroverheen, zacht.'
  ),
  asleep(0, 20, '{kind} ligt in de box te slapen, de armpjes omhoog. {ouder} dekt de voetjes toe.'),
  asleep(4, 40, '{kind} slaapt in de wagen in de gang. {ouder} laat de deur op een kier.'),
  asleep(14, 60, '{kind} slaapt boven. Bij elk geluidje kijkt {ouder} naar het plafond.'),
  asleep(
    30,
    104,
    '{kind} ligt nog in bed na een vroege ochtend. Op tafel staat een halve boterham.'
  ),
  asleep(
    40,
    104,
    '{kind} slaapt. Het speelgoed ligt in een lange rij door de kamer, die blijft liggen van {ouder}.'
  ),
  asleep(
    -8,
    6,
    '{kind} slaapt op de borst van {ouder}, met een handje om de rand van {haar} trui.'
  ),
  asleep(-4, 12, '{kind} slaapt het hele bezoek in de wieg. {ouder} kijkt af en toe over de rand.'),
  asleep(0, 26, '{kind} is net in slaap gevallen. We praten zacht, en dat geeft ook ons rust.'),
  asleep(12, 104, '{kind} doet een slaapje als ik kom. Door de babyfoon horen we het gezucht.'),
  asleep(
    26,
    104,
    '{kind} slaapt bij het begin van het bezoek en komt er later met warme wangen bij.'
  ),
  asleep(52, 104, '{kind} slaapt boven. De schoentjes staan naast die van {ouder} op de mat.'),
  seen(-2, 5, '{kind} is wakker en rustig, en kijkt lang naar het gezicht van {ouder}.'),
  seen(
    -6,
    6,
    '{ouder} legt {kind} tegen zich aan met het hoofdje onder {haar} kin. Ze worden er allebei rustig van.'
  ),
  seen(0, 6, 'Bij het verschonen blijft {ouder} praten; {kind} ligt stil en luistert.'),
  seen(
    0,
    7,
    '{kind} pakt de vinger van {ouder} en laat niet los. {ouder} maakt er een gesprekje van.'
  ),
  seen(
    0,
    7,
    '{ouder} herkent het eerste gepiep en heeft {kind} al opgepakt voordat het huilen wordt.'
  ),
  seen(
    0,
    6,
    '{kind} draait het hoofd naar de stem van {ouder}, ook als er tussendoor gepraat wordt.'
  ),
  seen(0, 7, '{kind} ligt in de box en maakt kleine geluidjes. {ouder} antwoordt van een afstand.'),
  seen(
    0,
    6,
    '{ouder} houdt {kind} wat voorzichtig vast, en wordt zekerder naarmate het bezoek duurt.'
  ),
  seen(6, 16, '{kind} ligt op schoot en kijkt van {ouder} naar mij en weer terug.'),
  seen(6, 16, '{ouder} trekt een gek gezicht; {kind} wordt er stil van en lacht dan.'),
  seen(
    6,
    18,
    '{kind} wordt onrustig. {ouder} probeert eerst een andere houding en dan een liedje, en dat is het.'
  ),
  seen(
    6,
    16,
    'Ze liggen samen op het speelkleed als ik binnenkom. {ouder} vertelt {kind} wie er is.'
  ),
  seen(6, 17, '{kind} kijkt even weg, en {ouder} wacht tot de ogen terugkomen.'),
  seen(7, 18, '{kind} trappelt als {ouder} in beeld komt.'),
  seen(6, 18, '{ouder} praat warm over {kind} en zegt ook eerlijk dat het een drukke week was.'),
  seen(
    6,
    20,
    '{kind} ligt met een vuistje in de mond en volgt het licht op de muur. {ouder} kijkt mee.'
  ),
  seen(
    8,
    20,
    '{ouder} schommelt {kind} op de arm zonder erbij na te denken, ook als {ze} thee inschenkt.'
  ),
  seen(
    14,
    26,
    '{kind} grijpt naar de bril van {ouder} en kraait. {ouder} geeft een rammelaar en zegt: ‘Deze mag.’'
  ),
  seen(15, 27, '{kind} bekijkt mij van top tot teen, met een hand in de trui van {ouder}.'),
  seen(
    14,
    27,
    'Op het kleed pakt {kind} steeds dezelfde doek. {ouder} laat {hem} rustig {zijn} gang gaan.'
  ),
  seen(15, 27, '{kind} brengt alles naar de mond, ook mijn pen. {ouder} ruilt hem voor een lepel.'),
  seen(
    16,
    27,
    '{kind} zit met steun op schoot en slaat op tafel. {ouder} slaat terug, om de beurt.'
  ),
  seen(14, 26, '{ouder} ziet dat {kind} in de ogen wrijft en rondt het spelen rustig af.'),
  seen(16, 28, '{kind} lacht hardop als {ouder} niest. Het wordt een spelletje.')
];
