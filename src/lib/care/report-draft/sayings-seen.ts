/** *Wat ik zag*: who were there, moments, prompts, elements and aspects; as it was noted. */
import { timeWords } from '../input-time';
import { aspectsIn, elementsIn, momentsIn, type SeenMoment } from '../seen-in-visit';
import { isolated } from '../isolated';
import type { Observation } from '../visit';
import { capital, enumerated, sentences, uncapital } from './dutch';
import type { Saying, Telling } from './saying';
import { inOrderOfContent, titleFor } from './titled';
import {
  aspectSentences,
  aspectWords,
  doingWords,
  elementWords,
  promptWords,
  type PromptWords
} from './words-seen';

const heading = 'saw' as const;

export function seenSayings(telling: Telling): Saying[] {
  const { visit, people } = telling;
  const ids = [...people.children.map(({ id }) => id)];
  // What was noted of somebody who isn't here any more comes last, in her own words alone.
  const rank = (child: string) => (ids.includes(child) ? ids.indexOf(child) : ids.length);
  const observed = inOrderOfContent(visit.observations, telling).flatMap((one) =>
    observedSayings(one, telling)
  );
  const elements = inOrderOfContent(elementsIn(telling.record), telling)
    .filter(({ state }) => state !== 'talked')
    .flatMap(({ child, item, state, note }) => {
      const words = elementWords[item]?.seen;
      return tickSayings(
        'element',
        { child, item, isSeen: state === 'seen', note },
        words,
        telling
      );
    });
  const aspects = inOrderOfContent(aspectsIn(telling.record), telling).flatMap(
    ({ child, item, seen, note }) =>
      tickSayings('aspect', { child, item, isSeen: seen, note }, aspectWords[item], telling)
  );
  const ofChildren = [...observed, ...elements, ...aspects];
  return [
    ...presentSaying(telling),
    ...pregnancySaying(telling),
    ...momentsIn(telling.record).flatMap((moment) => momentSaying(moment, telling)),
    ...ofChildren.toSorted((a, b) => rank(a.child ?? '') - rank(b.child ?? ''))
  ];
}

function presentSaying({ visit, people }: Telling): Saying[] {
  const family = people.presentWords(visit.present);
  const others = sentenceless(visit.presentOthers);
  const there = [...family, others].filter(Boolean);
  if (there.length === 0) return [];
  const verb = there.length > 1 ? 'waren' : 'was';
  return [
    {
      heading,
      about: ['present', [...visit.present].sort(), visit.presentOthers],
      paragraph: 'present',
      text: '{eigen}',
      eigen:
        family.length > 0
          ? `Bij dit bezoek ${verb} ${enumerated(there)}.`
          : `Ook aanwezig: ${others}.`,
      isBare: true
    }
  ];
}

function pregnancySaying({ people }: Telling): Saying[] {
  const found = people.pregnancy;
  if (!found) return [];
  const twins = found.children > 1 ? ' van een tweeling' : '';
  const long = / zwanger$/.test(found.words);
  return [
    {
      heading,
      about: ['pregnancy'],
      paragraph: 'present',
      text: long
        ? `De zwangerschap${twins} duurt nu ${found.words.replace(/ zwanger$/, '')}.`
        : `${capital(found.words)}.`,
      isBare: true
    }
  ];
}

/** "9:05 – Noor lacht naar haar moeder." */
function momentSaying({ id, time, who, item, text }: SeenMoment, telling: Telling): Saying[] {
  const title = item && titleFor(telling, item);
  const own = sentences(text);
  if (!own && !title) return [];
  const called = who ? telling.people.person(who) : undefined;
  const name = called && (called.isName ? called.words : capital(called.words));
  const words = named(own || `${title}.`, name);
  const at = own && title ? words.replace(/([.?!…])$/u, ` (${uncapital(title)})$1`) : words;
  const clock = time && timeWords(time);
  return [
    {
      heading,
      about: ['moment', id, time, who, item, text.trim()],
      paragraph: 'moments',
      text: '{eigen}',
      eigen: clock ? `${clock} – ${capital(at)}` : capital(at),
      moment: { time: clock, text: capital(at) }
    }
  ];
}

