// The script that the page loads before it asks for any screen, beside a bare shell of the same libraries; gzipped.
// node e2e/bench/run.mjs shell
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const house = fileURLToPath(new URL('../..', import.meta.url));
const GOAL = 1.35;

export async function bench() {
  process.env.NODE_ENV = 'production'; // as it ships, whatever ran before
  const app = sizeOf(await build({ root: house, logLevel: 'error', build: { write: false } }));
  const bare = sizeOf(
    await build({
      configFile: false,
      root: fileURLToPath(new URL('shell', import.meta.url)),
      logLevel: 'error',
      build: { write: false, modulePreload: { polyfill: false } },
    }),
  );
  console.log(`the app ${(app / 1000).toFixed(1)} kB, a bare shell ${(bare / 1000).toFixed(1)} kB`);
  console.log(`initial script ${(app / bare).toFixed(2)} × a bare shell (goal ≤ ${GOAL})`);
  console.log(app / bare <= GOAL ? 'All goals reached.' : 'Short of the goal: initial script');
  return app / bare <= GOAL ? 0 : 1;
}

/** Bytes, gzipped, of the entry and all that it imports before it runs. */
function sizeOf(result) {
  const chunks = [result].flat()[0].output.filter(({ type }) => type === 'chunk');
  const needed = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const { imports } of needed)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) needed.add(chunk);
  return [...needed].reduce((sum, { code }) => sum + gzipSync(code).length, 0);
}
