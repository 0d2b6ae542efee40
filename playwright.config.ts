import { defineConfig } from '@playwright/test';
import { chromiumArguments, findBrowser } from './tools/browser.mjs';

/** End-to-end tests run the production build in real Chromium; each test starts its own server. */
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/playwright.json' }
    ]
  ],
  // The test of an update needs a second build, which is made once and by one process.
  projects: [
    { name: 'app', testIgnore: /update\.spec\.ts/ },
    { name: 'next build', testMatch: /next-build\.setup\.ts/, workers: 1 },
    { name: 'update', testMatch: /update\.spec\.ts/, dependencies: ['next build'] }
  ],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // What isn't there by then isn't coming, and a test that waits holds up the others.
    actionTimeout: 20_000,
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArguments }
  }
});
