/**
 * What lies in the memory of a browser, looked at from outside.
 *
 * `wordsInHeap` is told by the browser's own debugger: every string that its JavaScript still holds
 * after collecting garbage, in this page or left over from an earlier one. `findBytes` reads the raw
 * memory of every process of the browser, as a debugger of the operating system would (Linux).
 */
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Those of the words that the page's JavaScript still holds. */
export async function wordsInHeap(page: Page, words: readonly string[]): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  const heap = chunks.join('');
  return words.filter((word) => heap.includes(word));
}

export async function collectGarbage(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
}

/** How often the bytes stand in the memory of the processes of a group. */
export function findBytes(group: number, bytes: Uint8Array): number {
  return processesOf(group).reduce((sum, pid) => sum + countIn(pid, bytes), 0);
}

function processesOf(group: number): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    // "pid (name) state parent group …", and a name may hold anything.
    const [, , of] = afterName(textOf(`/proc/${pid}/stat`)).split(' ');
    return Number(of) === group;
  });
}

const afterName = (stat: string) => stat.slice(stat.lastIndexOf(')') + 2);

/** '' for a process that has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const PIECE = 1 << 24;
/** Memory that can be written, and of which something is there. */
const IN_USE = /^([0-9a-f]+)-([0-9a-f]+) rw(?:.*\n){1,4}?Rss: +[1-9]/gm;

function countIn(pid: string, bytes: Uint8Array): number {
  const maps = textOf(`/proc/${pid}/smaps`);
  if (maps === '') return 0;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(PIECE + bytes.length - 1);
  let count = 0;
  for (const [, from = '', to = ''] of maps.matchAll(IN_USE)) {
    const end = Number.parseInt(to, 16);
    for (let at = Number.parseInt(from, 16); at < end; at += PIECE) {
      const read = readAt(memory, piece, at, end);
      let found = read.indexOf(bytes);
      while (found >= 0) {
        count += 1;
        found = read.indexOf(bytes, found + 1);
      }
    }
  }
  closeSync(memory);
  return count;
}

/** Memory that the process has set aside and never touched can't be read, and holds nothing. */
function readAt(memory: number, piece: Buffer, at: number, end: number): Buffer {
  try {
    const length = Math.min(piece.length, end - at);
    return piece.subarray(0, readSync(memory, piece, 0, length, at));
  } catch {
    return piece.subarray(0, 0);
  }
}
