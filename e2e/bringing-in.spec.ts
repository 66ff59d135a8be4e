import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import type { Article } from '../src/core/article/article.ts';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { expectToRead, linkTo, openLibraryAndKeepAll } from './reading.ts';

const TITLE = 'Le retour des cigognes';
const FIRST =
  'Les cigognes sont revenues au village après trente ans d’absence, et avec elles un peu de la joie de ceux qui les avaient vues partir.';
const DIRTY = `${TITLE}

Suivez La Gazette du canal surFacebook

${FIRST}

Le maire, qui avait fait poser un mât de dix mètres sur la place, a parlé d’une bonne nouvelle ; les enfants, eux, ont compté les brindilles une par une.

Au printemps prochain, la commune ouvrira un sentier le long du canal, avec trois bancs tournés vers le nid et une longue-vue prêtée par l’école.

La Gazette du canal et ses partenaires utilisent des cookies pour mesurer l’audience et personnaliser les annonces. Vous pouvez accepter, refuser ou modifier vos choix à tout moment.

Tout accepterTout refuserParamétrer mes choix
`;

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Text of the article').fill(text);
  await page.getByRole('button', { name: 'Clean' }).click();
}

test('a dirty text is cleaned, looked at, kept, and read with the server gone', async ({
  app,
  context,
  page,
}) => {
  await openLibraryAndKeepAll(page, app);
  await page.getByRole('link', { name: 'Bring in' }).click();
  await paste(page, DIRTY);
  const passages = page.getByRole('region', { name: 'Passages' });
  const article = page.getByRole('region', { name: 'The article' });
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(article).toContainText(FIRST);
  await expect(article).not.toContainText('Suivez');
  await expect(article).not.toContainText('cookies');

  const follow = passages.getByRole('button', { name: /Suivez La Gazette/ });
  await expect(follow).toHaveAttribute('aria-pressed', 'false');
  await follow.press(' ');
  await expect(article).toContainText('Suivez La Gazette');
  await passages.getByRole('button', { name: /Le maire/ }).click();
  await expect(article).not.toContainText('Le maire');

  await page.getByRole('button', { name: 'Keep article' }).click();
  await page.waitForURL(/\/read\//);
  await expect(page.getByRole('article')).toContainText('Suivez La Gazette');
  await expect(page.getByRole('article')).not.toContainText('Le maire');
  const address = page.url();
  await page.close();
  await app.close();
  const later = await context.newPage();
  await later.goto(app.url);
  await expect(linkTo(later, { title: TITLE })).toBeVisible();
  await later.goto(address);
  await expect(later.getByRole('article')).toContainText(FIRST.slice(0, 30));
  await expect(later.getByRole('article')).not.toContainText('Le maire');
});

test('the same text brought in twice is one article, found by its words, deleted and undone', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}bring-in`);
  for (const _ of ['once', 'twice']) {
    await paste(page, DIRTY);
    await page.getByRole('button', { name: 'Keep article' }).click();
    await page.waitForURL(/\/read\//);
    await expect(page.getByRole('article')).toContainText('Le maire');
    await page.goto(`${app.url}bring-in`);
  }
  await page.goto(`${app.url}?q=longue-vue+pretee`);
  const mine = linkTo(page, { title: TITLE });
  await expect(mine).toHaveCount(1);
  await page.getByRole('listitem').filter({ hasText: TITLE }).hover();
  await page.getByRole('button', { name: `Delete: ${TITLE}` }).click();
  await expect(mine).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mine).toHaveCount(1);
});

/** Drops files of these names and texts on the library. */
async function dropOnLibrary(page: Page, url: string, files: [name: string, text: string][]) {
  await page.goto(url);
  await page.getByRole('list', { name: 'Articles' }).waitFor();
  await drop(page, files);
}

async function drop(page: Page, files: [name: string, text: string][]) {
  const transfer = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const [name, text] of files) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('what was typed is still there after Cancel, and the focus goes along', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}bring-in`);
  const field = page.getByLabel('Text of the article');
  await field.fill(DIRTY);
  await page.getByRole('button', { name: 'Clean' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(DIRTY);
});

test('a file dropped on the library goes the same way', async ({ app, page }) => {
  await dropOnLibrary(page, app.url, [['cigognes.txt', DIRTY]]);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('list', { name: 'Articles' }).waitFor();
  await expect(linkTo(page, { title: TITLE })).toHaveCount(0);
});

