/**
 * Asking the server for the log, page by page. It is kept nowhere on this phone; the file holds as many
 * pages as there are.
 */
import { logAnswerSchema, type LogAnswer, type LogEntry, type LogRequest } from '../protocol/log';
import { WIRE_VERSION } from '../protocol/version';
import { askInShape, type Asked, type Fetch } from './ask-server';

export type { LogAnswer, LogEntry };
/** Which part of the log. */
export type LogSieve = Pick<LogRequest, 'account' | 'act' | 'from' | 'until'>;
export type LogAsked = Asked<LogAnswer>;

const shape = { answer: logAnswerSchema };

export function askLog(
  send: Fetch,
  sieve: LogSieve,
  before?: LogAnswer['before']
): Promise<LogAsked> {
  return askInShape(send, '/api/log', { version: WIRE_VERSION, ...sieve, before }, shape);
}

/** The whole of that part; what came of the page that failed, where one did. */
export async function askWholeLog(send: Fetch, sieve: LogSieve): Promise<LogAsked> {
  const entries: LogEntry[] = [];
  let before: LogAnswer['before'];
  for (;;) {
    const message = { version: WIRE_VERSION, ...sieve, before };
    const asked = await askInShape(send, '/api/log/export', message, shape);
    if (asked.kind !== 'answer') return asked;
    entries.push(...asked.answer.entries);
    before = asked.answer.before;
    if (!before) return { kind: 'answer', answer: { ...asked.answer, entries } };
  }
}

/** The instants at which a day begins on this device's clock, and the day after it ends it. */
export function daysSieve(
  from: string | undefined,
  until: string | undefined
): Pick<LogSieve, 'from' | 'until'> {
  const start = (day: string, later = 0) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    return new Date(year, month - 1, date + later).toISOString();
  };
  return {
    ...(from ? { from: start(from) } : {}),
    ...(until ? { until: start(until, 1) } : {})
  };
}
