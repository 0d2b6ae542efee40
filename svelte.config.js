/**
 * How SvelteKit builds Nabij: one Node server, one prerendered shell for every navigation.
 *
 * The build's name is package version + build time. It is made once and handed to the processes
 * that a build starts, so that all parts of one build agree on it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
process.env.NABIJ_BUILD ??= Date.now().toString(36);
const name = `${version}+${process.env.NABIJ_BUILD}`;
// A test keeps two builds beside each other.
const out = process.env.NABIJ_BUILD_DIR ?? 'build';

/** The adapter for Node, and a last file that says that the build is whole. */
const node = adapter({ out, precompress: true });
const marking = {
  ...node,
  async adapt(/** @type {import('@sveltejs/kit').Builder} */ builder) {
    await node.adapt(builder);
    const began = parseInt(process.env.NABIJ_BUILD ?? '0', 36);
    const mark = { version: name, began, bench: process.env.NABIJ_BENCH === '1' };
    writeFileSync(join(out, 'complete.json'), JSON.stringify(mark));
  }
};

/**
 * SvelteKit hides its route announcer by a `style` attribute, which our content security policy
 * blocks. As style directives the same is set by script, which it allows.
 */
const announcerStyle = {
  name: 'announcer-style',
  markup({ content, filename = '' }) {
    if (!filename.endsWith('/generated/root.svelte')) return;
    const code = content.replace(
      /(<div id="svelte-announcer"[^>]*?) style="([^"]*)"/,
      (_, tag, style) =>
        style
          .split(';')
          .map((/** @type {string} */ rule) => rule.split(':').map((part) => part.trim()))
          .reduce((made, [property, value]) => `${made} style:${property}="${value}"`, tag)
    );
    return { code };
  }
};

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: [vitePreprocess(), announcerStyle],
  kit: {
    adapter: marking,
    version: { name },
    // Absolute paths, else a deep link that is opened offline looks for its code beside itself.
    paths: { relative: false },
    // The app registers the worker itself, to be able to hold an update back during a visit.
    serviceWorker: { register: false },
    prerender: { entries: ['/shell'] }
  }
};
