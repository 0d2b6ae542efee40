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
const logins = await new Promise((found, failed) => {
  let output = '';
  server.stdout.on('data', (bytes) => {
    output += bytes;
    if (!output.includes('Nabij is ready')) return;
    const [nurse, lead] = ['nurse', 'team-lead'].map((role) => {
      const [, email, password] = new RegExp(`${role}\\s+(\\S+)\\s+(.+)`).exec(output) ?? [];
      return { email, password: password?.trim() };
    });
    found({ nurse, lead });
  });
  server.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
}).catch((error) => fail(`No pictures: ${error.message}.`));

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: chromiumArguments
});
const newPage = () =>
  browser.newPage({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam'
  });
let page = await newPage();
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

/** A new phone of somebody, from the log-in to the app. */
async function begin(login, path) {
  await page.goto(`http://localhost:${port}${path}`);
  await page.getByLabel('E-mailadres').waitFor();
  if (all > 0) await picture('login');
  await page.getByLabel('E-mailadres').fill(login.email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await heading('Kies je wachtzin');
  if (all > 0) await picture('vault', { fullPage: true });
  await page.getByLabel('Nieuwe wachtzin', { exact: true }).fill('zon maan ster fiets');
  await page.getByLabel('Wachtzin nog een keer', { exact: true }).fill('zon maan ster fiets');
  await page.getByRole('button', { name: 'Wachtzin instellen' }).click();
}

/** A colleague stands in for another, so that there is something to see. */
async function standIn() {
  const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000);
  await page.getByLabel('Gezinnen van').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Laat waarnemen' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('combobox').selectOption({ label: 'Djamila Bedacht' });
  await sheet
    .getByLabel('Laatste dag')
    .fill(`${inTwoWeeks.getDate()}-${inTwoWeeks.getMonth() + 1}`);
  await sheet.getByRole('button', { name: 'Stel in' }).click();
  await sheet.waitFor({ state: 'hidden' });
}

try {
  await begin(logins.nurse, '/gezinnen');
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
  page = await newPage();
  await begin(logins.lead, '/team');
  await heading('Team');
  await standIn();
  await place('Vandaag');
  await place('Team');
  await page.getByText('neemt waar').first().waitFor();
  await picture('team', { fullPage: all > 0 });
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}
console.log(`The pictures are in ${folder}.`);
