/** A family of the demo as it is written down by hand; dates are told in days before or after today. */
import type { Programme } from '../kinds';
import type { Tag, Talk } from './scene';

export type NurseKey = 'anneke' | 'djamila';

export interface Adult {
  name: string;
  relation: string;
  sex: 'v' | 'm';
  /** Lives in another household than the first adult. */
  household?: string;
  /** How often this person is there, from 0 to 1; the first adult always is. */
  here?: number;
  /** Not a parent: a grandmother, an aunt. */
  other?: true;
}

export interface Gestation {
  weeks: number;
  days: number;
}

export interface Child {
  /** Absent while there is no name yet. */
  name?: string;
  sex: 'v' | 'm';
  /** Days ago. */
  born?: number;
  gestation?: Gestation;
  /** Days until the due date, for a child not born yet. */
  due?: number;
  /** Days ago. */
  died?: number;
}

export interface FamilyPlan {
  name: string;
  programme: Programme;
  nurse: NurseKey;
  /** Both nurses visit, in turn. */
  shared?: true;
  /** The other nurse may see the family, to cover for illness. */
  covered?: true;
  street: string;
  town: 'Wolkendam' | 'Nergenshuizen';
  language?: string;
  interpreter?: true;
  safety?: string;
  note?: string;
  /** The first is at the table; a second parent without a household of its own lives there too. */
  adults: Adult[];
  /** The child, or twins, that the visits are about. */
  babies: Child[];
  siblings?: Child[];
  tags: Tag[];
  /** 1 is Monday. */
  weekday?: 1 | 2 | 3 | 4 | 5;
  /** Visits before noon only. */
  mornings?: true;
  /** What a nurse sets right at a later visit: the first by the second nurse, then by the first. */
  corrections?: { phone?: string; note?: string; safety?: string }[];
  /** Week of pregnancy in which the visits began; absent: after the birth. */
  start?: number;
  /** The first visit, by hand. */
  first: Talk;
  /** The first visit after the birth, by hand. */
  firstBorn?: Talk;
}
