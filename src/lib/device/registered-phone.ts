/**
 * This phone, open, towards its server: it is registered before anything else is asked, and every refusal
 * is held against how the phone stands.
 *
 *   not registered ── register ──▶ registered ──┬─ unknown there ──▶ another id, register once more
 *        ▲                │                     ├─ not-logged-in ──▶ ask by the credential how it stands
 *        └─ log-in-first ─┘                     └─ removed ────────▶ for good; the app empties the phone
 *
 * A phone that was removed has no session left either, so `not-logged-in` is believed only after the
 * credential was asked about. Each answer of the server counts as contact, noted at most once in a while.
 */
import type { PhoneFacts, PhoneTools } from './phone-row';
import {
  noteContact,
  noteRegistered,
  noteRemoved,
  openPhoneRow,
  renewPhoneRow,
  type OpenPhone
} from './phone-row';
import type { PhoneTransport } from './phone-transport';
import type { Seal } from './seal';
import type { Store } from './store';
import type { Asked, Failed, Unreachable } from './transport';

/** How old the note of the last contact may grow, in milliseconds. */
const NOTED = 5 * 60_000;
/** How long what was told of this phone counts as told. */
const TOLD = 60 * 60_000;

const failed = (failure: Failed['failure']): Failed => ({ kind: 'failed', failure });

export interface PhoneOptions {
  store: Store;
  seal: Seal;
  tools: PhoneTools;
  transport: PhoneTransport;
  appVersion: string;
  /** What the phone is called until somebody says otherwise. */
  proposedName: string;
  /** How many changes aren't on the server. */
  unsent: () => Promise<number>;
  /** Contact was noted. */
  onContact: () => void;
  /** It was removed; called each time that this is met. */
  onRemoved: () => void;
}

export class RegisteredPhone {
  readonly #options: PhoneOptions;
  #phone: OpenPhone | undefined;
  #contact = '';
  #readying: Promise<Failed | Unreachable | undefined> | undefined;
  #told: { at: string; unsent: number } | undefined;

  constructor(options: PhoneOptions) {
    this.#options = options;
  }

  /** What goes along with requests for families. */
  get proof(): string | undefined {
    return this.#phone?.registered ? `${this.#phone.id}.${this.#phone.secret}` : undefined;
  }

  /** Registers this phone where that wasn't done; why nothing may be asked yet. Asked twice at once is once. */
  ready(signal?: AbortSignal): Promise<Failed | Unreachable | undefined> {
    return (this.#readying ??= this.#makeReady(signal).finally(() => (this.#readying = undefined)));
  }

  async #makeReady(signal?: AbortSignal): Promise<Failed | Unreachable | undefined> {
    const { store, seal, tools, transport } = this.#options;
    this.#phone = await this.#known();
    if (this.#phone.removed) return this.#remove();
    for (let attempts = 0; !this.#phone.registered; attempts += 1) {
      const { id, secret, credential }: OpenPhone = this.#phone;
      const { appVersion, proposedName: name } = this.#options;
      const unsent = await this.#options.unsent();
      const message = { phone: id, secret, credential, name, appVersion, unsent };
      const said = await transport.register(message, signal);
      if (said.kind !== 'answer') return said;
      if (said.answer.kind === 'log-in-first') return failed({ failure: 'not-logged-in' });
      if (said.answer.kind === 'taken') {
        if (attempts > 0) return failed({ failure: 'not-your-phone' });
        this.#phone = await renewPhoneRow(store, seal, tools, id);
        continue;
      }
      await noteRegistered(store, id, said.answer.handInKey);
      this.#phone = { ...this.#phone, registered: true };
      await this.#meet();
    }
    return undefined;
  }

  /** What an answer means for this phone. */
  async heed<T extends { kind: string }>(
    answer: T | Failed | Unreachable
  ): Promise<T | Failed | Unreachable> {
    if (answer.kind === 'answer') await this.#meet();
    if (answer.kind !== 'failed') return answer;
    // After a restart this may be the first that is heard.
    const known = await this.#known();
    if (!known.registered) return answer;
    const { failure } = (answer as Failed).failure;
    if (failure === 'phone-removed') return this.#remove();
    if (failure !== 'not-logged-in' && failure !== 'not-your-phone') return answer;
    const said = await this.#standing(known);
    if (said.kind !== 'answer') return said.kind === 'unreachable' ? said : answer;
    await this.#meet();
    if (said.answer.standing === 'removed') return this.#remove();
    if (failure !== 'not-your-phone' || said.answer.standing !== 'unknown') return answer;
    return this.#renew(known.id);
  }

  /** Tells how this phone stands, after a round; seldom where nothing is new. */
  async tell(signal?: AbortSignal): Promise<void> {
    if (!this.#phone?.registered) return;
    const { transport, appVersion, tools, store } = this.#options;
    const unsent = await this.#options.unsent();
    const at = tools.now();
    const told = this.#told;
    if (told?.unsent === unsent && Date.parse(at) - Date.parse(told.at) < TOLD) return;
    this.#told = { at, unsent };
    const said = await transport.tell({ appVersion, unsent }, signal);
    if (said.kind !== 'answer') {
      this.#told = undefined;
      return;
    }
    if (said.answer.handInKey !== this.#phone.handInKey)
      await noteRegistered(store, this.#phone.id, said.answer.handInKey);
    this.#phone = { ...this.#phone, handInKey: said.answer.handInKey };
  }

  async #known(): Promise<OpenPhone> {
    const { store, seal, tools } = this.#options;
    return (this.#phone ??= await openPhoneRow(store, seal, tools));
  }

  /** The server has answered. */
  async #meet(): Promise<void> {
    const now = this.#options.tools.now();
    if (Math.abs(Date.parse(now) - Date.parse(this.#contact)) < NOTED) return;
    await noteContact(this.#options.store, now);
    this.#contact = now;
    this.#options.onContact();
  }

  #standing({ id, credential }: PhoneFacts): Promise<Asked<{ standing: string }>> {
    return this.#options.transport.standing({ phone: id, credential });
  }

  async #remove(): Promise<Failed> {
    await noteRemoved(this.#options.store);
    this.#options.onRemoved();
    if (this.#phone) this.#phone = { ...this.#phone, removed: true };
    return failed({ failure: 'phone-removed' });
  }

  /**
   * The server doesn't know this phone: after a restored backup, for instance. It registers with the next
   * question, once it is known again who is logged in.
   */
  async #renew(old: string): Promise<Unreachable> {
    const { store, seal, tools } = this.#options;
    this.#phone = await renewPhoneRow(store, seal, tools, old);
    return { kind: 'unreachable', why: 'server' };
  }
}
