import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page, Request, Route } from '@playwright/test';
import { expect, test } from './app.ts';
import { openLibraryAndKeepAll } from './reading.ts';

const STREETS = {
  title: 'La ville qui voulait sa lettre',
  plate: 'Une plaque de rue bleue en émail',
  alphabet: 'Un alphabet au crayon au dos d’une facture',
};
const ICON = join(import.meta.dirname, '..', 'public', 'icons', 'icon-192.png');

/** Answers for the pictures' site; gives the requests that reach it. */
async function site(context: BrowserContext, answer: Parameters<Route['fulfill']>[0]) {
  const reached: Request[] = [];
  await context.route('https://images.example/**', async (route) => {
    reached.push(route.request());
    await route.fulfill(answer);
  });
  return reached;
}

async function picture(headers: Record<string, string>) {
  return { body: await readFile(ICON), contentType: 'image/png', headers };
}
const OPEN = { 'Access-Control-Allow-Origin': '*' };

function placeholder(page: Page, alt: string) {
  return page.locator('figure').filter({ hasText: alt });
}

function widthOf(page: Page, alt: string): Promise<number> {
  return page
    .getByRole('img', { name: alt })
    .evaluate((image) => (image as HTMLImageElement).naturalWidth);
}

/** The pictures' site was asked because the reader wanted that: nothing else may stand among the troubles. */
function forgive(troubles: string[]): void {
  const unasked = troubles.filter((trouble) => !trouble.includes('https://images.example/'));
  expect(unasked).toEqual([]);
  troubles.length = 0;
}

for (const [name, headers] of [
  ['that anyone may read', OPEN],
  ['that its site lets no one read', {}],
] as const)
  test(`a picture ${name} is fetched when asked for, alone, and stays with the network gone`, async ({
    app,
    context,
    page,
    troubles,
  }) => {
    const reached = await site(context, await picture(headers));
    await openLibraryAndKeepAll(page, app);
    await page.getByRole('link', { name: STREETS.title }).click();
    await placeholder(page, STREETS.plate).waitFor();
    expect(reached).toEqual([]);
    await placeholder(page, STREETS.plate).getByRole('button', { name: 'Show picture' }).click();
    await expect(page.getByRole('img', { name: STREETS.plate })).toBeVisible();
    await expect(page.getByRole('img', { name: STREETS.plate })).toBeFocused();
    expect(await widthOf(page, STREETS.plate)).toBe(192);
    expect(new Set(reached.map((request) => request.url()))).toEqual(
      new Set(['https://images.example/plomb/plaque.jpg']),
    );
    for (const request of reached) {
      const { referer, cookie } = await request.allHeaders();
      expect([referer, cookie]).toEqual([undefined, undefined]);
    }
    const asked = reached.length;
    await app.close();
    await page.reload();
    await expect(page.getByRole('img', { name: STREETS.plate })).toBeVisible();
    await expect.poll(() => widthOf(page, STREETS.plate)).toBe(192);
    await expect(page.getByRole('img', { name: STREETS.plate })).toHaveAttribute('height', '192');
    await expect(
      placeholder(page, STREETS.alphabet).getByRole('button', { name: 'Show picture' }),
    ).toBeVisible();
    expect(reached.length).toBe(asked);
    forgive(troubles);
  });

test('a source that is always wanted shows its pictures by itself, until the settings take that back', async ({
  app,
  context,
  page,
  troubles,
}) => {
  await site(context, await picture(OPEN));
  await openLibraryAndKeepAll(page, app);
  await page.getByRole('link', { name: STREETS.title }).click();
  await placeholder(page, STREETS.plate)
    .getByRole('button', { name: 'Always from images.example' })
    .click();
  await expect(page.getByRole('img', { name: STREETS.plate })).toBeVisible();
  await expect(page.getByRole('img', { name: STREETS.alphabet })).toBeVisible();
  await page.goto(`${app.url}settings`);
  await page.getByRole('button', { name: 'Ask again for images.example' }).click();
  await expect(page.getByText('Always shown from images.example')).toHaveCount(0);
  await page.goto(app.url);
  await page.getByRole('link', { name: 'At the Zugzwang' }).click();
  await expect(page.getByRole('button', { name: 'Show picture' })).toBeVisible();
  forgive(troubles);
});

test('what is no picture is not shown, and the reader is told', async ({
  app,
  context,
  page,
  troubles,
}) => {
  const body = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';
  await site(context, { body, contentType: 'image/png', headers: OPEN });
  await openLibraryAndKeepAll(page, app);
  await page.getByRole('link', { name: STREETS.title }).click();
  const figure = placeholder(page, STREETS.plate);
  await figure.getByRole('button', { name: 'Show picture' }).click();
  await expect(figure.getByRole('status')).toHaveText(/not a picture that can be shown/);
  await expect(page.getByRole('img')).toHaveCount(0);
  forgive(troubles);
});

test('the page by itself gets no picture from another site, although its policy would let it', async ({
  app,
  context,
  page,
  troubles,
}) => {
  const reached = await site(context, await picture(OPEN));
  await openLibraryAndKeepAll(page, app);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const drawn = await page.evaluate(() =>
    Object.assign(new Image(), { src: 'https://images.example/plomb/plaque.jpg' })
      .decode()
      .then(
        () => true,
        () => false,
      ),
  );
  expect(drawn).toBe(false);
  expect(reached).toEqual([]);
  forgive(troubles);
});
