/**
 * Whom a nurse works with around the relation between parent and child, and what each is for.
 * Promise: the partners of the guideline in its four groups.
 */
import type { ForWhom, GuidelineItem, GuidelineModule } from './item';
import { GUIDELINE } from './sources';

export interface Partner extends GuidelineItem {
  module: 'partners';
  group: 'medical' | 'help' | 'education' | 'informal';
}

export const PARTNER_GROUP_WORDS: Record<Partner['group'], string> = {
  medical: '(Para)medische zorg',
  help: 'Hulpverlening',
  education: 'Onderwijs en kinderopvang',
  informal: 'Informele zorg'
};

const inGroup =
  (group: Partner['group'], section: string) =>
  (id: string, title: string, text: string, forWhom: ForWhom = 'both'): Partner => ({
    module: 'partners',
    audience: 'professional',
    source: { document: GUIDELINE, section: `Thema 4, Betrokkenen, ${section}` },
    group,
    forWhom,
    id: `partner-${id}`,
    title,
    text
  });

const medical = inGroup('medical', '(para)medische zorg');
const help = inGroup('help', 'hulpverlening');
const education = inGroup('education', 'onderwijs en kinderopvang');
const informal = inGroup('informal', 'informele zorg');

export const partners: GuidelineModule<Partner> = {
  id: 'partners',
  title: 'Met wie je samenwerkt',
  intro: 'Wie er rond het gezin kan staan, en waarvoor.',
  notes: [
    'Zorg dat je goed bereikbaar bent, maak vaste afspraken over verwijzen en terugkoppelen, en overleg geregeld.'
  ],
  items: [
    medical(
      'jgz-team',
      'JGZ-team',
      'Versterkt en steunt ouders in de band met hun kind. Jeugdarts, verpleegkundig specialist, jeugdverpleegkundige, doktersassistent; soms ook een pedagoog, gedragswetenschapper, opvoedadviseur, logopedist of voorlichter eigen taal en cultuur.'
    ),
    medical(
      'gp',
      'Huisarts of POH',
      'Dichtbij, voor vragen over gezondheid en ziekte. Ook bij zorgen over geweld thuis, scheiding of schoolverzuim.'
    ),
    medical(
      'gynaecologist',
      'Gynaecoloog',
      'Medische zorg voor, tijdens en na de zwangerschap.',
      'parent'
    ),
    medical(
      'midwife',
      'Verloskundig zorgverlener',
      'Begeleiding voor, tijdens en na de zwangerschap.',
      'parent'
    ),
    medical(
      'maternity-care',
      'Kraamverzorgende',
      'Zorg en advies voor moeder en pasgeborene, soms ook voor het gezin.'
    ),
    medical('paediatrician', 'Kinderarts', 'Medische zorg van 0 tot 18 jaar.', 'child'),
    help(
      'youth-mental-health',
      'Jeugd-GGZ',
      'Onderzoek en behandeling bij gedragsproblemen of ernstige problemen in de band, 0–18 jaar.',
      'child'
    ),
    help(
      'imh-specialist',
      'IMH-specialist',
      'Infant Mental Health, 0 tot 3 jaar: psychische hulp bij ingewikkelde of acute problemen en bij een moeizame omgang.'
    ),
    help(
      'imh-consultant',
      'IMH-consulent',
      'Iemand uit bijvoorbeeld JGZ, logopedie of wijkteam die let op de ontwikkeling en de ouder-kindrelatie.'
    ),
    help(
      'pop',
      'POP-poli of medisch maatschappelijk werk',
      'Onderzoek en behandeling van volwassenen met sociale of psychiatrische problemen.',
      'parent'
    ),
    help('youth-care', 'Jeugdzorg', 'Specialistische hulp bij opgroeien en opvoeden.'),
    help(
      'lvb',
      'Zorg voor jeugd met een LVB',
      'Uitleg, advies, onderzoek en begeleiding bij een licht verstandelijke beperking.'
    ),
    help(
      'early-help',
      'Integrale Vroeghulp',
      'Uitleg, advies, onderzoek en begeleiding als de ontwikkeling stokt.'
    ),
    help(
      'neighbourhood-team',
      'Sociaal wijkteam',
      'Kijkt breed wat nodig is, begeleidt en kan doorverwijzen als ouders dat willen. Verschilt per gemeente.'
    ),
    help(
      'veilig-thuis',
      'Veilig Thuis',
      'Advies, steun en meldpunt bij (vermoedens van) huiselijk geweld en kindermishandeling.'
    ),
    help('pshi', 'PSHi-team', 'Psychosociale hulp na iets ingrijpends.'),
    help(
      'foster-care',
      'Pleegzorg',
      'Bereidt pleegouders voor, steunt hen en houdt contact met kind, ouders en andere instanties.'
    ),
    help('adoption', 'Adoptiebegeleiding', 'Uitleg, voorbereiding en nazorg bij adoptie.'),
    help(
      'psychologist',
      'Zelfstandig psycholoog of orthopedagoog',
      'Onderzoek en behandeling bij gedragsproblemen of problemen in de band, 0–18 jaar.'
    ),
    help(
      'social-work',
      'Algemeen maatschappelijk werk',
      'Begeleiding bij schulden, relatie, wonen, werk en inkomen.',
      'parent'
    ),
    education(
      'childcare',
      'Kinderopvang en peuterspeelzaal',
      'Zien het kind vaak en kunnen zorgen opmerken.',
      'child'
    ),
    education('school', 'School', 'Leerkracht of intern begeleider kan zorgen opmerken.', 'child'),
    education(
      'school-social-work',
      'Schoolmaatschappelijk werk',
      'Brengt hulp in en om de school bij elkaar.'
    ),
    informal(
      'network',
      'Eigen netwerk',
      'Familie, vrienden, buren en vrijwilligers, bijvoorbeeld van sportclub of welzijn.'
    )
  ]
};
