/**
 * Watches over an open phone in the browser: tells the clock of what is touched and what is in sight,
 * covers the page when it isn't looked at, and locks when it is time.
 *
 * Promises: covered before the page is out of sight, and bare again only after the clock was looked at;
 * where the phone can't be locked it stays covered until its owner has shown herself, and no word goes.
 */
import { realTimer } from '../device/timer';
import type { Store } from '../device/store';
import { limitsOf, lockChoice } from './lock-choice.svelte';
import { LockClock } from './lock-clock';
import { setup } from './setup.svelte';
import { tabMark } from './tab-mark';

/** Between two words to the other tabs. */
const TELL = 2_000;
const TOUCHES = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'scroll', 'input'] as const;
const sight = tabMark('nabij in sight');
const atHand = tabMark('nabij visit at hand');

class LockWatch {
  /** Nothing may be seen. */
  covered = $state(false);
  /** It should be locked, but something typed could not be kept. */
  held = $state(false);
  #clock: LockClock | undefined;
  #visits = 0;

  /** A visit in which something can still be written is on screen, until the answer is called. */
  visitAtHand(): () => void {
    const release = atHand.hold();
    this.#visits += 1;
    return () => {
      release();
      this.#visits -= 1;
    };
  }

  /** Watches until the answer is called. `lock` rejects when something could not be kept. */
  watch(store: Store, lock: () => Promise<void>): () => void {
    const clock = new LockClock({
      wall: () => Date.now(),
      steady: () => performance.now(),
      timer: realTimer,
      limits: () => limitsOf(lockChoice.times(setup.settings)),
      visitIsOpen: async () => this.#visits > 0 || (await atHand.isHeld()),
      inSight: () => sight.isHeld(),
      lock: () => {
        this.covered = true;
        return lock();
      },
      held: (is) => {
        this.held = this.covered = is;
      }
    });
    this.#clock = clock;
    const stops = [
      this.#hearTouches(clock, store),
      store.onNotice((notice) => {
        if (notice.kind === 'touched') clock.touch(notice.at);
      }),
      this.#followSight(clock),
      () => clock.stop()
    ];
    return () => {
      if (this.#clock === clock) this.#clock = undefined;
      for (const stop of stops) stop();
    };
  }

  /** What was typed here could not be kept when another tab locked. */
  hold(): void {
    this.#clock?.hold();
  }

  /** Her times are others now. */
  look(): void {
    void this.#clock?.look();
  }

  /** Its owner has shown herself. */
  release(): void {
    this.#clock?.release();
  }

  #hearTouches(clock: LockClock, store: Store): () => void {
    let told = 0;
    return listening(window, TOUCHES, () => {
      clock.touch();
      const at = Date.now();
      if (Math.abs(at - told) < TELL || clock.maybeDue) return;
      told = at;
      store.notify({ kind: 'touched', at });
    });
  }

  #followSight(clock: LockClock): () => void {
    let leaveSight = () => {};
    const hide = () => {
      this.covered = true;
      leaveSight();
      clock.hide();
    };
    const show = async () => {
      if ((await clock.show()) === 'due') return;
      if (document.visibilityState === 'hidden') return;
      leaveSight();
      leaveSight = sight.hold();
      this.covered = false;
    };
    const turn = () => (document.visibilityState === 'hidden' ? hide() : void show());
    // On a phone the page loses the focus on its way into the list of apps; beside another window on a
    // desk it does so all the time.
    const isPhone = matchMedia('(hover: none) and (pointer: coarse)').matches;
    const blur = () => {
      if (isPhone && !document.hasFocus()) this.covered = true;
    };
    const back = () => {
      if (this.covered && !this.held && document.visibilityState === 'visible') void show();
    };
    turn();
    const stops = [
      listening(document, ['visibilitychange', 'resume'], turn),
      listening(window, ['pagehide'], hide),
      listening(window, ['pageshow'], turn),
      listening(window, ['blur'], blur),
      listening(window, ['focus', 'pointerdown', 'keydown'], back),
      () => leaveSight()
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }
}

function listening(
  target: EventTarget,
  names: readonly string[],
  listener: () => void
): () => void {
  const options = { capture: true, passive: true };
  for (const name of names) target.addEventListener(name, listener, options);
  return () => {
    for (const name of names) target.removeEventListener(name, listener, options);
  };
}

export const lockWatch = new LockWatch();
