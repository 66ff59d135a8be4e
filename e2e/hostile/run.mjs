// npm run hostile -- DIR: the rows of DIR/manifest.json in a real Chromium, with the content policy and without.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const entry = fileURLToPath(new URL('hostile.ts', import.meta.url));
const { module } = await runnerImport(entry, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2).filter((given) => given !== '--'));
