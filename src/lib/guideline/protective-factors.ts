/**
 * What protects the relation between parent and child: 10 with the parents, 10 in the circumstances,
 * 6 with the child. `factors.ts` brings both sides together.
 */
import { ID_PART, type Factor } from './factor';
import { GUIDELINE } from './sources';

const factor =
  (level: Factor['level'], forWhom: Factor['forWhom']) =>
  (id: string, title: string, text: string): Factor => ({
    module: 'factors',
    audience: 'professional',
    source: { document: GUIDELINE, section: 'Thema 2, Tabel 2.2, beschermend' },
    effect: 'protective',
    level,
    forWhom,
    id: `protective-${ID_PART[level]}-${id}`,
    title,
    text
  });

const parent = factor('parent', 'parent');
const around = factor('circumstances', 'both');
const child = factor('child', 'child');

export const protectiveFactors: Factor[] = [
  parent('health', 'Lichamelijk gezond', 'De ouder is lichamelijk gezond.'),
  parent('mental-health', 'Mentaal gezond', 'De ouder zit psychisch goed in zijn vel.'),
  parent('wanted', 'Gewenste zwangerschap', 'Het kind was welkom.'),
  parent('birth', 'Zwangerschap en bevalling zonder problemen', 'Er waren geen complicaties.'),
  parent('confidence', 'Vertrouwen in zichzelf als opvoeder', 'De ouder gelooft dat het lukt.'),
  parent(
    'education',
    'Opleiding afgerond',
    'Bijvoorbeeld een startkwalificatie. Dat geeft meer kans op werk en vast inkomen.'
  ),
  parent(
    'own-past',
    'Goede ervaringen van vroeger',
    'Wat de ouder zelf meekreeg, helpt nu bij het ouder zijn.'
  ),
  parent(
    'inner-model',
    'Veilige basis in de ouder zelf',
    'Daardoor ziet de ouder signalen en kan die zich in het kind verplaatsen.'
  ),
  parent('style', 'Warme, duidelijke opvoeding', 'Autoritatief: liefdevol en met houvast.'),
  parent('help', 'Kan hulp gebruiken', 'De ouder werkt samen en doet iets met begeleiding.'),
  around('both-parents', 'Beide ouders zijn er', 'Het kind heeft ze allebei in zijn leven.'),
  around('partner', 'Steun van de partner', 'Hun relatie is stabiel en geeft steun.'),
  around('network', 'Steun van mensen om hen heen', 'Familie en bekenden springen bij.'),
  around('income', 'Genoeg en vast inkomen', 'Er zijn geen grote geldzorgen.'),
  around('home', 'Een goede plek om te wonen', 'Het huis past en ze kunnen er blijven.'),
  around('few-carers', 'Weinig vaste verzorgers', 'Steeds dezelfde gezichten voor het kind.'),
  around(
    'daily-contact',
    'Elke dag contact',
    'Kind en verzorger zien elkaar regelmatig, dagelijks.'
  ),
  around('community', 'Hoort ergens bij', 'Het gezin doet mee in bijvoorbeeld buurt of kerk.'),
  around(
    'small-family',
    'Klein gezin',
    'Minder dan 4 kinderen: minder druk op het geld en minder stress.'
  ),
  around(
    'warm-climate',
    'Warmte thuis',
    'Ze zijn bij elkaar betrokken. De ouders bieden het kind iets te beleven en gaan positief en steunend met het kind om.'
  ),
  child('full-term', 'Op tijd geboren', 'Het kind was voldragen.'),
  child('healthy', 'Geen medische zorgen', 'Het kind is gezond.'),
  child(
    'temperament',
    'Makkelijk en regelmatig',
    'Het kind heeft een rustig ritme en is niet snel van slag.'
  ),
  child('development', 'Ontwikkelt zich als anderen', 'De ontwikkeling verloopt normaal.'),
  child('intelligence', 'Normale intelligentie', 'Het leren gaat zoals verwacht.'),
  child('senses', 'Ziet, hoort en voelt goed', 'Er is geen zintuiglijke beperking.')
];
