/** Families and visits to try the draft of a report on: each a case that asks for care. Tests only. */
import { ownEdition } from '../../guideline/edition';
import { avoidedWords } from '../../guideline/reading/avoided-words';
import type { Json } from '../../history/json';
import type { RecordState } from '../../history/register';
import { dayIn } from '../reading';
import { familyIn } from '../family';
import { placeIn, titleIn } from '../titles';
import type { ReportGround } from './saying';

type Values = Record<string, Json>;

/** The day of every visit here. */
export const DAY = '2026-11-24';
/** A record id that reads as what it stands for. */
export const idOf = (name: string) =>
  [...name]
    .map((sign) => sign.charCodeAt(0).toString(16))
    .join('')
    .padEnd(32, '0')
    .slice(0, 32);

let counter = 0;
export function recordOf(
  type: string,
  name: string,
  values: Values,
  at = `${DAY}T10:00:00Z`
): RecordState {
  const registers = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      [{ value, stamp: `d:${(counter += 1)}` as const, author: 'a', at }]
    ])
  );
  return { id: idOf(name), family: idOf('gezin'), type, registers };
}

export interface Story {
  people: Record<string, Values>;
  visit: Values;
  others?: RecordState[];
}

/** In fields of a visit, names stand for ids: `present/Sanne`, `observed/Noor/vw-30`. */
export function groundOf({ people, visit, others = [] }: Story): ReportGround {
  const names = Object.keys(people);
  const named = (text: string) =>
    text
      .split('/')
      .map((part) => (names.includes(part) ? idOf(part) : part))
      .join('/');
  const values = Object.entries(visit).map(([field, value]) => [
    named(field),
    field.startsWith('moment-who') ? named(String(value)) : value
  ]);
  const record = recordOf('visit', 'bezoek', {
    date: DAY,
    edition: ownEdition.id,
    ...Object.fromEntries(values)
  });
  const records = [
    recordOf('family', 'gezin', { name: 'Gezin' }),
    ...names.map((name) => recordOf('person', name, { name, ...people[name] })),
    record,
    ...others
  ];
  const family = familyIn(records, idOf('gezin'));
  if (!family) throw new Error('no family');
  return {
    record,
    records,
    family,
    date: dayIn(record, 'date') ?? DAY,
    title: (id) => titleIn(ownEdition, id),
    place: (id) => placeIn(ownEdition, id),
    avoided: avoidedWords(ownEdition.modules.words.items),
    correctUntilMonths: 24
  };
}

const mother = { role: 'parent', relation: 'moeder' };
const father = { role: 'parent', relation: 'vader' };

