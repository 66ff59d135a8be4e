import type { BrowserContext, Page } from '@playwright/test';

/**
 * Has everyone who goes somewhere in this context arrive once the app has taken over from what the server's page drew: text
 * stands before that, but keys and buttons do not. Where the app is away for good, they arrive all the same.
 */
export function arriveTakenOver(context: BrowserContext): void {
  for (const page of context.pages()) patient(page);
  context.on('page', patient);
}

const PATIENCE = 30_000;

function patient(page: Page): void {
  const goTo = page.goto.bind(page);
  const reload = page.reload.bind(page);
  const takenOver = () =>
    page
      .waitForFunction(() => !document.querySelector('.first-foot'), null, { timeout: PATIENCE })
      .catch(() => undefined);
  page.goto = async (...to) => {
    const answer = await goTo(...to);
    await takenOver();
    return answer;
  };
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await takenOver();
    return answer;
  };
}
