/**
 * What somebody handed in, as a team lead reads it: family by family, what each change is about and what
 * it says. What her own phone knows of the families helps with the names.
 */
import { dayOf } from '../care/date-words';
import type { Callings } from '../care/field-labels';
import { householdName } from '../care/household';
import type { Journal } from '../device/journal';
import type { Change } from '../history/change';
import { apply, type RecordState } from '../history/register';
import { nameIn, textOf, whatWords } from './unsent';
import { changesWords, momentWords } from './words';

export interface HandedInFamily {
  family: string;
  title: string;
  items: { id: string; what: string; at: string; text: string }[];
}

export interface ViewGround {
  /** Records that this phone has, by id. */
  known: ReadonlyMap<string, RecordState>;
  /** How a family of the team is called. */
  titleOf: (family: string) => string | undefined;
  now: Date;
}

export function handedInFamilies(
  changes: readonly Change[],
  { known, titleOf, now }: ViewGround
): HandedInFamily[] {
  const records = new Map(known);
  for (const change of changes)
    records.set(change.record, apply(records.get(change.record), change));
  const all = [...records.values()];
  const found = new Map<string, HandedInFamily>();
  for (const change of changes) {
    const { id, family, record, type, at } = change;
    const callings: Callings = {
      person: (one) => nameIn(records.get(one)),
      household: (one) => householdName(all, family, one)
    };
    const title = titleOf(family) ?? nameIn(records.get(family)) ?? 'Een gezin buiten je team';
    const group = found.get(family) ?? { family, title, items: [] };
    found.set(family, group);
    const what = whatWords(type, records.get(record), dayOf(now));
    const text = textOf(change, callings, now) || 'Ondertekend';
    group.items.push({ id, what, at: momentWords(at, now), text });
  }
  return [...found.values()];
}

/** What this phone itself has of the records in these changes, and of its families. */
export async function knownRecords(
  journal: Pick<Journal, 'front' | 'record'>,
  changes: readonly Change[]
): Promise<Map<string, RecordState>> {
  const known = new Map<string, RecordState>();
  for (const record of await journal.front()) known.set(record.id, record);
  for (const { record } of changes) {
    const held = known.has(record) ? undefined : await journal.record(record);
    if (held) known.set(record, held);
  }
  return known;
}

export function fromWords(way: 'removed' | 'file', phone: string): string {
  const name = phone ? ` “${phone}”` : '';
  return way === 'file'
    ? `Reddingsbestand van een weggehaalde telefoon${name}`
    : `Van een weggehaalde telefoon${name}`;
}

const given = (count: number) => (count === 1 ? 'is' : 'zijn');

/** What a decision came to. */
export function decidedWords(
  said: { kind: 'decided' | 'left' | 'gone'; kept: number; refused: readonly unknown[] },
  decision: 'accept' | 'reject'
): string {
  if (said.kind === 'gone') return 'Hierover is intussen al besloten. Kijk wat er nu staat.';
  if (decision === 'reject') return 'Afgewezen. Wat erin stond is weg.';
  const kept = `${changesWords(said.kept)} ${given(said.kept)} geplaatst.`;
  if (said.kind === 'decided') return kept;
  const left = said.refused.length;
  return `${said.kept > 0 ? `${kept} ` : ''}${changesWords(left)} ${left === 1 ? 'kon' : 'konden'} niet geplaatst worden en ${left === 1 ? 'staat' : 'staan'} hieronder: de schrijver hoort niet bij dat gezin, of er klopt iets niet. Neem de tekst zelf over, of wijs het af.`;
}
