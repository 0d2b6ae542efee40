/**
 * What the pages of Kennis share: the edition, whether it is read together with parents, and the
 * visit that is open. The layout around them makes it; `theRoom()` gets at it.
 */
import { getContext, setContext } from 'svelte';
import type { Edition } from '$lib/guideline/edition';
import type { GuidelineItem, GuidelineModule } from '$lib/guideline/item';
import type { Names } from '$lib/guideline/names';
import { later } from '$lib/app/later';
import { openVisit } from '$lib/app/open-visit';
import { today } from '$lib/app/today.svelte';
import { VisitAlong } from '$lib/app/visit-along.svelte';
import { forParents } from '$lib/care/for-parents';
import { offeredOn } from '$lib/care/origin';

const KEY = Symbol('kennis');
const nobody: Names = {};
/** Milliseconds that the pages wait for the visit that stands above them, so that it pushes nothing down. */
const PATIENCE = 400;

export class KennisRoom {
  /** Everything, whoever reads along. */
  readonly #whole: Edition;
  /** Reading together: only what parents may see, without labels. */
  together = $state(false);
  /** What may be read now, also what is no longer offered. */
  readonly readable: Edition = $derived.by(() =>
    this.together ? forParents(this.#whole) : this.#whole
  );
  /** What is offered today. */
  readonly edition: Edition = $derived.by(() => offeredOn(this.readable, today.date));
  readonly #along = openVisit.place && new VisitAlong(openVisit.place);
  #waited = $state(false);

  constructor(edition: Edition) {
    this.#whole = edition;
    later(PATIENCE, () => (this.#waited = true));
  }

  /** Whether the pages can be drawn. */
  get isReady(): boolean {
    return this.#waited || (this.#along?.isKnown ?? true);
  }

  /** The visit that something can be taken along to. */
  get along(): VisitAlong | undefined {
    return !this.together && this.#along?.isOpen ? this.#along : undefined;
  }

  get names(): Names {
    return this.#along?.isOpen ? this.#along.names : nobody;
  }

  /** A module that has something to show now. */
  module(id: string | undefined): GuidelineModule | undefined {
    const modules = Object.values(this.edition.modules) as GuidelineModule[];
    return modules.find((module) => module.id === id && module.items.length > 0);
  }

  /** An item of a module, also when it is no longer offered. */
  item(module: string | undefined, id: string | undefined): GuidelineItem | undefined {
    const modules = Object.values(this.readable.modules) as GuidelineModule[];
    return modules.find((one) => one.id === module)?.items.find((item) => item.id === id);
  }

  leave(): void {
    this.#along?.release();
  }
}

export function giveRoom(edition: Edition): KennisRoom {
  return setContext(KEY, new KennisRoom(edition));
}

export function theRoom(): KennisRoom {
  return getContext<KennisRoom>(KEY);
}
