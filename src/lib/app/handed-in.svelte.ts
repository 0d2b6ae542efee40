/**
 * What the team handed in, as the server told a moment ago. Kept in memory only: whoever looks later asks
 * again.
 */
import type { Change } from '../history/change';
import {
  handedInListSchema,
  handInChangesSchema,
  handInDecidedSchema,
  type HandedIn,
  type HandedInList
} from '../protocol/hand-in';
import { WIRE_VERSION } from '../protocol/version';
import { askInShape } from './ask-server';
import { wordsFor } from './asked-words';
import {
  decidedWords,
  handedInFamilies,
  knownRecords,
  type HandedInFamily
} from './handed-in-view';
import { phone } from './phone.svelte';
import { withPhone } from './phone-at-server';
import { syncNow } from './syncing';
import { team } from './team.svelte';

const version = WIRE_VERSION;

class HandedInWork {
  #list = $state.raw<readonly HandedIn[] | undefined>();
  /** What the waiting ones say, by hash. */
  read = $state.raw<Record<string, readonly HandedInFamily[]>>({});
  refused = $state<string | undefined>();
  said = $state<string | undefined>();
  busy = $state(false);

  readonly waiting = $derived(this.#list?.filter(({ state }) => state === 'quarantined'));
  readonly decided = $derived((this.#list ?? []).filter(({ state }) => state !== 'quarantined'));

  /** Whether something waits and of whom, without reading any of it; silent where it can't be asked. */
  async look(): Promise<void> {
    const path = '/api/hand-in/list';
    const answer = handedInListSchema;
    const said = await askInShape<HandedInList>(withPhone(fetch), path, undefined, { answer });
    if (said.kind === 'answer') this.#list = said.answer.handIns;
  }

  async load(): Promise<void> {
    this.busy = true;
    try {
      // A round first: it makes this phone's proof ready, and brings what names the families.
      await syncNow();
      await team.load();
      const asked = await this.#ask('/api/hand-in/list', undefined, handedInListSchema);
      if (!asked) return;
      this.#list = asked.handIns;
      const read: Record<string, readonly HandedInFamily[]> = {};
      for (const { hash, state } of asked.handIns) {
        if (state !== 'quarantined') continue;
        const body = { version, hash };
        const found = await this.#ask('/api/hand-in/read', body, handInChangesSchema);
        if (found) read[hash] = await this.#draw(found.changes);
      }
      this.read = read;
    } finally {
      this.busy = false;
    }
  }

  async decide(hash: string, decision: 'accept' | 'reject'): Promise<void> {
    this.busy = true;
    try {
      this.said = undefined;
      const body = { version, hash, decision };
      const said = await this.#ask('/api/hand-in/decide', body, handInDecidedSchema);
      if (!said) return;
      this.said = decidedWords(said, decision);
      await this.load();
    } finally {
      this.busy = false;
    }
  }

  async #ask<T>(
    path: string,
    body: unknown,
    answer: Parameters<typeof askInShape<T>>[3]['answer']
  ): Promise<T | undefined> {
    const said = await askInShape<T>(withPhone(fetch), path, body, { answer });
    this.refused = said.kind === 'answer' ? undefined : wordsFor(said.kind);
    return said.kind === 'answer' ? said.answer : undefined;
  }

  async #draw(changes: readonly Change[]): Promise<readonly HandedInFamily[]> {
    const known = await knownRecords(phone.unlocked, changes);
    const titleOf = (id: string) => team.view?.families.find(({ family }) => family === id)?.title;
    return handedInFamilies(changes, { known, titleOf, now: new Date() });
  }
}

export const handedIn = new HandedInWork();
