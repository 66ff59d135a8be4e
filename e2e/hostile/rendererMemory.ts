import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Measures how far the memory of a browser's page and its workers rises, in MB; null where the system does not tell. */
export async function riseOfMemory(browser: Browser): Promise<(() => number) | null> {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = renderers.map((pid) => {
      writeFileSync(`/proc/${pid}/clear_refs`, '5'); // the peak begins anew
      return [pid, statusOf(pid, 'VmRSS')] as const;
    });
    return () => Math.max(0, ...before.map(([pid, rss]) => statusOf(pid, 'VmHWM') - rss)) / 1000;
  } catch {
    return null;
  }
}

/** In kB; 0 where the process has ended. */
function statusOf(pid: number, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
