import type { Page } from '@playwright/test';

/** Chooses in the reading settings whether the text runs by scrolling or by pages. */
export async function setFlow(page: Page, flow: 'Scroll' | 'Pages'): Promise<void> {
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await page.getByRole('radio', { name: flow, exact: true }).check();
  await page.keyboard.press('Escape');
}

/** The number of the page in view. */
export async function shownPage(page: Page): Promise<number> {
  return (await pageAndCount(page))[0];
}

/** How many pages there are. */
export async function pageCount(page: Page): Promise<number> {
  return (await pageAndCount(page))[1];
}

async function pageAndCount(page: Page): Promise<[number, number]> {
  const [shown = 0, count = 0] = (await page.getByText(/^\d+ of \d+$/).innerText()).split(' of ');
  return [Number(shown), Number(count)];
}
