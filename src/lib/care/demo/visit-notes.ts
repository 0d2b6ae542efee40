/**
 * Writes the report of one visit: what came of earlier agreements, one or two subjects, what is
 * agreed now and what follows.
 */
import type { ReportHeading } from '../visit-fields';
import type { Cast } from './cast';
import { chooseMoment, chooseScenes, type Heard, type Uses } from './choosing';
import type { FamilyPlan } from './family';
import {
  afterBirth,
  ages,
  agesAlone,
  followUps,
  followUpsWithTopic,
  letGo,
  nothingAgreed,
  overtakenByBirth,
  quietVisits,
  staysOpen,
  stillOpen
} from './phrases';
import { soon, type PlannedVisit } from './rhythm';
import { fill, type Agree, type Talk, type Words } from './scene';
import type { Seeded } from './seeded';

/** An agreement with the names in it, as it was made. */
export interface Agreed {
  id: string;
  who: Agree['who'];
  short: string;
  what: string;
  kept: string;
  firm: boolean;
  /** The parent that it was agreed with: what one told stays out of a talk with the other. */
  with: string;
  /** How often it was found still open. */
  waited: number;
}

export interface Settled {
  agreed: Agreed;
  state: 'kept' | 'dropped';
}

export interface Notes {
  report: Partial<Record<ReportHeading, string>>;
  settled: Settled[];
  open: Agreed[];
  made: Agreed[];
}

export interface Around {
  plan: FamilyPlan;
  visit: PlannedVisit;
  cast: Cast;
  /** Nothing of the family before; the first after the birth. */
  opening: 'first' | 'first-born' | undefined;
  /** Days until the next visit, or until the one that the programme expects. */
  gap: number;
  open: Agreed[];
  heard: Heard;
  uses: Uses;
  draw: Seeded;
  newId: () => string;
}

export function writeNotes(around: Around): Notes {
  const { cast, draw, opening, open, newId } = around;
  const { words } = cast;
  const talks = talksOf(around);
  const looked = lookBack(open, words, opening === 'first-born', draw);
  const made = talks.flatMap(({ agree }, index) =>
    agree && (opening || index === 0 || draw.chance(0.5)) ? [agreedNow(agree, words, newId())] : []
  );
  const said = (heading: 'parent' | 'discussed') => talks.map((talk) => talk[heading]);
  const report = {
    saw: sawOf(around, talks),
    parent: lines([...looked.told, ...said('parent')], words, '\n'),
    discussed: lines(said('discussed'), words, '\n'),
    agreements: agreementsOf(made, looked.open, words, draw),
    'follow-up': followUpOf(around, made)
  };
  return { report, settled: looked.settled, open: [...looked.open, ...made], made };
}

function talksOf({ plan, visit, cast, opening, heard, uses, draw }: Around): Talk[] {
  if (opening === 'first') return [plan.first];
  if (opening === 'first-born' && plan.firstBorn) return [plan.firstBorn];
  const few = plan.programme === 'voorzorg' && opening === undefined;
  const count = !few || draw.chance(visit.phase === 'born' ? 0.45 : 0.6) ? 2 : 1;
  const chosen = chooseScenes(
    { phase: visit.phase, weeks: weeksOf(cast), tags: cast.tags },
    count,
    heard,
    uses,
    draw
  );
  return chosen.length > 0 ? chosen : [quietVisit(heard)];
}

function quietVisit(heard: Heard): Talk {
  const index = quietVisits.findIndex((_, i) => !heard.scenes.has(`rustig-${i}`));
  heard.scenes.add(`rustig-${index}`);
  return quietVisits[Math.max(index, 0)] as Talk;
}

/** Weeks of pregnancy, or of corrected age where the child was born too early. */
export function weeksOf({ age }: Cast): number {
  if (age.kind === 'unborn') return age.pregnantDays / 7;
  if (age.kind === 'unknown') throw new Error('the demo knows no age');
  return (age.corrected ?? age.calendar).days / 7;
}

