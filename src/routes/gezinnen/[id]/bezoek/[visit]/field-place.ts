/** Where a field of a visit stands on its page, to lead somebody there. */
import type { Part } from './parts';

export function partOfField(field: string): Part {
  const [head] = field.split('/');
  if (head === 'date' || head === 'present' || head === 'present-others') return 'vooraf';
  return head === 'report' ? 'verslag' : 'tafel';
}

export function hrefOfField(field: string): string {
  return `?deel=${partOfField(field)}#veld-${field.replaceAll('/', '-')}`;
}
