/** Where a hit in what was written stands, to lead somebody there. */
import type { WrittenHit } from '$lib/care/find-written';
import { hrefOfField } from './[id]/bezoek/[visit]/field-place';

export function hrefOfHit({ family, type, record, visit, field, signed }: WrittenHit): string {
  const home = `/gezinnen/${family}`;
  const anchor = `#veld-${field.replaceAll('/', '-')}`;
  if (visit === undefined && type === 'agreement') return home;
  if (visit === undefined)
    return `${home}/${field.startsWith('plan-') ? 'plan' : 'gegevens'}${anchor}`;
  const place = `${home}/bezoek/${visit}`;
  if (type === 'agreement') return `${place}?deel=verslag#afspraak-${record}`;
  if (type === 'consent') return `${home}/gegevens#toestemming-${record}`;
  if (type === 'addendum') return `${place}#aanvulling-${record}`;
  // What was signed stands on one page, with all that it holds.
  return signed ? place + anchor : hrefOfField(place, field);
}
