/** One key in a long text is work for one block: counted, not timed; and a loose clock beside it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textBlocks, type TextBlock } from './text-blocks';
import { usualJudgingWords } from './judging-words';
import { wordsToWatch } from './word-watch';

const whole = (blocks: readonly TextBlock[]) => blocks.map(({ text }) => text).join('');
const keys = (blocks: readonly TextBlock[]) => new Set(blocks.map(({ key }) => key)).size;

const SENTENCE = 'Noor kijkt naar haar moeder en lacht als zij haar naam zegt. ';
const LONG = Array.from({ length: 820 }, (_, n) => SENTENCE + (n % 4 === 3 ? '\n\n' : ' ')).join(
  '\n'
);

describe('[U142] a long text in blocks', () => {
  const line = fc.string({ maxLength: 900, unit: fc.constantFrom('a', ' ', '\n', 'é', '😀', '"') });

  it('is the text again, in whole lines, whatever it was before', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (texts) => {
        let blocks: readonly TextBlock[] = [];
        for (const text of texts) {
          blocks = textBlocks(text, blocks);
          expect(whole(blocks)).toBe(text);
          expect(keys(blocks)).toBe(blocks.length);
          expect(blocks.slice(0, -1).every((block) => block.text.endsWith('\n'))).toBe(true);
          expect(blocks.at(-1)?.text.endsWith('\n')).toBe(false);
        }
      })
    );
  });

  it('keeps every block that an edit leaves alone', () => {
    const edit = fc.record({ at: fc.nat(LONG.length), out: fc.nat(30), put: line });
    fc.assert(
      fc.property(edit, ({ at, out, put }) => {
        const before = textBlocks(LONG);
        const text = LONG.slice(0, at) + put + LONG.slice(at + out);
        const after = textBlocks(text, before);
        expect(whole(after)).toBe(text);
        expect(keys(after)).toBe(after.length);
        const fresh = after.filter((block) => !before.includes(block));
        expect(whole(fresh).length).toBeLessThan(4 * 600 + put.length);
      }),
      { numRuns: 60 }
    );
  });

  it('one key changes one block, which keeps its key', () => {
    expect(LONG.length).toBeGreaterThan(50_000);
    for (const at of [0, 1, 25_000, 40_321, LONG.length - 1, LONG.length]) {
      const before = textBlocks(LONG);
      const after = textBlocks(`${LONG.slice(0, at)}x${LONG.slice(at)}`, before);
      const fresh = after.filter((block) => !before.includes(block));
      expect(fresh).toHaveLength(1);
      expect(fresh[0]?.text.length).toBeLessThan(600);
      expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    }
  });

  it('is the same when nothing changed', () => {
    const before = textBlocks(LONG);
    expect(textBlocks(LONG, before)).toBe(before);
    const empty = textBlocks('');
    expect(empty).toEqual([{ key: 0, text: '' }]);
    expect(textBlocks('', empty)).toBe(empty);
  });

  it('reads no more than a block for each key of a sentence', () => {
    let blocks = textBlocks(LONG);
    let text = LONG;
    let read = 0;
    const typed = 'Een zin die zij nu schrijft.\n';
    for (const [n, letter] of [...typed].entries()) {
      const at = 20_000 + n;
      text = text.slice(0, at) + letter + text.slice(at);
      const next = textBlocks(text, blocks);
      read += whole(next.filter((block) => !blocks.includes(block))).length;
      blocks = next;
    }
    expect(read / typed.length).toBeLessThan(700);
  });

  it('has few blocks, also of a hundred thousand empty lines', () => {
    expect(textBlocks('\n'.repeat(100_000)).length).toBeLessThan(300);
    expect(textBlocks('a\n'.repeat(50_000)).length).toBeLessThan(300);
  });
});

describe('[U142] Woordwacht keeps up with typing', () => {
  const lists = {
    avoid: ['hechting', 'gehechtheid'],
    better: ['band'],
    judging: usualJudgingWords
  };
  const marked = `${SENTENCE.repeat(5)}“Zij is slecht.” Éen lastige 's avonds.\n`;
  const text = marked.repeat(Math.ceil(100_000 / marked.length)).slice(0, 100_000);

  /** The quickest of many: what the work takes when nothing else has the processor. */
  function quickest(times: number, work: () => void): number {
    let best = Infinity;
    for (let n = 0; n < times; n += 1) {
      const start = performance.now();
      work();
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }

  it('reads 100,000 characters within 50 ms, also as a single line', () => {
    expect(quickest(20, () => wordsToWatch(text, lists))).toBeLessThan(50);
    const line = text.replaceAll('\n', ' ');
    expect(quickest(20, () => wordsToWatch(line, lists))).toBeLessThan(50);
    const open = `${"zei 'nee en „dan ".repeat(6_000)} lastig`;
    expect(quickest(20, () => wordsToWatch(open, lists))).toBeLessThan(100);
  });

  it('reads within 2 ms what one key changed in them', () => {
    const before = textBlocks(text);
    const typed = `${text.slice(0, 50_000)}e${text.slice(50_000)}`;
    const took = quickest(50, () => {
      for (const block of textBlocks(typed, before))
        if (!before.includes(block)) wordsToWatch(block.text, lists);
    });
    expect(took).toBeLessThan(2);
  });

  it('finds the same in blocks as in the whole', () => {
    let from = 0;
    const inBlocks = textBlocks(text).flatMap((block) => {
      const found = wordsToWatch(block.text, lists).map((one) => ({
        ...one,
        from: one.from + from,
        to: one.to + from
      }));
      from += block.text.length;
      return found;
    });
    expect(inBlocks).toEqual(wordsToWatch(text, lists));
    expect(inBlocks.length).toBeGreaterThan(100);
  });
});