export const newborn: Story = {
  people: { Noor: { role: 'child', 'birth-date': '2026-09-29' }, Sanne: mother },
  visit: {
    'present/Noor': true,
    'present/Sanne': true,
    'present-others': 'oma Ria',
    'moment-time/m1': '14:05',
    'moment-who/m1': 'Noor',
    'moment-text/m1': 'Lacht naar haar moeder',
    'moment-time/m2': '14:12',
    'moment-who/m2': 'Sanne',
    'moment-text/m2': 'zingt zacht, en Noor kijkt haar aan',
    'moment-time/m3': '14:30',
    'moment-who/m3': 'Noor',
    'moment-item/m3': 'vw-31',
    'observed/Noor/vw-29': 'told',
    'observed/Noor/vw-30': 'seen',
    'observed-age/Noor/vw-30': { basis: 'calendar', days: 56 },
    'remark/Noor/vw-30': 'ook naar oma',
    'observed/Noor/vw-31': 'not-seen',
    'element/Noor/element-fun': 'seen',
    'element/Noor/element-calming': 'talked',
    'element-note/Noor/element-calming': 'wiegen bij het raam helpt',
    'aspect/Noor/look-eye-contact': true,
    'aspect/Noor/look-relaxed': true,
    'aspect/Noor/look-talk-about': true,
    'factor/protective-around-partner': 'holds',
    'factor/protective-around-home': 'holds',
    'factor/hindering-parent-stress': 'holds',
    'factor-note/hindering-parent-stress': 'vooral in de nacht',
    'factor/hindering-parent-style': 'holds',
    'step/guide-1a': 'done',
    'step/guide-1b': 'done',
    'step/guide-2a': 'done',
    'step/guide-2b': 'done',
    'step-note/guide-2b': 'De nachten zijn kort\nSanne is blij met de hulp van oma',
    'step/guide-4b': 'done',
    'topic/tip-1': true,
    'topic/instrument-lsvg': true,
    'tip/tip-1': true,
    'tip/tip-5': true,
    'decision/regular': true,
    'next-visit': '2026-12-08',
    'next-visit-time': '09:30'
  },
  others: [
    recordOf('agreement', 'a1', {
      visit: idOf('bezoek'),
      what: 'Sanne belt de huisarts over de huid',
      who: 'Sanne',
      by: '2026-12-01',
      state: 'open'
    }),
    recordOf('agreement', 'a2', { visit: idOf('eerder'), what: 'Wiegje lenen', state: 'kept' }),
    recordOf('agreement', 'a3', { visit: idOf('eerder'), what: 'Folder lezen', state: 'open' }),
    recordOf(
      'agreement',
      'a4',
      { visit: idOf('eerder'), what: 'Oude afspraak', state: 'dropped' },
      '2026-11-01T10:00:00Z'
    )
  ]
};

export const firstPrenatal: Story = {
  people: { kind: { role: 'child', name: null, 'due-date': '2027-02-12' }, Sanne: mother },
  visit: {
    'present/Sanne': true,
    'topic/topic-fear': true,
    'topic/topic-partner': true,
    'element/kind/element-contact': 'talked',
    'element/kind/element-touch': 'talked',
    'element/kind/element-fun': 'seen',
    'moment-time/m1': '10:40',
    'moment-who/m1': 'Sanne',
    'moment-text/m1': 'legt een hand op haar buik',
    'step/guide-2a': 'done',
    'step/guide-2b': 'done',
    'step-note/guide-2b': 'Sanne ziet uit naar de echo van volgende week.',
    'step/guide-4a': 'done',
    'decision/extra-contact': true
  }
};

export const pretermTwins: Story = {
  people: {
    Noor: { role: 'child', 'birth-date': '2026-09-15', gestation: { weeks: 34, days: 0 } },
    Finn: { role: 'child', 'birth-date': '2026-09-15', gestation: { weeks: 34, days: 0 } },
    Sanne: mother,
    Bram: father
  },
  visit: {
    'present/Noor': true,
    'present/Finn': true,
    'present/Sanne': true,
    'present/Bram': true,
    'observed/Noor/vw-29': 'seen',
    'observed-age/Noor/vw-29': { basis: 'corrected', days: 28 },
    'observed/Finn/vw-29': 'seen',
    'observed-age/Finn/vw-29': { basis: 'corrected', days: 28 },
    'observed/Finn/vw-30': 'told',
    'element/Noor/element-touch': 'seen',
    'element/Finn/element-calming': 'talked',
    'aspect/Finn/look-calming': true,
    'step/guide-1a': 'done',
    'step/guide-1b-2': 'done',
    'step/guide-1b': 'done',
    'step/guide-3d-2': 'done',
    'together-nurse/Noor': 'zoekt haar ouders steeds vaker op'
  }
};

export const toddler: Story = {
  people: {
    Noor: { role: 'child', 'birth-date': '2025-05-20' },
    Saar: { role: 'child', 'birth-date': '2022-03-01' },
    Bram: father
  },
  visit: {
    'present/Noor': true,
    'present/Bram': true,
    'observed/Noor/vw-14': 'seen',
    'observed/Noor/vw-12': 'seen',
    'observed/Noor/vw-11': 'not-looked',
    'aspect/Noor/look-initiative': true,
    'aspect/Noor/look-lead': true,
    'decision/refer': true,
    'referral-partner': 'de logopedist',
    'referral-for': 'spreken',
    'referral-consent': 'given',
    'referral-consent-by': 'Bram',
    'referral-consent-on': '2026-11-24',
    'decision/meldcode': true,
    'meldcode-decision': 'nog overleggen',
    'step/guide-4c-1': 'done',
    'step/guide-4c-3': 'done',
    'step-note/guide-4c-3': 'kader ingevuld'
  }
};

