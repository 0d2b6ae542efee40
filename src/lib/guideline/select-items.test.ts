import { describe, expect, it } from 'vitest';
import type { ChildDates } from './ages';
import { addDays, addMonths } from './calendar-date';
import { ownEdition } from './edition';
import {
  interventionsFor,
  partnersFor,
  tipsFor,
  topicsFor,
  type VisitMoment
} from './select-items';
import { SITUATION_WORDS } from './situations';

const birthDate = '2024-02-29';
const dueDate = '2026-06-01';
const on = (child: ChildDates, date: string): VisitMoment => ({
  child,
  date,
  programme: 'regulier'
});
/** A day of the pregnancy that is due on `dueDate`. */
const pregnant = (weeks: number, days = 0) =>
  on({ dueDate }, addDays(dueDate, weeks * 7 + days - 280));
const names = (items: readonly { id: string }[]) =>
  items.map(({ id }) => id.replace(/^(intervention|partner|phase|tip)-/, ''));
const fitting = (visit: VisitMoment) => names(interventionsFor(ownEdition, visit));

/** From the first day on which it fits up to and including the last. */
const firstAndLast = (first: string, last: string, holds: (date: string) => boolean) => {
  expect([holds(addDays(first, -1)), holds(first), holds(addDays(first, 1))]).toEqual([
    false,
    true,
    true
  ]);
  expect([holds(addDays(last, -1)), holds(last), holds(addDays(last, 1))]).toEqual([
    true,
    true,
    false
  ]);
};

describe('[G19] what fits a visit is chosen by age', () => {
  it.each([
    [0, 2, ['1', '2', '3', '4', '5']],
    [2, 4, ['6', '7', '8', '9', '10', '11']],
    [4, 12, ['12', '13', '14']]
  ])('tips from %i to %i years', (from, until, tips) => {
    const first = from === 0 ? birthDate : addMonths(birthDate, from * 12);
    firstAndLast(
      first,
      addDays(addMonths(birthDate, until * 12), -1),
      (date) => names(tipsFor(ownEdition, on({ birthDate }, date))).join() === tips.join()
    );
  });

  it('tips from twelve years have no end, and none come before birth', () => {
    const at12 = addMonths(birthDate, 144);
    expect(names(tipsFor(ownEdition, on({ birthDate }, at12)))).toEqual(['15', '16', '17', '18']);
    expect(tipsFor(ownEdition, on({ birthDate }, addMonths(birthDate, 240)))).toHaveLength(4);
    expect(tipsFor(ownEdition, pregnant(30))).toEqual([]);
  });

  it.each([
    ['vipp-sd', { years: 1 }, { years: 7 }],
    ['k-vht', { years: 0 }, { years: 5 }],
    ['triple-p', { years: 2 }, { years: 17 }],
    ['stevig-ouderschap', { years: 0 }, { years: 2 }],
    ['eengespreksmodel', { years: 0 }, { years: 1 }],
    ['theraplay', { years: 0 }, { years: 13 }]
  ])('%s', (id, from, until) => {
    firstAndLast(
      addMonths(birthDate, from.years * 12),
      addDays(addMonths(birthDate, until.years * 12), -1),
      (date) => fitting(on({ birthDate }, date)).includes(id)
    );
  });

  it('Shantala by the widest of both readings: six weeks to nine months', () => {
    firstAndLast(addDays(birthDate, 42), addDays(addMonths(birthDate, 9), -1), (date) =>
      fitting(on({ birthDate }, date)).includes('shantala')
    );
  });

  it.each([
    ['stevig-ouderschap-prenataal', 16],
    ['zbk', 20],
    ['een-kindje-krijgen', 20]
  ])('%s from week %i of the pregnancy', (id, week) => {
    expect(fitting(pregnant(week - 1, 6))).not.toContain(id);
    expect(fitting(pregnant(week))).toContain(id);
    expect(fitting(pregnant(week, 1))).toContain(id);
    expect(fitting(pregnant(41))).toContain(id);
  });

  it('what is for the pregnancy ends at birth, what goes on goes on', () => {
    const before = fitting(pregnant(30));
    for (const id of ['zbk', 'centering-pregnancy', 'prenatale-huisbezoeken', 'voorzorg'])
      expect(before).toContain(id);
    const after = fitting(on({ birthDate }, birthDate));
    for (const id of ['zbk', 'centering-pregnancy', 'prenatale-huisbezoeken'])
      expect(after).not.toContain(id);
    const last = addDays(addMonths(birthDate, 24), -1);
    const onLast = fitting(on({ birthDate }, last));
    const dayAfter = fitting(on({ birthDate }, addDays(last, 1)));
    for (const id of ['voorzorg', 'stevig-ouderschap-prenataal']) {
      expect(onLast).toContain(id);
      expect(dayAfter).not.toContain(id);
    }
  });

  it('topics by phase of pregnancy and age, down to the parts of the first year', () => {
    const phases = (visit: VisitMoment) => names(topicsFor(ownEdition, visit).phases);
    expect(phases(pregnant(5))).toEqual(['prenatal', 'non-biological']);
    expect(phases(on({ birthDate }, birthDate))).toContain('first-hours');
    const parts = (date: string) =>
      topicsFor(ownEdition, on({ birthDate }, date))
        .phases.flatMap((phase) => phase.parts ?? [])
        .map(({ title }) => title);
    const at = (months: number, days = 0) => addDays(addMonths(birthDate, months), days);
    expect(parts(at(2, -1))).toEqual([]);
    expect(parts(at(2))).toEqual(['2 tot 7 maanden']);
    expect(parts(at(6))).toEqual(['2 tot 7 maanden', '6 tot 9 maanden']);
    expect(parts(at(7))).toEqual(['6 tot 9 maanden']);
    expect(parts(at(9))).toEqual(['Vanaf ongeveer 9 maanden']);
    expect(parts(at(12))).toEqual([]);
  });

  it('elements and birth topics from the first week; the leaflet from birth to four years', () => {
    const early = topicsFor(ownEdition, pregnant(1));
    expect([early.elements.length, early.birthTopics.length, early.leaflet.length]).toEqual([
      6, 6, 0
    ]);
    firstAndLast(
      birthDate,
      addDays(addMonths(birthDate, 48), -1),
      (date) => topicsFor(ownEdition, on({ birthDate }, date)).leaflet.length === 5
    );
  });

  it('by corrected age for a child born too early, until the organisation’s own limit', () => {
    const child = { birthDate: '2025-01-01', gestation: { weeks: 30, days: 0 } };
    const visit = on(child, addDays('2025-01-01', 365));
    expect(fitting(visit)).not.toContain('vipp-sd');
    expect(names(interventionsFor(ownEdition, { ...visit, correctUntilMonths: 6 }))).toContain(
      'vipp-sd'
    );
  });

  it('nothing for a child that died; all that is left to choose where no age is known', () => {
    const died = { birthDate, deceasedOn: '2024-05-01' };
    expect(fitting(on(died, '2024-05-01'))).toEqual([]);
    expect(partnersFor(ownEdition, on({ deceasedOn: '2024-05-01' }, '2024-06-01'))).toEqual([]);
    expect(fitting(on({}, '2024-05-01'))).toHaveLength(19);
    expect(partnersFor(ownEdition, on({}, '2024-05-01'))).toHaveLength(24);
  });

  it('on a day before a known birth, without a due date: what starts in pregnancy', () => {
    const before = fitting(on({ birthDate }, '2024-02-01'));
    expect(before).toContain('voorzorg');
    expect(before).toContain('draagdoek');
    expect(before).not.toContain('k-vht');
  });

  it('leaves out what was retired, from the day after', () => {
    const edition = structuredClone(ownEdition);
    const [first] = edition.modules.interventions.items;
    if (first) first.until = '2026-01-10';
    const has = (date: string) =>
      names(interventionsFor(edition, on({ birthDate }, date))).includes('vipp-sd');
    expect([has('2026-01-10'), has('2026-01-11')]).toEqual([true, false]);
  });
});

