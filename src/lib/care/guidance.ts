/**
 * What the guideline offered on a visit and what came of it: topics taken along, criteria for more
 * intensive help, the relation estimated together, and instruments that were used.
 *
 * Promise: what was noted reads on, also when a tick beside it is taken back.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import { dayIn, flagIn, lineIn, partsIn, textIn, type Fields } from './reading';

/** Two voices on one child. */
export interface Estimation {
  child: string;
  nurse: string;
  parents: string;
}

export interface InstrumentUse {
  child: string;
  item: string;
  /** Ids of the conditions that were ticked. */
  conditions: string[];
  date: CalendarDate | undefined;
  by: string;
  result: string;
}

export interface Guidance {
  /** Ids of guideline items. */
  topics: string[];
  /** Ids of criteria. */
  help: string[];
  together: Estimation[];
  instruments: InstrumentUse[];
}

export function guidanceIn(from: Fields): Guidance {
  return {
    topics: ticksIn(from, 'topic'),
    help: ticksIn(from, 'help'),
    together: togetherIn(from),
    instruments: instrumentsIn(from)
  };
}

/** A date, a name or a result was noted, whatever became of the conditions. */
export function isNoted({ date, by, result }: InstrumentUse): boolean {
  return date !== undefined || by !== '' || result.trim() !== '';
}

function ticksIn(from: Fields, head: string): string[] {
  return partsIn(from, head)
    .filter(({ field }) => flagIn(from, field))
    .map(({ rest }) => rest);
}

function togetherIn(from: Fields): Estimation[] {
  const children = new Set(
    ['together-nurse', 'together-parents'].flatMap((head) =>
      partsIn(from, head).map(({ rest }) => rest)
    )
  );
  return [...children]
    .sort()
    .map((child) => ({
      child,
      nurse: textIn(from, `together-nurse/${child}`),
      parents: textIn(from, `together-parents/${child}`)
    }))
    .filter(({ nurse, parents }) => nurse.trim() !== '' || parents.trim() !== '');
}

function instrumentsIn(from: Fields): InstrumentUse[] {
  const conditions = ticksIn(from, 'instrument-condition').map((rest) => rest.split('/'));
  const noted = ['instrument-date', 'instrument-by', 'instrument-result'].flatMap((head) =>
    partsIn(from, head).map(({ rest }) => rest)
  );
  const keys = new Set([...noted, ...conditions.map(([child, item]) => `${child}/${item}`)]);
  return [...keys]
    .sort()
    .map((key) => {
      const [child = '', item = ''] = key.split('/');
      return {
        child,
        item,
        conditions: conditions.flatMap(([of, about, id]) =>
          of === child && about === item && id !== undefined ? [id] : []
        ),
        date: dayIn(from, `instrument-date/${key}`),
        by: lineIn(from, `instrument-by/${key}`),
        result: textIn(from, `instrument-result/${key}`)
      };
    })
    .filter((use) => use.conditions.length > 0 || isNoted(use));
}
