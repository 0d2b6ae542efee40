import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import { consentFrom, consentGroups } from './consent';
import { familyIn } from './family';
import { followUpIn, isMeldcodeNoted, isReferralNoted } from './follow-up';
import { personIn } from './person';

const DATE = '2026-11-24';
const record = (id: string, type: string, fields: Record<string, Json>) => ({
  id,
  family: 'f',
  type,
  registers: Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [{ value, stamp: 'd:1' as const, author: 'a', at: `${DATE}T10:00:00Z` }]
    ])
  )
});
const child = (fields: Record<string, Json>, id = 'k') =>
  personIn(record(id, 'person', { role: 'child', ...fields }));

describe('[U162] what follows a visit is read from it', () => {
  it('[U162] decisions, referral, Meldcode, tips and the next visit', () => {
    const read = followUpIn(
      record('v', 'visit', {
        'decision/refer': true,
        'decision/meldcode': true,
        'decision/regular': false,
        'referral-partner': ' IMH-specialist ',
        'referral-for': 'Slapen en huilen.',
        'referral-consent': 'refused',
        'referral-consent-by': 'moeder',
        'referral-consent-on': '2026-11-20',
        'sharing-answer/sharing-question-goal': 'Hulp voor Noor.',
        'sharing-answer/sharing-question-consent': ' ',
        'meldcode-on': '2026-11-21',
        'meldcode-advice/veilig-thuis': true,
        'meldcode-advice/aandachtsfunctionaris': false,
        'tip/tip-2': true,
        'tip/tip-3': false,
        'next-visit': '2026-12-08',
        'next-visit-time': '10:30'
      })
    );
    expect(read).toEqual({
      decisions: ['refer', 'meldcode'],
      referral: {
        partner: 'IMH-specialist',
        purpose: 'Slapen en huilen.',
        consent: 'refused',
        consentBy: 'moeder',
        consentOn: '2026-11-20',
        consentFor: '',
        weighed: [{ question: 'sharing-question-goal', text: 'Hulp voor Noor.' }],
        letter: ''
      },
      meldcode: { on: '2026-11-21', advice: ['veilig-thuis'], decision: '' },
      tips: ['tip-2'],
      nextVisit: '2026-12-08',
      nextVisitTime: '10:30'
    });
  });

  it('[U162] what was written outlives the tick', () => {
    const none = followUpIn(record('v', 'visit', {}));
    expect([isReferralNoted(none), isMeldcodeNoted(none)]).toEqual([false, false]);
    const left = followUpIn(
      record('v', 'visit', {
        'decision/refer': false,
        'referral-for': 'x',
        'meldcode-decision': 'y'
      })
    );
    expect(left.decisions).toEqual([]);
    expect([isReferralNoted(left), isMeldcodeNoted(left)]).toEqual([true, true]);
  });
});

describe('[U163] whose consent the law asks, by the age on the day of the visit', () => {
  const from = (birth: string, date = DATE) => consentFrom(child({ 'birth-date': birth }), date);

  it.each([
    ['the day before twelve', '2014-11-25', 'parents'],
    ['twelve', '2014-11-24', 'parents-and-young-person'],
    ['the day after twelve', '2014-11-23', 'parents-and-young-person'],
    ['the day before sixteen', '2010-11-25', 'parents-and-young-person'],
    ['sixteen', '2010-11-24', 'young-person'],
    ['the day after sixteen', '2010-11-23', 'young-person'],
    ['born today', '2026-11-24', 'parents'],
    ['nearly six', '2021-02-01', 'parents']
  ] as const)('[U163] %s', (_, birth, expected) => {
    expect(from(birth)).toBe(expected);
  });

  it('[U163] born on 29 February, it changes on 1 March of a year without one', () => {
    expect(from('2012-02-29', '2024-02-28')).toBe('parents');
    expect(from('2012-02-29', '2024-02-29')).toBe('parents-and-young-person');
    expect(from('2016-02-29', '2032-02-28')).toBe('parents-and-young-person');
    expect(from('2016-02-29', '2032-02-29')).toBe('young-person');
    expect(from('2012-02-29', '2027-02-28')).toBe('parents-and-young-person');
  });

  it('[U163] unborn, unknown and died', () => {
    expect(consentFrom(child({ 'due-date': '2027-01-01' }), DATE)).toBe('unborn');
    expect(from('2026-11-25')).toBe('unborn');
    expect(consentFrom(child({}), DATE)).toBeUndefined();
    const died = child({ 'birth-date': '2026-10-01', 'died-on': '2026-11-24' });
    expect(consentFrom(died, DATE)).toBeUndefined();
    expect(consentFrom(died, '2026-11-23')).toBe('parents');
  });

  it('[U163] brothers and sisters of several ages are named with what holds for each', () => {
    const family = familyIn(
      [
        record('f', 'family', { name: 'Klaproos' }),
        record('a', 'person', { role: 'child', name: 'Sem', 'birth-date': '2009-01-01' }),
        record('b', 'person', { role: 'child', name: 'Noor', 'birth-date': '2026-01-01' }),
        record('c', 'person', { role: 'child', 'birth-date': '2026-01-01' }),
        record('d', 'person', { role: 'parent', name: 'Anna' })
      ],
      'f'
    );
    expect(family && consentGroups(family, DATE)).toEqual([
      { from: 'young-person', children: ['Sem'] },
      { from: 'parents', children: ['Kindje zonder naam', 'Noor'] }
    ]);
  });
});
