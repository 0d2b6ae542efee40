/** The past visits of one family, in their order, as what the nurses wrote down and when. */
import { addDays, daysBetween, type CalendarDate } from '../../guideline/calendar-date';
import { ownEdition } from '../../guideline/edition';
import type { Json } from '../../history/json';
import { nurseAt } from './caseload';
import { castOf, familyId, knownDates, personId, wordsOf, type Cast } from './cast';
import { nothingHeard, type Uses } from './choosing';
import type { FamilyPlan, NurseKey } from './family';
import { clock, joinedBy } from './intake';
import type { Entry } from './ledger';
import { addenda } from './phrases';
import { observed, stepsTaken, type Ticked, type Tries } from './prompts-at-visit';
import { relationTicks } from './relation-ticks';
import { apartAt } from './two-homes';
import { workdayUntil, type PlannedVisit } from './rhythm';
import { fill, type Tag } from './scene';
import { demoId, seeded, type Seeded } from './seeded';
import { writeNotes, weeksOf, type Agreed, type Notes } from './visit-notes';

/** How far a report is: signed, all of it written, or only the first headings. */
export type Draft = 'signed' | 'whole' | 'begun';

export const nurseNames: Record<NurseKey, string> = {
  anneke: 'Anneke Verzonnen',
  djamila: 'Djamila Bedacht'
};

export interface Past {
  plan: FamilyPlan;
  visits: PlannedVisit[];
  drafts: Draft[];
  /** Visits that got a later word. */
  addenda: ReadonlySet<number>;
  today: CalendarDate;
  uses: Uses;
}

export function pastVisits({ plan, visits, drafts, addenda: later, today, uses }: Past): Entry[] {
  const heard = nothingHeard();
  const tries: Tries = new Map();
  const said = new Set<string>();
  const family = familyId(plan);
  let open: Agreed[] = [];
  let agreements = 0;
  return visits.flatMap((visit, index) => {
    const draw = seeded(`visit/${plan.name}/${index}`);
    const previous = visits[index - 1];
    const opening =
      index === 0
        ? ('first' as const)
        : visit.phase === 'born' && previous?.phase === 'pregnant'
          ? ('first-born' as const)
          : undefined;
    const cast = castOf({ plan, visit, index, opening, today, draw });
    const next = visits[index + 1];
    const usual = plan.programme === 'voorzorg' ? 14 : 42;
    const gap = next && next.phase === visit.phase ? daysBetween(visit.date, next.date) : usual;
    const newId = () => demoId(`agreement/${plan.name}/${(agreements += 1)}`);
    const notes = writeNotes({ plan, visit, cast, opening, gap, open, heard, uses, draw, newId });
    const calm = !['slaapt', 'rouw', 'te-vroeg', 'tweeling'].some((tag) =>
      cast.tags.has(tag as Tag)
    );
    const ticked: Ticked =
      opening === undefined
        ? stepsTaken(visit.phase, calm && weeksOf(cast) > 6, cast.words, said, draw)
        : { fields: {} };
    const draft = drafts[index] ?? 'signed';
    open =
      draft === 'begun' ? notes.open.filter((agreed) => !notes.made.includes(agreed)) : notes.open;

    const by = nurseAt(plan, index);
    const record = demoId(`visit/${plan.name}/${index}`);
    const ends = visit.begins + draw.int(58, 78);
    const at = (minutes: number) => clock(visit.date, minutes, draw.int(1, 35));
    const entry = (
      minutes: number,
      id: string,
      type: string,
      write: Entry['write'],
      who = by
    ): Entry => {
      return { at: at(minutes), by: who, family, record: id, type, write };
    };
    const values = {
      date: visit.date,
      edition: ownEdition.id,
      ...presence(plan, cast, opening !== undefined, draw),
      ...apartAt(plan, cast, index, visits.length),
      ...reportFields(notes, ticked, cast, draft),
      ...ticked.fields,
      ...looked(plan, visit, cast, today, tries, draw),
      ...(draft === 'signed' && relationTicks({ plan, index, date: visit.date, cast, today }))
    };
    const entries = [
      ...notes.settled.map(({ agreed, state }, i) =>
        entry(visit.begins + 5 + i, agreed.id, 'agreement', { state })
      ),
      entry(ends, record, 'visit', values),
      ...(draft === 'begun' ? [] : notes.made).map((agreed, i) =>
        entry(
          ends + 1 + i,
          agreed.id,
          'agreement',
          agreementValues(agreed, record, visit, gap, cast, by)
        )
      )
    ];
    const companion = joinedBy(plan, index, visits);
    if (companion) {
      const more = `${notes.report['follow-up'] ?? ''} De volgende keer komt ${firstName(nurseAt(plan, index + 1))}.`;
      entries.push(entry(ends + 5, record, 'visit', { 'report/follow-up': more }, companion));
    }
    if (draft === 'signed') entries.push(entry(ends + draw.int(8, 22), record, 'visit', 'sign'));
    if (later.has(index) && draft === 'signed')
      entries.push(...addendumOf(plan, visit, index, record, by, today, cast));
    return entries;
  });
}

