/**
 * Finds where a text stops being JSON, and keys that stand twice in one group of fields.
 *
 * `JSON.parse` says neither: its message about the place differs by engine, and of two equal keys it
 * silently keeps the last. Promise: a place is a line and a column, counted from one.
 */
export interface JsonScan {
  fault?: Place;
  /** Deeper than any edition goes; nothing beyond this place was looked at. */
  tooDeep?: Place;
  repeated: { key: string; place: Place }[];
}

export interface Place {
  line: number;
  column: number;
}

const DEEPEST = 20;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class Stop {
  constructor(readonly reason: 'fault' | 'tooDeep') {}
}

export function scanJson(text: string): JsonScan {
  const repeated: JsonScan['repeated'] = [];
  let at = 0;

  const blank = () => {
    while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at += 1;
  };
  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const take = (sign: string) => {
    if (text.charAt(at) !== sign) throw new Stop('fault');
    at += 1;
  };
  const string = () => {
    const start = at;
    take('"');
    for (;;) {
      const sign = text.charAt(at);
      if (sign === '"') break;
      if (sign === '\\') {
        if (!matches(ESCAPE)) throw new Stop('fault');
      } else if (sign < ' ') throw new Stop('fault');
      else at += 1;
    }
    at += 1;
    return text.slice(start, at);
  };
  /** What stands between `open` and `close`, parted by commas. */
  const list = (close: string, one: () => void) => {
    at += 1;
    blank();
    if (text.charAt(at) !== close) {
      for (;;) {
        one();
        blank();
        if (text.charAt(at) === close) break;
        take(',');
        blank();
      }
    }
    at += 1;
  };
  const value = (depth: number): void => {
    if (depth > DEEPEST) throw new Stop('tooDeep');
    const sign = text.charAt(at);
    if (sign === '{') {
      const keys = new Set<string>();
      list('}', () => {
        const start = at;
        const key = string();
        if (keys.has(key)) repeated.push({ key: key.slice(1, -1), place: placeOf(text, start) });
        keys.add(key);
        blank();
        take(':');
        blank();
        value(depth + 1);
      });
    } else if (sign === '[') list(']', () => value(depth + 1));
    else if (sign === '"') string();
    else if (!matches(NUMBER) && !matches(WORD)) throw new Stop('fault');
  };

  try {
    blank();
    value(1);
    blank();
    if (at < text.length) throw new Stop('fault');
    return { repeated };
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    return { [stop.reason]: placeOf(text, at), repeated };
  }
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}
