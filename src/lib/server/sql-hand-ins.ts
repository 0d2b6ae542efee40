/**
 * Handing in, on a SQL database: packages of locked phones and rescue files, placed or kept aside.
 *
 * A package of a phone that was removed, or of somebody who works here no longer, waits sealed for the
 * team lead. One that was refused in part may come again, since what was placed is known by its stamp.
 */
import type { HandInAnswer, HandInFileRequest, HandInRequest } from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { note, type AuditNote } from './audit';
import type { Database } from './database/database';
import type { Caller, Outcome } from './feed';
import type { HandInOpening, OpenedHandIn } from './hand-in-opening';
import { placeAsPush, refusedIn, type HandInPlacing } from './hand-in-placing';
import { keepAside, sealHandIn } from './hand-in-quarantine';
import type { HandIns } from './hand-ins';
import type { Phones } from './phones';
import { decideOn, listFor, readFor } from './sql-hand-ins-deciding';
import { settleIn, underLock } from './sql-assignment-plan';
import type { Placing, Trx } from './sql-feed-placing';

export interface HandInParts extends HandInPlacing {
  database: Database;
  opening: HandInOpening;
  phones: Pick<Phones, 'proved'>;
  /** A random 128-bit id. */
  newId: () => string;
}

/** A package that opened, with where it came from. */
interface Arrived {
  hash: string;
  content: OpenedHandIn;
  phone: string | undefined;
  way: 'locked' | 'file';
  /** Its phone was removed, or its author works here no longer. */
  aside: boolean;
}

const forbidden = { kind: 'failed', failure: { failure: 'forbidden' } } as const;
const said = (kind: HandInAnswer['kind'], kept = 0, refused = 0): HandInAnswer => ({
  version: WIRE_VERSION,
  kind,
  kept,
  refused
});

