/**
 * What the parents agreed to: consents of their own, and those noted with a referral on a visit.
 *
 * Promises: pure; the newest first; what was withdrawn stays to be read, with who withdrew it and when;
 * a referral's consent is listed once, also after a record of its own was made to withdraw it.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { followUpIn } from './follow-up';
import { dayIn, flagIn, lineIn, textIn } from './reading';
import { visitsIn } from './visit';

export interface Consent {
  /** Of the record; '' for one that stands on its visit alone. */
  id: string;
  visit: string;
  what: string;
  with: string;
  by: string;
  on: CalendarDate | undefined;
  withdrawnOn: CalendarDate | undefined;
  withdrawnBy: string;
}

export function consentsIn(records: readonly RecordState[]): Consent[] {
  const own = records
    .filter((record) => record.type === 'consent' && !flagIn(record, 'gone'))
    .map(consentIn);
  const known = new Set(
    records.filter(({ type }) => type === 'consent').map((record) => lineIn(record, 'visit'))
  );
  const referred = visitsIn(records).flatMap((visit): Consent[] => {
    const { referral } = followUpIn(visit);
    if (referral.consent !== 'given' || known.has(visit.id)) return [];
    return [
      {
        id: '',
        visit: visit.id,
        what: (referral.consentFor || referral.purpose).trim(),
        with: referral.partner,
        by: referral.consentBy,
        on: referral.consentOn ?? dayIn(visit, 'date'),
        withdrawnOn: undefined,
        withdrawnBy: ''
      }
    ];
  });
  return [...own, ...referred].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

export function consentIn(record: RecordState): Consent {
  return {
    id: record.id,
    visit: lineIn(record, 'visit'),
    what: textIn(record, 'what').trim(),
    with: lineIn(record, 'with'),
    by: lineIn(record, 'by'),
    on: dayIn(record, 'on'),
    withdrawnOn: dayIn(record, 'withdrawn-on'),
    withdrawnBy: lineIn(record, 'withdrawn-by')
  };
}

/** Whether it still holds on a day. */
export function isInForce({ withdrawnOn }: Consent, date: CalendarDate): boolean {
  return withdrawnOn === undefined || withdrawnOn > date;
}

const orderOf = ({ on, id, visit }: Consent) => `${on ?? '~'} ${id} ${visit}`;
