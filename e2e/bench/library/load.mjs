// node load.mjs ARTICLES OUTPUT CACHE: cleans a folder as a build does; prints its report with seconds and MB at most as JSON.
import { join } from 'node:path';
import { createServer } from 'vite';

const root = join(import.meta.dirname, '../../..');
const [folder, output, cache] = process.argv.slice(2);
const server = await createServer({
  root,
  configFile: false,
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
});
const { writeLibrary } = await server.ssrLoadModule('/src/loader/writeLibrary.ts');
const begun = performance.now();
const onProgress = (done, total) => process.stderr.write(`${done} of ${total}\n`);
const report = await writeLibrary(output, { folder, cacheFolder: `${cache}/articles`, onProgress });
const seconds = (performance.now() - begun) / 1000;
const most = process.resourceUsage().maxRSS / 1000;
const { cleaned, unchanged } = report;
console.log(JSON.stringify({ cleaned, unchanged, seconds, most }));
await server.close();
