import { parseArgs } from 'node:util';
import { chromium, errors, type Page } from '@playwright/test';
import { makeBuild } from '../builds.mjs';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import { seeded } from '../seeded.ts';
import { serveApp } from '../servedApp.ts';
import { arriveTakenOver } from '../takenOver.ts';
import { watch } from '../watch.ts';
import { type Act, bringIn, pressKeys, selectWords, travel, useControl } from './acts.ts';

const USAGE = `npm run soak -- [--minutes N] [--seed N]

Wanders through the built app: presses what is there, marks, writes, travels and brings articles in, in random
order. Fails on any request to another origin, any error in the console and any that nothing catches.`;

/** Acts by how often each is chosen. */
const ACTS: readonly [share: number, act: Act][] = [
  [0.5, useControl],
  [0.2, selectWords],
  [0.15, pressKeys],
  [0.12, travel],
  [0.03, bringIn],
];

/** Wanders for so long; gives the exit code. */
export async function main(args: string[]): Promise<number> {
  const { minutes, seed } = optionsOf(args);
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    console.log(USAGE);
    return 2;
  }
  if (!(await makeBuild('root'))) return 1;
  const app = await serveApp('root');
  const browser = await chromium.launch({ executablePath: needChromium(), args: LAUNCH_ARGS });
  const context = await browser.newContext({ locale: 'en-GB' });
  const troubles: string[] = [];
  let requests = 0;
  watch(context, app, troubles);
  arriveTakenOver(context);
  context.on('request', () => requests++);
  await context.addInitScript(askNoOneElse);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  page.on('crash', () => troubles.push('the page crashed'));
  await page.goto(app.url);
  // Until then a plain host answers with its page for missing addresses, and says that they are missing.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  console.log(`Seed ${seed}, for ${minutes} minutes.`);
  const wanderer = { app, page, random: seeded(seed) };
  const done = new Map<string, number>();
  const end = Date.now() + minutes * 60_000;
  let told = 0;
  while (Date.now() < end) {
    const what = await chosen(wanderer.random)(wanderer).catch(missed);
    done.set(what, (done.get(what) ?? 0) + 1);
    if (await isBlank(page)) troubles.push('the page was blank');
    for (; told < troubles.length; told++) console.log(`after “${what}”: ${troubles[told]}`);
  }
  await browser.close();
  await app.close();

  const acts = [...done.values()].reduce((sum, count) => sum + count, 0);
  const names = [...done.keys()].sort();
  console.log(`${acts} acts of ${names.length} kinds, ${requests} requests: ${names.join(' · ')}`);
  console.log(`\n${acts} passed, ${troubles.length} failed`);
  return troubles.length === 0 ? 0 : 1;
}

function optionsOf(args: string[]): { minutes: number; seed: number } {
  const options = { minutes: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  return {
    minutes: Number(values.minutes ?? 1),
    seed: Number(values.seed ?? Date.now() % 100_000),
  };
}

function chosen(random: () => number): Act {
  let dice = random();
  for (const [share, act] of ACTS) {
    dice -= share;
    if (dice < 0) return act;
  }
  return useControl;
}

/** In the page: links to other sites and their pictures are the reader's own wish, and left alone here. */
function askNoOneElse(): void {
  const stay = (event: Event) => {
    const pressed = event.target instanceof Element ? event.target.closest('a, button') : null;
    const leads = pressed instanceof HTMLAnchorElement && pressed.origin !== location.origin;
    // In each language that the wanderer may choose.
    const fetches = /^(Show picture|Always from |Afficher l’image|Toujours depuis )/.test(
      pressed?.textContent ?? '',
    );
    if (!leads && !fetches) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('click', stay, true);
  // The key that opens the original.
  window.open = () => null;
}

/** A control may be gone, or covered, by the time it is reached: the reader does something else. */
function missed(error: unknown): string {
  if (error instanceof errors.TimeoutError) return 'missed';
  if (
    /detached|not attached|Execution context was destroyed|interrupted|ERR_ABORTED|nothing to choose/.test(
      String(error),
    )
  )
    return 'missed';
  throw error;
}

/** Whether nothing at all is drawn, and stays so. */
async function isBlank(page: Page): Promise<boolean> {
  const drawn = page.locator('main, h1').first();
  return drawn.waitFor({ state: 'attached', timeout: 10_000 }).then(
    () => false,
    () => true,
  );
}
