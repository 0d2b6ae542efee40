/**
 * A fresh proof of who somebody is, where the server wants one before it does what was asked.
 *
 * Promise: `with` answers what `ask` answered; where that is `prove-again`, the frame asks on screen and
 * `ask` runs once more. Closed without a proof, the answer stays `prove-again`, and nothing was done.
 */
class Proof {
  /** The screen asks for it now. */
  asking = $state(false);
  #settle: ((proved: boolean) => void) | undefined;

  async with<T extends { kind: string }>(ask: () => Promise<T>): Promise<T> {
    const answer = await ask();
    if (answer.kind !== 'prove-again') return answer;
    return (await this.#ask()) ? ask() : answer;
  }

  /** What the screen heard. */
  settle(proved: boolean): void {
    this.asking = false;
    this.#settle?.(proved);
    this.#settle = undefined;
  }

  #ask(): Promise<boolean> {
    this.settle(false);
    this.asking = true;
    return new Promise((resolve) => (this.#settle = resolve));
  }
}

export const proof = new Proof();