/** Puts the name in front, unless the words have it already. */
function named(own: string, name: string | undefined): string {
  if (!name || names(own, name)) return own;
  const rest = uncapital(own);
  const first = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  return doingWords.has(first) ? `${name} ${rest}` : `${name}: ${rest}`;
}

/** Whether a text names somebody: "Bo" isn't named in "boek". */
function names(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  const around = at < 0 ? '' : `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`;
  return at >= 0 && !/\p{L}/u.test(around);
}

function observedSayings({ child, item, answer, age, remark }: Observation, telling: Telling) {
  const said = { heading, child, paragraph: `child ${child}`, noted: age } as const;
  const about = ['observed', child, item, answer ?? ''];
  const isLiving = telling.people.child(child) !== undefined;
  const found: Saying[] = [];
  if (isLiving && (answer === 'seen' || answer === 'not-seen')) {
    const words = answered(answer, promptWords[item], titleFor(telling, item));
    if (words) found.push({ ...said, about, ...words });
  }
  if (answer === 'told') return found;
  return [...found, ...noteSaying('remark', { child, item, note: remark }, about, telling)];
}

function answered(
  answer: 'seen' | 'not-seen',
  words: PromptWords | undefined,
  title: string | undefined
): Pick<Saying, 'subject' | 'predicate' | 'text' | 'titel'> | undefined {
  if (words && answer === 'seen') return { subject: '{kind}', predicate: words.seen };
  if (words) return { text: words.notSeen };
  if (!title) return undefined;
  const titel = uncapital(title);
  return answer === 'seen'
    ? { text: 'Gezien bij {kind}: {titel}.', titel }
    : { text: 'Nu niet gezien bij {kind}: {titel}.', titel };
}

interface Tick {
  child: string;
  item: string;
  isSeen: boolean;
  note: string;
}

function tickSayings(
  kind: 'element' | 'aspect',
  { child, item, isSeen, note }: Tick,
  predicate: string | undefined,
  telling: Telling
): Saying[] {
  const about = [kind, child, item, isSeen];
  const said = { heading, child, about, paragraph: `child ${child}` } as const;
  const notes = noteSaying(`${kind}-note`, { child, item, note }, about, telling);
  const { people } = telling;
  if (!isSeen || !people.child(child)) return notes;
  const title = titleFor(telling, item);
  const titel = title && uncapital(title);
  if (people.isUnborn(child) && titel)
    return [{ ...said, text: 'Al voor de geboorte gezien: {titel}.', titel }, ...notes];
  const whole = kind === 'aspect' ? aspectSentences[item] : undefined;
  if (whole) return [{ ...said, text: whole }, ...notes];
  if (predicate) return [{ ...said, subject: '{kind}', predicate }, ...notes];
  return titel ? [{ ...said, text: 'Gezien bij {kind}: {titel}.', titel }, ...notes] : notes;
}

/** Her own words with a tick: behind it as they are, elsewhere with what they are about. */
export function noteSaying(
  kind: string,
  { child, item, note }: { child: string; item: string; note: string },
  after: Saying['about'],
  telling: Telling,
  where: Saying['heading'] = heading
): Saying[] {
  const eigen = sentences(note);
  if (!eigen) return [];
  const title = titleFor(telling, item);
  const isLiving = telling.people.child(child) !== undefined;
  return [
    {
      heading: where,
      child,
      about: [kind, child, item, note.trim()],
      paragraph: `child ${child}`,
      text: title && isLiving ? '{titel} ({kind}): {eigen}' : '{eigen}',
      eigen,
      ...(title ? { titel: title } : {}),
      after: { about: after, text: '{eigen}' }
    }
  ];
}

/** A line within a sentence: on one line, without the stop at its end. */
function sentenceless(line: string): string {
  return isolated(line.replace(/\s+/gu, ' ')).replace(/[.]+$/u, '');
}
