// Brings the catalogs in src/languages/ to the messages in the source. Node 20 does not run TypeScript; Vite does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const file = fileURLToPath(new URL('catalogs.ts', import.meta.url));
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' });
for (const [language, lacking] of await module.updateCatalogs())
  console.log(`${language}: ${lacking === 0 ? 'complete' : `${lacking} to translate`}`);
