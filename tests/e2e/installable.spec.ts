/** Nabij as an app on the phone: it can be installed, and its shell lies ready for any address. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserProcess } from './harness/browser-process';
import { Phone } from './harness/phone';
import { expect, test } from './harness/test';
import { keptInPage } from './harness/what-is-kept';

/** What is tried here begins with new phones. */
test.use({ begun: 0 });

interface Manifest {
  name: string;
  start_url: string;
  scope: string;
  display: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

test('[E13] Chromium finds nothing that stands in the way of installing', async ({ server }) => {
  const browser = new BrowserProcess();
  try {
    const phone = new Phone(await browser.start(), server.origin);
    await phone.open('/gezinnen');
    await phone.readyForOffline();
    const devtools = await phone.context.newCDPSession(phone.page);
    const { errors } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await browser.dispose();
  }
});

test('[E13] every icon of the manifest loads, has the size it says, and one is maskable', async ({
  newPhone
}) => {
  const phone = await newPhone();
  await phone.open('/gezinnen');
  await expect(phone.heading('Inloggen')).toBeVisible();
  const manifest = await phone.page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    if (!link) throw new Error('the page names no manifest');
    return (await (await fetch(link.href)).json()) as Manifest;
  });
  expect(manifest).toMatchObject({ name: 'Nabij', display: 'standalone', scope: '/' });
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  for (const { src, sizes } of manifest.icons) {
    const size = await phone.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size, src).toBe(sizes);
  }
});

test('[E13] the whole shell is precached, and nothing of /api ever is', async ({
  newPhone,
  server
}) => {
  const phone = await newPhone();
  await phone.begin();
  await phone.syncNow();
  const cached = (await keptInPage(phone.page))
    .map(({ where }) => /^cache \S+ (\S+)$/.exec(where)?.[1])
    .filter((address) => address !== undefined)
    .map((address) => new URL(address).pathname);
  expect(cached.filter((path) => path.startsWith('/api'))).toEqual([]);
  expect(cached).toContain('/shell');
  const client = join(server.build, 'client');
  const built = readdirSync(client, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(gz|br|map)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(client.length))
    .filter((path) => path !== '/service-worker.js' && path !== '/_app/version.json')
    // For who writes an edition, not for a phone.
    .filter((path) => !path.startsWith('/schema/'));
  expect(new Set(cached)).toEqual(new Set([...built, '/shell']));
});