describe('[G20] interventions and partners are chosen by situation', () => {
  const baby = on({ birthDate }, addMonths(birthDate, 3));
  const chosen = (...situations: Parameters<typeof partnersFor>[2] & object) =>
    names(interventionsFor(ownEdition, baby, { situations }));

  it('those meant for at least one of the situations', () => {
    expect(chosen('crying-sleeping-eating')).toEqual(['shantala', 'draagdoek', 'eengespreksmodel']);
    expect(chosen('risk-group')).toEqual([
      'stevig-ouderschap',
      'stevig-ouderschap-prenataal',
      'voorzorg'
    ]);
    expect(chosen('trauma', 'parental-mental-health')).toEqual(['pipa', 'ouder-baby', 'emdr']);
    expect(chosen('violence-neglect')).toEqual(['intensieve-gezinsbegeleiding']);
  });

  it('the own help of the box: video feedback, when the age fits', () => {
    const own = ownEdition.modules['next-steps'].items.find(({ id }) => id === 'next-own-help');
    const help = { situations: own?.situations, place: 'jgz' as const };
    const toddler = on({ birthDate }, addMonths(birthDate, 36));
    expect(names(interventionsFor(ownEdition, toddler, help))).toEqual([
      ...['vipp-sd', 'k-vht', 'vib', 'triple-p', 'draagdoek']
    ]);
  });

  it('within the youth health service or outside', () => {
    const places = (place: 'jgz' | 'outside') =>
      interventionsFor(ownEdition, on({}, '2026-01-01'), { place }).length;
    expect([places('jgz'), places('outside')]).toEqual([15, 4]);
  });

  it('every criterion that is about one thing leads to help with it', () => {
    const criteria = ownEdition.modules['next-steps'].items.flatMap((item) => item.criteria ?? []);
    expect(criteria.map(({ situations }) => situations?.length ?? 0)).toEqual([1, 1, 1, 0]);
    for (const { id, situations = [] } of criteria) {
      const found = [
        ...interventionsFor(ownEdition, baby, { situations }),
        ...partnersFor(ownEdition, baby, situations)
      ];
      expect(found.length, id).toBeGreaterThan(1);
    }
  });

  it('partners, with their ages', () => {
    const found = (months: number) =>
      names(
        partnersFor(ownEdition, on({ birthDate }, addMonths(birthDate, months)), [
          'relation-problems'
        ])
      );
    expect(found(47)).toEqual([
      ...['youth-mental-health', 'imh-specialist', 'imh-consultant', 'youth-care'],
      ...['neighbourhood-team', 'psychologist']
    ]);
    expect(found(48)).not.toContain('imh-specialist');
    expect(names(partnersFor(ownEdition, baby, ['violence-neglect']))).toEqual([
      'gp',
      'veilig-thuis'
    ]);
    expect(names(partnersFor(ownEdition, pregnant(12), ['pregnancy-and-birth']))).toEqual([
      'gynaecologist',
      'midwife',
      'maternity-care'
    ]);
  });

  it('each situation is meant by something that is there', () => {
    const { interventions, partners } = ownEdition.modules;
    const used = new Set(
      [...interventions.items, ...partners.items].flatMap((i) => i.situations ?? [])
    );
    expect([...used].sort()).toEqual(Object.keys(SITUATION_WORDS).sort());
  });
});
