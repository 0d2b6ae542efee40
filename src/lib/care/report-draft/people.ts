/**
 * How the people of a family are called in the sentences of a report, and how old its children are.
 *
 * Promises: the nameless and the unborn have something to be called by; a name from right to left
 * doesn't turn the sentence about; of a child that died nothing is told as of one that lives.
 */
import { describeAge, describeCorrectedAge, describePregnancy } from '../../guideline/age-words';
import { ageOn, type AgeSpan } from '../../guideline/ages';
import { addDays, type CalendarDate } from '../../guideline/calendar-date';
import { childrenAtTable, livingChildren, type Family } from '../family';
import { isolated } from '../isolated';
import { observedAgeOn } from '../looking';
import { childDates, hasDied, isBorn, nameAmong, type Person } from '../person';
import type { ObservedAge } from '../visit';
import { enumerated, uncapital } from './dutch';
import type { Called } from './filled';

const NO_PARENT: Called = { words: 'de ouder', isSeveral: false, isName: false };
const NO_CHILD: Called = { words: 'het kind', isSeveral: false, isName: false };

export class ReportPeople {
  /** Born or expected, and alive: by age. */
  readonly children: Person[];
  /** Those that the talk was about. */
  readonly table: Person[];
  /** Parents who were there. */
  readonly parents: Called;
  readonly #family: Family;
  readonly #date: CalendarDate;
  readonly #correctUntilMonths: number;

  constructor(
    family: Family,
    there: readonly string[],
    date: CalendarDate,
    correctUntilMonths: number
  ) {
    this.#family = family;
    this.#date = date;
    this.#correctUntilMonths = correctUntilMonths;
    this.children = livingChildren(family, date);
    this.table = childrenAtTable(family, there, date);
    this.parents = parentsCalled(
      family.people.filter(
        (person) => person.role === 'parent' && there.includes(person.id) && !hasDied(person, date)
      )
    );
  }

  isUnborn(child: string): boolean {
    const found = this.children.find(({ id }) => id === child);
    return found !== undefined && !isBorn(found, this.#date);
  }

  /** A living child; `undefined` for any other. */
  child(id: string): Called | undefined {
    const found = this.children.find((child) => child.id === id);
    return found && this.#childCalled(found);
  }

  /** The children at the table, as one. */
  get together(): Called {
    const [first, ...others] = this.table;
    if (!first) return NO_CHILD;
    if (others.length === 0) return this.#childCalled(first);
    const named = this.table.filter(({ name }) => name);
    const names = named.map((child) => this.#childCalled(child).words);
    const nameless = this.table.length - named.length;
    if (names.length === 0) return { words: 'de kindjes', isSeveral: true, isName: false };
    const rest = nameless > 1 ? ['de andere kindjes'] : nameless === 1 ? ['het andere kindje'] : [];
    return { words: enumerated([...names, ...rest]), isSeveral: true, isName: true };
  }

  /** Anybody of the family; `undefined` for somebody who is in it no more. */
  person(id: string): Called | undefined {
    const found = this.#family.people.find((person) => person.id === id);
    if (!found) return undefined;
    if (found.role === 'child' && !hasDied(found, this.#date)) return this.#childCalled(found);
    return found.name || found.role !== 'child' ? personCalled(found) : undefined;
  }

  /** Who were there, but for children yet to be born: "Noor (8 weken), Sanne (moeder)". */
  presentWords(present: readonly string[]): string[] {
    return this.#family.people
      .filter(({ id }) => present.includes(id) && !this.isUnborn(id))
      .filter((person) => !hasDied(person, this.#date))
      .map((person) => {
        const { words } =
          person.role === 'child' ? this.#childCalled(person) : personCalled(person);
        const relation = person.name && person.relation && uncapital(isolated(person.relation));
        const about = person.role === 'child' ? this.age(person.id) : relation;
        return about ? `${words} (${about})` : words;
      });
  }

  /** "8 weken, gecorrigeerd 4 weken"; '' for the unborn and where it isn't known. */
  age(child: string, noted?: ObservedAge): string {
    const found = this.children.find(({ id }) => id === child);
    if (!found) return '';
    const known = observedAgeOn(found, this.#date, this.#correctUntilMonths);
    // What it was looked at by counts, also where the dates of the child were changed since.
    if (noted && (known?.basis !== noted.basis || known.days !== noted.days))
      return this.#notedAge(noted);
    const age = ageOn(childDates(found), this.#date, this.#correctUntilMonths);
    if (age.kind !== 'born') return '';
    const calendar = age.calendar.days === 0 ? 'net geboren' : describeAge(age.calendar);
    return age.corrected ? `${calendar}, ${correctedWords(age.corrected)}` : calendar;
  }

  /** "28 weken en 3 dagen zwanger", and how many children are expected. */
  get pregnancy(): { words: string; children: number } | undefined {
    for (const child of this.children) {
      const age = ageOn(childDates(child), this.#date);
      if (age.kind !== 'unborn') continue;
      const expected = this.children.filter(({ id }) => this.isUnborn(id));
      return { words: describePregnancy(age.pregnantDays), children: expected.length };
    }
    return undefined;
  }

  #notedAge({ basis, days }: ObservedAge): string {
    const span: AgeSpan = { days, from: addDays(this.#date, -days), to: this.#date };
    return basis === 'corrected' ? correctedWords(span) : describeAge(span);
  }

  #childCalled(child: Person): Called {
    const called = nameAmong(child, this.children, this.#date);
    if (child.name) return { words: isolated(called), isSeveral: false, isName: true };
    const number = /\d+$/.exec(called)?.[0];
    const words = number ? `kindje ${number}` : 'het kindje';
    return { words, isSeveral: false, isName: false };
  }
}

function correctedWords(span: AgeSpan): string {
  return span.days === 0 ? 'gecorrigeerd 0 dagen' : describeCorrectedAge(span);
}

function parentsCalled(parents: readonly Person[]): Called {
  const [first, ...others] = parents;
  if (!first) return NO_PARENT;
  if (others.length === 0) return personCalled(first);
  const all = parents.map(personCalled);
  const isKnown = parents.every(({ name, relation }) => name || relation);
  return {
    words: isKnown ? enumerated(all.map(({ words }) => words)) : 'de ouders',
    isSeveral: true,
    isName: isKnown && (all[0]?.isName ?? false)
  };
}

function personCalled({ name, relation, role }: Person): Called {
  if (name) return { words: isolated(name), isSeveral: false, isName: true };
  const words = relation
    ? uncapital(isolated(relation))
    : role === 'parent'
      ? 'de ouder'
      : 'iemand';
  return { words, isSeveral: false, isName: false };
}
