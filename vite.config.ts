import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentPolicy } from './src/loader/contentPolicy.ts';
import { deepLinks } from './src/loader/deepLinks.ts';
import { library } from './src/loader/libraryPlugin.ts';
import { messages } from './src/loader/messagesPlugin.ts';
import { rescuePage } from './src/loader/rescuePage.ts';
import { serviceWorker } from './src/loader/serviceWorker.ts';

/** `reader`, `/reader` and `/reader/` all mean `/reader/`. */
function basePath(given = ''): string {
  const inner = given.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

export default defineConfig({
  base: basePath(process.env.BASE),
  plugins: [
    messages(),
    react(),
    library(),
    contentPolicy(),
    deepLinks(),
    rescuePage(),
    serviceWorker(),
  ],
  // The Markdown parser has an edition for pages that reads entities through innerHTML: never that one.
  resolve: { conditions: ['worker', ...defaultClientConditions] },
  worker: { format: 'es' },
  build: {
    // The content policy admits no data: address, and every engine in use preloads modules by itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Cleaning the library takes its time, and says so itself.
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        // What few screens share comes in few files: each costs a start a request. Such files may need each other's: what
        // stands at the top of a module still runs in the order of the imports.
        strictExecutionOrder: true,
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /src/,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 4000,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    setupFiles: './src/languages/speakEnglish.ts',
    // A busy machine is slow, not wrong: what must be fast is measured, not timed out.
    testTimeout: 60_000,
  },
});
