// Node 20 does not run TypeScript; Vite, which is here anyway, does.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const { module } = await runnerImport(cli, { configFile: false, logLevel: 'error' });
process.exitCode = await module.main(process.argv.slice(2), process);
