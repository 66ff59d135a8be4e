import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { expectNoFault } from './axe.ts';
import { allIsKept, BUS, clickWords, drawnIn, highlight, openBus, selectWords } from './marking.ts';

async function exportAs(page: Page, format: string): Promise<string> {
  await page.getByRole('button', { name: 'Export and import' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: format }).click();
  const download = await downloading;
  await expect(page.getByText(/^Exported /)).toBeVisible();
  return download.path();
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('what is exported comes back on another device: the same words, colours and notes, once', async ({
  app,
  page,
  openBrowser,
}) => {
  await openBus(page, app);
  await highlight(page, BUS.first, 'saffron');
  await highlight(page, BUS.overlapping, 'rose');
  await selectWords(page, BUS.other);
  await page.keyboard.press('n');
  await page.keyboard.type('=SUM(A1) and <b>bold</b>');
  await page.keyboard.press('Enter');
  await allIsKept(page);
  await page.getByRole('button', { name: /Highlights/ }).click();
  const w3c = await readFile(await exportAs(page, 'W3C annotations'), 'utf8');
  const items = JSON.parse(w3c).first.items;
  expect(items).toHaveLength(3);

  const other = await (await openBrowser()).newPage();
  await other.goto(`${app.url}notebook`);
  await other.getByRole('link', { name: 'Import annotations' }).click();
  await choose(other, 'notebook.jsonld', w3c);
  await expect(other.getByText('found in your articles')).toBeVisible();
  await other.getByRole('button', { name: 'Import 3 annotations' }).click();
  await expect(other.getByText('Imported 3 annotations')).toBeVisible();
  await other.getByRole('link', { name: BUS.first }).click();
  await expect(other.getByRole('heading', { level: 1, name: BUS.title })).toBeVisible();
  await expect.poll(() => drawnIn(other, 'saffron')).toContain(BUS.first);
  await expect.poll(() => drawnIn(other, 'rose')).toContain(BUS.overlapping);
  await clickWords(other, BUS.other);
  await expect(other.getByText('=SUM(A1)')).toBeVisible();

  await other.goto(`${app.url}import-annotations`);
  await choose(other, 'notebook.jsonld', w3c);
  await expect(other.getByText('here already')).toBeVisible();
  await expect(other.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
});

test('an import is one act: one undo takes all of it back', async ({ app, page }) => {
  await page.goto(`${app.url}import-annotations`);
  await choose(page, 'hypothesis.json', JSON.stringify(hypothesis));
  await page.getByRole('button', { name: 'Import 4 annotations' }).click();
  await expect(page.getByText(BUS.first)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('marked like this')).toBeVisible();
});

test('a Hypothesis export tells what became of each annotation before anything is kept', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}import-annotations`);
  await choose(page, 'hypothesis.json', JSON.stringify(hypothesis));
  const told = page.getByRole('region', { name: 'What would be imported' });
  await expect(told.getByText('found in your articles')).toBeVisible();
  await expect(told.getByText('on articles that are not in your library')).toBeVisible();
  await expect(told.getByText('on an article as a whole')).toBeVisible();
  await expect(told.getByText('Item 5: it is no annotation')).toBeVisible();
  await page.getByRole('button', { name: 'Import 4 annotations' }).click();
  await expect(page.getByText('words of a page that is elsewhere')).toBeVisible();
  await page.getByRole('link', { name: BUS.first }).click();
  await expect.poll(() => drawnIn(page, 'saffron')).toContain(BUS.first);
});

test('what came before its article is attached as soon as the article comes', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}import-annotations`);
  await choose(page, 'hypothesis.json', JSON.stringify(hypothesis));
  await page.getByRole('button', { name: 'Import 4 annotations' }).click();
  await expect(page.getByText('words of a page that is elsewhere')).toBeVisible();
  await allIsKept(page);
  await page.goto(`${app.url}bring-in`);
  await page.getByLabel('Text of the article').fill(ELSEWHERE);
  await page.getByRole('button', { name: 'Clean' }).click();
  await page.getByRole('button', { name: 'Keep article' }).click();
  await page.waitForURL(/\/read\//);
  await expect.poll(() => drawnIn(page, 'saffron')).toEqual(['words of a page that is elsewhere']);
  await expect(page.getByRole('region', { name: 'Notes on the article' })).toContainText(
    'On all of it',
  );
});

