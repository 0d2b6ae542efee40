/**
 * Everything that a report can say from what was noted on a visit, in a fixed order.
 *
 * Promises: pure, and always the same for the same records; each fact in whole Dutch sentences, with the
 * age of a child where it is first named. What was seen or said, never what it would mean. Of a child
 * that died, and of the Meldcode, nothing is told but what she wrote herself elsewhere in a note.
 * Nothing at all where only the visit itself was prepared.
 */
import { reportHeadings } from '../visit-fields';
import { momentsIn } from '../seen-in-visit';
import { visitIn } from '../visit';
import { factKey, type Fact } from './fact';
import { filled } from './filled';
import { ReportPeople } from './people';
import type { ReportGround, Saying, Telling } from './saying';
import { agreedSayings, followSayings } from './sayings-after';
import { seenSayings } from './sayings-seen';
import { talkSayings } from './sayings-talk';
import { toldSayings } from './sayings-told';

export function reportFacts(ground: ReportGround): Fact[] {
  const visit = visitIn(ground.record);
  // Of whom something was seen, was there as well.
  const seen = momentsIn(ground.record).map(({ who }) => who);
  const people = new ReportPeople(
    ground.family,
    [...visit.present, ...seen],
    ground.date,
    ground.correctUntilMonths
  );
  const telling: Telling = { ...ground, visit, people };
  const sayings = [
    ...seenSayings(telling),
    ...toldSayings(telling),
    ...talkSayings(telling),
    ...agreedSayings(telling),
    ...followSayings(telling)
  ];
  if (sayings.every(({ isBare }) => isBare)) return [];
  const introduced = new Set<string>();
  if (sayings.some(({ about }) => about[0] === 'present'))
    for (const id of visit.present) introduced.add(id);
  const facts = reportHeadings
    .flatMap((heading) => sayings.filter((saying) => saying.heading === heading))
    .map((saying) => factOf(saying, telling, introduced));
  return [...new Map(facts.map((fact) => [`${fact.heading} ${fact.key}`, fact])).values()];
}

function factOf(saying: Saying, { people }: Telling, introduced: Set<string>): Fact {
  const { heading, about, paragraph, child, subject, predicate, after, moment } = saying;
  const called = (child === undefined ? undefined : people.child(child)) ?? people.together;
  const { eigen = '', titel = '' } = saying;
  const cast = { kind: called, ouder: people.parents, eigen, titel };
  const isNamed = `${subject ?? ''}${predicate ?? ''}${saying.text ?? ''}`.includes('{kind}');
  const age =
    child !== undefined && isNamed && !introduced.has(child) && people.age(child, saying.noted);
  if (child !== undefined && isNamed) introduced.add(child);
  const first = age ? { ...cast, kind: { ...called, words: `${called.words} (${age})` } } : cast;
  const says = subject !== undefined &&
    predicate !== undefined && {
      who: `${subject} ${child ?? ''}`,
      subject: filled(subject, first),
      predicate: filled(predicate, cast)
    };
  return {
    heading,
    key: factKey(about),
    text: says ? `${says.subject} ${says.predicate}.` : filled(saying.text ?? '', first),
    paragraph,
    ...(says ? { says } : {}),
    ...(after ? { after: { key: factKey(after.about), text: filled(after.text, cast) } } : {}),
    ...(moment ? { moment } : {})
  };
}
