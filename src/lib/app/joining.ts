/** Joining by the one-time link of an invitation: what it is for, and choosing a password with it. */
import {
  inviteFoundSchema,
  joinFailureSchema,
  type InviteFound,
  type JoinFailure
} from '../protocol/invites';
import { enteredSchema, type Entered } from '../protocol/login';
import { askInShape, type Asked, type Fetch } from './ask-server';

export type { InviteFound };
export type Joining<T> = Asked<T, JoinFailure>;

export const lookAtInvite = (send: Fetch, token: string): Promise<Joining<InviteFound>> =>
  askInShape(
    send,
    '/api/invites/look',
    { token },
    { answer: inviteFoundSchema, failure: joinFailureSchema }
  );

export const join = (send: Fetch, token: string, password: string): Promise<Joining<Entered>> =>
  askInShape(
    send,
    '/api/invites/join',
    { token, password },
    { answer: enteredSchema, failure: joinFailureSchema }
  );
