import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { install, programAt } from './installed.ts';
import type { Engine, Tab } from './tab.ts';

const BROWSERS = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map(
    (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  ),
);

/** Keys that are no character, by their code points: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Record<string, string> = { Enter: '\uE007', Escape: '\uE00C', Shift: '\uE008' };

export const webkit: Engine = {
  name: 'WebKit',
  missing: 'apt-get install webkit2gtk-driver xvfb',
  async open() {
    const programs = () =>
      [programAt('WebKitWebDriver'), programAt('Xvfb'), programAt(...BROWSERS)] as const;
    if (programs().includes(null)) install('webkit2gtk-driver', 'xvfb');
    const [driver, screen, binary] = programs();
    return driver && screen && binary ? tabOf(driver, screen, binary) : null;
  },
};

async function tabOf(driver: string, screen: string, binary: string): Promise<Tab> {
  const { display, process: window } = await openScreen(screen);
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8', LANGUAGE: 'en' },
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  const session = await sessionOf(ask, binary);
  return {
    async goTo(url) {
      await ask('POST', `${session}/url`, { url });
    },
    run: (work, ...given) =>
      ask('POST', `${session}/execute/sync`, {
        script: `return (${work}).apply(null, arguments)`,
        args: given,
      }),
    async type(...keys) {
      const actions = keys
        .map((key) => KEYS[key] ?? key)
        .flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
      await ask('POST', `${session}/actions`, {
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    errors: () => [],
    async close() {
      await ask('DELETE', session).catch(() => {});
      server.kill();
      window.kill();
    },
  };
}

type Ask = <R>(method: string, path: string, body?: unknown) => Promise<R>;

/** Sends commands of https://www.w3.org/TR/webdriver2/. Throws what the driver answers instead. */
function asker(address: string): Ask {
  return async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(address + path, { method, ...sent });
    const { value } = (await response.json()) as { value: never };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
}

/** The path of a new session. The driver needs a moment to listen. */
async function sessionOf(ask: Ask, binary: string): Promise<string> {
  const capabilities = {
    alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } },
  };
  for (let tries = 0; ; tries++) {
    try {
      const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', { capabilities });
      return `/session/${sessionId}`;
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** A screen that nobody sees; it says itself which number it took. */
async function openScreen(path: string): Promise<{ display: string; process: ChildProcess }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return { display: `:${number}`, process: child };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
