/**
 * Text on the clipboard, also where it must first be put together.
 *
 * Promise: asked for within the tap, as Safari wants it; where the browser refuses, the text comes
 * back, to be selected by hand. Nothing is kept of it.
 */
export type Copied = { kind: 'copied' } | { kind: 'refused'; text: string };

/** `make` may wait for what is still being written down; when it throws, so does this. */
export async function copyText(make: () => Promise<string>): Promise<Copied> {
  const text = make();
  try {
    await toClipboard(text);
    return { kind: 'copied' };
  } catch {
    return { kind: 'refused', text: await text };
  }
}

async function toClipboard(text: Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(await text);
  const blob = text.then((words) => new Blob([words], { type: 'text/plain' }));
  await clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
