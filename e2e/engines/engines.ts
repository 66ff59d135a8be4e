import { serveApp } from '../servedApp.ts';
import { firefox } from './firefox.ts';
import { MAIN_PATHS } from './mainPaths.ts';
import { arriving, type Engine } from './tab.ts';
import { webkit } from './webkit.ts';

/**
 * Walks the main paths in each engine that is there: once, and on CI a second time where a step failed, as the
 * drivers of these engines now and then lose a page. The last line is the sum; 1 where a step failed.
 */
export async function main(): Promise<number> {
  let passed = 0;
  let failed = 0;
  for (const engine of [firefox, webkit]) {
    let failures = await walk(engine);
    if (failures && process.env.CI) {
      console.log(`unsteady: ${engine.name} is walked again`);
      failures = await walk(engine);
    }
    if (failures === null) continue;
    failed += failures;
    passed += MAIN_PATHS.length - failures;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** How many steps failed: after the first, those that stand on it can't be walked. Null where there is no such browser. */
async function walk({ name, open, missing }: Engine): Promise<number | null> {
  const opened = await open();
  if (!opened) {
    console.log(`skipped: ${name} is not on this machine (${missing})`);
    return null;
  }
  const tab = arriving(opened);
  const app = await serveApp('root');
  let done = 0;
  try {
    for (const [what, walk] of MAIN_PATHS) {
      await walk(tab, app);
      const [error] = tab.errors();
      if (error) throw new Error(`uncaught: ${error}`);
      console.log(`fine   · ${name}: ${what}`);
      done++;
    }
  } catch (error) {
    console.log(`wrong  · ${name}: ${MAIN_PATHS[done]?.[0]}: ${error}`);
    const seen = await tab.run(() => `${location.href}\n${document.body.innerText}`).catch(String);
    console.log(seen.replace(/^/gm, '       | '));
  } finally {
    await tab.close();
    await app.close();
  }
  return MAIN_PATHS.length - done;
}
