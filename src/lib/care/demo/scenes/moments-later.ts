/** What is seen on coming in: from half a year to the second birthday. */
import type { Moment } from '../scene';

const seen = (from: number, until: number, text: string): Moment => ({
  weeks: [from, until],
  text,
  unless: ['slaapt']
});

export const laterMoments: Moment[] = [
  seen(26, 40, '{kind} zit op het kleed tussen drie kussens en houdt {ouder} in het oog.'),
  seen(
    27,
    44,
    '{kind} wil opgepakt worden als ik binnenkom, en kijkt vanaf de heup van {ouder} de kat uit de boom.'
  ),
  seen(
    28,
    46,
    '{ouder} legt een speeltje net buiten bereik en moedigt aan. {kind} moppert, reikt en heeft het.'
  ),
  seen(
    28,
    48,
    '{kind} stoot het hoofd, kijkt naar {ouder} en gaat dan pas huilen. Op schoot is het snel over.'
  ),
  seen(26, 40, '{kind} bekijkt het eigen handje alsof het nieuw is. {ouder} laat de stilte duren.'),
  seen(30, 50, '{kind} geeft {ouder} een blok, neemt het terug, en geeft het weer.'),
  seen(30, 48, '{ouder} loopt naar de keuken en blijft praten; {kind} luistert en speelt verder.'),
  seen(26, 42, '{kind} klopt met twee blokken tegen elkaar en kijkt of {ouder} het hoort.'),
  seen(34, 52, '{kind} kruipt weg, kijkt om de hoek van de deur en wacht tot {ouder} roept.'),
  seen(
    32,
    52,
    '{ouder} vertelt wat {kind} doet terwijl het gebeurt: ‘Je hebt de sok, ja, de sok.’'
  ),
  seen(36, 54, '{kind} zwaait als ik de tas neerzet, een beetje te vroeg. {ouder} moet lachen.'),
  seen(38, 56, '{kind} kruipt op schoot met een boekje, wijst, en wacht op het woord.'),
  seen(40, 56, '{kind} eet een stukje brood en biedt {ouder} ook een hap aan.'),
  seen(
    40,
    58,
    'Als iets niet lukt, houdt {kind} het omhoog naar {ouder}. Die helpt een klein beetje en geeft het terug.'
  ),
  seen(44, 56, '{ouder} en {kind} zitten samen op de grond met de bak wasknijpers.'),
  seen(
    52,
    70,
    '{kind} brengt {ouder} het een na het ander: een beker, een sok, de afstandsbediening.'
  ),
  seen(
    52,
    72,
    '{kind} blijft eerst bij het been van {ouder} staan en komt na een minuut of tien een blok laten zien.'
  ),
  seen(54, 74, '{ouder} kijkt mee als {kind} wijst, en zegt wat er te zien is.'),
  seen(54, 78, '{kind} stapelt twee blokken en zoekt de ogen van {ouder}. Er wordt geklapt.'),
  seen(
    56,
    80,
    'Er is even verzet bij de luier. {ouder} geeft {kind} de tube om vast te houden, en het is klaar.'
  ),
  seen(58, 80, '{kind} doet {ouder} na met een doekje over de tafel.'),
  seen(
    60,
    84,
    '{kind} speelt een tijdje alleen en komt tussendoor tanken: even hangen, en weer weg.'
  ),
  seen(
    62,
    90,
    '{kind} huilt als de toren omvalt. {ouder} gaat ernaast zitten en zegt: ‘Zonde hè.’'
  ),
  seen(60, 86, '{ouder} wacht met helpen tot {kind} erom vraagt, ook al duurt het lang.'),
  seen(66, 92, '{kind} sjouwt mijn tas door de kamer en is trots. {ouder} en ik kijken ernaar.'),
  seen(
    68,
    96,
    'De pop wordt in bed gelegd, met een kus. {kind} doet precies de stem van {ouder} na.'
  ),
  seen(
    70,
    100,
    '{kind} vertelt een heel verhaal waarvan ik ‘auto’ en ‘nat’ versta. {ouder} vertaalt de rest.'
  ),
  seen(74, 104, '{kind} wil de tekening aan mij geven, en dan toch niet, en dan aan {ouder}.'),
  seen(
    76,
    104,
    '{ouder} zegt vooraf dat het speelgoed zo in de bak gaat. {kind} protesteert en doet daarna mee.'
  ),
  seen(78, 106, '{kind} komt bij de deur kijken wie er is en zegt mijn naam, bijna goed.')
];