test('bad files are named with what is wrong, what is safe and what to do; the good one goes on', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}bring-in`);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  const chooser = await choosing;
  await chooser.setFiles([
    { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    {
      name: 'picture.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    },
    { name: 'empty.md', mimeType: 'text/markdown', buffer: Buffer.from('  \n') },
    { name: '<img src=x>.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    { name: 'cigognes.txt', mimeType: 'text/plain', buffer: Buffer.from(DIRTY) },
  ]);
  const alert = page.getByRole('main').getByRole('alert');
  await expect(alert).toContainText('report.pdf\u2069” was not brought in: it is neither');
  await expect(alert).toContainText('picture.txt\u2069” was not brought in: it is not text');
  await expect(alert).toContainText('empty.md\u2069” was not brought in: there is no text in it');
  await expect(alert).toContainText('<img src=x>.txt\u2069” was not brought in');
  await expect(alert).toContainText('Your library has not changed');
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expectNoFault(page, 'files that are refused');
});

test('hostile markup is drawn as harmless text', async ({ app, page }) => {
  await page.goto(`${app.url}bring-in`);
  await paste(
    page,
    `<h1>A page <img src="https://canary.invalid/a.png" onerror="alert(1)"></h1><script>alert(2)</script>
     <p>The first paragraph has a <a href="javascript:alert(3)">link</a> and enough words to be one, as paragraphs go in such pages.</p>
     <p>The second shows &lt;script&gt;alert(4)&lt;/script&gt; as text, which is what it is, and goes on for a while after that.</p>
     <iframe src="https://canary.invalid/"></iframe>`,
  );
  await page.getByRole('button', { name: 'Keep article' }).click();
  await page.waitForURL(/\/read\//);
  await expect(page.getByRole('article')).toContainText('<script>alert(4)</script>');
  await expect(page.getByRole('link', { name: 'link', exact: true })).toHaveCount(0);
});

test('a file dropped on an article that is read goes the same way', async ({ app, page }) => {
  const [article] = app.articles as [Article];
  await page.goto(app.addressOf(article));
  await expectToRead(page, article);
  await drop(page, [['cigognes.txt', DIRTY]]);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('annotations that are dropped are imported with their report, then the next file has its turn', async ({
  app,
  page,
}) => {
  const annotation = {
    id: 'a1',
    created: '2026-01-02T03:04:05Z',
    uri: 'https://nowhere.example/storks',
    text: 'Heard them too',
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'the storks came back' }] }],
  };
  const hypothesis = JSON.stringify({ export_userid: 'acct:me', annotations: [annotation, 7] });
  await dropOnLibrary(page, app.url, [
    ['hypothesis.json', hypothesis],
    ['cigognes.txt', DIRTY],
  ]);
  await expect(page.getByRole('heading', { level: 1, name: 'Import annotations' })).toBeVisible();
  await expect(page.getByText('on articles that are not in your library')).toBeVisible();
  await expect(page.getByText('Item 2: it is no annotation')).toBeVisible();
  await expectNoFault(page, 'annotations, before they are imported');
  await page.getByRole('button', { name: 'Import 1 annotation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.goto(`${app.url}notebook`);
  await expect(page.getByText('the storks came back')).toBeVisible();
  await expect(page.getByText('Heard them too')).toBeVisible();
});

test('a file whose letters come out wrong is read again in another encoding', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}bring-in`);
  // "Аисты вернулись" in KOI8-R, which says nowhere that it is that.
  const koi8 = Buffer.from('e1c9d3d4d920d7c5d2ced5ccc9d3d8', 'hex');
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'storks.txt', mimeType: 'text/plain', buffer: koi8 });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('áÉÓÔÙ ×ÅÒÎÕÌÉÓØ');
  await page.getByLabel('Wrong letters?').selectOption('Cyrillic (KOI8-R)');
  await expect(heading).toHaveText('Аисты вернулись');
  await page.getByRole('button', { name: 'Keep article' }).click();
  await page.waitForURL(/\/read\//);
  await expect(page.getByRole('article').getByRole('heading')).toHaveText('Аисты вернулись');
});

test('an import is cancelled half-way, and nothing came of it', async ({ app, page }) => {
  const text = (at: number) =>
    `<h1>Text ${at}</h1>${'<p>A sentence that is as long as sentences are, and then another one.</p>'.repeat(1500)}`;
  const files = Array.from({ length: 80 }, (_, at) => [`${at}.html`, strToU8(text(at))] as const);
  const buffer = Buffer.from(zipSync(Object.fromEntries(files), { level: 1 }));
  await page.goto(`${app.url}bring-in`);
  await page
    .getByLabel('Files', { exact: true })
    .setInputFiles({ name: 'many.zip', mimeType: 'application/zip', buffer });
  await expect(page.getByText(/Reading many.zip: \d+ of 80/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Text of the article')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).click();
  await page.getByRole('list', { name: 'Articles' }).waitFor();
  await expect(page.getByRole('link', { name: /^Text \d/ })).toHaveCount(0);
});

test.describe('where reading never ends', () => {
  // Else the worker's script does not come from the network.
  test.use({ serviceWorkers: 'block' });

  test('an import is cancelled all the same, and its worker with it', async ({ app, page }) => {
    await page.route(/\/assets\/import-[^/]+\.js$/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `addEventListener('message', ${endless})`,
      }),
    );
    const reading = () => page.workers().filter((worker) => worker.url().includes('/import-'));
    await page.goto(`${app.url}bring-in`);
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'many.zip', mimeType: 'application/zip', buffer: ZIP });
    await expect(page.getByText('Reading many.zip: 3 of 80')).toBeVisible();
    expect(reading()).toHaveLength(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByLabel('Text of the article')).toBeVisible();
    await expect.poll(reading).toEqual([]);
  });
});

const ZIP = Buffer.from(zipSync({ 'one.html': strToU8('<h1>One</h1><p>A sentence.') }));

/** In place of the import's worker: says how far it is for a while, then hears nothing any more. */
function endless(): void {
  postMessage({ tells: 'parts', count: 80 });
  for (let told = 0, before = 0; ; ) {
    if (told === 20 || performance.now() - before < 50) continue;
    before = performance.now();
    told++;
    postMessage({ tells: 'begins', index: 3, name: 'a text' });
  }
}
