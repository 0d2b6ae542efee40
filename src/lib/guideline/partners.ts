/**
 * Whom a nurse works with around the relation between parent and child, and what each is for.
 * Promises: the partners of the guideline in its four groups. `situations` are those that it names for
 * each; the youth care organisation also has those of the treatments that are given there.
 */
import type { InferOutput } from 'valibot';
import type { AgeRange, ForWhom, GuidelineModule, Situation } from './item';
import { GUIDELINE } from './sources';
import type { partnerShape } from './shape/help';

export type Partner = InferOutput<typeof partnerShape>;

interface Named {
  id: string;
  title: string;
  text: string;
  forWhom?: ForWhom;
  /** What the guideline names them for; absent when they are there to notice. */
  situations?: Situation[];
  ages?: AgeRange;
}

const inGroup =
  (group: Partner['group'], section: string) =>
  (partner: Named): Partner => ({
    module: 'partners',
    audience: 'professional',
    source: { document: GUIDELINE, section: `Thema 4, Betrokkenen, ${section}` },
    group,
    forWhom: 'both',
    ...partner,
    id: `partner-${partner.id}`
  });

const medical = inGroup('medical', '(para)medische zorg');
const help = inGroup('help', 'hulpverlening');
const education = inGroup('education', 'onderwijs en kinderopvang');
const informal = inGroup('informal', 'informele zorg');

const upTo18: AgeRange = { from: { weeks: 0 }, until: { years: 18 } };

