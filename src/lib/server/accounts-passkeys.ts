/**
 * Passkeys to log in with: a whole log-in, since the phone itself made sure who held it.
 *
 * What a passkey is asked to sign carries its own end and a seal of ours, so asking costs the database
 * nothing; it is taken once. The user must have been verified, at making and at every use.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransportFuture,
  type RegistrationResponseJSON
} from '@simplewebauthn/server';
import type { Transaction } from 'kysely';
import type { PasskeyKeep, PasskeyLogin, PasskeyOptions } from '../protocol/passkey';
import { failed, objectionToChange, type Done } from './accounts-factor-rules';
import { enterWhole, type EnteringParts, type Entry } from './accounts-entering';
import { countGuess, type From } from './accounts-guessing';
import { nowProved, nowWhole, sessionRow, type Asking } from './accounts-sessions';
import { note } from './audit';
import type { Schema } from './database/schema';

const MINUTES = 5;
const wrong = { kind: 'failed', failure: { failure: 'wrong-login' } } as const;

export class Passkeys {
  readonly #parts: EnteringParts;
  readonly #origin: string;
  readonly #rpID: string;

  constructor(parts: EnteringParts) {
    this.#parts = parts;
    this.#origin = parts.login.origin;
    this.#rpID = new URL(this.#origin).hostname;
  }

  /** What the browser makes a new passkey from. */
  async toMake(asking: Asking): Promise<Done<{ answer: PasskeyOptions }>> {
    const { database, now } = this.#parts;
    const found = await database.read(async (trx) => ({
      objection: await objectionToChange(trx, asking, now()),
      known: await this.#of(trx, asking.account),
      member: await trx
        .selectFrom('account_member')
        .select('name')
        .where('account', '=', asking.account)
        .executeTakeFirst()
    }));
    if (found.objection) return found.objection;
    const userName = found.member?.name ?? '';
    const publicKey = await generateRegistrationOptions({
      rpName: 'Nabij',
      rpID: this.#rpID,
      userName,
      userDisplayName: userName,
      challenge: this.#challenge(`make ${asking.account}`),
      excludeCredentials: found.known,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
    });
    return { kind: 'done', answer: { publicKey: { ...publicKey } } };
  }

  /** Keeps what the browser made; the session is whole from then on. */
  async keep(asking: Asking, { name, credential }: PasskeyKeep): Promise<Done> {
    const { database, now } = this.#parts;
    const checked = await verifyRegistrationResponse({
      response: credential as unknown as RegistrationResponseJSON,
      expectedChallenge: (challenge) => this.#isOurs(challenge, `make ${asking.account}`),
      expectedOrigin: this.#origin,
      expectedRPID: this.#rpID,
      requireUserVerification: true
    }).catch(() => undefined);
    if (!checked?.verified) return failed('passkey-refused');
    const made = checked.registrationInfo.credential;
    return database.write(async (trx) => {
      const objection = await objectionToChange(trx, asking, now());
      if (objection) return objection;
      if (!(await this.#spend(trx, credential))) return failed('passkey-refused');
      const { account, organisation } = asking;
      const kept = await trx
        .insertInto('account_passkey')
        .values({
          account,
          id: made.id,
          public_key: Buffer.from(made.publicKey).toString('base64url'),
          counter: made.counter,
          transports: (made.transports ?? []).join(','),
          name,
          made_at: now().toISOString()
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .execute();
      if (kept.length === 0) return failed('passkey-refused');
      await nowWhole(trx, this.#parts, asking, 'passkey');
      const detail = 'passkey';
      await note(trx, this.#parts, {
        organisation,
        account,
        act: 'second-factor-set',
        subject: account,
        detail
      });
      return { kind: 'done' };
    });
  }

  /** What a passkey signs to log in, or to prove: of the own ones where it is known who asks. */
  async toUse(asking?: Asking): Promise<PasskeyOptions> {
    const { database } = this.#parts;
    const own = asking && (await database.read((trx) => this.#of(trx, asking.account)));
    const publicKey = await generateAuthenticationOptions({
      rpID: this.#rpID,
      challenge: this.#challenge('use'),
      userVerification: 'required',
      ...(own && own.length > 0 && { allowCredentials: own })
    });
    return { publicKey: { ...publicKey } };
  }

  async logIn(login: PasskeyLogin, client: string, cookie: string | null = null): Promise<Entry> {
    const row = await this.#known(login);
    const known = row && this.#parts.knownDevices.of(cookie, row.account);
    return this.#guess(login, { client, known }, async (trx, account) => {
      const cookies = await enterWhole(trx, this.#parts, account, 'passkey');
      return cookies ? { kind: 'entered', next: 'in', cookies } : wrong;
    });
  }

  async prove(asking: Asking, login: PasskeyLogin, client: string): Promise<Entry> {
    const from = { client, known: this.#parts.knownDevices.ofSession(asking.session) };
    return this.#guess(login, from, async (trx, account) => {
      if (account !== asking.account) return wrong;
      const row = await sessionRow(trx, asking, this.#parts.now());
      if (row?.whole !== 1) return { kind: 'failed', failure: { failure: 'not-logged-in' } };
      await nowProved(trx, asking, this.#parts.now());
      const { organisation } = asking;
      await note(trx, this.#parts, {
        organisation,
        account,
        act: 'proved-again',
        subject: account
      });
      return { kind: 'entered', next: 'in', cookies: [] };
    });
  }

  async #guess(
    { credential }: PasskeyLogin,
    from: From,
    then: (trx: Transaction<Schema>, account: string) => Promise<Entry>
  ): Promise<Entry> {
    const counted = await countGuess(this.#parts, 'passkey', credential.id, from);
    if (counted.kind === 'failed') return counted;
    const known = await this.#known({ credential });
    if (!known) return wrong;
    const checked = await verifyAuthenticationResponse({
      response: credential as unknown as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => this.#isOurs(challenge, 'use'),
      expectedOrigin: this.#origin,
      expectedRPID: this.#rpID,
      credential: {
        id: known.id,
        publicKey: Uint8Array.from(Buffer.from(known.public_key, 'base64url')),
        counter: known.counter
      },
      requireUserVerification: true
    }).catch(() => undefined);
    if (!checked?.verified) return wrong;
    const entry = await this.#parts.database.write(async (trx) => {
      if (!(await this.#spend(trx, credential))) return wrong;
      const there = await trx
        .updateTable('account_passkey')
        .set({ counter: checked.authenticationInfo.newCounter })
        .where('id', '=', known.id)
        .returning('account')
        .executeTakeFirst();
      return there ? then(trx, there.account) : wrong;
    });
    if (entry.kind === 'entered') await counted.right();
    return entry;
  }

  #known({ credential }: PasskeyLogin) {
    return this.#parts.database.kysely
      .selectFrom('account_passkey')
      .selectAll()
      .where('id', '=', credential.id)
      .executeTakeFirst();
  }

  async #of(trx: Transaction<Schema>, account: string) {
    const rows = await trx
      .selectFrom('account_passkey')
      .select(['id', 'transports'])
      .where('account', '=', account)
      .execute();
    return rows.map(({ id, transports }) => ({
      id,
      transports: transports.split(',').filter(Boolean) as AuthenticatorTransportFuture[]
    }));
  }

  /** Random bytes, when they end, and the seal over both and what they are for. */
  #challenge(purpose: string): Uint8Array<ArrayBuffer> {
    const head = Buffer.alloc(24);
    this.#parts.randomBytes(16).copy(head);
    head.writeBigUInt64BE(BigInt(this.#parts.now().getTime() + MINUTES * 60_000), 16);
    return Uint8Array.from(Buffer.concat([head, this.#sealOf(head, purpose)]));
  }

  #isOurs(challenge: string, purpose: string): boolean {
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length !== 56) return false;
    const head = bytes.subarray(0, 24);
    if (!timingSafeEqual(this.#sealOf(head, purpose), bytes.subarray(24))) return false;
    return Number(head.readBigUInt64BE(16)) > this.#parts.now().getTime();
  }

  #sealOf(head: Buffer, purpose: string): Buffer {
    const seal = createHmac('sha256', `challenge ${this.#parts.login.secret}`);
    return seal.update(purpose).update('\0').update(head).digest();
  }

  /** Whether this answer is given for the first time. */
  async #spend(
    trx: Transaction<Schema>,
    { response }: { response: { clientDataJSON: string } }
  ): Promise<boolean> {
    const now = this.#parts.now();
    const data = JSON.parse(Buffer.from(response.clientDataJSON, 'base64url').toString()) as {
      challenge: string;
    };
    const hash = createHash('sha256')
      .update(Buffer.from(data.challenge, 'base64url'))
      .digest('hex');
    const expires = new Date(now.getTime() + MINUTES * 60_000).toISOString();
    await trx.deleteFrom('account_challenge').where('expires', '<=', now.toISOString()).execute();
    const first = await trx
      .insertInto('account_challenge')
      .values({ hash, expires })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .returning('hash')
      .execute();
    return first.length > 0;
  }
}
