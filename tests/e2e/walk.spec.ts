/**
 * Past every screen with a full caseload: nothing is heard that shouldn't be, every control is reached by
 * Tab with its focus in sight, no text is cut off, and axe finds nothing.
 */
import AxeBuilder from '@axe-core/playwright';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  demoNurse,
  walkTheFamilies,
  walkTheGate,
  walkTheRest,
  type Look
} from './harness/demo-walk';
import { lostAtDoubleSize } from './harness/double-size';
import { tabRound } from './harness/keys';
import type { Phone } from './harness/phone';
import { listen } from './harness/quiet';
import { Server } from './harness/server';
import { expect, test as base } from './harness/test';

const test = base.extend({
   
  server: async ({}, use) => {
    const server = await Server.start({ demo: true });
    await use(server);
    await server.dispose();
  }
});

const small = { width: 360, height: 740 };
const wide = { width: 1280, height: 800 };
/** Pages without a screen of their own: the way home, and what every address is given. */
const noScreens = ['/', '/shell'];

const routes = readdirSync(join(import.meta.dirname, '../../src/routes'), {
  recursive: true,
  encoding: 'utf8'
})
  .filter((path) => path.endsWith('+page.svelte'))
  .map((path) => `/${path.replace(/\/?\+page\.svelte$/, '')}`);

function routeOf(path: string): string | undefined {
  if (routes.includes(path)) return path;
  return routes.find((route) =>
    new RegExp(`^${route.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`).test(path)
  );
}

async function walk(phone: Phone, server: Server, look: Look): Promise<void> {
  const nurse = demoNurse(server);
  await walkTheGate(phone, nurse, look);
  await walkTheFamilies(phone, look);
  await walkTheRest(phone, look);
}

test.describe.configure({ mode: 'parallel' });
test.use({ actionTimeout: 15_000 });

test('[E62] no policy is broken, no error is said, nothing is asked of another site; Tab comes by every control in sight', async ({
  server,
  newPhone
}) => {
  test.setTimeout(180_000);
  const phone = await newPhone({ viewport: small, reducedMotion: 'reduce' });
  const { page } = phone;
  // Chromium says so of every such answer: nobody logged in, and a wrong password.
  const heard = await listen(phone.context, server.origin, { expected: /status of 401/ });
  const seen = new Set<string>();
  await walk(phone, server, async (name) => {
    seen.add(routeOf(new URL(page.url()).pathname) ?? 'none');
    const round = await tabRound(page);
    expect.soft(round, name).toEqual({ unreached: [], withoutFocusRing: [], covered: [] });
    expect.soft(heard.lines.splice(0), name).toEqual([]);
  });
  expect(routes.filter((route) => !seen.has(route)).toSorted()).toEqual(noScreens);
});

test('[E62] going round by Tab notices what it misses, what shows no focus and what is covered', async ({
  page
}) => {
  await page.setContent(`
    <style>:focus-visible { outline: 3px solid }</style>
    <button>fine</button>
    <button tabindex="-1">missed</button>
    <button style="outline: none">unseen</button>
    <p><a href="#x">covered</a></p>
    <p style="position: fixed; inset: 30px 0 0; margin: 0; background: white">on top</p>`);
  expect(await tabRound(page)).toEqual({
    unreached: ['button "missed"'],
    withoutFocusRing: ['button "unseen"'],
    covered: ['a "covered"']
  });
});

test('[E63] looking at text at 200 % notices what sticks out and what is cut off', async ({
  page
}) => {
  await page.setViewportSize(small);
  await page.setContent(`
    <p>fits</p>
    <p style="width: 20rem">sticks out of a small phone</p>
    <p style="height: 60px; overflow: hidden; line-height: 1.5rem">cut<br>off</p>
    <p style="width: 4em; overflow: hidden; white-space: nowrap">cut at the side</p>`);
  expect(await lostAtDoubleSize(page)).toEqual([
    'the page scrolls sideways',
    'sticks out of a small phone',
    'off',
    'cut at the side'
  ]);
});

test('[E63] with a full caseload, refusals and open questions axe finds nothing, and no text at 200 % is lost', async ({
  server,
  newPhone
}) => {
  test.setTimeout(240_000);
  const phone = await newPhone({ viewport: small, reducedMotion: 'reduce', bypassCSP: true });
  const { page } = phone;
  const axe = async (name: string) => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    expect.soft(found, name).toEqual([]);
  };
  await walk(phone, server, async (name) => {
    await axe(`${name}, small and light`);
    expect.soft(await lostAtDoubleSize(page), `${name}, text at 200 %`).toEqual([]);
    await page.setViewportSize(wide);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(`${name}, wide and dark`);
    await page.setViewportSize(small);
    await page.emulateMedia({ colorScheme: 'light' });
  });
});
