/** The setup on a SQL database. Whoever changes it holds the lock on the organisation's row. */
import type { EditionAnswer, EditionRequest, Setup } from '../protocol/setup';
import { limits } from '../protocol/limits';
import type { Settings } from '../protocol/settings';
import type {
  ChangeSetupAnswer,
  ChangeSetupRequest,
  EditionProblem,
  LoadEditionAnswer,
  LoadEditionRequest
} from '../protocol/setup-change';
import { WIRE_VERSION } from '../protocol/version';
import { note, type AuditParts } from './audit';
import type { Database } from './database/database';
import type { Caller, Outcome } from './feed';
import type { EditionReading, OrganisationSetup, SetupRules } from './organisation-setup';
import { lockOrganisation, type Trx } from './sql-feed-placing';
import { sha256Of } from './sql-setup-bringing';
import { readSetup } from './sql-setup-reading';

/** Editions that one organisation may load; the app's own come on top. */
const MOST_LOADED = limits.editions / 2;

export interface SqlSetupOptions extends AuditParts {
  rules: SetupRules;
}

const version = WIRE_VERSION;
const forbidden = { kind: 'failed', failure: { failure: 'forbidden' } } as const;
const done = <T>(answer: T) => ({ kind: 'done', answer }) as const;

export class SqlSetup implements OrganisationSetup {
  readonly #database: Database;
  readonly #options: SqlSetupOptions;

  constructor(database: Database, options: SqlSetupOptions) {
    this.#database = database;
    this.#options = options;
  }

  read(caller: Caller): Promise<Setup> {
    return this.#database.read((trx) => readSetup(trx, caller.organisation));
  }

  async edition({ organisation }: Caller, { id }: EditionRequest): Promise<EditionAnswer> {
    const found = await this.#database.read(
      async (trx) =>
        (await trx
          .selectFrom('organisation_edition')
          .select(['id', 'sha256', 'content'])
          .where('organisation', '=', organisation)
          .where('id', '=', id)
          .executeTakeFirst()) ??
        (await trx
          .selectFrom('app_edition')
          .select(['id', 'sha256', 'content'])
          .where('id', '=', id)
          .executeTakeFirst())
    );
    return found ? { kind: 'edition', version, ...found } : { kind: 'none', version };
  }

  load(caller: Caller, request: LoadEditionRequest): Promise<Outcome<LoadEditionAnswer>> {
    return this.#asAdministrator(caller, async (trx) => {
      const reading = this.#options.rules.editions.read(request.file, request.text);
      if (reading.kind === 'refused') return refused(reading.problems);
      const { id } = reading.edition;
      const problem = await this.#keep(trx, caller, request, reading);
      if (problem)
        return refused([{ file: request.file, item: 'het hele bestand', reason: problem }]);
      await putInForce(trx, caller.organisation, id);
      const { organisation, account } = caller;
      await note(trx, this.#options, { organisation, account, act: 'edition-changed' });
      return { kind: 'in-force', version, id };
    });
  }

  change(caller: Caller, request: ChangeSetupRequest): Promise<Outcome<ChangeSetupAnswer>> {
    const { settings = {}, inForce } = request;
    return this.#asAdministrator(caller, async (trx) => {
      const { organisation, account } = caller;
      const before = await readSetup(trx, organisation);
      if (inForce && !before.editions.some(({ id }) => id === inForce))
        return { kind: 'no-such-edition', version };
      for (const [setting, value] of Object.entries(settings)) {
        const detail =
          value === null ? undefined : this.#options.rules.settings.refuses(setting, value);
        if (detail !== undefined) return { kind: 'refused', version, setting, detail };
      }
      if (inForce !== undefined) {
        await putInForce(trx, organisation, inForce);
        await note(trx, this.#options, { organisation, account, act: 'edition-changed' });
      }
      await keepSettings(trx, organisation, { ...before.settings, ...settings });
      const detail = Object.keys(settings).join(' ');
      if (detail)
        await note(trx, this.#options, { organisation, account, act: 'settings-changed', detail });
      return { kind: 'changed', version };
    });
  }

  async #asAdministrator<T>(caller: Caller, work: (trx: Trx) => Promise<T>): Promise<Outcome<T>> {
    return this.#database.write(async (trx) => {
      if (!(await isAdministrator(trx, caller))) return forbidden;
      await lockOrganisation(trx, caller.organisation);
      return done(await work(trx));
    });
  }

  /** Keeps an edition that was read; why it can't be, where it can't. */
  async #keep(
    trx: Trx,
    { organisation, account }: Caller,
    { file, text }: LoadEditionRequest,
    { edition, addsTo }: Extract<EditionReading, { kind: 'edition' }>
  ): Promise<string | undefined> {
    const { id, name, date, content } = edition;
    const sha256 = sha256Of(content);
    if (Buffer.byteLength(content) > limits.editionBytes)
      return 'Deze editie is samen met de inhoud van Nabij groter dan 2 MB. Maak hem kleiner.';
    const { editions } = await readSetup(trx, organisation);
    const same = editions.find((listed) => listed.id === id);
    if (same?.sha256 === sha256) return undefined;
    if (same)
      return 'Er is al een editie met dit id en een andere inhoud, en bezoeken verwijzen ernaar. Geef deze editie een nieuw id.';
    if (editions.filter(({ from }) => from === 'organisation').length >= MOST_LOADED)
      return `Jullie hebben al ${MOST_LOADED} edities geladen, en meer kan niet.`;
    await trx
      .insertInto('organisation_edition')
      .values({
        ...{ organisation, id, name, date, adds_to: addsTo, content, sha256 },
        ...{ file, source: text, made_with: sha256Of(this.#options.rules.editions.own.content) },
        ...{ added_at: this.#options.now().toISOString(), added_by: account }
      })
      .execute();
    return undefined;
  }
}

function refused(problems: readonly EditionProblem[]): LoadEditionAnswer {
  const listed = problems.slice(0, limits.editionProblems).map(({ file, item, reason }) => {
    return { file, item, reason };
  });
  return { kind: 'refused', version, problems: listed, count: problems.length };
}

async function putInForce(trx: Trx, organisation: string, id: string): Promise<void> {
  await trx
    .updateTable('organisation')
    .set({ in_force: id === '' ? null : id })
    .where('id', '=', organisation)
    .execute();
}

async function keepSettings(trx: Trx, organisation: string, settings: Settings): Promise<void> {
  const set = Object.entries(settings).filter(([, value]) => value !== null);
  await trx
    .updateTable('organisation')
    .set({ settings: JSON.stringify(Object.fromEntries(set)) })
    .where('id', '=', organisation)
    .execute();
}

/** Writing what stands there holds the role as it is until the transaction ends. */
async function isAdministrator(trx: Trx, { account, organisation }: Caller): Promise<boolean> {
  const member = await trx
    .updateTable('account_member')
    .set((row) => ({ role: row.ref('role') }))
    .where('account', '=', account)
    .where('organisation', '=', organisation)
    .where('ended_at', 'is', null)
    .returning('role')
    .executeTakeFirst();
  return member?.role === 'administrator';
}
