/**
 * What can hinder the relation between parent and child: 4 around pregnancy and birth, 11 with the
 * parent, 10 in the circumstances, 8 with the child. `factors.ts` brings both sides together.
 */
import { ID_PART, type Factor } from './factor';
import { GUIDELINE } from './sources';

const factor =
  (level: Factor['level'], forWhom: Factor['forWhom']) =>
  (id: string, title: string, text: string): Factor => ({
    module: 'factors',
    audience: 'professional',
    source: { document: GUIDELINE, section: 'Thema 2, Tabel 2.2, belemmerend' },
    effect: 'hindering',
    level,
    forWhom,
    id: `hindering-${ID_PART[level]}-${id}`,
    title,
    text
  });

const birth = factor('pregnancy-and-birth', 'parent');
const parent = factor('parent', 'parent');
const around = factor('circumstances', 'both');
const child = factor('child', 'child');

export const hinderingFactors: Factor[] = [
  birth(
    'unwanted',
    'Zwangerschap niet gewenst of niet gepland',
    'Vraag hoe het nu voor de ouder is.'
  ),
  birth('complications', 'Zware zwangerschap of bevalling', 'Er waren complicaties.'),
  birth(
    'lifestyle',
    'Ongezond geleefd in de zwangerschap',
    'Ook gebruik van middelen door de moeder.'
  ),
  birth(
    'stress',
    'Lang angst of stress in de zwangerschap',
    'Chronische angst, paniek of stress bij de moeder.'
  ),
  parent(
    'illness',
    'Ernstig of langdurig ziek, of een lichamelijke beperking',
    'Bijvoorbeeld doofblindheid.'
  ),
  parent('stress', 'Stress', 'De ouder staat onder spanning.'),
  parent(
    'mental',
    'Psychische klachten',
    'Zoals angst, een eetstoornis of een depressie, ook na de bevalling.'
  ),
  parent('learning', 'Licht verstandelijke beperking of leerstoornis', 'Bij de ouder.'),
  parent('own-past', 'Nare jeugd of trauma', 'Wat de ouder vroeger meemaakte (ACE’s), werkt door.'),
  parent('justice', 'Aanraking met justitie', 'Nu of vroeger, ook als jongere, en ook detentie.'),
  parent('substances', 'Gebruik van verslavende middelen', 'Zeker als het te veel is.'),
  parent(
    'confidence',
    'Weinig vertrouwen in zichzelf als opvoeder',
    'De ouder denkt dat het niet lukt.'
  ),
  parent(
    'signals',
    'Signalen komen minder binnen',
    'De ouder vindt het lastig zich in het kind te verplaatsen.'
  ),
  parent(
    'style',
    'Harde of verwaarlozende opvoeding',
    'Streng zonder warmte (autoritair), of te weinig zorg.'
  ),
  parent('avoids-help', 'Houdt hulp af', 'De ouder gaat hulp uit de weg.'),
  around('absent-parent', 'Een of beide ouders zijn er niet', 'Het kind mist een ouder.'),
  around('teenage-mother', 'Tienermoeder', 'De moeder is zelf nog jong.'),
  around('lost-child', 'Eerder een kind verloren', 'Ook als het dood geboren werd.'),
  around('conflict', 'Ruzie thuis of een moeilijke scheiding', 'Conflicten in het gezin.'),
  around('abuse', 'Mishandeling of verwaarlozing', 'In het gezin.'),
  around('support', 'Weinig steun', 'Er zijn weinig mensen die helpen.'),
  around(
    'poverty',
    'Zorgen over geld, werk of wonen',
    'Bijvoorbeeld armoede, slecht wonen of geen werk.'
  ),
  around('moving', 'Vaak verhuizen', 'Steeds weer een andere plek.'),
  around('carers', 'Wisselende verzorgers', 'Steeds andere mensen zorgen voor het kind.'),
  around('separated', 'Lang zonder de vaste verzorger', 'Het kind ziet die een langere tijd niet.'),
  child('preterm', 'Te vroeg geboren', 'Een vroege start.'),
  child('illness', 'Aangeboren afwijking of chronisch ziek', 'Het kind vraagt extra zorg.'),
  child('development', 'Ontwikkeling loopt anders', 'Onder andere bij autisme.'),
  child('intellectual', 'Verstandelijke beperking', 'Bij het kind.'),
  child('senses', 'Minder goed zien of horen', 'Een zintuiglijke beperking.'),
  child('emotional', 'Trauma, somberheid of angst', 'Ook een eetstoornis.'),
  child(
    'placed',
    'Adoptie of pleegzorg na een moeilijk begin',
    'Met eerder trauma, mishandeling of verwaarlozing.'
  ),
  child(
    'temperament',
    'Snel geprikkeld, onregelmatig, veel huilen',
    'Een temperament dat veel van ouders vraagt.'
  )
];
