import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, expect } from '@playwright/test';
import { type App, type Build, serveApp } from './servedApp.ts';
import { arriveTakenOver } from './takenOver.ts';
import { watch } from './watch.ts';

export { expect };

interface Fixtures {
  /** Which build is served: `test.use({ build: 'sub-path' })`. */
  build: Build;
  /** What the watchers saw; a test ends well only if that is nothing. */
  troubles: string[];
  app: App;
  /** Opens a browser on a profile of its own; close the context and open again to come back another day. */
  openBrowser(): Promise<BrowserContext>;
}

/** Playwright's `test` with the app; fails on any script error and on any request to another origin. */
export const test = base.extend<Fixtures>({
  build: ['root', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  troubles: async ({}, use) => {
    const troubles: string[] = [];
    await use(troubles);
    expect(troubles, 'script errors and requests to other origins').toEqual([]);
  },

  app: async ({ build, context, troubles, javaScriptEnabled }, use) => {
    const app = await serveApp(build);
    watch(context, app, troubles);
    if (javaScriptEnabled !== false) arriveTakenOver(context);
    await use(app);
    await app.close();
  },

  openBrowser: async (
    { app, troubles, launchOptions, viewport, hasTouch, isMobile, locale },
    use,
  ) => {
    const profile = await mkdtemp(join(tmpdir(), 'lutrin-e2e-'));
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const options = { ...launchOptions, viewport, hasTouch, isMobile, ...(locale && { locale }) };
      const context = await chromium.launchPersistentContext(profile, options);
      watch(context, app, troubles);
      arriveTakenOver(context);
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
    await rm(profile, { recursive: true, force: true });
  },
});
