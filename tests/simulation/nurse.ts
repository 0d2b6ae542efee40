/** What a nurse does with a phone, on any of its tabs. */
import type { Edit, Kept } from '../../src/lib/device/journal';
import type { Json } from '../../src/lib/history/json';
import { distinct, stampsOf } from '../../src/lib/history/register';
import { sign, signaturesOf, SIGNATURE_FIELD } from '../../src/lib/history/signature';
import type { Stamp } from '../../src/lib/history/stamp';
import { wordOf } from './ledger';
import type { SimPhone, Tab } from './phone';
import type { World } from './world';

/** A field that stays open on the screen: what was seen when it was opened, or last written. */
export interface Draft {
  place: Pick<Edit, 'family' | 'record' | 'type'> & { field: string };
  seen: Stamp[];
  was: Json | undefined;
}

const textFields = ['note', 'report/saw'];

type Deed = [name: string, weight: number, deed: (tab: Tab) => Promise<void>];
const deeds: Deed[] = [
  ['type on', 6, typeOn],
  ['open', 6, openAndType],
  ['tick', 2, tick],
  ['resolve', 5, resolve],
  ['sign', 1.5, signVisit],
  ['family', 1, newFamily],
  ['let go', 1, letGo],
  ['look', 1, look]
];

/** Each world is inclined to some deeds and hardly knows others: rare things meet more often so. */
function inclined({ inclinations, random }: World, name: string): number {
  const before = inclinations.get(name);
  if (before !== undefined) return before;
  const drawn = random.pick([0.1, 1, 1, 4]) ?? 1;
  inclinations.set(name, drawn);
  return drawn;
}

export async function act(phone: SimPhone): Promise<void> {
  const { world } = phone;
  const { random } = world;
  const tab = random.pick([...phone.tabs]);
  if (!tab || world.isEnding) return;
  let draw =
    random.next() * deeds.reduce((sum, [name, weight]) => sum + weight * inclined(world, name), 0);
  const found = deeds.find(([name, weight]) => (draw -= weight * inclined(world, name)) < 0);
  await (found?.[2] ?? look)(tab);
}

async function openAndType(tab: Tab): Promise<void> {
  const { random } = tab.phone.world;
  const family = someFamily(tab);
  if (!family) return;
  const own = random.chance(inclined(tab.phone.world, 'own record') / 5);
  const record = own ? family : (random.pick(visitsOf(family)) as string);
  const kept = await tab.journal.record(record);
  if (kept) tab.phone.world.ledger.shown(tab.phone.name, kept);
  const field = textFields[random.chance(0.7) ? 0 : 1] as string;
  const versions = distinct(kept?.registers[field]);
  const version = random.pick(versions);
  const equal = (kept?.registers[field] ?? []).filter(({ value }) => value === version?.value);
  const draft: Draft = {
    place: { family, record, type: record === family ? 'family' : 'visit', field },
    seen: stampsOf(equal),
    was: version?.value
  };
  if (tab.drafts.push(draft) > 3) tab.drafts.shift();
  await typeIn(tab, draft);
}

async function typeOn(tab: Tab): Promise<void> {
  const draft = tab.phone.world.random.pick(tab.drafts);
  if (draft) await typeIn(tab, draft);
  else await openAndType(tab);
}

async function typeIn(tab: Tab, draft: Draft): Promise<void> {
  const text = tab.phone.world.ledger.fresh();
  const { field, ...where } = draft.place;
  const was = draft.was === undefined ? {} : { was: [draft.was] };
  const seen = draft.was === undefined ? [] : [wordOf(draft.was) ?? ''];
  const stamp = await write(tab, where, field, text, { seen: draft.seen, ...was }, seen);
  if (!stamp) return void tab.drafts.splice(tab.drafts.indexOf(draft), 1);
  draft.seen = [stamp];
  draft.was = text;
}

