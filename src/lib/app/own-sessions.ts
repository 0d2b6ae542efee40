/** The own sessions: where somebody is logged in, and ending that. */
import { ownSessionsSchema, type OwnSessions } from '../protocol/sessions';
import { askInShape, done, type Asked, type Fetch } from './ask-server';

export type OwnSession = OwnSessions['sessions'][number];

export const askSessions = (send: Fetch): Promise<Asked<OwnSessions>> =>
  askInShape(send, '/api/sessions', undefined, { answer: ownSessionsSchema });

/** One session by its id, or all but this one. */
export const endSession = (send: Fetch, session: string): Promise<Asked<object>> =>
  askInShape(send, '/api/sessions/end', { session }, { answer: done });
