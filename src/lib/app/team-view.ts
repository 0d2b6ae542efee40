/**
 * The families of a team as its lead sees them: who has each in words, and what is still under way.
 *
 * Promises: pure; a family that is nobody's own now stands first; whoever left counts as nobody.
 */
import { dayOf, dayWords, instantWords } from '../care/date-words';
import type { CalendarDate } from '../guideline/calendar-date';
import type { Assignment, TeamFamiliesAnswer, TeamFamily } from '../protocol/team';
import { lastDayOf } from './own-family-words';

export interface Line {
  id: string;
  account: string;
  kind: Assignment['kind'];
  name: string;
  /** Since or until when, and by what right; '' where there is nothing to add. */
  words: string;
  /** It counts now; else it is still to begin. */
  now: boolean;
}

export interface FamilyView {
  family: string;
  title: string;
  /** Nobody's own now. */
  orphan: boolean;
  lines: Line[];
  leaving: string[];
}

export interface TeamView {
  families: FamilyView[];
  emergencies: { id: string; family: string; title: string; words: string; reason: string }[];
  /** Those of the team who may have families, and the others who may. */
  ours: { value: string; label: string }[];
  others: { value: string; label: string }[];
}

export function teamView(
  team: TeamFamiliesAnswer,
  me: string | undefined,
  at: Date,
  today: CalendarDate
): TeamView {
  const nameOf = (account: string) => {
    const name = team.people.find((one) => one.account === account)?.name ?? 'iemand van vroeger';
    return account === me ? `${name} (jij)` : name;
  };
  const stays = (account: string) =>
    team.people.some((one) => one.account === account && one.mayHave);
  const now = at.toISOString();

  function lineOf(one: Assignment): Line {
    const isNow = one.from <= now;
    const gone = stays(one.account) ? '' : 'werkt hier niet meer';
    const words = [gone, rightWords(one, isNow, today)].filter(Boolean).join(', ');
    return {
      ...{ id: one.id, account: one.account, kind: one.kind },
      ...{ name: nameOf(one.account), words, now: isNow }
    };
  }

  function viewOf({ family, title, assignments, leaving }: TeamFamily): FamilyView {
    const lines = assignments.map(lineOf).sort((a, b) => rank(a) - rank(b));
    const orphan = !lines.some((one) => one.kind === 'own' && one.now && stays(one.account));
    return {
      ...{ family, title, orphan, lines },
      leaving: leaving.map((one) => {
        const since = one.since ? `, die het tot ${instantWords(one.since, today)} had` : '';
        return `Staat nog op de telefoon van ${nameOf(one.account)}${since}. Die telefoon had het laatst verbinding op ${instantWords(one.lastContact, today)}.`;
      })
    };
  }

  const people = team.people.filter(({ mayHave }) => mayHave);
  const options = (ours: boolean) =>
    people
      .filter((one) => one.ours === ours)
      .map(({ account }) => ({ value: account, label: nameOf(account) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return {
    families: team.families
      .map(viewOf)
      .sort(
        (a, b) =>
          Number(b.orphan) - Number(a.orphan) ||
          a.title.localeCompare(b.title, 'nl') ||
          (a.family < b.family ? -1 : 1)
      ),
    emergencies: team.emergencies.map(({ id, family, title, account, from, until, reason }) => {
      const end = until > now ? 'tot' : 'voorbij sinds';
      const words = `${nameOf(account)}, ${instantWords(from, today)}, ${end} ${instantWords(until, today)}`;
      return { id, family, title, words, reason };
    }),
    ours: options(true),
    others: options(false)
  };
}

/** "neemt waar tot en met zo 29 nov", "vanaf wo 25 nov"; '' for a family that is simply hers. */
function rightWords(
  { kind, from, until }: Assignment,
  isNow: boolean,
  today: CalendarDate
): string {
  const begin = dayWords(dayOf(new Date(from)), today);
  const end = until === undefined ? '' : `tot en met ${dayWords(lastDayOf(until), today)}`;
  if (kind === 'emergency')
    return until === undefined ? 'noodtoegang' : `noodtoegang tot ${instantWords(until, today)}`;
  if (kind === 'stand-in')
    return isNow ? `neemt waar ${end}`.trim() : `neemt waar van ${begin} ${end}`.trim();
  return [isNow ? '' : `vanaf ${begin}`, end].filter(Boolean).join(' ');
}

const rank = ({ kind, now }: Line) =>
  (now ? 0 : 10) + { own: 0, 'stand-in': 1, emergency: 2 }[kind];
