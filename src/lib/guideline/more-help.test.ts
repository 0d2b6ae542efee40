import { describe, expect, it } from 'vitest';
import { ownEdition } from './edition';
import { adviceFor, helpCriteria, helpOutside, ownHelp } from './more-help';

const criteria = helpCriteria(ownEdition).map(({ id }) => id);
const [regulation, overburdened, communication, notEnough] = criteria as [
  string,
  string,
  string,
  string
];
/** Every way in which four criteria can be ticked. */
const combinations = Array.from({ length: 16 }, (_, bits) =>
  criteria.filter((_, index) => bits & (1 << index))
);
const short = (id: string) => id.replace('next-outside-', '');
const advised = (...ticked: string[]) =>
  adviceFor(new Set(ticked), ownEdition).map(({ step }) => step.id);

describe('[G30] what the guideline says of more intensive help, at every combination of criteria', () => {
  it('has the four criteria of the box', () => {
    expect(criteria.map(short)).toEqual([
      'regulation',
      'overburdened',
      'communication',
      'not-enough'
    ]);
    expect(combinations).toHaveLength(16);
  });

  it.each(combinations.map((ticked) => [ticked.map(short).join(' + ') || 'nothing', ticked]))(
    '%s',
    (_, ticked) => {
      const direct = [regulation, communication, overburdened].every((id) => ticked.includes(id));
      expect(advised(...ticked)).toEqual([
        ...(ticked.length >= 2 ? ['next-outside'] : []),
        ...(direct ? ['next-outside-direct'] : []),
        ...(ticked.includes(notEnough) ? ['next-outside-more'] : [])
      ]);
    }
  );

  it('with one other criterion it says nothing at all', () => {
    for (const id of [regulation, overburdened, communication]) expect(advised(id)).toEqual([]);
    expect(advised(notEnough)).toEqual(['next-outside-more']);
    expect(advised()).toEqual([]);
  });

  it('a criterion that this edition does not know counts for nothing', () => {
    expect(advised(regulation, 'of-another-edition')).toEqual([]);
  });
});

describe('[G31] an advice says why, and nothing is added up', () => {
  it('names the criteria that led to each sentence, and only those', () => {
    const advice = adviceFor(new Set(criteria), ownEdition);
    const because = Object.fromEntries(
      advice.map(({ step, because }) => [step.id, because.map(({ id }) => id)])
    );
    expect(because).toEqual({
      'next-outside': criteria,
      'next-outside-direct': [regulation, overburdened, communication],
      'next-outside-more': [notEnough]
    });
    const two = adviceFor(new Set([communication, regulation]), ownEdition);
    expect(two[0]?.because.map(({ id }) => id)).toEqual([regulation, communication]);
  });

  it('each is a sourced sentence of the edition, and holds no number of its own', () => {
    for (const ticked of combinations)
      for (const { step, because } of adviceFor(new Set(ticked), ownEdition)) {
        expect(ownEdition.modules['next-steps'].items).toContain(step);
        expect(step.source.section).toMatch(/^Thema 3/);
        for (const one of because) expect(helpCriteria(ownEdition)).toContain(one);
      }
    const values = combinations.flatMap((ticked) => adviceFor(new Set(ticked), ownEdition));
    for (const advice of values) expect(Object.keys(advice).sort()).toEqual(['because', 'step']);
  });

  it('a withdrawn sentence is not said after its last day', () => {
    const steps = ownEdition.modules['next-steps'];
    const items = steps.items.map((step) =>
      step.id === 'next-outside-more' ? { ...step, until: '2026-11-20' } : step
    );
    const edition = {
      ...ownEdition,
      modules: { ...ownEdition.modules, 'next-steps': { ...steps, items } }
    };
    const on = (date: string) => adviceFor(new Set([notEnough]), edition, date);
    expect(on('2026-11-20')).toHaveLength(1);
    expect(on('2026-11-21')).toEqual([]);
  });

  it('own help and programmes stay beside it', () => {
    expect(ownHelp(ownEdition).map(({ id }) => id)).toEqual(['next-own-help', 'next-programme']);
  });
});

describe('[G35] beside an advice stands what there is outside the youth health service', () => {
  const child = (birthDate: string) =>
    ({ child: { birthDate }, date: '2026-11-24', programme: 'voorzorg' }) as const;
  const all = helpCriteria(ownEdition);

  it('all interventions outside it, those meant for what was ticked first', () => {
    const { interventions } = helpOutside(ownEdition, all, [child('2026-05-05')]);
    expect(interventions).toHaveLength(4);
    expect(interventions.every(({ place }) => place === 'outside')).toBe(true);
    const onContact = all.filter(({ id }) => id === communication);
    expect(helpOutside(ownEdition, onContact, [child('2026-05-05')]).interventions[0]?.id).toBe(
      'intervention-emdr'
    );
  });

  it('helpers named for what was ticked, and the others beside them', () => {
    const onContact = all.filter(({ id }) => id === communication);
    const found = helpOutside(ownEdition, onContact, [child('2026-05-05')]);
    expect(found.partners.map(({ id }) => id)).toContain('partner-imh-specialist');
    expect(found.otherPartners.length).toBeGreaterThan(0);
    const helpers = [...found.partners, ...found.otherPartners];
    expect(helpers.every(({ group }) => group === 'help')).toBe(true);
    const none = helpOutside(ownEdition, [], [child('2026-05-05')]);
    expect(none.partners).toEqual([]);
    expect(none.otherPartners).toHaveLength(helpers.length);
  });

  it('fits any of the children, each once, and nothing where there is none', () => {
    const small = helpOutside(ownEdition, all, [child('2026-05-05')]);
    const both = helpOutside(ownEdition, all, [child('2026-05-05'), child('2016-05-05')]);
    const ids = (found: typeof both) =>
      [...found.partners, ...found.otherPartners].map(({ id }) => id);
    expect(new Set(ids(both)).size).toBe(ids(both).length);
    for (const id of ids(small)) expect(ids(both)).toContain(id);
    expect(helpOutside(ownEdition, all, []).interventions).toEqual([]);
  });
});
