/** Who has which places, where they begin, and where a page that isn't theirs leads. */
import { expect, test } from 'vitest';
import { leadsElsewhere, placesOf, startOf } from './places';

const names = (role: Parameters<typeof placesOf>[0]) => placesOf(role).map(({ label }) => label);

test('[U300] everybody has the places of their work and begins there', () => {
  expect(names('nurse')).toEqual(['Vandaag', 'Gezinnen', 'Kennis', 'Meer']);
  expect(names('team-lead')).toEqual(['Team', ...names('nurse')]);
  expect(names('administrator')).toEqual(['Beheer', 'Kennis', 'Meer']);
  expect(names('privacy-officer')).toEqual(['Logboek', 'Kennis', 'Meer']);
  expect(startOf('nurse')).toBe('/vandaag');
  expect(startOf('team-lead')).toBe('/team');
  expect(startOf('administrator')).toBe('/beheer');
  expect(startOf('privacy-officer')).toBe('/logboek');
});

test('[U300] a page of somebody else’s work leads to one’s own', () => {
  for (const path of ['/vandaag', '/vandaag/week', '/gezinnen', '/gezinnen/nieuw']) {
    expect(leadsElsewhere('nurse', path)).toBeUndefined();
    expect(leadsElsewhere('team-lead', path)).toBeUndefined();
    expect(leadsElsewhere('administrator', path)).toBe('/beheer');
    expect(leadsElsewhere('privacy-officer', path)).toBe('/logboek');
  }
  expect(leadsElsewhere('nurse', '/beheer/telefoons')).toBe('/vandaag');
  expect(leadsElsewhere('administrator', '/beheer')).toBeUndefined();
  expect(leadsElsewhere('administrator', '/kennis')).toBeUndefined();
  expect(leadsElsewhere('nurse', '/gezinnenlijst')).toBeUndefined();
});
