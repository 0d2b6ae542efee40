/**
 * A long text as blocks of whole lines, so that one key changes one block and not everything.
 *
 * Promises: pure; the blocks put together are the text; what two texts share at their beginning and
 * end keeps the very same blocks; a changed block keeps its key. A line is never divided.
 */
export interface TextBlock {
  /** Stays while its text changes; no two blocks of a text have the same. */
  readonly key: number;
  /** Whole lines, each with its line break; the last block of a text has none at its end. */
  readonly text: string;
}

/** Characters after which a block ends with its line. */
const ENOUGH = 400;

/** `before`: the blocks of this text as it was a moment ago. */
export function textBlocks(text: string, before: readonly TextBlock[] = []): readonly TextBlock[] {
  const begin = sharedBegin(text, before);
  const end = sharedEnd(text, before, begin);
  const middle = dividedLines(text.slice(begin.length, text.length - end.length));
  if (end.count === 0) {
    if (middle.length === 0 || middle.at(-1)?.endsWith('\n')) middle.push('');
  }
  const replaced = before.slice(begin.count, before.length - end.count);
  if (isSame(middle, replaced)) return before;
  let free = before.reduce((highest, { key }) => Math.max(highest, key), -1);
  return [
    ...before.slice(0, begin.count),
    ...middle.map((part, at) => ({ key: replaced[at]?.key ?? ++free, text: part })),
    ...before.slice(before.length - end.count)
  ];
}

interface Shared {
  count: number;
  length: number;
}

/** The last block has no line break at its end, so it can't be known to go on unchanged. */
function sharedBegin(text: string, before: readonly TextBlock[]): Shared {
  let length = 0;
  let count = 0;
  while (count < before.length - 1) {
    const part = before[count]?.text ?? '';
    if (!text.startsWith(part, length)) break;
    length += part.length;
    count += 1;
  }
  return { count, length };
}

function sharedEnd(text: string, before: readonly TextBlock[], begin: Shared): Shared {
  let length = 0;
  let count = 0;
  while (count < before.length - begin.count) {
    const part = before[before.length - 1 - count]?.text ?? '';
    const from = text.length - length - part.length;
    if (from < begin.length || !text.startsWith(part, from)) break;
    // What stands before it must still end its line.
    if (from > 0 && text[from - 1] !== '\n') break;
    length += part.length;
    count += 1;
  }
  return { count, length };
}

function dividedLines(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    const after = text.indexOf('\n', Math.min(from + ENOUGH, text.length) - 1) + 1;
    const to = after === 0 ? text.length : after;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

function isSame(parts: readonly string[], blocks: readonly TextBlock[]): boolean {
  return parts.length === blocks.length && parts.every((part, at) => part === blocks[at]?.text);
}
