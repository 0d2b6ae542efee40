import { expect, it } from 'vitest';
import { visitFields } from '$lib/care/visit-fields';
import { hrefOfField } from './field-place';

const place = (field: string) => hrefOfField('/v', field);

it('[U80] every field of a visit has a place to be led to', () => {
  expect(place('date')).toBe('/v?deel=vooraf#veld-date');
  expect(place('topic/tip-1')).toBe('/v?deel=vooraf#veld-topic-tip-1');
  expect(place('report/saw')).toBe('/v?deel=verslag#veld-report-saw');
  expect(place('observed/k/vw-29')).toBe('/v?deel=tafel#veld-observed-k-vw-29');
  expect(place('help/next-outside-regulation')).toBe('/v/hulp#veld-help-next-outside-regulation');
  expect(place('together-parents/k')).toBe('/v/hulp#veld-together-parents-k');
  expect(place('instrument-result/k/instrument-lsvg')).toBe(
    '/v/instrument/instrument-lsvg#veld-instrument-result-k-instrument-lsvg'
  );
  expect(place('instrument-condition/k/instrument-lsvg/c')).toMatch(
    /^\/v\/instrument\/instrument-lsvg#/
  );
  for (const pattern of Object.keys(visitFields)) expect(place(pattern)).toMatch(/^\/v.*#veld-/);
});