test('a file that is something else changes nothing and says so', async ({ app, page }) => {
  await page.goto(`${app.url}import-annotations`);
  await choose(page, '<b>notes</b>.json', '{"notes": []}');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('<b>notes</b>.json');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Nothing has changed');
});

test('spreadsheets and Markdown readers get words, never formulas or markup', async ({
  app,
  page,
}) => {
  await openBus(page, app);
  await selectWords(page, BUS.first);
  await page.keyboard.press('n');
  await page.keyboard.type('=HYPERLINK("https://canary.invalid") <script>');
  await page.keyboard.press('Enter');
  await allIsKept(page);
  await page.goto(`${app.url}notebook`);
  const csv = await readFile(await exportAs(page, 'CSV'), 'utf8');
  expect(csv).toContain('"\t=HYPERLINK(""https://canary.invalid"") <script>"');
  const markdown = await readFile(await exportAs(page, 'Markdown One file'), 'utf8');
  expect(markdown).toContain(`# ${BUS.title}`);
  expect(markdown).toContain(`> ${BUS.first}`);
  expect(markdown).toContain('&lt;script\\>');
  const zip = await readFile(await exportAs(page, 'Markdown notes'));
  expect(zip.toString('latin1')).toContain(`${BUS.title}.md`);
});

test('words are copied with their source', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBus(page, app);
  await selectWords(page, BUS.first);
  await page.getByRole('button', { name: 'Copy as quote' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`“${BUS.first}”\n— `);
  expect(copied).toContain(BUS.title);
});

test('the template for notes is tried beside its preview, told where it is wrong, and put back', async ({
  app,
  page,
}) => {
  await page.goto(`${app.url}note-template`);
  const template = page.getByLabel('Template', { exact: true });
  const preview = page.getByLabel('Preview');
  await expect(preview).toHaveValue(/# The ferryman who counts \\\*aloud\\\*/);
  await template.fill('Title: {{tilte}}');
  await expect(page.getByText('Line 1: There is no field {{tilte}} here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save template' })).toBeDisabled();
  await expectNoFault(page, 'a template with a fault');
  await template.fill('Title: {{title}}');
  await expect(preview).toHaveValue('Title: The ferryman who counts \\*aloud\\*\n');
  await page.getByRole('button', { name: 'Save template' }).click();
  await expect(page.getByText('Template saved')).toBeVisible();
  await allIsKept(page);
  await page.reload();
  await expect(template).toHaveValue('Title: {{title}}');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(template).toHaveValue(/\{\{#highlights\}\}/);
});

const ELSEWHERE = `<!doctype html>
<html lang="en"><head><title>Another page</title>
<link rel="canonical" href="https://elsewhere.example/other"></head>
<body><article><h1>Another page of the almanac</h1>
<p>The almanac has many pages, and nobody reads them in their order any more, if anybody ever did.</p>
<p>These are words of a page that is elsewhere, and now it is here, with its tides and its moons.</p>
<p>Whoever turns it finds the next one, and then the weather of a week that has long been over.</p>
</article></body></html>`;

const hypothesis = {
  export_date: '2026-01-02T03:04:05Z',
  export_userid: 'ada',
  annotations: [
    selecting('h1', 'https://elsewhere.example/bus', BUS.title, BUS.first),
    selecting(
      'h2',
      'https://elsewhere.example/other',
      'Another page',
      'words of a page that is elsewhere',
    ),
    { id: 'h3', uri: 'https://elsewhere.example/other', text: 'On all of it', target: [] },
    {
      id: 'h4',
      uri: 'https://elsewhere.example/bus',
      text: 'A reply',
      references: ['h1'],
      target: [],
    },
    'nothing',
  ],
};

function selecting(id: string, uri: string, title: string, exact: string) {
  return {
    id,
    uri,
    text: '',
    tags: [],
    created: '2020-05-06T07:08:09Z',
    document: { title: [title] },
    target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact }] }],
  };
}
