/**
 * `npm run screenshots`: pictures of the main screens, from the demo, into `docs/screenshots/`.
 *
 * `--all FOLDER` takes every screen at 360×740 and 1280×800, in light and dark, to look at.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureInstalled, fail, root } from './install.mjs';

ensureInstalled();
const { chromiumArguments, ensureBrowser } = await import('./browser.mjs');
const { chromium } = await import('@playwright/test');

const all = process.argv.indexOf('--all');
const folder = all > 0 ? resolve(process.argv[all + 1] ?? '') : join(root, 'docs', 'screenshots');
mkdirSync(folder, { recursive: true });

const port = 3900 + (process.pid % 90);
const data = mkdtempSync(join(tmpdir(), 'nabij-pictures-'));
const server = spawn(process.execPath, ['tools/start.mjs', '--demo'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PORT: String(port), NABIJ_DATA: data }
});
const login = await new Promise((found, failed) => {
  let output = '';
  server.stdout.on('data', (bytes) => {
    output += bytes;
    const nurse = /nurse\s+(\S+)\s+(.+)/.exec(output);
    if (nurse && output.includes('Nabij is ready'))
      found({ email: nurse[1], password: nurse[2].trim() });
  });
  server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
}).catch((error) => fail(`No pictures: ${error.message}.`));

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: chromiumArguments
});
const context = await browser.newContext({
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  locale: 'nl-NL',
  timezoneId: 'Europe/Amsterdam'
});
const page = await context.newPage();
const views = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'wide', width: 1280, height: 800 }
];

/** One picture for the README, or one for each size and theme. */
async function picture(name, { fullPage = false } = {}) {
  if (all < 0) {
    if (name !== 'library') await page.screenshot({ path: join(folder, `${name}.png`) });
    return;
  }
  for (const { name: view, ...size } of views)
    for (const colorScheme of ['light', 'dark']) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${view}-${colorScheme}.png`), fullPage });
    }
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'light' });
}

const heading = (name) => page.getByRole('heading', { level: 1, name }).waitFor();
const place = async (name) => {
  await page.getByRole('navigation', { name: 'Plekken' }).getByRole('link', { name }).click();
  await heading(name);
};

try {
  await page.goto(`http://localhost:${port}/gezinnen`);
  await page.getByLabel('E-mailadres').waitFor();
  if (all > 0) await picture('login');
  await page.getByLabel('E-mailadres').fill(login.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await heading('Kies je wachtzin');
  if (all > 0) await picture('vault', { fullPage: true });
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill('zon maan ster fiets');
  await page.getByLabel('Wachtzin nog een keer', { exact: true }).fill('zon maan ster fiets');
  await page.getByRole('button', { name: 'Wachtzin instellen' }).click();
  await heading('Gezinnen');
  // Born early, so that both ages and the prompts for them show.
  const family = page.getByRole('link', { name: /Klaproos/ });
  await family.waitFor({ timeout: 60_000 });
  await picture('caseload', { fullPage: all > 0 });
  await place('Vandaag');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Start bezoek' })
    .or(page.getByRole('button', { name: 'Start bezoek' }))
    .first()
    .waitFor();
  await picture('today', { fullPage: all > 0 });
  await place('Gezinnen');

  await family.click();
  await page.getByRole('region', { name: 'Bezoeken' }).waitFor();
  await picture('family', { fullPage: all > 0 });
  if (all > 0) {
    await page.getByRole('region', { name: 'Bezoeken' }).getByRole('link').last().click();
    await page.getByRole('region', { name: 'Ondertekend verslag' }).waitFor();
    await picture('visit-signed', { fullPage: true });
    await page.goBack();
  }
  await page.getByRole('button', { name: 'Nieuw bezoek' }).click();
  const parts = page.getByRole('navigation', { name: 'Delen van het bezoek' });
  for (const [part, name] of [
    ['Vooraf', 'visit-before'],
    ['Verslag', 'visit-report'],
    ['Aan tafel', 'visit']
  ]) {
    await parts.getByRole('link', { name: part }).click();
    await parts.locator('[aria-current]', { hasText: part }).waitFor();
    if (all > 0 || name === 'visit') await picture(name, { fullPage: all > 0 });
  }
  if (all > 0) {
    await place('Gezinnen');
    await page.getByRole('link', { name: 'Gezin toevoegen' }).first().click();
    await page.getByLabel('Naam van het gezin').waitFor();
    await picture('family-new', { fullPage: true });
  }
  await place('Kennis');
  await picture('library', { fullPage: all > 0 });
  if (all > 0) {
    await page.locator('main a[href^="/kennis/"]').first().click();
    await picture('library-item', { fullPage: true });
    await place('Meer');
    await picture('more', { fullPage: true });
    await page.reload();
    await heading('Ontgrendelen');
    await picture('unlock');
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
console.log(`The pictures are in ${folder}.`);
