/** Vite: the app, its service worker (precache list put in by workbox) and the tests. */
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import svelteConfig from './svelte.config.js';

const testing = process.env.VITEST !== undefined;

/** Everything that the app needs without a network. `/bench` exists only in a build for it. */
const precached = ['client/**/*.{js,css,svg,png,woff2,wasm,webmanifest}', 'prerendered/**/*.html'];

const pwa = SvelteKitPWA({
  strategies: 'injectManifest',
  filename: 'service-worker.ts',
  injectRegister: false,
  manifest: false,
  injectManifest: { globPatterns: precached, maximumFileSizeToCacheInBytes: 8_000_000 }
});

/**
 * Few files to start from, in place of some fifty small ones: what every screen stands on, what an
 * unlocked phone runs on, and the list that it opens with, each with all that it imports.
 */
const together = [
  {
    name: 'start',
    priority: 3,
    test: /routes.\+(layout|error)\.svelte|kit.+(client.entry|src.exports.index)\.js|hooks\.client|ui.Sheet\.svelte/
  },
  { name: 'opened', priority: 2, test: /lib.app.(opened|open-phone)\.ts/ },
  { name: 'list', priority: 1, test: /routes.gezinnen.\+page\.svelte/ }
];

/** What the PDF library would load for HTML and SVG in a PDF, which is never asked of it. */
const neverAsked = {
  name: 'never-asked',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    ['canvg', 'dompurify', 'html2canvas'].includes(id) ? '\0never-asked' : undefined,
  load: (id: string) => (id === '\0never-asked' ? 'export default undefined;' : undefined)
};

export default defineConfig({
  plugins: [neverAsked, sveltekit(), ...(testing ? [] : [pwa])],
  define: {
    __APP_VERSION__: JSON.stringify(svelteConfig.kit?.version?.name),
    __NABIJ_BENCH__: JSON.stringify(process.env.NABIJ_BENCH === '1')
  },
  resolve: {
    // Its build for browsers of today, which is smaller than the usual one.
    alias: { dexie: 'dexie/dist/modern/dexie.mjs' },
    // Rune state and components are tested as the browser runs them.
    ...(testing ? { conditions: ['browser'] } : {})
  },
  server: { strictPort: true },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: together } } } } }
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
          globalSetup: ['tests/postgres-setup.ts'],
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/built/**', 'tests/e2e/**', 'tests/bench/**']
        }
      },
      {
        // Needs `npm run build` first: starts the built server as a process of its own.
        extends: true,
        test: { name: 'built', include: ['tests/built/**/*.test.ts'], testTimeout: 30_000 }
      }
    ]
  }
});
