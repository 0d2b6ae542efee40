/**
 * *Samen besproken*: what was taken along, what was spoken of, steps of the guide, factors and tips.
 *
 * Promise: where no child lives, nothing is said of looking at one: only what she wrote herself.
 */
import { comingBack, cameBack } from '../coming-back';
import { followUpIn } from '../follow-up';
import { flagIn } from '../reading';
import { elementsIn, factorsIn } from '../seen-in-visit';
import { capital, longDayWords, sentences, uncapital } from './dutch';
import type { Saying, Telling } from './saying';
import { noteSaying } from './sayings-seen';
import { inOrderOfContent, titleFor } from './titled';
import { factorSubjects, factorWords, keptOutFactors, type FactorEffect } from './words-factors';
import { elementWords } from './words-seen';
import { keptOut, laterWords, noteWords, stepWords } from './words-talk';

const heading = 'discussed' as const;
/** Subjects that a report names; the rest of what she took along is for herself. */
const named = /^(tip|leaflet|topic|phase|element)-/;

export function talkSayings(telling: Telling): Saying[] {
  return [
    ...cameBackSayings(telling),
    ...topicSayings(telling),
    ...elementSayings(telling),
    ...stepSayings(telling),
    ...togetherSayings(telling),
    ...factorSayings(telling),
    ...tipSayings(telling)
  ];
}

function cameBackSayings({ records, record, date }: Telling): Saying[] {
  return comingBack(records, record.id)
    .filter(({ visit }) => flagIn(record, cameBack(visit)))
    .map((left) => ({
      heading,
      about: ['came-back', left.visit],
      paragraph: 'came-back',
      text: left.date
        ? `We kwamen terug op wat op ${longDayWords(left.date, date)} bleef liggen.`
        : 'We kwamen terug op wat een vorige keer bleef liggen.'
    }));
}

function topicSayings(telling: Telling): Saying[] {
  const topics = telling.visit.topics.filter((id) => named.test(id)).map((item) => ({ item }));
  return inOrderOfContent(topics, telling).flatMap(({ item }): Saying[] => {
    const title = titleFor(telling, item);
    if (!title) return [];
    return [
      {
        heading,
        about: ['topic', item],
        paragraph: 'topics',
        subject: 'Voor dit bezoek had ik meegenomen:',
        predicate: '‘{titel}’',
        titel: title,
        isBare: true
      }
    ];
  });
}

function elementSayings(telling: Telling): Saying[] {
  const { people } = telling;
  const talked = elementsIn(telling.record).filter(({ state }) => state === 'talked');
  return inOrderOfContent(talked, telling).flatMap(({ child, item, note }): Saying[] => {
    const about = ['element', child, item, 'talked'];
    const notes = noteSaying('element-note', { child, item, note }, about, telling, heading).map(
      (one) => ({ ...one, paragraph: 'elements' })
    );
    const title = titleFor(telling, item);
    const predicate = elementWords[item]?.talked ?? (title && uncapital(title));
    if (!predicate || !people.child(child)) return notes;
    const subject = people.children.length > 1 ? 'Bij {kind} spraken we over' : 'We spraken over';
    return [{ heading, child, about, paragraph: 'elements', subject, predicate }, ...notes];
  });
}

function stepSayings(telling: Telling): Saying[] {
  const { visit, people } = telling;
  const isDone = (item: string) =>
    visit.steps.some((step) => step.item === item && step.state === 'done');
  return inOrderOfContent(visit.steps, telling).flatMap(({ item, state, note }): Saying[] => {
    if (keptOut.has(item)) return [];
    const about = ['step', item];
    const found: Saying[] = [];
    const words = stepWords[item];
    const isTold = state === 'done' && people.table.length > 0 && !words?.unless?.some(isDone);
    if (isTold && words) {
      const { subject, predicate } = words;
      found.push({ heading, about, paragraph: 'steps', subject, predicate });
    }
    const later = laterWords[item];
    if (later && state === 'done')
      found.push({
        heading: 'follow-up',
        about: later.about ?? about,
        paragraph: 'follow',
        text: later.text
      });
    const eigen = sentences(note);
    const where = placeOfNote(item);
    if (eigen && where !== 'parent')
      found.push({
        heading: where,
        about: ['step-note', item, note.trim()],
        paragraph: 'steps',
        text: noteWords[item] ?? '{eigen}',
        eigen,
        after: { about, text: '{eigen}' }
      });
    return found;
  });
}

/** Where the words belong that were noted with a step. */
function placeOfNote(item: string): Saying['heading'] {
  if (item.startsWith('guide-1')) return 'saw';
  if (item.startsWith('guide-2')) return 'parent';
  if (item.startsWith('guide-3e')) return 'follow-up';
  return item.startsWith('guide-4c') ? 'agreements' : heading;
}

function togetherSayings({ visit }: Telling): Saying[] {
  return visit.together.flatMap(({ child, nurse, parents }) =>
    (
      [
        ['nurse', nurse, 'Samen ingeschat, wat ik zie bij {kind}: {eigen}'],
        ['parents', parents, 'Samen ingeschat, wat {ouder} {o:zegt|zeggen} over {kind}: {eigen}']
      ] as const
    ).flatMap(([voice, note, text]): Saying[] => {
      const eigen = sentences(note);
      const about = ['together', voice, child, note.trim()];
      return eigen
        ? [{ heading, child, about, paragraph: `together ${voice} ${child}`, text, eigen }]
        : [];
    })
  );
}

function factorSayings(telling: Telling): Saying[] {
  const told = factorsIn(telling.record).filter(({ item }) => !keptOutFactors.has(item));
  const noted = inOrderOfContent(told, telling);
  // Those without a word can stand together in one sentence.
  const quiet = noted.toSorted((a, b) => Number(a.note !== '') - Number(b.note !== ''));
  return quiet
    .toSorted((a, b) => effectOf(b.item).localeCompare(effectOf(a.item)))
    .flatMap(({ item, state, note }): Saying[] => {
      const about = ['factor', item, state ?? ''];
      const effect = effectOf(item);
      const predicate = factorWords[item];
      const eigen = sentences(note);
      const paragraph = `factors ${effect}`;
      const found: Saying[] = [];
      if (predicate && state)
        found.push({
          heading,
          about,
          paragraph,
          subject: factorSubjects[effect][state],
          predicate
        });
      if (eigen)
        found.push({
          heading,
          about: ['factor-note', item, note.trim()],
          paragraph,
          text: predicate ? `${capital(predicate)}: {eigen}` : '{eigen}',
          eigen,
          after: { about, text: '{eigen}' }
        });
      return found;
    });
}

function effectOf(item: string): FactorEffect {
  return item.startsWith('protective-') ? 'protective' : 'hindering';
}

function tipSayings(telling: Telling): Saying[] {
  const tips = followUpIn(telling.record).tips.map((item) => ({ item }));
  return inOrderOfContent(tips, telling).flatMap(({ item }): Saying[] => {
    const title = titleFor(telling, item);
    if (!title) return [];
    return [
      {
        heading,
        about: ['tip', item],
        paragraph: 'tips',
        subject: 'Ik gaf als tip mee:',
        predicate: '‘{titel}’',
        titel: title
      }
    ];
  });
}
