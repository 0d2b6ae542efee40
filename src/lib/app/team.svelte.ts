/**
 * The team lead's families, as the server told a moment ago. Kept in memory only, for as long as the
 * phone is open: whoever looks later asks again.
 */
import type { TeamFamiliesAnswer } from '../protocol/team';
import { askAct, askTeam, type Act } from './ask-families';
import { wordsFor } from './asked-words';
import { phone } from './phone.svelte';
import { withPhone } from './phone-at-server';
import { syncNow } from './syncing';
import { teamView } from './team-view';
import { today } from './today.svelte';
import { trouble } from './trouble.svelte';

export type Done = { kind: 'done'; families: number } | { kind: 'not-done'; words: string };

const notDoneWords = {
  'not-found': 'Dit is intussen veranderd. Kijk wat er nu staat en probeer het opnieuw.',
  'not-a-nurse': 'Deze collega kan geen gezinnen krijgen. Kies iemand anders.',
  days: 'Deze dagen kunnen niet. Kies een laatste dag na vandaag, binnen een jaar.'
} as const;

class Team {
  #list = $state.raw<TeamFamiliesAnswer | undefined>();
  #at = $state.raw(new Date());
  /** Why it could not be fetched, in one sentence. */
  refused = $state<string | undefined>();
  busy = $state(false);
  /** Whose families are shown; everybody's where nobody was chosen. */
  nurse = $state<string | undefined>();

  readonly view = $derived(
    this.#list && teamView(this.#list, phone.me?.account, this.#at, today.date)
  );

  get name(): string {
    return this.#list?.team ?? '';
  }

  async load(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const said = await askTeam(withPhone(fetch));
      this.refused = said.kind === 'answer' ? undefined : wordsFor(said.kind);
      if (said.kind !== 'answer') return;
      this.#at = new Date();
      this.#list = said.answer;
    } finally {
      this.busy = false;
    }
  }

  async act(act: Act): Promise<Done> {
    const said = await askAct(withPhone(fetch), act);
    if (said.kind !== 'answer') return { kind: 'not-done', words: wordsFor(said.kind) };
    await this.load();
    if (said.answer.kind !== 'done')
      return { kind: 'not-done', words: notDoneWords[said.answer.kind] };
    // What is hers from now on comes to her own phone at once.
    void syncNow().catch((error: unknown) => trouble.meet(error));
    return { kind: 'done', families: said.answer.families };
  }
}

export const team = new Team();
