/**
 * The service worker: keeps the shell and every asset of one build, and nothing else.
 *
 * Every navigation gets the shell from the cache, so a deep link opens without a network, also one
 * that was never opened before. `/api/*` is never touched: no sync answer is ever cached. A new
 * build waits until a page sends `{ type: 'SKIP_WAITING' }` (workbox-window: `messageSkipWaiting()`),
 * which it does only while no visit is open. Caches of earlier builds go when the new one takes over.
 */
/// <reference lib="webworker" />
import { version } from '$service-worker';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false, directoryIndex: '' });
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/shell'), { denylist: [/^\/api\//] }));

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
  if (event.data?.type === 'GET_VERSION') event.ports[0]?.postMessage(version);
});
// A first install takes the page that is open, so that it works offline from then on.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