function sawOf({ visit, cast, opening, heard, uses, draw }: Around, talks: Talk[]): string {
  const { tags, words, age } = cast;
  const parts: (string | undefined)[] = [];
  const corrected = age.kind === 'born' && age.corrected !== undefined;
  const likely = tags.has('slaapt') ? 1 : opening === 'first-born' || corrected ? 0.6 : 0.3;
  const seen = tags.has('slaapt') ? undefined : talks.find(({ saw }) => saw !== undefined)?.saw;
  const scripted = opening !== undefined && seen !== undefined;
  if (!scripted && (seen === undefined || draw.chance(0.55)))
    parts.push(
      chooseMoment({ phase: visit.phase, weeks: weeksOf(cast), tags }, heard, uses, draw)?.text
    );
  parts.push(seen);
  if (age.kind === 'born' && draw.chance(likely)) {
    const named = parts.find((part) => part !== undefined)?.startsWith('{kind}') ?? false;
    parts.unshift(draw.pick(named ? agesAlone : ages));
  }
  return lines(parts, words, ' ');
}

interface LookedBack {
  told: string[];
  settled: Settled[];
  open: Agreed[];
}

/** What came of each agreement; a nurse does what she said. */
function lookBack(open: Agreed[], words: Words, atBirth: boolean, draw: Seeded): LookedBack {
  const looked: LookedBack = { told: [], settled: [], open: [] };
  for (const agreed of open) {
    if (agreed.with !== words.ouder) {
      looked.open.push(agreed);
      continue;
    }
    const named = { ...words, kort: agreed.short };
    const settle = (state: Settled['state'], text: string) => {
      looked.told.push(fill(text, named));
      looked.settled.push({ agreed, state });
    };
    const roll = draw.next();
    if (agreed.who !== 'ouder' || roll < 0.66 || (agreed.firm && agreed.waited > 0))
      settle('kept', agreed.kept);
    else if (atBirth && !agreed.firm) settle('dropped', draw.pick(overtakenByBirth));
    else if (agreed.firm || (roll < 0.88 && agreed.waited === 0)) {
      looked.told.push(fill(draw.pick(stillOpen), named));
      looked.open.push({ ...agreed, waited: 1 });
    } else settle('dropped', draw.pick(letGo));
  }
  return looked;
}

function agreedNow({ who, short, what, kept, firm }: Agree, words: Words, id: string): Agreed {
  return {
    id,
    who,
    short: fill(short, words).replace(/^./, (c) => c.toLowerCase()),
    what: fill(what, words),
    kept: fill(kept, words),
    firm: firm === true,
    with: words.ouder ?? '',
    waited: 0
  };
}

function agreementsOf(made: Agreed[], open: Agreed[], words: Words, draw: Seeded): string {
  const parts = [
    ...made.map(({ what }) => what),
    ...open
      .filter((agreed) => agreed.with === words.ouder)
      .map(({ short }) => fill(staysOpen, { ...words, kort: short }))
  ];
  return parts.length > 0 ? parts.join('\n') : fill(draw.pick(nothingAgreed), words);
}

function followUpOf({ plan, cast, gap, draw }: Around, made: Agreed[]): string {
  const words: Words = { ...cast.words, wanneer: soon(gap) };
  const weeks = weeksOf(cast);
  const last = plan.programme === 'prenataal-huisbezoek' ? 31 : 38;
  if (cast.age.kind === 'unborn' && weeks >= last) return fill(draw.pick(afterBirth), words);
  const topic = made[0];
  if (topic && draw.chance(0.6))
    return fill(draw.pick(followUpsWithTopic), { ...words, kort: topic.short });
  return fill(draw.pick(followUps), words);
}

function lines(parts: (string | undefined)[], words: Words, between: string): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => fill(part, words))
    .join(between);
}
