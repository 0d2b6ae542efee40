/**
 * What a nurse is told about families that came or went.
 *
 * Promises: pure; a family that still holds work of hers on this phone isn't said to be gone; each is
 * told under a key of its own, so that it is told until she has seen it and not again; what came or went
 * in the same way stands in one sentence, so that a colleague's whole caseload isn't as many notices.
 */
import { instantWords, longDayWords } from '../care/date-words';
import type { CalendarDate } from '../guideline/calendar-date';
import { capital, comeKey, gezin, goneKey, lastDayOf, named, type Own } from './own-family-words';

type Has = Own['has'][number];
type Had = Own['had'][number];

export interface Told {
  /** Of all families that it tells of. */
  keys: readonly [string, ...string[]];
  words: string;
  /** How they are called, where it tells of more than one. */
  names?: string;
  /** The one that it tells of, where that can be opened on this phone. */
  open?: string;
}

/** One family that came or went, and how it is said of this one and of several. */
interface Item {
  key: string;
  family: string;
  title: string;
  here: boolean;
  /** What is told alike has the same words here. */
  several: (count: number) => string;
  one: string;
}

/** What she has not been told yet, what went first. `titleHere`: of a family on this phone. */
export function toldOf(
  own: Own,
  titleHere: (family: string) => string | undefined,
  seen: readonly string[],
  today: CalendarDate
): Told[] {
  const gone = own.had.filter(({ family }) => titleHere(family) === undefined).map(goneItem);
  const come = own.has.flatMap((one) => {
    const title = titleHere(one.family);
    return title === undefined ? [] : comeItem(one, title, today);
  });
  const groups = new Map<string, Item[]>();
  for (const item of [...gone, ...come]) {
    if (seen.includes(item.key)) continue;
    const alike = item.several(2);
    groups.set(alike, [...(groups.get(alike) ?? []), item]);
  }
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [tell(first, rest)] : []));
}

function tell(first: Item, rest: readonly Item[]): Told {
  const keys: Told['keys'] = [first.key, ...rest.map(({ key }) => key)];
  if (rest.length === 0)
    return { keys, words: first.one, ...(first.here ? { open: first.family } : {}) };
  const titles = [first, ...rest].map(({ title }) => title);
  const names = named(titles.toSorted((a, b) => a.localeCompare(b, 'nl')));
  return { keys, words: first.several(keys.length), names };
}

function goneItem(had: Had): Item {
  const { kind, title, family, ownedBy } = had;
  const sent = 'Alles wat je schreef is verstuurd.';
  const whom = named(ownedBy);
  const item = { key: goneKey(had), family, title, here: false };
  if (kind !== 'own') {
    const right = kind === 'stand-in' ? 'Je waarneming van' : 'De noodtoegang tot';
    return {
      ...item,
      one: `${right} ${gezin(title)} is voorbij. ${sent}`,
      several: (count) => `${right} ${count} gezinnen is voorbij. ${sent}`
    };
  }
  return {
    ...item,
    one: `${capital(gezin(title))} ${whom ? `is overgedragen aan ${whom}` : 'staat niet meer bij jou'}. ${sent}`,
    several: (count) =>
      `${count} gezinnen ${whom ? `zijn overgedragen aan ${whom}` : 'staan niet meer bij jou'}. ${sent}`
  };
}

/** Nothing for a family that she made herself. */
function comeItem(has: Has, title: string, today: CalendarDate): Item[] {
  const { kind, by, until, family, ownedBy } = has;
  const item = { key: comeKey(has), family, title, here: true };
  if (kind === 'own')
    return by === undefined
      ? []
      : [
          {
            ...item,
            one: `Nieuw bij jou: ${gezin(title)}. ${by} heeft het je gegeven.`,
            several: (count) => `Nieuw bij jou: ${count} gezinnen. ${by} heeft ze je gegeven.`
          }
        ];
  if (until === undefined) return [];
  if (kind === 'emergency') {
    const end = instantWords(until, today);
    return [
      {
        ...item,
        one: `Je hebt noodtoegang tot ${gezin(title)}, tot ${end}.`,
        several: (count) => `Je hebt noodtoegang tot ${count} gezinnen, tot ${end}.`
      }
    ];
  }
  const whose = ownedBy.length > 0 ? ` voor ${named(ownedBy)}` : '';
  const end = `tot en met ${longDayWords(lastDayOf(until))}`;
  return [
    {
      ...item,
      one: `Je neemt ${gezin(title)} waar${whose}, ${end}.`,
      several: (count) => `Je neemt ${count} gezinnen waar${whose}, ${end}.`
    }
  ];
}