export function openHandIns(parts: HandInParts): HandIns {
  const { database, opening, phones } = parts;

  /** Under the organisation's lock, judged by who has which family now. */
  const placing = <T>(organisation: string, work: (place: Placing) => Promise<T>): Promise<T> =>
    underLock(database, organisation, async (place) => {
      await settleWhatIsDue(place, parts.now());
      return work(place);
    });

  /** Places it or keeps it aside; `undefined` when its device is another person's. */
  async function take(
    place: Placing,
    author: Caller,
    { hash, content, phone, way, aside }: Arrived
  ): Promise<HandInAnswer | undefined> {
    const { account, organisation } = author;
    const log = (entry: Pick<AuditNote, 'act' | 'detail'>) =>
      note(place.trx, parts, { organisation, account, subject: phone, ...entry });
    const known = await stateOf(place.trx, organisation, hash);
    const all = content.changes.length;
    if (known && (aside || way === 'file' || known !== 'placed'))
      return said('known', all, content.malformed);
    const row = { hash, account, phone, changes: all };
    if (aside) {
      const sealed = sealHandIn(parts.atRest, organisation, hash, content);
      await keepAside(place.trx, organisation, parts.now(), {
        ...row,
        way: way === 'file' ? 'file' : 'removed',
        state: 'quarantined',
        ...sealed
      });
      await log({ act: 'quarantined', detail: String(all) });
      return said('waiting', all, content.malformed);
    }
    const answers = await placeAsPush(place, author, content, parts);
    if (!answers) return undefined;
    const refused = refusedIn(answers);
    const kept = all - refused;
    if (known) return said('known', kept, refused + content.malformed);
    if (refused === 0)
      await keepAside(place.trx, organisation, parts.now(), {
        ...row,
        way,
        state: 'placed',
        key: null,
        sealed: null
      });
    await log({ act: 'handed-in', detail: String(kept) });
    if (refused > 0) await log({ act: 'hand-in-refused', detail: String(refused) });
    return said('placed', kept, refused + content.malformed);
  }

  async function fromPhone({
    credential,
    package: sealed
  }: HandInRequest): Promise<Outcome<HandInAnswer>> {
    const proof = { phone: sealed.phone, credential };
    // Looked at before anything costs work, and again in the transaction.
    const known = await database.read((trx) => phones.proved(trx, proof));
    if (!known) return forbidden;
    const content = await opening.open(sealed);
    return placing(known.organisation, async (place): Promise<Outcome<HandInAnswer>> => {
      const phone = await phones.proved(place.trx, proof);
      if (!phone) return forbidden;
      const { account, organisation, id, removed } = phone;
      const refuse = async () => {
        await note(place.trx, parts, {
          organisation,
          account,
          act: 'hand-in-refused',
          subject: id
        });
        return forbidden;
      };
      if (content?.account !== account) return refuse();
      const aside = removed || !(await worksHere(place.trx, phone));
      const arrived = { hash: opening.hashOf(sealed), content, phone: id, way: 'locked', aside };
      const author = { account, organisation, phone: id };
      const answer = await take(place, author, arrived as Arrived);
      return answer ? { kind: 'done', answer } : refuse();
    });
  }

  async function fromFile(
    caller: Caller,
    { package: sealed }: HandInFileRequest
  ): Promise<HandInAnswer> {
    const { account, organisation } = caller;
    const content = await opening.open(sealed);
    return placing(organisation, async (place) => {
      const refuse = async (kind: 'altered' | 'not-yours') => {
        const detail = kind === 'altered' ? 'file altered' : 'file of another person';
        await note(place.trx, parts, { organisation, account, act: 'hand-in-refused', detail });
        return said(kind);
      };
      if (!content) return refuse('altered');
      if (content.account !== account) return refuse('not-yours');
      const phone = await phoneOf(place.trx, sealed.phone);
      if (phone && (phone.account !== account || phone.organisation !== organisation))
        return refuse('not-yours');
      // A phone that its owner left is hers to speak for; one that others took from her isn't.
      const removed = (phone?.removed_at ?? null) !== null && phone?.removed_by !== account;
      const aside = removed || !(await worksHere(place.trx, caller));
      const hash = opening.hashOf(sealed);
      const arrived: Arrived = {
        hash,
        content,
        phone: sealed.phone || undefined,
        way: 'file',
        aside
      };
      // On whichever phone she hands it in, the one that wrote it is the one it is judged by.
      const author = { account, organisation, ...(phone ? { phone: sealed.phone } : {}) };
      const answer = await take(place, author, arrived);
      return answer ?? refuse('not-yours');
    });
  }

  return {
    fromPhone,
    fromFile,
    list: (lead) => database.read((trx) => listFor(trx, lead)),
    read: (lead, request) => database.write((trx) => readFor(trx, lead, request, parts)),
    decide: (lead, request) =>
      placing(lead.organisation, (place) => decideOn(place, lead, request, parts))
  };
}

async function stateOf(trx: Trx, organisation: string, hash: string) {
  const found = await trx
    .selectFrom('hand_in')
    .select('state')
    .where('organisation', '=', organisation)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return found?.state;
}

function phoneOf(trx: Trx, id: string) {
  return trx
    .selectFrom('phone')
    .select(['account', 'organisation', 'removed_at', 'removed_by'])
    .where('id', '=', id)
    .executeTakeFirst();
}

async function worksHere(
  trx: Trx,
  { account, organisation }: Pick<Caller, 'account' | 'organisation'>
): Promise<boolean> {
  const member = await trx
    .selectFrom('account_member')
    .select('account')
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return member !== undefined;
}

async function settleWhatIsDue(place: Placing, now: Date): Promise<void> {
  const { assignments_due: due } = await place.trx
    .selectFrom('organisation')
    .select('assignments_due')
    .where('id', '=', place.organisation)
    .executeTakeFirstOrThrow();
  if (due !== null && due <= now.toISOString()) await settleIn(place, now);
}
