/** Vite: the app, its service worker (precache list put in by workbox) and the tests. */
import { availableParallelism } from 'node:os';
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

/** What several screens import. A large module stays a file of its own: it comes where it is asked for. */
const shared = { minShareCount: 2, maxModuleSize: 12_000 };

/**
 * Fewer and larger files, each with all that it imports and none before it holds: the worker that keeps them
 * asks for half as many. First what unlocking needs and the two screens that it leads to, which are loaded behind
 * it; then what comes later, and what screens share.
 */
const together = [
  {
    name: 'start',
    priority: 10,
    test: /routes.\+(layout|error)\.svelte|kit.+(client.entry|src.exports.index)\.js|hooks\.client/
  },
  { name: 'stored', priority: 9, test: /lib.(app.open-phone|protocol.(limits|me|version))\.ts/ },
  { name: 'opened', priority: 8, test: /lib.app.opened\.ts/ },
  { name: 'list', priority: 7, test: /routes.gezinnen.\+page\.svelte/ },
  { name: 'passkey', priority: 6, test: /device.vault-passkey\.ts/ },
  { name: 'asking', priority: 6, test: /lib.app.session\.ts/ },
  {
    name: 'locked',
    priority: 5,
    test: /lib.app.(locked-phone|hand-in-sending|hand-in-while-locked)\.ts|gate.(HandInSent|Barred)\.svelte/
  },
  { name: 'log-in', priority: 5, test: /gate.(FirstTime|LogIn)\.svelte/ },
  { name: 'today', priority: 4, test: /routes.vandaag.\+page\.svelte/ },
  { name: 'syncing', priority: 3, test: /lib.app.(syncing|own-families\.svelte)\.ts/ },
  { name: 'shared', priority: 2, test: /src.lib.(ui|care|guideline|history)/, ...shared },
  { name: 'state', priority: 1, test: /src.lib/, ...shared },
  { name: 'gate', test: /src.routes.gate/ },
  { name: 'visit', test: /gezinnen.\[id\].bezoek/, ...shared },
  { name: 'family', test: /routes.(gezinnen|vandaag)/, ...shared },
  { name: 'others', test: /src.routes/, ...shared }
];

/** Svelte's base of custom elements, which would come with everything else and is never used. */
const neverMade = [{ test: /svelte.+custom-element\.js$/, sideEffects: false }];

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
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: together } },
          treeshake: { moduleSideEffects: neverMade }
        }
      }
    }
  },
  test: {
    // Usually one fewer, which is half of a machine with two.
    maxWorkers: availableParallelism(),
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
