import { describe, expect, it } from 'vitest';
import type { Json } from '../history/json';
import type { Agreement } from './agreement';
import { dossierText, type DossierGround } from './dossier-text';
import { usualDossier } from './usual-dossier';
import { reportHeadings } from './visit-fields';

const TODAY = '2026-11-24';
const fields: Record<string, Json> = {
  date: TODAY,
  'present-others': 'oma',
  'report/saw': 'Noor lacht.\nEn kijkt.',
  'report/agreements': 'Samen zingen voor het slapen.',
  'observed/k/vw-30': 'seen',
  'decision/refer': true,
  'next-visit': '2026-12-08',
  'referral-partner': 'IMH-specialist',
  'referral-letter': 'Geachte collega,\n\nEen brief.',
  'meldcode-decision': 'Advies gevraagd.',
  'together-nurse/k': 'Warm contact.',
  'from-later': 'Iets van later.'
};
const agreement = (what: string, by?: string): Agreement => ({
  id: 'a',
  visit: 'v',
  what,
  who: 'Anna',
  by,
  state: 'open',
  household: '',
  confidence: ''
});

function text(more: Partial<DossierGround> = {}, written = fields): string {
  return dossierText({
    visit: {
      registers: Object.fromEntries(
        Object.entries(written).map(([field, value]) => [
          field,
          [{ value, stamp: 'd:1' as const, author: 'a', at: `${TODAY}T10:00:00Z` }]
        ])
      )
    },
    callings: { person: () => 'Noor', item: (id) => `titel van ${id}` },
    agreements: [],
    signedBy: undefined,
    addenda: [],
    order: usualDossier,
    secret: [],
    today: TODAY,
    ...more
  });
}

describe('[U168] a visit as text for the record elsewhere', () => {
  it('[U168] stands under the usual headings, in order, nothing twice and nothing left out', () => {
    const whole = text();
    const headings = usualDossier.map(({ heading }) => heading);
    const standing = whole.split('\n').filter((line) => headings.includes(line));
    expect(standing).toEqual([
      'Bezoek',
      'Wat ik zag',
      'Afspraken',
      'Van Wiechen',
      'Wat er volgt',
      'Verwijzen en delen',
      'Meldcode',
      'Verder genoteerd'
    ]);
    for (const words of [
      '24 november 2026',
      'oma',
      'Noor lacht.\nEn kijkt.',
      'Samen zingen voor het slapen.',
      'titel van vw-30 (Noor): gezien',
      'Wat er volgt\nVerwijzen\n',
      'Volgend bezoek: 8 december 2026',
      'Naar: IMH-specialist',
      'Geachte collega,\n\nEen brief.',
      'Besluit: Advies gevraagd.',
      'Warm contact.',
      'Iets van later.'
    ])
      expect(whole.split(words)).toHaveLength(2);
  });

  it('[U168] says whether it was signed, and by whom', () => {
    expect(text()).toMatch(/^Nog niet ondertekend\.\n\n/);
    const signed = text({
      signedBy: 'Anneke, 24 november 2026 om 15:10',
      addenda: [{ by: 'Bram, 25 november 2026', text: 'Anna belde terug.' }]
    });
    expect(signed).toMatch(/^Ondertekend: Anneke, 24 november 2026 om 15:10\.\n\n/);
    expect(signed).toMatch(/\n\nAanvulling \(Bram, 25 november 2026\)\nAnna belde terug\.$/);
  });

  it('[U168] takes the organisation’s headings and order, and leaves out what it leaves out', () => {
    const whole = text({
      order: [
        { part: 'agreements', heading: 'Plan' },
        { part: 'saw', heading: 'Observatie' }
      ]
    });
    expect(whole).toBe(
      'Nog niet ondertekend.\n\nPlan\nSamen zingen voor het slapen.\n\nObservatie\nNoor lacht.\nEn kijkt.'
    );
  });

  it('[U168] agreements that come back stand there once', () => {
    const whole = text({
      agreements: [agreement('Samen zingen'), agreement('Bellen', '2026-12-01')]
    });
    expect(whole).toContain(
      'Afspraken\nSamen zingen voor het slapen.\n- Bellen (Anna, uiterlijk 1 december 2026)'
    );
    const drafted = { 'report/agreements': 'Samen zingen. Ook overdag (Anna).' };
    expect(text({ agreements: [agreement('samen zingen\nook overdag')] }, drafted)).not.toContain(
      '- '
    );
    expect(text({ agreements: [agreement('zing')] }, drafted)).toContain('- zing (Anna)');
    const only = text({ agreements: [agreement('Bellen')] }, { date: TODAY });
    expect(only).toContain('Afspraken\n- Bellen (Anna)');
  });

  it('[U168] an empty visit is only what it is; every part has a usual heading', () => {
    expect(text({}, {})).toBe('Nog niet ondertekend.');
    expect(usualDossier.map(({ part }) => part)).toEqual(
      expect.arrayContaining([...reportHeadings])
    );
  });
});
