import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { allIsKept, BUS, drawnIn } from './marking.ts';

/** Words that stand twice in the article, and nothing around them that would tell which are meant. */
const TWICE = 'eight degrees';

function annotationOn({ id }: Article): string {
  const target = {
    source: `urn:x-lutrin:article:${id}`,
    selector: [{ type: 'TextQuoteSelector', exact: TWICE }],
  };
  const annotation = { id: 'twice', type: 'Annotation', motivation: 'highlighting', target };
  return JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...annotation });
}

test('on a phone the tray shows where words may stand, and attaches them at the place that is chosen', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}import-annotations`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).tap();
  const bus = app.articles.find(({ title }) => title === BUS.title) as Article;
  const buffer = Buffer.from(annotationOn(bus));
  await (await choosing).setFiles({ name: 'notes.jsonld', mimeType: '', buffer });
  await page.getByRole('button', { name: 'Import 1 annotation' }).tap();
  await page.getByRole('link', { name: TWICE }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(BUS.title);

  const tray = page.getByRole('region', { name: 'Unattached' });
  const places = tray.getByRole('list', { name: 'Where it may stand now' }).getByRole('listitem');
  await expect(places).toHaveCount(2);
  const meant = places.filter({ hasText: 'The shelves tilt backwards by eight degrees, an angle' });
  expect(await drawnIn(page, 'saffron')).toEqual([]);
  await meant.getByRole('button', { name: 'Show' }).tap();
  await expect(tray).toBeHidden();
  await expect(page.getByText('The shelves tilt backwards by')).toBeInViewport();
  await page.getByRole('button', { name: 'Highlights: 1' }).tap();
  await meant.getByRole('button', { name: 'Attach here' }).tap();
  await expect(tray).toBeHidden();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([TWICE]);
  await allIsKept(page);
  await page.reload();
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual([TWICE]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