const firstName = (nurse: NurseKey) => nurseNames[nurse].split(' ')[0] ?? '';

function presence(
  plan: FamilyPlan,
  cast: Cast,
  opening: boolean,
  draw: Seeded
): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const person of cast.present) fields[`present/${personId(plan, person)}`] = true;
  const others = plan.interpreter
    ? draw.pick(['tolk via de telefoon', 'tolk via de telefoon', 'tolk aan tafel'])
    : !opening && draw.chance(0.06)
      ? draw.pick([
          'de buurvrouw',
          `een vriendin van ${cast.main.name}`,
          'een stagiaire jeugdverpleegkunde'
        ])
      : undefined;
  if (others !== undefined) fields['present-others'] = others;
  return fields;
}

function reportFields(
  notes: Notes,
  ticked: Ticked,
  cast: Cast,
  draft: Draft
): Record<string, Json> {
  const { report } = notes;
  const worry =
    ticked.worry === 'shared'
      ? '\nGedeeld wat mij opviel, nadat {ouder} zelf had verteld. Zie de notitie bij stap 3.'
      : ticked.worry === 'resting'
        ? '\nNaar iets wat mij opviel heb ik gevraagd; {ouder} herkent het niet. Het mag voor nu rusten.'
        : '';
  const fields: Record<string, Json> = {};
  for (const [heading, text] of Object.entries(report)) {
    if (draft === 'begun' && heading !== 'saw' && heading !== 'parent') continue;
    const seen = ticked.saw === undefined ? '' : ` ${ticked.saw}`;
    const more = heading === 'saw' ? seen : heading === 'discussed' ? fill(worry, cast.words) : '';
    if (text + more !== '') fields[`report/${heading}`] = text + more;
  }
  return fields;
}

function looked(
  plan: FamilyPlan,
  visit: PlannedVisit,
  cast: Cast,
  today: CalendarDate,
  tries: Tries,
  draw: Seeded
): Record<string, Json> {
  if (visit.phase !== 'born') return {};
  return Object.assign(
    {},
    ...plan.babies.map((child) =>
      observed(
        {
          child: personId(plan, child),
          dates: knownDates(child, today, visit.date),
          date: visit.date,
          programme: plan.programme,
          asleep: cast.tags.has('slaapt') && child === cast.baby,
          words: wordsOf(plan, cast.main, cast.second, child, undefined),
          reach: plan.programme === 'voorzorg' ? 17 : 30
        },
        tries,
        draw
      )
    )
  ) as Record<string, Json>;
}

function agreementValues(
  agreed: Agreed,
  visit: string,
  { date }: PlannedVisit,
  gap: number,
  { main, second }: Cast,
  by: NurseKey
): Record<string, Json> {
  const names = {
    ouder: main.name,
    partner: second?.name ?? main.name,
    verpleegkundige: nurseNames[by]
  };
  return {
    visit,
    what: agreed.what,
    who: names[agreed.who],
    by: addDays(date, gap),
    state: 'open'
  };
}

function addendumOf(
  plan: FamilyPlan,
  visit: PlannedVisit,
  index: number,
  record: string,
  by: NurseKey,
  today: CalendarDate,
  { words }: Cast
): Entry[] {
  const draw = seeded(`addendum/${plan.name}/${index}`);
  const day = workdayUntil(addDays(visit.date, draw.int(1, 3)));
  const on = day > visit.date && day < today ? day : visit.date;
  const id = demoId(`addendum/${plan.name}/${index}`);
  const family = familyId(plan);
  const text = fill(draw.pick(addenda), words);
  const entry = (minutes: number, write: Entry['write']): Entry => {
    return { at: clock(on, minutes, 20), by, family, record: id, type: 'addendum', write };
  };
  return [entry(990, { visit: record, text }), entry(992, 'sign')];
}
