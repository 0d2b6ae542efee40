import { describe, expect, it } from 'vitest';
import { LockClock, type LockLimits } from './lock-clock';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-24T09:00:00Z');

/** A phone with a clock that is moved by hand; `sleep` moves it without any timer ringing. */
function phone(limits: Partial<LockLimits> = {}) {
  const state = { wall: START, steady: 0, visit: false, inSight: false, unkept: false };
  const locked: number[] = [];
  const held: boolean[] = [];
  let timers: { at: number; ring: () => void }[] = [];
  const clock = new LockClock({
    wall: () => state.wall,
    steady: () => state.steady,
    timer: (wait, ring) => {
      const timer = { at: state.steady + wait, ring };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    limits: () => ({ idle: 5 * MINUTE, hidden: MINUTE, visit: 15 * MINUTE, ...limits }),
    visitIsOpen: () => Promise.resolve(state.visit),
    inSight: () => Promise.resolve(state.inSight),
    lock: () => {
      if (state.unkept) return Promise.reject(new Error('not kept'));
      locked.push(state.wall - START);
      clock.stop();
      return Promise.resolve();
    },
    held: (is) => held.push(is)
  });
  const settle = () => new Promise((done) => setTimeout(done));
  async function pass(milliseconds: number) {
    const end = state.steady + milliseconds;
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      timers = timers.filter((one) => one !== next);
      state.wall += next.at - state.steady;
      state.steady = next.at;
      next.ring();
      await settle();
    }
    state.wall += end - state.steady;
    state.steady = end;
    await settle();
  }
  const sleep = (milliseconds: number) => void (state.wall += milliseconds);
  return { clock, state, locked, held, pass, sleep, settle };
}

describe('[L41] an open phone locks by itself', () => {
  it('after five minutes without a touch, and not before', async () => {
    const { clock, locked, pass } = phone();
    await pass(4 * MINUTE);
    clock.touch();
    await pass(5 * MINUTE - 1);
    expect(locked).toEqual([]);
    await pass(1);
    expect(locked).toEqual([9 * MINUTE]);
  });

  it('after a minute out of sight', async () => {
    const { clock, locked, pass } = phone();
    clock.hide();
    await pass(59 * SECOND);
    expect(locked).toEqual([]);
    await pass(SECOND);
    expect(locked).toEqual([MINUTE]);
  });

  it('back in sight within the minute it stays open', async () => {
    const { clock, locked, pass } = phone();
    clock.hide();
    await pass(59 * SECOND);
    expect(await clock.show()).toBe('open');
    await pass(2 * MINUTE);
    expect(locked).toEqual([]);
  });

  it('while a visit is open after fifteen minutes, in sight or out of it', async () => {
    for (const hides of [false, true]) {
      const { clock, state, locked, pass } = phone();
      state.visit = true;
      if (hides) clock.hide();
      await pass(14 * MINUTE + 59 * SECOND);
      expect(locked).toEqual([]);
      await pass(MINUTE);
      expect(locked).toHaveLength(1);
      expect(locked[0]).toBeLessThan(15 * MINUTE + 11 * SECOND);
    }
  });

  it('a touch in a visit after more than five minutes counts', async () => {
    const { clock, state, locked, pass } = phone();
    state.visit = true;
    await pass(14 * MINUTE);
    clock.touch();
    await pass(14 * MINUTE);
    expect(locked).toEqual([]);
  });

  it('when the visit is closed, the shorter time counts at once', async () => {
    const { state, locked, pass } = phone();
    state.visit = true;
    await pass(10 * MINUTE);
    state.visit = false;
    await pass(11 * SECOND);
    expect(locked).toHaveLength(1);
  });
});

describe('[L42] what the browser froze is made up for', () => {
  it('a phone that woke after an hour is locked before anything is shown', async () => {
    const { clock, locked, sleep } = phone();
    clock.hide();
    sleep(HOUR);
    expect(clock.maybeDue).toBe(true);
    expect(await clock.show()).toBe('due');
    expect(locked).toHaveLength(1);
  });

  it('so is one that is woken without being looked at', async () => {
    const { clock, locked, sleep, settle } = phone();
    clock.hide();
    sleep(HOUR);
    clock.hide();
    await settle();
    expect(locked).toHaveLength(1);
  });

  it('no touch puts off what is due', async () => {
    const { clock, locked, sleep, settle } = phone();
    sleep(6 * MINUTE);
    clock.touch();
    await settle();
    expect(locked).toHaveLength(1);
  });

  it('a clock turned back gains nothing: the other clock counts, and so does the turning', async () => {
    const awake = phone();
    awake.clock.hide();
    awake.state.steady += 2 * MINUTE;
    awake.state.wall -= 30 * SECOND;
    expect(await awake.clock.show()).toBe('due');
    const asleep = phone();
    asleep.clock.hide();
    asleep.state.wall -= HOUR;
    expect(await asleep.clock.show()).toBe('due');
  });

  it('a clock that is set right by seconds locks nothing', async () => {
    const { clock, state } = phone();
    clock.hide();
    state.wall -= 20 * SECOND;
    expect(await clock.show()).toBe('open');
  });
});

describe('[L43] the tabs of a phone lock as one', () => {
  it('a touch in another tab counts from when it was, also when it is heard late', async () => {
    const { clock, state, locked, pass } = phone();
    await pass(4 * MINUTE);
    clock.touch(state.wall - MINUTE);
    await pass(3 * MINUTE + 59 * SECOND);
    expect(locked).toEqual([]);
    await pass(SECOND);
    expect(locked).toEqual([8 * MINUTE]);
  });

  it('a touch from before, or from a clock that is ahead, changes nothing', async () => {
    const { clock, state, locked, pass } = phone();
    await pass(4 * MINUTE);
    clock.touch(state.wall - HOUR);
    clock.touch(state.wall + HOUR);
    await pass(MINUTE);
    expect(locked).toHaveLength(1);
  });

  it('a tab out of sight stays open while another is looked at, and counts from its end', async () => {
    const { clock, state, locked, pass } = phone();
    state.inSight = true;
    clock.hide();
    await pass(3 * MINUTE);
    expect(locked).toEqual([]);
    state.inSight = false;
    await pass(MINUTE + 11 * SECOND);
    expect(locked).toHaveLength(1);
  });
});

describe('[L44] what can’t be kept holds the phone open under the cover', () => {
  it('it is tried again until it is locked, whatever is touched', async () => {
    const { clock, state, locked, held, pass } = phone();
    state.unkept = true;
    await pass(5 * MINUTE);
    expect([locked, held.at(-1)]).toEqual([[], true]);
    clock.touch();
    await pass(10 * SECOND);
    expect(await clock.show()).toBe('due');
    state.unkept = false;
    await pass(10 * SECOND);
    expect(locked).toHaveLength(1);
  });

  it('its owner who shows herself gets it back, and the time begins anew', async () => {
    const { clock, state, locked, held, pass } = phone();
    state.unkept = true;
    await pass(5 * MINUTE);
    clock.release();
    expect(held.at(-1)).toBe(false);
    state.unkept = false;
    await pass(4 * MINUTE + 59 * SECOND);
    expect(locked).toEqual([]);
    await pass(SECOND);
    expect(locked).toHaveLength(1);
  });

  it('so does a tab that hears that another was locked', async () => {
    const { clock, held, locked, pass } = phone();
    clock.hold();
    expect(held).toEqual([true]);
    await pass(10 * SECOND);
    expect(locked).toHaveLength(1);
  });
});
