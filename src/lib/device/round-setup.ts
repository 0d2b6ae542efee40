/**
 * Fetching what the organisation has set, where a pull answer named another revision than is held.
 *
 * Nothing depends on it: whatever goes wrong here, the rest of the round stands, and the next round
 * asks again. What is in force comes first, and moves only with its content.
 */
import type { ListedEdition } from '../protocol/setup';
import { WIRE_VERSION } from '../protocol/version';
import { contentHash } from './edition-shelf';
import type { Round } from './round';
import type { Fetched, SetupShelf } from './setup-shelf';
import type { SetupTransport } from './setup-transport';

export interface SetupParts {
  shelf: SetupShelf;
  transport: SetupTransport;
  /** Puts what the app itself brings on the shelf, so that it isn't fetched. */
  bringOwn(): Promise<void>;
}

type Under = Pick<Round, 'signal' | 'at'>;

export async function fetchSetup(round: Under, parts: SetupParts): Promise<void> {
  const { shelf, transport } = parts;
  const said = await transport.setup({ version: WIRE_VERSION }, round.signal);
  if (said.kind !== 'answer') return;
  await round.at('setup:answered');
  const setup = said.answer;
  // What can't be brought is fetched.
  await parts.bringOwn().catch(() => undefined);
  const missing = await shelf.missing(setup);
  const [first] = missing;
  const lacksInForce = first !== undefined && first.id === setup.inForce;
  const inForce = lacksInForce ? await fetchEdition(round, parts, first) : undefined;
  if (lacksInForce && !inForce) return;
  await shelf.take(setup, ...(inForce ? [inForce] : []));
  await round.at('setup:taken');
  for (const edition of missing.slice(lacksInForce ? 1 : 0)) {
    if (round.signal?.aborted) return;
    const fetched = await fetchEdition(round, parts, edition);
    if (!fetched) return;
    await shelf.take(setup, fetched);
    await round.at('edition:taken');
  }
}

/** The content that was listed, byte for byte; nothing where the server gives another or none. */
async function fetchEdition(
  { signal }: Under,
  { transport }: SetupParts,
  edition: ListedEdition
): Promise<Fetched | undefined> {
  const said = await transport.edition({ version: WIRE_VERSION, id: edition.id }, signal);
  if (said.kind !== 'answer' || said.answer.kind === 'none') return undefined;
  const { content } = said.answer;
  return contentHash(content) === edition.sha256 ? { edition, content } : undefined;
}
