// Node 20 does not run TypeScript; Vite, which is here anyway, does.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'screenshots.ts'), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main();
