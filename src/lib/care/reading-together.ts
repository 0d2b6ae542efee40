/**
 * The page that parent and nurse look at together (*Meekijkstand*): what goes well in words for the
 * parent, tips, and what was agreed.
 *
 * Promises: pure, and the one place that decides it. It holds what a parents' copy may hold, and of what
 * was ticked only the sentences that are meant to be said to parents; never a concern, a factor or a
 * text that the nurse wrote for the report. What one parent told in confidence is on it only while that
 * parent alone is there. Without picked tips it shows those that fit the age.
 */
import type { Edition } from '../guideline/edition';
import { withNames, type Names } from '../guideline/names';
import { tipsFor, type VisitMoment } from '../guideline/select-items';
import { forParents } from './for-parents';
import { DUTCH, forTheParents, type ForTheParents, type ParentsGround } from './for-the-parents';
import { livingChildren, namesAtTable, type Family } from './family';
import { homesIn } from './household';
import { choiceIn, dayIn, type Fields } from './reading';
import { elementsIn } from './seen-in-visit';
import { stepStates, visitIn } from './visit';
import { readersPresent } from './who-may-see';

export interface ReadingTogether extends Pick<ForTheParents, 'tips' | 'agreements' | 'next'> {
  heading: string;
  seen: string[];
  /** The tips were picked for this family, and don't only fit the age. */
  picked: boolean;
}

export interface TogetherGround extends ParentsGround {
  family: Family | undefined;
  edition: Edition;
  /** The living children, to choose tips by age. */
  moments: readonly VisitMoment[];
}

/** Of tips that nobody picked, so many at most, and each in short. */
const AT_MOST = 5;

export function readingTogether(ground: TogetherGround): ReadingTogether {
  const { visit, family, records } = ground;
  const homes = homesIn(records, family?.id ?? '');
  const reader = readersPresent(homes, visit, dayIn(visit, 'date') ?? '');
  const { tips, agreements, next } = forTheParents({ ...ground, reader });
  return {
    heading: withNames('Samen kijken naar {kind}', ground.names),
    seen: [...new Set([...goodPoints(ground), ...elements(ground)])],
    tips: tips.length > 0 ? tips : fittingTips(ground),
    picked: tips.length > 0,
    agreements,
    next
  };
}

/** The ticked points of the first step, which names nothing but what goes well. */
function goodPoints({ visit, edition, names }: TogetherGround): string[] {
  return edition.modules['conversation-guide'].items
    .filter(({ step }) => step === 1)
    .flatMap(({ points }) => points)
    .filter(({ id }) => choiceIn(visit, `step/${id}`, stepStates) === 'done')
    .flatMap(({ say }) => (say ? [withNames(say, names)] : []));
}

/** The first sentence of each element that was seen, with the names of the children it was seen with. */
function elements({ visit, edition, family }: TogetherGround): string[] {
  if (!family) return [];
  const seen = elementsIn(visit).filter(({ state }) => state === 'seen');
  return edition.modules['six-elements'].items.flatMap(({ id, say }) => {
    const children = seen.flatMap(({ item, child }) => (item === id ? [child] : []));
    const names = namesOf(family, visit, children);
    return say[0] !== undefined && names ? [withNames(say[0], names)] : [];
  });
}

function namesOf(family: Family, visit: Fields, children: readonly string[]): Names | undefined {
  const date = dayIn(visit, 'date');
  if (date === undefined) return undefined;
  const living = livingChildren(family, date).filter(({ id }) => children.includes(id));
  if (living.length === 0) return undefined;
  const people = family.people.filter((one) => one.role !== 'child' || living.includes(one));
  return namesAtTable({ ...family, people }, [...visitIn(visit).present, ...children], date);
}

function fittingTips({ edition, moments, names }: TogetherGround): ForTheParents['tips'] {
  const tips = moments.flatMap((moment) => tipsFor(forParents(edition), moment));
  return [...new Set(tips)].slice(0, AT_MOST).map(({ id, title, text }) => ({
    id,
    language: DUTCH,
    title: withNames(title, names),
    text: withNames(text, names),
    details: []
  }));
}
