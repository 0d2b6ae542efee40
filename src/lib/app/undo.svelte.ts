/**
 * Undo instead of "are you sure?": the last thing done that can be taken back, for a while.
 *
 * A newer one takes the place of an older one. The offer stays until it is used, dismissed or
 * replaced, or some time has passed; while it is held (it has the focus) that time doesn't run.
 */
interface Offer {
  done: string;
  undo: () => void | Promise<void>;
}

const STAYS = 20_000;

class UndoOffer {
  #offer = $state.raw<Offer | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get done(): string | undefined {
    return this.#offer?.done;
  }

  offer(done: string, undo: Offer['undo']): void {
    clearTimeout(this.#timer);
    this.#offer = { done, undo };
    this.release();
  }

  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.dismiss(), STAYS);
  }

  take(): void {
    const offer = this.#offer;
    this.dismiss();
    void offer?.undo();
  }

  dismiss(): void {
    clearTimeout(this.#timer);
    this.#offer = undefined;
  }
}

export const undoOffer = new UndoOffer();
