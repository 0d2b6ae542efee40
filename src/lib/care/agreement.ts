/** An agreement with the parents: what, who does it, by when, and what came of it. */
import type { CalendarDate } from '../guideline/calendar-date';
import type { RecordState } from '../history/register';
import { choiceIn, dayIn, lineIn, textIn } from './reading';

export const agreementStates = ['open', 'kept', 'dropped'] as const;
export type AgreementState = (typeof agreementStates)[number];

export interface Agreement {
  id: string;
  visit: string;
  what: string;
  who: string;
  by: CalendarDate | undefined;
  state: AgreementState;
  /** The home it is for; '' for all. */
  household: string;
  /** The parent who told it in confidence; '' when nobody did. */
  confidence: string;
}

export function agreementIn(state: RecordState): Agreement {
  return {
    id: state.id,
    visit: lineIn(state, 'visit'),
    what: textIn(state, 'what').trim(),
    who: lineIn(state, 'who'),
    by: dayIn(state, 'by'),
    state: choiceIn(state, 'state', agreementStates) ?? 'open',
    household: lineIn(state, 'household'),
    confidence: lineIn(state, 'confidence')
  };
}

/** All agreements among the records: the one that is due first stands first, undated ones last. */
export function agreementsIn(records: readonly RecordState[]): Agreement[] {
  return records
    .filter(({ type }) => type === 'agreement')
    .map(agreementIn)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const order = ({ by, id }: Agreement) => `${by ?? '~'} ${id}`;

export function openAgreements(records: readonly RecordState[]): Agreement[] {
  return agreementsIn(records).filter(({ state, what }) => state === 'open' && what !== '');
}
