/**
 * The form of one factor, protective or hindering.
 * Promise: its id holds its side and its level, so that the same words at two levels never collide.
 */
import type { GuidelineItem } from './item';

export interface Factor extends GuidelineItem {
  module: 'factors';
  effect: 'protective' | 'hindering';
  level: 'pregnancy-and-birth' | 'parent' | 'circumstances' | 'child';
}

export const ID_PART: Record<Factor['level'], string> = {
  'pregnancy-and-birth': 'birth',
  parent: 'parent',
  circumstances: 'around',
  child: 'child'
};
