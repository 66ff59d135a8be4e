import { defineConfig } from '@playwright/test';
import { findChromium, LAUNCH_ARGS, NO_CHROMIUM } from './chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error(NO_CHROMIUM);

export default defineConfig({
  testDir: '.',
  globalSetup: './prepare.ts',
  outputDir: '../test-results',
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e/report.json' }]],
  workers: 2,
  fullyParallel: true,
  // A machine that checks many projects at once has slow moments. What passed only the second time is named in the sum.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: { executablePath, args: LAUNCH_ARGS },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  projects: [
    {
      name: 'desktop',
      testMatch: '*.spec.ts',
      testIgnore: '*.phone.spec.ts',
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testMatch: '*.phone.spec.ts',
      use: {
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
});
