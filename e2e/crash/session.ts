import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { LAUNCH_ARGS, needChromium } from '../chromium.mjs';
import type { Account } from './account.ts';
import type { Facts, Step } from './plan.ts';

/** Of the steps after the last one acknowledged: whose acknowledgement may have been on its way. */
const ON_ITS_WAY = 50;
/** What the system needs to end the processes of a group that were killed with the first. Milliseconds. */
const DYING = 100;

/** A browser on a profile that outlives it, from its start to its violent end. */
export class Session {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly #origin: string;

  private constructor(process: ChildProcess, browser: Browser, origin: string) {
    this.#process = process;
    this.#browser = browser;
    this.#origin = origin;
  }

  static async open(profile: string, origin: string): Promise<Session> {
    const args = [
      ...LAUNCH_ARGS,
      '--headless',
      '--disable-gpu',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ];
    // Detached: a process group of its own, which can be ended whole.
    const child = spawn(needChromium(), args, {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return new Session(child, await chromium.connectOverCDP(await addressOf(child)), origin);
  }

  /** A page of the app, by its path. */
  async page(path: string): Promise<Page> {
    const [context] = this.#browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    const page = await context.newPage();
    await page.goto(new URL(path, this.#origin).href);
    return page;
  }

  /** A new tab of the driver's page. */
  async tab(): Promise<Tab> {
    return Tab.at(await this.page('e2e/crash/driver.html'));
  }

  /** Ends every process of the browser at once, as a power cut does. */
  async kill(): Promise<void> {
    const { pid } = this.#process;
    if (!pid) return;
    const gone = this.#process.exitCode === null && once(this.#process, 'exit');
    if (process.platform === 'win32') spawnSync('taskkill', ['/PID', `${pid}`, '/T', '/F']);
    else process.kill(-pid, 'SIGKILL');
    await gone;
    await wait(DYING);
    await this.#browser.close().catch(() => {});
  }
}

/** A tab of the driver's page. */
export class Tab {
  readonly #page: Page;
  /** Resolves at the first acknowledgement. */
  readonly written: Promise<void>;
  #hasWritten = () => {};
  #onSaved: (turn: number) => void = () => {};

  private constructor(page: Page) {
    this.#page = page;
    this.written = new Promise((resolve) => {
      this.#hasWritten = resolve;
    });
  }

  static async at(page: Page): Promise<Tab> {
    const tab = new Tab(page);
    await page.exposeFunction('saved', (turn: number) => tab.#onSaved(turn));
    await page.waitForFunction(() => 'driver' in window);
    return tab;
  }

  async facts(): Promise<Facts> {
    return new Map(await this.#page.evaluate(() => window.driver.facts()));
  }

  /**
   * Performs steps, each noted in the account the moment it is said to be saved; those after the last as begun,
   * once the browser has ended or a step was refused. Resolves to how many were acknowledged.
   */
  async perform(steps: readonly Step[], account: Account): Promise<number> {
    let acknowledged = 0;
    this.#onSaved = (turn) => {
      const step = steps[turn];
      if (step) account.saved(step);
      acknowledged = turn + 1;
      this.#hasWritten();
    };
    await this.#page.evaluate((plan) => window.driver.perform(plan), steps as Step[]).catch(ended);
    account.begun(steps.slice(acknowledged, acknowledged + ON_ITS_WAY));
    return acknowledged;
  }

  /** Tries again to keep what was refused. Resolves to whether all is kept now. */
  retry(): Promise<boolean> {
    return this.#page.evaluate(() => window.driver.retry());
  }

  /** Lets the origin use so many bytes and no more; null lifts that. */
  async limitStorage(bytes: number | null): Promise<void> {
    const devtools = await this.#page.context().newCDPSession(this.#page);
    const { origin } = new URL(this.#page.url());
    const quota = bytes === null ? {} : { quotaSize: bytes };
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
  }

  usage(): Promise<number> {
    return this.#page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  }
}

/** That the browser is gone is what ends a page here; anything else it throws is a fault. */
function ended(error: unknown): void {
  const gone = /has been closed|Target closed|crashed|disconnected/i;
  if (!gone.test(String(error))) throw error;
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The browser says nothing.');
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (\S+)/.exec(line)?.[1];
    if (!address) continue;
    child.stderr.resume();
    return address;
  }
  throw new Error('The browser did not start.');
}
