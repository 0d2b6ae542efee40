/** Short sentences that hold a report together: what was left open, and what follows. */

export const stillOpen = [
  'Van {kort} is het nog niet gekomen; {ouder} wil het nog wel.',
  'Gevraagd naar {kort}: dat staat nog open. Het hoeft niet allemaal tegelijk.',
  'Aan {kort} is {ouder} nog niet toegekomen. Het blijft op de lijst.'
];
export const letGo = [
  'Van {kort} is het niet gekomen, en voor {ouder} hoeft het ook niet meer. We laten het los.',
  'Over {kort} denkt {ouder} nu anders. Het gaat van de lijst.'
];
export const overtakenByBirth = [
  'De afspraak over {kort} is met de geboorte vanzelf vervallen.',
  'Er kwam een geboorte tussen: de afspraak over {kort} gaat van de lijst.'
];
export const staysOpen = 'Blijft staan: {kort}.';

export const nothingAgreed = [
  'Geen nieuwe afspraken.',
  'Vandaag niets nieuws afgesproken, dat was ook fijn.',
  'Geen afspraken nodig; {ouder} weet me te vinden.',
  'Niets nieuws; wat loopt, loopt.',
  'We laten het vandaag bij praten.',
  'Geen afspraak, wel een goed gesprek.',
  '{ouder} bedenkt zelf wat een volgende stap is.'
];

/** {wanneer} is filled in from the date of the next visit: 'over twee weken'. */
export const followUps = [
  'Gewoon vervolg, {wanneer}.',
  'Zelfde dag en tijd, {wanneer}.',
  'Ik kom {wanneer} weer. {ouder} belt eerder als dat nodig is.',
  'Vervolg volgens plan: {wanneer}.',
  'Afgesproken dat ik {wanneer} langskom.'
];
export const followUpsWithTopic = [
  'Volgend bezoek {wanneer}. Dan vraag ik naar {kort}.',
  'Ik kom {wanneer} weer, en we komen terug op {kort}.',
  'Vervolg {wanneer}. Op de lijst: {kort}.'
];
export const afterBirth = [
  'Volgend bezoek als de baby er is; {ouder} laat het weten.',
  'De volgende keer is er waarschijnlijk een baby. {ouder} appt of belt.'
];

export const ages = ['{kind} is vandaag {leeftijd}.', '{kind} is nu {leeftijd}.'];
/** Before a sentence that starts with the name already. */
export const agesAlone = ['Leeftijd vandaag: {leeftijd}.', 'Leeftijd: {leeftijd}.'];

/** When a visit has little new: an ordinary, good visit. */
export const quietVisits = [
  {
    parent: '{ouder} heeft geen bijzonderheden en is blij met een gewone week.',
    discussed: 'Stilgestaan bij wat nu vanzelf gaat en in het begin niet.'
  },
  {
    parent: 'Een rustige tijd, vertelt {ouder}. De dagen lijken op elkaar en dat bevalt.',
    discussed: 'Wat die rust mogelijk maakt, en hoe {ouder} daar zelf voor zorgt.'
  },
  {
    parent: '{ouder} had vooral zin in een praatje en vertelt over de buurt en het weekend.',
    discussed: 'Tussendoor samen genoten van wat er te zien was.'
  },
  {
    parent: 'Het gaat zijn gang, zegt {ouder}. Vragen waren er deze keer niet.',
    discussed: 'Vooruitgekeken naar de komende weken.'
  },
  {
    parent: '{ouder} laat foto’s van de afgelopen tijd zien en vertelt er van alles bij.',
    discussed: 'Welke foto {ouder} het mooist vindt, en waarom.'
  }
];

export const addenda = [
  'Nagekomen: {ouder} belde dat het na ons bezoek rustiger was in huis.',
  'Aanvulling: de huisarts is met goedvinden van {ouder} op de hoogte gebracht.',
  'Vergeten op te schrijven: er is een folder in gewone taal achtergelaten.',
  'Aanvulling: de dag daarna kort gebeld, de nacht was beter gegaan.',
  'Nagekomen bericht van {ouder}: het is gelukt om de afspraak te verzetten.',
  'Aanvulling: in het teamoverleg zonder naam gevraagd wie er ervaring mee heeft; dat neem ik de volgende keer mee.'
];