async function write(
  tab: Tab,
  where: Pick<Edit, 'family' | 'record' | 'type'>,
  field: string,
  value: Json,
  over: { seen: Stamp[]; was?: Json[] },
  seen: readonly string[]
): Promise<Stamp | undefined> {
  const { phone } = tab;
  const word = wordOf(value);
  if (seen.length > 1) phone.world.saw('conflict resolved');
  if (field === SIGNATURE_FIELD) phone.world.saw('signed');
  const entry = word ? phone.world.ledger.writing(word, phone.name, seen) : undefined;
  const [written] = await tab.journal.write([
    { ...where, fields: { [field]: { value, ...over } } }
  ]);
  const stamp = written?.kind === 'kept' ? written.stamps[field] : undefined;
  if (entry && stamp) entry.kept = true;
  phone.world.trace(
    `${phone.name} ${where.record.slice(0, 4)} ${field} ${word ?? String(value)} over ${seen.join()} ${stamp ? 'kept' : 'not here'}`
  );
  return stamp;
}

async function tick(tab: Tab): Promise<void> {
  const { random } = tab.phone.world;
  const family = someFamily(tab);
  if (!family) return;
  const record = random.pick(visitsOf(family)) as string;
  const field = random.pick(['tick/a', 'tick/b']) as string;
  const kept = await tab.journal.record(record);
  const seen = stampsOf(kept?.registers[field]);
  await write(tab, { family, record, type: 'visit' }, field, random.chance(0.5), { seen }, []);
}

/** Both versions are on the screen, and one text takes the place of both. */
async function resolve(tab: Tab): Promise<void> {
  const { random, ledger } = tab.phone.world;
  const family = someFamily(tab);
  if (!family) return;
  const conflicts = (await tab.journal.family(family)).flatMap((kept) =>
    Object.entries(kept.registers)
      .filter(([field, register]) => field !== SIGNATURE_FIELD && distinct(register).length > 1)
      .map(([field, register]) => ({ kept, field, register }))
  );
  const found = random.pick(conflicts);
  if (!found) return;
  const { kept, field, register } = found;
  const words = register.map(({ value }) => wordOf(value) ?? '');
  const value = field.startsWith('tick') ? true : ledger.fresh();
  const where = { family, record: kept.id, type: kept.type };
  const was = register.map((held) => held.value);
  await write(tab, where, field, value, { seen: stampsOf(register), was }, words);
}

async function signVisit(tab: Tab): Promise<void> {
  const { random, ledger } = tab.phone.world;
  const family = someFamily(tab);
  if (!family) return;
  const kept = await tab.journal.record(random.pick(visitsOf(family)) as string);
  if (!kept) return;
  const attempt = sign(kept);
  if (attempt.kind !== 'signed' || isSignedAs(kept, attempt.signature.sha256)) return;
  const value = attempt.signature as unknown as Json;
  const where = { family, record: kept.id, type: kept.type };
  const stamp = await write(tab, where, SIGNATURE_FIELD, value, { seen: [] }, []);
  const after = stamp && (await tab.journal.record(kept.id));
  if (after) ledger.shown(tab.phone.name, after);
}

const isSignedAs = (kept: Kept, sha256: string) =>
  signaturesOf(kept).some(({ signature }) => signature.sha256 === sha256);

async function newFamily(tab: Tab): Promise<void> {
  const { world } = tab.phone;
  const family = world.unmade.shift();
  if (!family) return;
  const { ledger } = world;
  await write(
    tab,
    { family, record: family, type: 'family' },
    'note',
    ledger.fresh(),
    { seen: [] },
    []
  );
}

async function letGo(tab: Tab): Promise<void> {
  const { world } = tab.phone;
  const refused = (await tab.journal.waiting()).filter(({ state }) => state === 'refused');
  const one = world.random.pick(refused);
  if (!one) return;
  for (const { value } of Object.values(one.change.fields)) world.ledger.letGo(wordOf(value) ?? '');
  world.saw('refused let go');
  await tab.journal.discardRefused(one.change.counter);
  world.trace(`${tab.phone.name} lets go of ${one.change.counter}`);
}

async function look(tab: Tab): Promise<void> {
  const family = someFamily(tab);
  if (!family) return;
  const front = await tab.journal.front();
  for (const kept of [...front, ...(await tab.journal.family(family))])
    tab.phone.world.ledger.shown(tab.phone.name, kept);
}

function someFamily({ phone }: Tab): string | undefined {
  const states = Object.entries(phone.families());
  return phone.world.random.pick(states.filter(([, state]) => state !== 'wiped').map(([id]) => id));
}

/** Every phone thinks of the same two visits, so that people meet in them. */
function visitsOf(family: string): string[] {
  return ['a', 'b'].map((mark) => `${mark}${family.slice(1)}`);
}
