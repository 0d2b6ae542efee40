/**
 * What lies in a page's JavaScript memory, seen through the browser's own debugger.
 *
 * `snapshotOf` is every string and name that the heap holds after collecting garbage, in any frame or
 * left-over of an earlier page. `holdsBytes` asks every live typed array and buffer of the page
 * whether these bytes stand in it: what no code can reach has been collected and is not asked.
 */
import type { CDPSession, Page } from '@playwright/test';

export async function snapshotOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return chunks.join('');
}

export async function holdsBytes(page: Page, bytes: Uint8Array): Promise<boolean> {
  const devtools = await page.context().newCDPSession(page);
  const found = [];
  for (const kind of ['Uint8Array', 'Uint32Array', 'ArrayBuffer'])
    found.push(await instancesHold(devtools, kind, bytes));
  await devtools.detach();
  return found.includes(true);
}

async function instancesHold(
  devtools: CDPSession,
  kind: string,
  bytes: Uint8Array
): Promise<boolean> {
  const prototype = await devtools.send('Runtime.evaluate', { expression: `${kind}.prototype` });
  const { objects } = await devtools.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? ''
  });
  const { result } = await devtools.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: anyHolds.toString(),
    arguments: [{ value: [...bytes] }],
    returnByValue: true
  });
  await devtools.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  if (typeof result.value !== 'boolean') throw new Error(`the heap could not be asked for ${kind}`);
  return result.value;
}

/** Runs in the page, with all instances as `this`. */
function anyHolds(this: (ArrayBuffer | ArrayBufferView)[], wanted: number[]): boolean {
  return this.some((instance) => {
    const bytes = ArrayBuffer.isView(instance)
      ? new Uint8Array(instance.buffer, instance.byteOffset, instance.byteLength)
      : new Uint8Array(instance);
    for (let at = 0; at + wanted.length <= bytes.length; at += 1)
      if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
    return false;
  });
}
