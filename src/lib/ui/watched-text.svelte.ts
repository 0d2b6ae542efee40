/**
 * A text as a text area shows it: in blocks, and with the words that ask for another look.
 *
 * Promises: a key costs the reading of one block; a word is not marked while its end is being typed;
 * the line below stays as it is while she types on, and turns to the word nearest before the cursor
 * when she pauses.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- the maps are made anew, never changed */
import { textBlocks, type TextBlock } from '../care/text-blocks';
import type { WatchedWord } from '../care/word-watch';
import type { TextWatch } from './text-watch';

/** Milliseconds without a key that count as a pause. */
const PAUSE = 700;

/** A word with its place in the whole text, and the block it stands in. */
export interface Marked extends WatchedWord {
  block: TextBlock;
  /** Where the block begins. */
  start: number;
}

export type Marks = ReadonlyMap<TextBlock, readonly Marked[]>;

const none: readonly Marked[] = [];
const noMarks: Marks = new Map();

function byBlock(all: readonly Marked[]): Marks {
  if (all.length === 0) return noMarks;
  const marks = new Map<TextBlock, Marked[]>();
  for (const mark of all) {
    const beside = marks.get(mark.block);
    if (beside) beside.push(mark);
    else marks.set(mark.block, [mark]);
  }
  return marks;
}

export class WatchedText {
  readonly #text: () => string;
  readonly #watch: () => TextWatch | undefined;
  #blocks: readonly TextBlock[] = [];
  #read = new WeakMap<TextBlock, readonly WatchedWord[]>();
  #readBy: TextWatch | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Where she is typing: the word that ends here may not be done. */
  #typingAt = $state<number | undefined>();
  #cursor = $state(0);
  #mayShow = $state(true);

  readonly blocks = $derived.by(() => (this.#blocks = textBlocks(this.#text(), this.#blocks)));
  /** All that may be marked, in order. */
  readonly #found = $derived.by(() => this.#find());
  readonly #shown = $derived(
    this.#typingAt === undefined
      ? this.#found
      : this.#found.filter(({ to }) => to !== this.#typingAt)
  );
  /** The marks of each block that has any. */
  readonly marks = $derived.by(() => byBlock(this.#shown));
  readonly any = $derived(this.#found.length > 0);
  /** The word that the line below is about. */
  readonly current = $derived.by(() => {
    if (!this.#mayShow) return undefined;
    return this.#shown.findLast(({ from }) => from <= this.#cursor) ?? this.#shown[0];
  });

  constructor(text: () => string, watch: () => TextWatch | undefined) {
    this.#text = text;
    this.#watch = watch;
  }

  /** A key was typed, and the cursor stands here. */
  typed(cursor: number): void {
    if (!this.#watch()) return;
    if (!this.current) this.#mayShow = false;
    this.#typingAt = cursor;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#pause(cursor), PAUSE);
  }

  /** The cursor was put here without typing. */
  moved(cursor: number): void {
    if (this.#typingAt === undefined) this.#cursor = cursor;
  }

  /** She has left the field, or it goes. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#typingAt !== undefined) this.#pause(this.#typingAt);
  }

  #pause(cursor: number): void {
    this.#typingAt = undefined;
    this.#cursor = cursor;
    this.#mayShow = true;
  }

  #find(): readonly Marked[] {
    const watch = this.#watch();
    if (!watch) return none;
    if (this.#readBy !== watch) {
      this.#readBy = watch;
      this.#read = new WeakMap();
    }
    const found: Marked[] = [];
    let start = 0;
    for (const block of this.blocks) {
      for (const word of this.#wordsOf(block, watch))
        if (!watch.isLeft(word.listed))
          found.push({ ...word, block, start, from: word.from + start, to: word.to + start });
      start += block.text.length;
    }
    return found.length > 0 ? found : none;
  }

  #wordsOf(block: TextBlock, watch: TextWatch): readonly WatchedWord[] {
    let words = this.#read.get(block);
    if (!words) this.#read.set(block, (words = watch.read(block.text)));
    return words;
  }
}
