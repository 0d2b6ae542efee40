/**
 * Which known words somebody may have meant who made a typing error.
 *
 * Promises: pure; a letter too many, too few, wrong or swapped with its neighbour is one error. How
 * many are forgiven grows with the length of what was typed: none up to three letters, one up to
 * six, two from seven on. The word may still be unfinished: only its beginning is compared. The first
 * letter may be wrong only in longer words.
 */
export function errorsForgiven(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/** The known words nearest to what was typed, all with the same, smallest number of errors. */
export function closeWords(typed: string, known: Iterable<string>, most = 12): string[] {
  let allowed = errorsForgiven(typed.length);
  let found: string[] = [];
  if (allowed === 0 || typed.length > LONGEST) return found;
  for (const word of known) {
    if (word.length < typed.length - allowed) continue;
    if (typed.length < 5 && word[0] !== typed[0]) continue;
    const errors = errorsInBeginning(typed, word, allowed);
    if (errors > allowed) continue;
    if (errors < allowed) {
      allowed = errors;
      found = [];
    }
    found.push(word);
  }
  const apart = (word: string) => Math.abs(word.length - typed.length);
  return found.sort((a, b) => apart(a) - apart(b)).slice(0, most);
}

/** Nobody mistypes a longer word in a way that can be told. */
const LONGEST = 40;
const WIDTH = LONGEST + 3;
/** Three rows of the table of errors, used over and over: this runs for every known word. */
const rows = [new Uint8Array(WIDTH), new Uint8Array(WIDTH), new Uint8Array(WIDTH)] as const;

/** The fewest errors between what was typed and any beginning of the word; above `most` it stops. */
function errorsInBeginning(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let [before, above, current]: Uint8Array[] = [...rows];
  if (!before || !above || !current) return most + 1;
  for (let column = 0; column <= width; column += 1) above[column] = column;
  let fewest = 0;
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    current[0] = fewest = row;
    for (let column = 1; column <= width; column += 1) {
      const same = letter === word.charCodeAt(column - 1);
      let errors = Math.min(at(above, column), at(current, column - 1)) + 1;
      errors = Math.min(errors, at(above, column - 1) + (same ? 0 : 1));
      if (
        row > 1 &&
        column > 1 &&
        letter === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1)
      )
        errors = Math.min(errors, at(before, column - 2) + 1);
      current[column] = errors;
      if (errors < fewest) fewest = errors;
    }
    if (fewest > most) return most + 1;
    [before, above, current] = [above, current, before];
  }
  return fewest;
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}