export const partners: GuidelineModule<Partner> = {
  id: 'partners',
  title: 'Met wie je samenwerkt',
  intro: 'Wie er rond het gezin kan staan, en waarvoor.',
  notes: [
    'Zorg dat je goed bereikbaar bent, maak vaste afspraken over verwijzen en terugkoppelen, en overleg geregeld.'
  ],
  items: [
    medical({
      id: 'jgz-team',
      title: 'JGZ-team',
      text: 'Versterkt en steunt ouders in de band met hun kind. Jeugdarts, verpleegkundig specialist, jeugdverpleegkundige, doktersassistent; soms ook een pedagoog, gedragswetenschapper, opvoedadviseur, logopedist of voorlichter eigen taal en cultuur.',
      situations: ['sensitive-responding', 'limit-setting']
    }),
    medical({
      id: 'gp',
      title: 'Huisarts of POH',
      text: 'Dichtbij, voor vragen over gezondheid en ziekte. Ook bij zorgen over geweld thuis, scheiding of schoolverzuim.',
      situations: ['health', 'parenting-strain', 'violence-neglect']
    }),
    medical({
      id: 'gynaecologist',
      title: 'Gynaecoloog',
      text: 'Medische zorg voor, tijdens en na de zwangerschap.',
      forWhom: 'parent',
      situations: ['pregnancy-and-birth', 'health']
    }),
    medical({
      id: 'midwife',
      title: 'Verloskundig zorgverlener',
      text: 'Begeleiding voor, tijdens en na de zwangerschap.',
      forWhom: 'parent',
      situations: ['pregnancy-and-birth']
    }),
    medical({
      id: 'maternity-care',
      title: 'Kraamverzorgende',
      text: 'Zorg en advies voor moeder en pasgeborene, soms ook voor het gezin.',
      situations: ['pregnancy-and-birth', 'difficult-start']
    }),
    medical({
      id: 'paediatrician',
      title: 'Kinderarts',
      text: 'Medische zorg van 0 tot 18 jaar.',
      forWhom: 'child',
      situations: ['health'],
      ages: upTo18
    }),
    help({
      id: 'youth-mental-health',
      title: 'Jeugd-GGZ',
      text: 'Onderzoek en behandeling bij gedragsproblemen of ernstige problemen in de band, 0–18 jaar.',
      forWhom: 'child',
      situations: ['behaviour', 'relation-problems'],
      ages: upTo18
    }),
    help({
      id: 'imh-specialist',
      title: 'IMH-specialist',
      text: 'Infant Mental Health, 0 tot 3 jaar: psychische hulp bij ingewikkelde of acute problemen en bij een moeizame omgang.',
      situations: ['relation-problems'],
      ages: { from: { weeks: 0 }, until: { years: 4 } }
    }),
    help({
      id: 'imh-consultant',
      title: 'IMH-consulent',
      text: 'Iemand uit bijvoorbeeld JGZ, logopedie of wijkteam die let op de ontwikkeling en de ouder-kindrelatie.',
      situations: ['relation-problems', 'development-delay']
    }),
    help({
      id: 'pop',
      title: 'POP-poli of medisch maatschappelijk werk',
      text: 'Onderzoek en behandeling van volwassenen met sociale of psychiatrische problemen.',
      forWhom: 'parent',
      situations: ['parental-mental-health', 'social-circumstances']
    }),
    help({
      id: 'youth-care',
      title: 'Jeugdzorg',
      text: 'Specialistische hulp bij opgroeien en opvoeden.',
      situations: ['parenting-strain', 'behaviour', 'relation-problems', 'trauma']
    }),
    help({
      id: 'lvb',
      title: 'Zorg voor jeugd met een LVB',
      text: 'Uitleg, advies, onderzoek en begeleiding bij een licht verstandelijke beperking.',
      situations: ['disability']
    }),
    help({
      id: 'early-help',
      title: 'Integrale Vroeghulp',
      text: 'Uitleg, advies, onderzoek en begeleiding als de ontwikkeling stokt.',
      situations: ['development-delay']
    }),
    help({
      id: 'neighbourhood-team',
      title: 'Sociaal wijkteam',
      text: 'Kijkt breed wat nodig is, begeleidt en kan doorverwijzen als ouders dat willen. Verschilt per gemeente.',
      situations: ['relation-problems', 'social-circumstances']
    }),
    help({
      id: 'veilig-thuis',
      title: 'Veilig Thuis',
      text: 'Advies, steun en meldpunt bij (vermoedens van) huiselijk geweld en kindermishandeling.',
      situations: ['violence-neglect']
    }),
    help({
      id: 'pshi',
      title: 'PSHi-team',
      text: 'Psychosociale hulp na iets ingrijpends.',
      situations: ['trauma']
    }),
    help({
      id: 'foster-care',
      title: 'Pleegzorg',
      text: 'Bereidt pleegouders voor, steunt hen en houdt contact met kind, ouders en andere instanties.',
      situations: ['foster-adoption']
    }),
    help({
      id: 'adoption',
      title: 'Adoptiebegeleiding',
      text: 'Uitleg, voorbereiding en nazorg bij adoptie.',
      situations: ['foster-adoption']
    }),
    help({
      id: 'psychologist',
      title: 'Zelfstandig psycholoog of orthopedagoog',
      text: 'Onderzoek en behandeling bij gedragsproblemen of problemen in de band, 0–18 jaar.',
      situations: ['behaviour', 'relation-problems'],
      ages: upTo18
    }),
    help({
      id: 'social-work',
      title: 'Algemeen maatschappelijk werk',
      text: 'Begeleiding bij schulden, relatie, wonen, werk en inkomen.',
      forWhom: 'parent',
      situations: ['social-circumstances']
    }),
    education({
      id: 'childcare',
      title: 'Kinderopvang en peuterspeelzaal',
      text: 'Zien het kind vaak en kunnen zorgen opmerken.',
      forWhom: 'child'
    }),
    education({
      id: 'school',
      title: 'School',
      text: 'Leerkracht of intern begeleider kan zorgen opmerken.',
      forWhom: 'child'
    }),
    education({
      id: 'school-social-work',
      title: 'Schoolmaatschappelijk werk',
      text: 'Brengt hulp in en om de school bij elkaar.'
    }),
    informal({
      id: 'network',
      title: 'Eigen netwerk',
      text: 'Familie, vrienden, buren en vrijwilligers, bijvoorbeeld van sportclub of welzijn.'
    })
  ]
};
