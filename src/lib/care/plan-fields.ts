/**
 * The fields of a family's plan of visits, a part of the one table of fields (`fields.ts`).
 *
 * A plan is proposed by the rhythm of the programme; what stands here is what a person made of it. Each
 * planned visit has a key: `<child id>/<phase>-<number>` for one of the rhythm, `extra/<random id>` for
 * one beside it. So two people who move two visits never meet in one field.
 */
import * as v from 'valibot';
import { date, flag, id, line, time } from './field-values';

/** What became of a planned visit when it wasn't made. */
export const notMade = ['skipped', 'no-show', 'cancelled'] as const;
export type NotMade = (typeof notMade)[number];

export const notMadeWords: Record<NotMade, string> = {
  skipped: 'Overgeslagen',
  'no-show': 'Niemand thuis',
  cancelled: 'Afgezegd'
};

export const planFields = {
  'plan-date/*/*': date,
  'plan-time/*/*': time,
  /** Why it isn't made, or wasn't, with a word. */
  'plan-not-made/*/*': v.picklist(notMade),
  'plan-reason/*/*': line,
  /** The visit that was made of it. */
  'plan-visit/*/*': id,
  /** A visit beside the rhythm that was taken out again. */
  'plan-gone/*/*': flag
} as const satisfies Record<string, v.GenericSchema>;
