/**
 * The form of one factor, protective or hindering.
 * Promise: its id holds its side and its level, so that the same words at two levels never collide.
 */
import type { InferOutput } from 'valibot';
import type { factorShape } from './shape/weighing';

export type Factor = InferOutput<typeof factorShape>;

export const ID_PART: Record<Factor['level'], string> = {
  'pregnancy-and-birth': 'birth',
  parent: 'parent',
  circumstances: 'around',
  child: 'child'
};
