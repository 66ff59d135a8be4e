import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const house = fileURLToPath(new URL('..', import.meta.url));

test('what the README starts is the app that works offline', async ({ page }) => {
  test.slow();
  const run = join(house, 'src', 'loader', 'run.mjs');
  const child = spawn(process.execPath, [run, 'start'], {
    cwd: house,
    env: { ...process.env, PORT: '0', NODE_ENV: undefined },
  });
  let address = '';
  for await (const line of createInterface(child.stdout)) {
    address = /Lutrin is at (\S+)/.exec(line)?.[1] ?? '';
    if (address) break;
  }
  await page.goto(address);
  await expect(page.getByText('All articles are kept on this device')).toBeVisible();
  child.kill('SIGTERM');
  await once(child, 'exit');
  await page.goto(`${address}notebook`);
  await expect(page.getByRole('heading', { name: 'Notebook' })).toBeVisible();
});
