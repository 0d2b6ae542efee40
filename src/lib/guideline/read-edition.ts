/**
 * Reads an edition document: a whole edition, or what an organisation adds to the app's own.
 *
 * Promises: pure, and never throws on a bad document. What comes out is a whole edition that holds to
 * all that the app's own holds to; else every problem that can be found is listed (fifty at most)
 * with file, item and a sentence that an administrator can act on. `base` is the app's own edition.
 */
import * as v from 'valibot';
import type { Edition } from './edition';
import { compose } from './reading/compose';
import { editionProblems } from './reading/edition-checks';
import { isDay, noSuchDay } from './reading/item-checks';
import { sameJson } from './reading/meaning';
import { parseDocument } from './reading/parse-document';
import type { EditionProblem, Found } from './reading/problem';
import { itemPlace, shapeProblem } from './reading/shape-problems';
import { additionDocumentShape, wholeDocumentShape } from './shape/document';

export type ReadEdition =
  { kind: 'edition'; edition: Edition } | { kind: 'refused'; problems: EditionProblem[] };

export const MOST_PROBLEMS = 50;

export function readEdition(file: string, text: string, base: Edition): ReadEdition {
  const parsed = parseDocument(text);
  if (parsed.kind === 'refused') return refused(file, parsed.problems);
  const document = parsed.value;
  const { edition, problems } =
    document['extends'] === true ? readAddition(document, base) : readWhole(document, base);
  if (edition && problems.length === 0) return { kind: 'edition', edition };
  return refused(file, problems);
}

interface Reading {
  edition?: Edition;
  problems: Found[];
}

function readAddition(document: Record<string, unknown>, base: Edition): Reading {
  const { value, problems } = shaped(additionDocumentShape, document);
  if (!value) return { problems };
  const composed = compose(value, base);
  const dates = [
    ...(isDay(value.date) ? [] : [{ item: 'date', reason: noSuchDay('date', value.date) }]),
    ...(value.retired ?? [])
      .filter(({ until }) => !isDay(until))
      .map(({ id, until }) => ({ item: id, reason: noSuchDay('until', until) }))
  ];
  const found = [
    ...problems,
    ...composed.problems,
    ...dates,
    ...editionProblems(composed.edition, base, composed.brought)
  ];
  return { edition: composed.edition, problems: found };
}

function readWhole(document: Record<string, unknown>, base: Edition): Reading {
  const { value, problems } = shaped(wholeDocumentShape, document);
  if (!value) return { problems };
  const { $schema: _, ...edition } = value;
  const found = [...problems, ...editionProblems(edition, base)];
  if (edition.id === base.id && !sameJson(edition, base))
    found.push({
      item: 'id',
      reason:
        'Deze uitgave heeft het id van die in de app en een andere inhoud; geef haar een eigen id.'
    });
  return { edition, problems: found };
}

/** The document in its shape; without the items that don't fit, so that the rest is judged too. */
function shaped<const Shape extends v.GenericSchema>(
  shape: Shape,
  document: Record<string, unknown>
): { value?: v.InferOutput<Shape>; problems: Found[] } {
  const result = v.safeParse(shape, document);
  if (result.success) return { value: result.output, problems: [] };
  const problems = result.issues.map(shapeProblem);
  const places = result.issues.map(itemPlace);
  if (places.some((place) => place === undefined)) return { problems };
  const rest = v.safeParse(
    shape,
    without(
      document,
      places.flatMap((place) => place ?? [])
    )
  );
  return rest.success ? { value: rest.output, problems } : { problems };
}

function without(
  document: Record<string, unknown>,
  places: { module: string; index: number }[]
): Record<string, unknown> {
  const modules = document['modules'] as Record<string, { items: unknown[] }>;
  const kept = Object.entries(modules).map(([id, module]) => {
    const items = module.items.filter(
      (_, index) => !places.some((place) => place.module === id && place.index === index)
    );
    return [id, { ...module, items }];
  });
  return { ...document, modules: Object.fromEntries(kept) };
}

function refused(file: string, problems: readonly Found[]): ReadEdition {
  return {
    kind: 'refused',
    problems: problems.slice(0, MOST_PROBLEMS).map((problem) => ({ file, ...problem }))
  };
}
