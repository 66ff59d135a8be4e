import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const house = fileURLToPath(new URL('../..', import.meta.url));

/** Where the reader's data goes: the app's own journal, or one in IndexedDB that is known to lose them. */
export const STORES = ['journal', 'indexeddb'] as const;
export type Store = (typeof STORES)[number];

/** Builds the app as it ships and the driver's page beside it. Resolves to the folder. */
export async function buildWithDriver(store: Store): Promise<string> {
  const outDir = join(house, '.cache', 'crash', store);
  delete process.env.ARTICLES;
  delete process.env.BASE;
  // What runs this file has set it for development; the build goes by it before its own mode.
  process.env.NODE_ENV = 'production';
  await build({
    root: house,
    logLevel: 'warn',
    plugins: store === 'indexeddb' ? [naiveJournal()] : [],
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: [join(house, 'index.html'), join(house, 'e2e', 'crash', 'driver.html')],
      },
    },
  });
  return outDir;
}

/** Puts naiveJournal.ts in the place of the page's side of the journal. */
function naiveJournal(): Plugin {
  return {
    name: 'lutrin:naive-journal',
    enforce: 'pre',
    resolveId(source) {
      const isJournal = /(^\.|platform)\/journal\.ts$/.test(source);
      return isJournal ? join(house, 'e2e', 'crash', 'naiveJournal.ts') : null;
    },
  };
}
