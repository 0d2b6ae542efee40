/** The stamps of every change that a phone has offered to the server, answered or not. */
import type { Page } from '@playwright/test';
import { gunzipSync } from 'node:zlib';
import type { PushRequest } from '../../../src/lib/protocol/push';

export function offeredBy(page: Page): Set<string> {
  const stamps = new Set<string>();
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/sync/push')) return;
    const body = request.postDataBuffer();
    if (!body) throw new Error('a push without a body');
    const zipped = request.headers()['content-encoding'] === 'gzip';
    const text = (zipped ? gunzipSync(body) : body).toString('utf8');
    for (const { device, counter } of (JSON.parse(text) as PushRequest).changes)
      stamps.add(`${device}:${counter}`);
  });
  return stamps;
}