/** The only child died; what she writes is all that is told. */
export const grief: Story = {
  people: {
    Finn: { role: 'child', 'birth-date': '2026-08-01', 'died-on': '2026-11-02' },
    Sanne: mother,
    Bram: father
  },
  visit: {
    'present/Sanne': true,
    'present/Bram': true,
    'present/Finn': true,
    'moment-time/m1': '11:00',
    'moment-who/m1': 'Sanne',
    'moment-text/m1': 'laat foto’s van Finn zien',
    'moment-who/m2': 'Finn',
    'moment-time/m2': '11:10',
    'moment-text/m2': 'zijn dekentje ligt op de bank',
    'observed/Finn/vw-30': 'seen',
    'remark/Finn/vw-30': 'Sanne vertelt over zijn eerste lach.',
    'step/guide-1a': 'done',
    'step/guide-2b': 'done',
    'step-note/guide-2b': 'Het is stil in huis.',
    'topic/topic-loss': true,
    'next-visit': '2027-01-05'
  }
};

/** Twins of whom one died. */
export const oneOfTwins: Story = {
  people: {
    Noor: { role: 'child', 'birth-date': '2026-09-29' },
    Finn: { role: 'child', 'birth-date': '2026-09-29', 'died-on': '2026-10-03' },
    Sanne: mother
  },
  visit: {
    'present/Noor': true,
    'present/Finn': true,
    'present/Sanne': true,
    'observed/Noor/vw-30': 'seen',
    'observed/Finn/vw-30': 'seen',
    'aspect/Finn/look-relaxed': true,
    'step/guide-1a': 'done'
  }
};

/** Names from right to left, with emoji, and without any. */
export const otherNames: Story = {
  people: {
    נועה: { role: 'child', 'birth-date': '2026-09-29' },
    '🌻 Lou': { role: 'child', 'birth-date': '2024-01-10' },
    naamloos: { role: 'child', name: null, 'birth-date': '2021-01-10' },
    ليلى: { role: 'parent', relation: 'mama' }
  },
  visit: {
    'present/נועה': true,
    'present/🌻 Lou': true,
    'present/naamloos': true,
    'present/ليلى': true,
    'moment-time/m1': '09:05',
    'moment-who/m1': 'נועה',
    'moment-text/m1': 'lacht 😀',
    'moment-who/m2': 'naamloos',
    'moment-text/m2': 'Bouwt een toren {van} blokken!',
    'observed/🌻 Lou/vw-14': 'seen',
    'observed/נועה/vw-30': 'told',
    'element/🌻 Lou/element-fun': 'talked',
    'step/guide-1a': 'done'
  }
};

/** A family without children. */
export const noChildren: Story = {
  people: { Sanne: mother },
  visit: { 'present/Sanne': true, 'step-note/guide-4a': 'rust', 'decision/own-help': true }
};

export const fiveHundredMoments: Story = {
  people: newborn.people,
  visit: Object.fromEntries(
    Array.from({ length: 500 }, (_, at) => {
      const minute = Math.floor(at / 9);
      const time = `${String(13 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const id = `m${String(at).padStart(3, '0')}`;
      return [
        [`moment-time/${id}`, time],
        [`moment-who/${id}`, at % 3 ? 'Noor' : 'Sanne'],
        [`moment-text/${id}`, `kijkt op (${at})`]
      ];
    }).flat()
  )
};

export const stories = {
  firstPrenatal,
  newborn,
  pretermTwins,
  toddler,
  grief,
  oneOfTwins,
  otherNames,
  noChildren,
  fiveHundredMoments
};
