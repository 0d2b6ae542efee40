import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import type { Choices } from './tests/e2e/harness/test';
import { chromiumArguments, findHeadless } from './tools/browser.mjs';

/** End-to-end tests run the production build in real Chromium; each test starts its own server. */
const executablePath = await findHeadless();

/**
 * What is tried on PostgreSQL too, from screen to database: joining, the second step and passkeys (E200, E201),
 * phones that are removed (E211, E212), what is handed in (E220, E222, E223), handing over and standing in
 * (E230, E231), and the organisation's own provider (E250). The contract suites try all of both.
 */
const onBoth = /\[E(200|201|211|212|220|222|223|230|231|250)\]/;

export default defineConfig<Choices>({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  // The processor is what they wait for.
  workers: Math.min(Math.max(availableParallelism(), 2), 4),
  retries: 0,
  // A busy machine is slow, not wrong.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ?? 'test-results/playwright.json' }
    ]
  ],
  projects: [
    { name: 'app' },
    {
      name: 'on PostgreSQL',
      testMatch: /(people|phone-removed|hand-in|team|own-provider)\.spec\.ts/,
      grep: onBoth,
      use: { kind: 'PostgreSQL' }
    }
  ],
  use: {
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // What isn't there by then isn't coming, and a test that waits holds up the others.
    actionTimeout: 30_000,
    trace: 'off',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArguments }
  }
});
