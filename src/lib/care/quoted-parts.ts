/**
 * Where a text quotes what somebody said: “…”, "…", ‘…’, '…', „…”, «…».
 *
 * Promises: pure; a quote ends with its line at the latest. A double quote that is still open runs to
 * the end of the line, as it does while one types; a single one counts only when it is closed, for it
 * may be the apostrophe of "'s avonds" or "oma's".
 */
export interface Part {
  from: number;
  to: number;
}

const MARK = /["“”„«'‘]/g;
/** What closes a quote that was opened by this mark. */
const closing: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '”': '”"',
  '„': '”“"',
  '«': '»',
  "'": "'’",
  '‘': "’'"
};
/** A single quote is looked for no further than this. */
const LONGEST_SINGLE = 400;
const APOSTROPHE = /^['‘](?:[skt]|er|n) /i;

export function quotedParts(text: string): Part[] {
  const found: Part[] = [];
  let lineEnd = -1;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const { 0: mark, index: from } = match;
    if (lineEnd < from) lineEnd = (text.indexOf('\n', from) + 1 || text.length + 1) - 1;
    if (!opens(text, from)) continue;
    const to = endOf(text, from, mark, lineEnd);
    if (to === undefined) continue;
    found.push({ from, to });
    MARK.lastIndex = to;
  }
  return found;
}

/** A mark opens a quote where a word may begin and something follows: "zei 'nee'", not "oma's". */
function opens(text: string, at: number): boolean {
  if (/[\p{L}\p{N}.,!?]$/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (!/^\S/.test(text.slice(at + 1, at + 2))) return false;
  return !APOSTROPHE.test(text.slice(at, at + 4));
}

function endOf(text: string, at: number, mark: string, lineEnd: number): number | undefined {
  const single = mark === "'" || mark === '‘';
  const last = single ? Math.min(lineEnd, at + LONGEST_SINGLE) : lineEnd;
  const closers = closing[mark] ?? mark;
  for (let to = at + 1; to < last; to += 1) {
    if (!closers.includes(text[to] as string)) continue;
    // Within a word it is an apostrophe.
    if (single && /^[\p{L}\p{N}]/u.test(text.slice(to + 1, to + 3))) continue;
    return to + 1;
  }
  return single ? undefined : lineEnd;
}
