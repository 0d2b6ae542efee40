/** What the guideline says about editions, in the form in which the server wants to hear it. */
import { ownEdition, type Edition } from '$lib/guideline/edition';
import { readEdition } from '$lib/guideline/read-edition';
import type { EditionRules, WholeEdition } from '$lib/server/organisation-setup';

const wholeOf = (edition: Edition): WholeEdition => ({
  id: edition.id,
  name: edition.name,
  date: edition.date,
  content: JSON.stringify(edition)
});

const own = wholeOf(ownEdition);

export const editionRules: EditionRules = {
  own,
  read(file, text) {
    const read = readEdition(file, text, ownEdition);
    if (read.kind === 'refused') return read;
    const { edition } = read;
    // The app's own in a file is the app's own, whatever the order of its keys.
    const whole = edition.id === own.id ? own : wholeOf(edition);
    return { kind: 'edition', edition: whole, addsTo: edition.extends?.name ?? '' };
  }
};
