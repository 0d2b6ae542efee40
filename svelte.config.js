/**
 * How SvelteKit builds Nabij: one Node server, one prerendered shell for every navigation.
 *
 * The build's name is package version + build time. It is made once and handed to the processes
 * that a build starts, so that all parts of one build agree on it.
 */
import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
process.env.NABIJ_BUILD ??= Math.floor(Date.now() / 1000).toString(36);

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    // NABIJ_BUILD_DIR lets a test keep two builds beside each other.
    adapter: adapter({ out: process.env.NABIJ_BUILD_DIR ?? 'build', precompress: true }),
    version: { name: `${version}+${process.env.NABIJ_BUILD}` },
    // Absolute paths, else a deep link that is opened offline looks for its code beside itself.
    paths: { relative: false },
    // The app registers the worker itself, to be able to hold an update back during a visit.
    serviceWorker: { register: false },
    prerender: { entries: ['/shell'] }
  }
};
