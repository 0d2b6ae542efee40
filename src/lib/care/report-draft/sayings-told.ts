/** *Wat de ouder vertelt*: prompts that a parent told about, and what was noted while listening. */
import { sentences, uncapital } from './dutch';
import type { Saying, Telling } from './saying';
import { noteSaying } from './sayings-seen';
import { inOrderOfContent, titleFor } from './titled';
import { promptWords } from './words-seen';

const heading = 'parent' as const;

export function toldSayings(telling: Telling): Saying[] {
  return [...promptSayings(telling), ...listeningSayings(telling)];
}

function promptSayings(telling: Telling): Saying[] {
  const { visit, people } = telling;
  const told = visit.observations.filter(({ answer }) => answer === 'told');
  const order = people.children.map(({ id }) => id);
  return inOrderOfContent(told, telling)
    .flatMap(({ child, item, age, remark }): Saying[] => {
      const about = ['observed', child, item, 'told'];
      const said = { heading, child, about, paragraph: `child ${child}`, noted: age } as const;
      const notes = noteSaying('remark', { child, item, note: remark }, about, telling, heading);
      if (!people.child(child)) return notes;
      const predicate = promptWords[item]?.told;
      if (predicate) {
        const subject = '{ouder} {o:vertelt|vertellen} dat {kind}';
        return [{ ...said, subject, predicate }, ...notes];
      }
      const title = titleFor(telling, item);
      if (!title) return notes;
      const titel = uncapital(title);
      return [
        { ...said, text: '{ouder} {o:vertelt|vertellen} over {kind}: {titel}.', titel },
        ...notes
      ];
    })
    .toSorted((a, b) => order.indexOf(a.child ?? '') - order.indexOf(b.child ?? ''));
}

/** Notes with the second step of the guide, where the parent tells. */
function listeningSayings(telling: Telling): Saying[] {
  return inOrderOfContent(telling.visit.steps, telling)
    .filter(({ item }) => item.startsWith('guide-2'))
    .flatMap(({ item, note }): Saying[] => {
      const eigen = sentences(note);
      if (!eigen) return [];
      const about = ['step-note', item, note.trim()];
      return [{ heading, about, paragraph: 'listening', text: '{eigen}', eigen }];
    });
}
