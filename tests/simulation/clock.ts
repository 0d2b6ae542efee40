/**
 * Virtual time. What is planned runs in order of time, and of planning where times are equal; after
 * each step everything that needs no further time is run to its end. No real time passes.
 */
interface Plan {
  at: number;
  order: number;
  run: () => void;
}

export class Clock {
  now = 0;
  #plans: Plan[] = [];
  #order = 0;

  after(milliseconds: number, run: () => void): void {
    const plan = { at: this.now + Math.max(0, milliseconds), order: this.#order++, run };
    let index = this.#plans.length;
    while (index > 0 && (this.#plans[index - 1] as Plan).at > plan.at) index -= 1;
    this.#plans.splice(index, 0, plan);
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /** Runs what is planned up to an instant, or until nothing is. */
  async run(until = Infinity): Promise<void> {
    await settled();
    for (;;) {
      const next = this.#plans[0];
      if (!next || next.at > until) break;
      this.#plans.shift();
      this.now = next.at;
      next.run();
      await settled();
    }
    if (until !== Infinity) this.now = Math.max(this.now, until);
  }
}

/** Everything here waits on promises alone, and these have all run before the next turn. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
