/**
 * Puts words in a text area in place of others, as if typed: the page hears of it as of every key,
 * and undo takes it back.
 */
export function putWords(area: HTMLTextAreaElement, from: number, to: number, words: string): void {
  area.focus();
  area.setSelectionRange(from, to);
  // The only way that goes into the browser's own undo; it gives an input event by itself.
  if (document.execCommand('insertText', false, words)) return;
  area.setRangeText(words, from, to, 'end');
  const inputType = 'insertReplacementText';
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType, data: words }));
}
