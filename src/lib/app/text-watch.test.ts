/** The marks of a text while it is typed in: when they come, when they stay away, and what is read. */
import { SvelteMap } from 'svelte/reactivity';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownEdition } from '../guideline/edition';
import type { TextWatch } from '../ui/text-watch';
import { WatchedText } from '../ui/watched-text.svelte';
import { listsFor, textWatch } from './text-watch.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const place = { family: 'f', record: 'visit', type: 'visit' };
let fields = 0;
const newPlace = () => ({ ...place, field: `report/${++fields}` });

/** A text as a screen holds it. */
function textState() {
  const held = new SvelteMap([['text', '']]);
  return {
    get text() {
      return held.get('text') ?? '';
    },
    set text(text: string) {
      held.set('text', text);
    }
  };
}

/** A text with its watch, typed in letter by letter. */
function typing(watch: TextWatch | undefined) {
  const state = textState();
  const watched = new WatchedText(
    () => state.text,
    () => watch
  );
  const type = (letters: string) => {
    for (const letter of letters) {
      state.text += letter;
      watched.typed(state.text.length);
    }
  };
  const marked = () => [...watched.marks.values()].flat().map(({ word }) => word);
  return { state, watched, type, marked };
}

describe('[U143] a text that is watched', () => {
  const lists = listsFor('colleagues', undefined);

  it('has no mark under a word that may go on, until she pauses', () => {
    const { type, marked, watched } = typing(textWatch(newPlace(), lists));
    type('Het gaat slecht');
    expect(marked()).toEqual([]);
    type('s even.');
    vi.runAllTimers();
    expect(marked()).toEqual([]);
    type(' Slecht');
    expect(watched.current).toBeUndefined();
    vi.runAllTimers();
    expect(marked()).toEqual(['Slecht']);
    expect(watched.current?.word).toBe('Slecht');
  });

  it('marks a word that is done at once, and says so when she pauses or leaves', () => {
    const { type, marked, watched } = typing(textWatch(newPlace(), lists));
    type('Slecht ');
    expect(marked()).toEqual(['Slecht']);
    expect(watched.current).toBeUndefined();
    watched.end();
    expect(watched.current?.word).toBe('Slecht');
    type('en lastig, zei ze');
    expect(watched.current?.word).toBe('Slecht');
    vi.runAllTimers();
    expect(watched.current?.word).toBe('lastig');
    watched.moved(3);
    expect(watched.current?.word).toBe('Slecht');
  });

  it('leaves a word alone in this text and no other, also when the screen is drawn anew', () => {
    const here = newPlace();
    const one = typing(textWatch(here, lists));
    one.type('Een lastige dag, slecht weer. ');
    expect(one.marked()).toEqual(['lastige', 'slecht']);
    textWatch(here, lists).leave('lastig');
    expect(one.marked()).toEqual(['slecht']);
    expect(one.state.text).toBe('Een lastige dag, slecht weer. ');
    const again = typing(textWatch(here, lists));
    again.type('lastig, slecht. ');
    expect(again.marked()).toEqual(['slecht']);
    const other = typing(textWatch(newPlace(), lists));
    other.type('lastig, slecht. ');
    expect(other.marked()).toEqual(['lastig', 'slecht']);
  });

  it('reads a block once, and nothing without a watch', () => {
    const read: string[] = [];
    const counting = {
      read: (text: string) => (read.push(text), []),
      isLeft: () => false,
      leave() {}
    };
    const { state, type, marked } = typing(counting);
    state.text = `${'Een zin. '.repeat(60)}\n`.repeat(20);
    expect(marked()).toEqual([]);
    expect(read.join('')).toBe(state.text);
    read.length = 0;
    type('x');
    expect(marked()).toEqual([]);
    expect(read).toEqual(['x']);
    const none = typing(undefined);
    none.type('slecht. ');
    expect(none.marked()).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
  });
});

describe('[U140] the lists of a field', () => {
  it('hold the words of the content in force where parents read, and are made once', () => {
    const parents = listsFor('parents', ownEdition);
    expect(parents.avoid).toContain('hechting');
    expect(parents.better).toContain('band');
    expect(listsFor('parents', ownEdition)).toBe(parents);
    const colleagues = listsFor('colleagues', ownEdition);
    expect(colleagues.avoid).toEqual([]);
    expect(colleagues.judging).toBe(parents.judging);
  });
});
