import { describe, expect, test } from 'vitest';
import type { TeamFamiliesAnswer } from '../protocol/team';
import { WIRE_VERSION } from '../protocol/version';
import { teamView } from './team-view';

const at = new Date(2026, 10, 23, 9, 0);
const iso = (day: number, hour = 0) => new Date(2026, 10, day, hour).toISOString();
const own = (account: string, over = {}) => ({
  ...{ id: `${account}1`, account, kind: 'own' as const, from: iso(1) },
  ...over
});
const standIn = (account: string, from: number, until: number) =>
  own(account, { id: `${account}2`, kind: 'stand-in', from: iso(from), until: iso(until) });

const team = (families: TeamFamiliesAnswer['families']): TeamFamiliesAnswer => ({
  ...{ version: WIRE_VERSION, team: 'Noord', families, emergencies: [] },
  people: [
    { account: 'a', name: 'Anneke', ours: true, mayHave: true },
    { account: 'l', name: 'Loes', ours: true, mayHave: true },
    { account: 'g', name: 'Gea', ours: true, mayHave: false },
    { account: 'z', name: 'Zus', ours: false, mayHave: true }
  ]
});
const family = (id: string, title: string, assignments: object[], leaving: object[] = []) =>
  ({ family: id, title, assignments, leaving }) as TeamFamiliesAnswer['families'][number];
const view = (...families: TeamFamiliesAnswer['families']) =>
  teamView(team(families), 'l', at, '2026-11-23');

describe('the families of a team', () => {
  test('[U321] those without a nurse stand first, also where she left or is still to begin', () => {
    const { families } = view(
      family('1', 'Aster', [own('a')]),
      family('2', 'Varen', []),
      family('3', 'Roos', [own('g')]),
      family('4', 'Mos', [own('a', { from: iso(25) }), standIn('l', 20, 25)])
    );
    expect(families.map(({ title, orphan }) => [title, orphan])).toEqual([
      ['Mos', true],
      ['Roos', true],
      ['Varen', true],
      ['Aster', false]
    ]);
    expect(families[1]?.lines[0]).toMatchObject({ name: 'Gea', words: 'werkt hier niet meer' });
  });

  test('[U321] each line says who, and since or until when', () => {
    const [one] = view(
      family('1', 'Aster', [standIn('z', 25, 30), standIn('l', 20, 30), own('a')])
    ).families;
    expect(one?.lines.map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'Anneke: ',
      'Loes (jij): neemt waar tot en met zo 29 nov',
      'Zus: neemt waar van wo 25 nov tot en met zo 29 nov'
    ]);
  });

  test('[U321] what is still on the phone of whoever had it is said, and since when', () => {
    const leaving = [{ account: 'a', since: iso(22, 10), lastContact: iso(21, 16) }];
    expect(view(family('1', 'Aster', [own('l')], leaving)).families[0]?.leaving).toEqual([
      'Staat nog op de telefoon van Anneke, die het tot zo 22 nov om 10:00 had. Die telefoon had het laatst verbinding op za 21 nov om 16:00.'
    ]);
  });

  test('[U321] only who may have families can be chosen, her own team first', () => {
    const { ours, others } = view();
    expect(ours.map(({ label }) => label)).toEqual(['Anneke', 'Loes (jij)']);
    expect(others.map(({ label }) => label)).toEqual(['Zus']);
  });
});
