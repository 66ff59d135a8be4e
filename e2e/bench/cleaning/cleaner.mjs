// The cleaner as a program of its own, built as the loader's and the worker's are.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const CORE = join(import.meta.dirname, '../../../src/core/clean');
const FILES = [
  'clean',
  'flatten',
  'clutter/view',
  'clutter/features',
  'clutter/forest',
  'clutter/classify',
  'clutter/densestRun',
  'lexicon/legible',
  'read/visibleText',
];

/** Builds and loads what the benchmark asks of the cleaner. */
export async function loadCleaner() {
  const folder = mkdtempSync(join(tmpdir(), 'cleaner-'));
  try {
    const entry = join(folder, 'entry.ts');
    const lines = FILES.map((file) => `export * from ${JSON.stringify(join(CORE, `${file}.ts`))};`);
    writeFileSync(entry, lines.join('\n'));
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: folder,
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'cleaner.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'cleaner.mjs')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
