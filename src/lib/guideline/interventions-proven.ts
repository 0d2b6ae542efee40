/** Interventions that stand in the NJi database, and two that the guideline names beside them. */
import type { Intervention } from './interventions';
import { GUIDELINE } from './sources';

const base = {
  module: 'interventions',
  forWhom: 'both',
  audience: 'professional',
  place: 'jgz'
} as const;
const from = (section: string) => ({ document: GUIDELINE, section: `Thema 3, ${section}` });
const wellFounded = {
  ...base,
  standing: 'well-founded',
  source: from('Goed onderbouwde initiatieven')
} as const;

export const provenInterventions: Intervention[] = [
  {
    ...base,
    id: 'intervention-vipp-sd',
    title: 'VIPP-SD',
    text: 'Ouders krijgen positieve feedback op gefilmde momenten met hun kind. Zo leren ze afstemmen en grenzen stellen.',
    ageWords: '1–6 jaar',
    ages: { from: { years: 1 }, until: { years: 7 } },
    amount: '6 huisbezoeken',
    families: 'Ouders die redelijk goed functioneren en moeite hebben met afstemmen of grenzen.',
    standing: 'indications-of-effect',
    remark: 'Door een gecertificeerde VIPP-SD-ondersteuner.',
    source: from('Video-feedback'),
    situations: ['sensitive-responding', 'limit-setting']
  },
  {
    ...base,
    id: 'intervention-k-vht',
    title: 'K-VHT (kortdurende video-hometraining)',
    text: 'Met beelden van thuis wordt vergroot wat de ouder al goed doet.',
    ageWords: '0–4 jaar',
    ages: { from: { weeks: 0 }, until: { years: 5 } },
    families: 'Ouders die spanning voelen bij het opvoeden.',
    standing: 'well-founded',
    remark: 'Door een getrainde jeugdverpleegkundige. Onderzoek laat kleine effecten zien.',
    source: from('Video-feedback'),
    situations: ['sensitive-responding', 'limit-setting', 'parenting-strain']
  },
  {
    ...base,
    id: 'intervention-vib',
    title: 'VIB',
    text: 'De richtlijn noemt VIB als video-feedback in de JGZ en zegt er verder niets over.',
    standing: 'not-named',
    source: from('aanbeveling 1'),
    situations: ['sensitive-responding', 'limit-setting']
  },
  {
    ...base,
    id: 'intervention-triple-p',
    title: 'Triple P niveau 4 en 5',
    text: 'Oudertraining met 17 manieren van opvoeden, ook voor een goede band. Niveau 5 pakt problemen in het gezin aan die in de weg zitten.',
    ageWords: '2–16 jaar',
    ages: { from: { years: 2 }, until: { years: 17 } },
    amount: '8–10 sessies, liefst elke week',
    families: 'Gezinnen van kinderen met milde tot ernstige emotionele of gedragsproblemen.',
    standing: 'first-indications-of-effect',
    remark: 'Geldt voor groep en individueel. Online en zelfhulp zijn niet erkend.',
    source: from('Opvoedondersteuning'),
    situations: ['behaviour', 'limit-setting']
  },
  {
    ...base,
    id: 'intervention-stevig-ouderschap',
    title: 'Stevig Ouderschap',
    text: 'Gesprekken thuis over hoe het ouderschap voelt en wie er steun geeft.',
    ageWords: '0–2 jaar',
    ages: { from: { weeks: 0 }, until: { years: 2 } },
    amount: '6–10 huisbezoeken',
    families:
      'Gezinnen met meer risico: moeilijke voorgeschiedenis, eigen problemen, te weinig steun of zwaardere opvoeding.',
    standing: 'indications-of-effect',
    remark: 'Het effect is het grootst bij een eerste kind en bij veel problemen.',
    source: from('Geïndiceerde programma’s'),
    situations: ['risk-group']
  },
  {
    ...base,
    id: 'intervention-stevig-ouderschap-prenataal',
    title: 'Stevig Ouderschap Prenataal',
    text: 'Begint in de zwangerschap, met wat ouders verwachten en waar ze tegen opzien.',
    ageWords: 'vanaf 16 weken zwangerschap',
    ages: { from: 'pregnancy', fromWeek: 16, until: { years: 2 } },
    amount: '2–4 huisbezoeken in de zwangerschap, daarna 6–10',
    families: 'Aanstaande ouders.',
    standing: 'not-named',
    remark: 'Door een getrainde jeugdverpleegkundige.',
    source: from('Geïndiceerde programma’s'),
    situations: ['risk-group', 'pregnancy-and-birth']
  },
  {
    ...base,
    id: 'intervention-voorzorg',
    title: 'VoorZorg',
    text: 'Huisbezoeken voor gezondheid, ontwikkeling en opvoeding, om mishandeling te voorkomen.',
    ageWords: 'halverwege de zwangerschap tot 2 jaar',
    ages: { from: 'pregnancy', until: { years: 2 } },
    amount: 'ongeveer 64 huisbezoeken',
    families: 'Zwanger van het eerste kind, jong, weinig opleiding en verschillende problemen.',
    standing: 'indications-of-effect',
    remark:
      'In onderzoek: minder mishandeling en huiselijk geweld, minder roken, langer borstvoeding.',
    source: from('Geïndiceerde programma’s'),
    situations: ['risk-group', 'pregnancy-and-birth']
  },
  {
    ...wellFounded,
    id: 'intervention-zbk',
    title: 'ZBK (Zwanger, bevallen, een kind)',
    text: 'Cursus over de zwangerschap en over ouder worden.',
    ageWords: 'vanaf 20 weken zwangerschap',
    ages: { from: 'pregnancy', fromWeek: 20, until: 'birth' },
    amount: '10 bijeenkomsten, of kort: 2',
    families: 'Alle zwangeren en hun partner of een ander die belangrijk is.',
    situations: ['pregnancy-and-birth']
  },
  {
    ...wellFounded,
    id: 'intervention-een-kindje-krijgen',
    title: 'Een kindje krijgen',
    text: 'Digitaal programma, gemaakt uit ZBK. Minder stress, meer steun, meer geloof in jezelf.',
    ageWords: 'vanaf 20 weken zwangerschap',
    ages: { from: 'pregnancy', fromWeek: 20, until: 'birth' },
    families: 'Ouders met een lage SES of weinig opleiding.',
    situations: ['pregnancy-and-birth']
  },
  {
    ...wellFounded,
    id: 'intervention-shantala',
    title: 'Shantala babymassage',
    text: 'De moeder leert haar baby masseren en daarbij op signalen te letten. Ook huilen en communicatie komen langs.',
    ageWords: '1,5–6 maanden; verderop noemt de richtlijn 6 weken tot 9 maanden',
    ages: { from: { weeks: 6 }, until: { months: 9 } },
    amount: '3 huisbezoeken',
    families: 'Moeders met een risico op minder afgestemd opvoeden.',
    remark: 'Individueel, door de jeugdverpleegkundige.',
    situations: ['sensitive-responding', 'crying-sleeping-eating']
  },
  {
    ...wellFounded,
    id: 'intervention-centering-pregnancy',
    title: 'CenteringPregnancy',
    text: 'Controles en groep ineen: zwangeren leren van en met elkaar.',
    ageWords: 'zwangerschap',
    ages: { from: 'pregnancy', until: 'birth' },
    amount: '10 bijeenkomsten bij de verloskundige',
    families: 'Zwangeren die in dezelfde tijd zijn uitgerekend.',
    situations: ['pregnancy-and-birth']
  }
];
