/** Interventions used in practice but not in the NJi database, and those outside the youth health service. */
import type { Intervention } from './interventions';
import { GUIDELINE } from './sources';

const base = { module: 'interventions', forWhom: 'both', audience: 'professional' } as const;
const practice = {
  ...base,
  place: 'jgz',
  standing: 'not-in-database',
  source: { document: GUIDELINE, section: 'Thema 3, Practice-based initiatieven' }
} as const;
const outside = {
  ...base,
  place: 'outside',
  standing: 'not-named',
  source: { document: GUIDELINE, section: 'Thema 3, Verwijzen voor meer intensieve hulp' }
} as const;

export const practiceInterventions: Intervention[] = [
  {
    ...practice,
    id: 'intervention-draagdoek',
    title: 'Draagdoek',
    text: 'Dicht bij elkaar ziet de ouder signalen sneller. Kan ook helpen bij een onrustige of huilende baby.',
    ageWords: 'geen leeftijdsgrens',
    families: 'Alle ouders die dragen fijn vinden, net als hun kind.',
    remark:
      'Veilig dragen: strak en niet te laag, altijd zicht op het kind, rechtop en niet liggend. Een draagdoekconsulent kan meekijken.',
    situations: ['sensitive-responding', 'crying-sleeping-eating']
  },
  {
    ...practice,
    id: 'intervention-prenatale-huisbezoeken',
    title: 'Prenatale huisbezoeken door de JGZ',
    text: 'Voor de geboorte al kennismaken en samen werken aan een goede start.',
    ageWords: 'zwangerschap',
    ages: { from: 'pregnancy', until: 'birth' },
    families:
      'Gezinnen waar problemen dreigen. De verloskundige of een andere zorgverlener meldt aan, nadat de zorgen met de ouders zijn besproken.',
    remark: 'Vanaf 2021 landelijk ingevoerd.',
    situations: ['pregnancy-and-birth', 'risk-group']
  },
  {
    ...practice,
    id: 'intervention-eengespreksmodel',
    title: 'Eengespreksmodel',
    text: 'Kijken langs vijf dimensies en in het contact zelf een gesprek aanbieden, zodat ouder en kind opnieuw kunnen beginnen.',
    ageWords: '0–1 jaar',
    ages: { from: { weeks: 0 }, until: { years: 1 } },
    families:
      'Ouders bij wie de start lastig is: veel huilen, een zware bevalling, stress door werk en ouderschap.',
    remark: 'Er is training voor nodig.',
    situations: ['difficult-start', 'crying-sleeping-eating', 'parenting-strain']
  },
  {
    ...practice,
    id: 'intervention-theraplay',
    title: 'Theraplay',
    text: 'Speltherapie: ouder en kind spelen en verzorgen, de therapeut begeleidt.',
    ageWords: '0–12 jaar',
    ages: { from: { weeks: 0 }, until: { years: 13 } },
    families:
      'Kinderen met problemen in de band, ook in pleeg- en adoptiegezinnen, opvang en psychiatrie.',
    remark: 'Er was nog geen Nederlands onderzoek.',
    situations: ['relation-problems', 'foster-adoption']
  }
];

export const outsideInterventions: Intervention[] = [
  {
    ...outside,
    id: 'intervention-pipa',
    title: 'PIPA (Pleegouder-Pleegkind)',
    text: 'Voor gezinnen waar het kind vaak al iets zwaars meemaakte.',
    families: 'Pleeg- en adoptiegezinnen.',
    situations: ['foster-adoption', 'trauma']
  },
  {
    ...outside,
    id: 'intervention-ouder-baby',
    title: 'Ouder-baby interventie',
    text: 'K-VHT met psycho-educatie van het Trimbos-instituut erbij, in de GGZ.',
    families: 'Moeders met een depressie.',
    situations: ['parental-mental-health']
  },
  {
    ...outside,
    id: 'intervention-emdr',
    title: 'EMDR',
    text: 'Een voorbeeld van behandeling in de specialistische jeugdzorg.',
    families: 'Bij problemen in de band, bij trauma, of bij allebei.',
    situations: ['relation-problems', 'trauma']
  },
  {
    ...outside,
    id: 'intervention-intensieve-gezinsbegeleiding',
    title: 'Intensieve gezinsbegeleiding',
    text: 'Vaak nodig als thuis de stress blijft.',
    families: 'Bij chronische stress, zoals verwaarlozing of mishandeling thuis.',
    situations: ['violence-neglect']
  }
];
