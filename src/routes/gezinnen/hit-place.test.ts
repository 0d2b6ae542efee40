import { expect, test } from 'vitest';
import type { WrittenHit } from '$lib/care/find-written';
import { hrefOfHit } from './hit-place';

const hit = (over: Partial<WrittenHit>): WrittenHit => ({
  family: 'f',
  familyName: 'Klaproos',
  record: 'r',
  type: 'visit',
  visit: 'v',
  signed: false,
  date: undefined,
  field: 'report/saw',
  label: '',
  line: [],
  text: '',
  ...over
});

test('[U246] a hit leads to the part and field of its visit; a signed one is one page', () => {
  const place = (field: string, signed = false) => hrefOfHit(hit({ field, signed }));
  expect(place('report/saw')).toBe('/gezinnen/f/bezoek/v?deel=verslag#veld-report-saw');
  expect(place('remark/k/vw-29')).toBe('/gezinnen/f/bezoek/v?deel=tafel#veld-remark-k-vw-29');
  expect(place('referral-letter')).toBe('/gezinnen/f/bezoek/v/verwijzen#veld-referral-letter');
  expect(place('referral-letter', true)).toBe('/gezinnen/f/bezoek/v#veld-referral-letter');
});

test('[U246] an agreement and an addendum lead to their visit, facts to the facts of the family', () => {
  const place = (type: string, visit: string | undefined, field: string) =>
    hrefOfHit(hit({ type, visit, field }));
  expect(place('agreement', 'v', 'what')).toBe('/gezinnen/f/bezoek/v?deel=verslag#afspraak-r');
  expect(place('agreement', undefined, 'what')).toBe('/gezinnen/f');
  expect(place('addendum', 'v', 'text')).toBe('/gezinnen/f/bezoek/v#aanvulling-r');
  expect(place('consent', 'v', 'what')).toBe('/gezinnen/f/gegevens#toestemming-r');
  expect(place('family', undefined, 'plan-reason/k/born-4')).toMatch('/gezinnen/f/plan#');
  expect(place('person', undefined, 'phone')).toBe('/gezinnen/f/gegevens#veld-phone');
});
