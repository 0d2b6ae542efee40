/**
 * The log on screen: the part that was asked for, more of it on demand, and the file of it.
 *
 * Promise: an answer to an earlier question never stands where a later one was asked; pages that were
 * read stay when the next can't be had.
 */
import type { LogAct, LogEntry } from '../protocol/log';
import { askLog, askWholeLog, daysSieve, type LogAnswer, type LogAsked } from './log-asking';
import { logCsv } from './log-csv';
import { nameIn } from './log-words';
import { proof } from './proof.svelte';

type Unread = Exclude<LogAsked, { kind: 'answer' }>;

export class LogBook {
  account = $state<string | undefined>();
  act = $state<LogAct | undefined>();
  /** Days, or '' for whenever. */
  from = $state('');
  until = $state('');

  entries = $state.raw<readonly LogEntry[]>([]);
  people = $state.raw<LogAnswer['people']>([]);
  busy = $state(false);
  /** Why nothing, or no more, could be read. */
  unread = $state.raw<Unread | undefined>();
  #before = $state.raw<LogAnswer['before']>();
  #asked = 0;

  readonly nameOf = $derived(nameIn(this.people));

  get hasMore(): boolean {
    return this.#before !== undefined;
  }

  #sieve() {
    const { account, act } = this;
    return {
      ...(account ? { account } : {}),
      ...(act ? { act } : {}),
      ...daysSieve(this.from, this.until)
    };
  }

  /** What was chosen, from the newest on. */
  read(): Promise<void> {
    return this.#read(undefined);
  }

  readMore(): Promise<void> {
    return this.busy ? Promise.resolve() : this.#read(this.#before);
  }

  async #read(before: LogAnswer['before']): Promise<void> {
    const question = (this.#asked += 1);
    this.busy = true;
    const asked = await askLog(fetch, this.#sieve(), before);
    if (question !== this.#asked) return;
    this.busy = false;
    this.unread = asked.kind === 'answer' ? undefined : asked;
    if (asked.kind === 'answer') {
      const { entries, people } = asked.answer;
      this.entries = before ? [...this.entries, ...entries] : entries;
      this.people = people;
      this.#before = asked.answer.before;
    } else if (!before) {
      this.entries = [];
      this.#before = undefined;
    }
  }

  /** All of what was chosen as a file, once somebody has proved who they are. */
  async file(): Promise<{ kind: 'file'; text: string } | Unread> {
    const sieve = this.#sieve();
    const asked = await proof.with(() => askWholeLog(fetch, sieve));
    if (asked.kind !== 'answer') return asked;
    const { entries, people } = asked.answer;
    return { kind: 'file', text: logCsv(entries, nameIn(people)) };
  }
}
