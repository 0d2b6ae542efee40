/**
 * The people of the organisation and the invitations to it, for its administrator. All of it is asked of
 * the server and kept nowhere here.
 */
import {
  inviteFailureSchema,
  inviteLinkSchema,
  invitesSchema,
  type InviteFailure,
  type InviteLink,
  type InviteRequest,
  type Invites
} from '../protocol/invites';
import {
  peopleFailureSchema,
  peopleSchema,
  type People,
  type PeopleFailure,
  type PersonChange
} from '../protocol/people';
import { askInShape, done, type Asked, type Fetch } from './ask-server';
import { askMe } from './session';

export type Person = People['people'][number];
export type Invite = Invites['invites'][number];
export type { InviteLink, InviteRequest, PersonChange };
export type PeopleAnswer<T> = Asked<T, PeopleFailure | InviteFailure> | { kind: 'other-account' };

const failure = peopleFailureSchema;
const inviting = { answer: inviteLinkSchema, failure: inviteFailureSchema };

/** Asks in the name of the owner of this phone, and of nobody else who may be logged in here. */
export class PeopleAsking {
  readonly #send: Fetch;
  readonly #owner: string;

  constructor(send: Fetch, owner: string) {
    this.#send = send;
    this.#owner = owner;
  }

  people = () => this.#ask('/api/people', undefined, { answer: peopleSchema });
  invites = () => this.#ask('/api/invites', undefined, { answer: invitesSchema });

  change = (what: PersonChange) => this.#ask('/api/people/change', what, { answer: done, failure });
  end = (account: string) => this.#ask('/api/people/end', { account }, { answer: done, failure });
  resetFactor = (account: string) =>
    this.#ask('/api/people/reset-factor', { account }, { answer: done, failure });
  /** A link with which somebody who forgot the password chooses a new one. */
  newLink = (account: string) =>
    this.#ask('/api/people/new-link', { account }, { answer: inviteLinkSchema, failure });

  invite = (who: InviteRequest) => this.#ask('/api/invites/make', who, inviting);
  renew = (id: string) => this.#ask('/api/invites/renew', { id }, inviting);
  withdraw = (id: string) =>
    this.#ask('/api/invites/withdraw', { id }, { answer: done, failure: inviteFailureSchema });

  async #ask<T, F extends PeopleFailure | InviteFailure = never>(
    path: string,
    body: unknown,
    shape: Parameters<typeof askInShape<T, F>>[3]
  ): Promise<PeopleAnswer<T>> {
    const who = await askMe(this.#send);
    if (who.kind === 'nobody') return { kind: 'log-in' };
    if (who.kind === 'offline') return who;
    if (who.kind !== 'me') return { kind: 'trouble' };
    if (who.me.account !== this.#owner) return { kind: 'other-account' };
    return askInShape(this.#send, path, body, shape);
  }
}

/** The address to send to somebody; its token stands where no server and no log gets to see it. */
export const inviteAddress = (origin: string, { token }: InviteLink) =>
  `${origin}/uitnodiging#${token}`;
