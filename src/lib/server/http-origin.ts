/**
 * Whether a request that changes something comes from our own pages.
 *
 * Three marks, none of which a foreign page can set: `Origin` is ours, `Sec-Fetch-Site` (where the
 * browser sends it) is same-origin, and the body is JSON, which a plain form can't send.
 */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export function comesFromUs(request: Request, origin: string): boolean {
  if (READING.has(request.method)) return true;
  if (request.headers.get('origin') !== origin) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const type = request.headers.get('content-type') ?? '';
  return /^application\/json(\s*;.*)?$/i.test(type);
}
