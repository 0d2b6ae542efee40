/**
 * *Beeld*: what was noted in a family over all its visits, as a picture to look at.
 *
 * Promises: pure; it shows what stands in the visits and concludes nothing: no count, no score, no line
 * between two marks, no colour that judges. Every child has its own part, also one that has died, of whom
 * what was seen stays, and one who was taken out of the family. Nothing is asked of a child that died.
 */
import type { CalendarDate } from '../guideline/calendar-date';
import type { Edition } from '../guideline/edition';
import type { RecordState } from '../history/register';
import { personCalled } from './called';
import { childrenOf, familyIn } from './family';
import { ageLine, hasDied, nameAmong, nameOf, personIn, type Person } from './person';
import { elementPicture, type ElementPicture } from './picture-elements';
import { factorPicture, type FactorPicture } from './picture-factors';
import { lookPicture, type LookPicture } from './picture-looks';
import { namesSaid, pictureVisits, type PictureVisit } from './picture-visit';

export interface PictureChild {
  id: string;
  name: string;
  /** Its age today, or when it died. */
  line: string;
  elements: ElementPicture | undefined;
  looks: LookPicture | undefined;
}

export interface Picture {
  /** Children of whom something was noted, in the order of the family. */
  children: PictureChild[];
  factors: FactorPicture | undefined;
  /** There is somebody to look at together: only then is it said how to note something. */
  canLook: boolean;
}

export interface PictureOptions {
  /** The edition in force first, then those that the visits were made with. */
  editions: readonly Edition[];
  today: CalendarDate;
  correctUntilMonths: number;
}

export function pictureOf(
  records: readonly RecordState[],
  familyId: string,
  options: PictureOptions
): Picture {
  const { editions, today, correctUntilMonths } = options;
  const family = familyIn(records, familyId);
  const visits = pictureVisits(records);
  const children = family ? childrenOf(family) : [];
  const parts = (child: Person | string) => ({
    elements: elementPicture(visits, typeof child === 'string' ? child : child.id, editions),
    looks: lookPicture(visits, child, editions, correctUntilMonths)
  });
  const known = children.map((child) => ({
    id: child.id,
    name: nameAmong(child, children, today),
    line: ageLine(child, today, correctUntilMonths),
    ...parts(child)
  }));
  const gone = childrenElsewhere(visits, children).map((id) => ({
    id,
    name: nameElsewhere(records, id, today),
    line: 'staat niet meer bij dit gezin',
    ...parts(id)
  }));
  return {
    children: [...known, ...gone].filter(({ elements, looks }) => elements || looks),
    factors: factorPicture(visits, editions),
    canLook: children.length === 0 || children.some((child) => !hasDied(child, today))
  };
}

const ofChild = ['element', 'element-note', 'observed', 'remark'];

/** Ids of whom something was noted and who isn't a child of this family now. */
function childrenElsewhere(visits: readonly PictureVisit[], children: readonly Person[]): string[] {
  const ids = visits.flatMap((visit) =>
    namesSaid(visit, ofChild).map((key) => key.slice(0, Math.max(0, key.indexOf('/'))))
  );
  return [...new Set(ids)]
    .filter((id) => id !== '' && children.every((child) => child.id !== id))
    .sort();
}

function nameElsewhere(records: readonly RecordState[], id: string, today: CalendarDate): string {
  const record = records.find((one) => one.id === id && one.type === 'person');
  if (record) return nameOf(personIn(record), today);
  const name = personCalled(id, {});
  return (name[0]?.toUpperCase() ?? '') + name.slice(1);
}

/** The editions that a family's visits were made with, the latest first, to be fetched for `editions`. */
export function editionsUsed(records: readonly RecordState[]): string[] {
  const ids = pictureVisits(records).flatMap((visit) =>
    visit.from.flatMap(({ registers }) => registers['edition']?.map(({ value }) => value) ?? [])
  );
  return [...new Set(ids)].filter((id): id is string => typeof id === 'string').reverse();
}
