/**
 * Hands the sheet for the parents on as a PDF: through the phone's share sheet, else as a download.
 *
 * Promises: nothing leaves the phone but through what she chooses there; the name of the file says
 * nothing of the family; what brings the PDF is fetched from the phone's own copy of the app.
 */
import type { ParentsSheet } from '../care/parents-sheet';
import { keepFile } from './keep-file';

export type Given =
  | { kind: 'shared' }
  /** She closed the share sheet. */
  | { kind: 'not-shared' }
  /** Making it took longer than the browser remembers a tap: another tap shares at once. */
  | { kind: 'again' }
  /** There is no share sheet for files here: it was downloaded. */
  | { kind: 'kept' }
  | { kind: 'not-drawable'; signs: string };

const NAME = 'voor-jullie.pdf';
const TYPE = 'application/pdf';

/** Whether this phone can share a PDF. */
export function canShareFiles(): boolean {
  const probe = new File([], NAME, { type: TYPE });
  return typeof navigator.share === 'function' && navigator.canShare?.({ files: [probe] }) === true;
}

export async function givePdf(sheet: ParentsSheet, at: Date): Promise<Given> {
  const { parentsPdf } = await import('./parents-pdf');
  const made = parentsPdf(sheet, at);
  if (made.kind === 'not-drawable') return made;
  const file = new File([made.bytes], NAME, { type: TYPE });
  return canShareFiles() ? share(file) : keep(file);
}

async function share(file: File): Promise<Given> {
  try {
    await navigator.share({ files: [file] });
    return { kind: 'shared' };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'AbortError') return { kind: 'not-shared' };
    return name === 'NotAllowedError' ? { kind: 'again' } : keep(file);
  }
}

function keep(file: File): Given {
  keepFile(file);
  return { kind: 'kept' };
}
