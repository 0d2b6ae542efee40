/** Where a field of a visit stands on its pages, to lead somebody there. */
import type { Part } from './parts';

const before = [
  'household',
  'date',
  'begin',
  'end',
  'present',
  'present-others',
  'came-back',
  'topic'
];
const report = ['report', 'confidence', 'decision', 'next-visit', 'next-visit-time'];
/** Pages beside the report, by the first word of a field or all of it. */
const beside: Record<string, string> = {
  help: '/hulp',
  'together-nurse': '/hulp',
  'together-parents': '/hulp',
  'sharing-answer': '/verwijzen',
  tip: '/voor-jullie'
};

/** `visit`: the address of the visit's own page. */
export function hrefOfField(visit: string, field: string): string {
  return `${visit}${pageOf(field)}#veld-${field.replaceAll('/', '-')}`;
}

function pageOf(field: string): string {
  const [head = '', , item = ''] = field.split('/');
  const page = beside[head];
  if (page !== undefined) return page;
  if (head.startsWith('referral-')) return '/verwijzen';
  if (head.startsWith('meldcode-')) return '/meldcode';
  if (head.startsWith('instrument-')) return `/instrument/${item}`;
  return `?deel=${partOf(head)}`;
}

function partOf(head: string): Part {
  if (before.includes(head)) return 'vooraf';
  return report.includes(head) ? 'verslag' : 'tafel';
}
