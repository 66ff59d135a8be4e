import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseRevision } from '../core/article/parse.ts';
import { revisionHash } from '../core/article/revision.ts';
import { askedOf } from '../core/search/asked.ts';
import { parseIndexManifest, partFile, segmentFile } from '../core/search/indexManifest.ts';
import { Searcher } from '../core/search/searcher.ts';
import { Segment } from '../core/search/segment.ts';
import { articlesIn } from './articlesIn.ts';
import { reportText } from './report.ts';
import { decisiveFiles, sourcesHash } from './sourcesHash.ts';
import { writeLibrary } from './writeLibrary.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lutrin-'));
  mkdirSync(join(root, 'articles'));
});
afterEach(() => rmSync(root, { recursive: true }));

const STORY = `The harbour light returns

After three winters in the dark, the lamp was lit again on Monday evening.
`;

function put(path: string, content: string | Uint8Array): void {
  const file = join(root, 'articles', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const load = (version = '1', wholeMost?: number) =>
  writeLibrary(join(root, 'out'), {
    folder: join(root, 'articles'),
    cacheFolder: join(root, 'cache'),
    version,
    wholeMost,
  });
const json = (path: string) => JSON.parse(readFileSync(join(root, 'out', path), 'utf8'));
const catalog = async () => ({ articles: await articlesIn(join(root, 'out')) });
/** The revisions that hold these words, by the index. */
const found = (words: string) => {
  const read = (file: string) => readFileSync(join(root, 'out', file));
  const segments = parseIndexManifest(json('index.json')).segments.map((files) => {
    const segment = new Segment(read(segmentFile(files.segment)));
    for (const [part, hash] of files.parts.entries()) segment.texts.put(part, read(partFile(hash)));
    return segment;
  });
  const searcher = new Searcher(segments, new Map());
  const terms = words.split(' ').map((text) => ({ text, quoted: false, not: false }));
  const revisions = searcher.revisions();
  return Array.from(searcher.search(askedOf(terms, false)), (article) => revisions[article]);
};
const cacheFiles = () =>
  readdirSync(join(root, 'cache'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('writeLibrary', () => {
  it('tells near-copies by what they are a copy of, and keeps each', async () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, at) =>
        `<p>On day ${at} the ferry of Oxley carried ${at * 7} sacks, ${at} dogs and a bell.</p>`,
    );
    const page = (address: string, body: string) =>
      `<link rel="canonical" href="https://${address}"><title>The ferry</title><article><h1>The ferry of Oxley</h1>${body}</article>`;
    put('a.html', page('courier.example/ferry?utm_source=x', paragraphs.slice(1).join('')));
    put('b.html', page('post.example/ferry', paragraphs.join('')));
    put('c.html', page('post.example/light', `<p>${STORY}</p>`.repeat(6)));
    const copies = async () => {
      const { articles } = await catalog();
      const named = new Map(articles.map(({ id }) => [id, id.slice(0, 1)]));
      return articles.map(({ id, copyOf }) => [named.get(id), named.get(copyOf ?? '') ?? null]);
    };
    await load();
    const known = [
      ['a', 'b'],
      ['b', null],
      ['c', null],
    ];
    expect(await copies()).toEqual(known);
    await load();
    expect(await copies()).toEqual(known);
  });

  it('writes a catalog, the revisions it names, and an index that finds them', async () => {
    put('Été.txt', STORY);
    put('sub/b.html', '<title>B</title><article><h1>B</h1><p>Some text of its own.</p></article>');
    expect(await load()).toMatchObject({ cleaned: 2, unchanged: 0, skipped: [] });
    const { articles } = await catalog();
    expect(articles.map(({ id }) => id.slice(0, -9))).toEqual(['ete', 'b'].sort());
    for (const { revision: hash } of articles) {
      const revision = parseRevision(json(`revisions/${hash}.json`));
      expect(revisionHash(revision)).toBe(hash);
    }
    expect(found('winters dark')).toEqual([articles.find(({ title }) => title !== 'B')?.revision]);
  });

  it('writes one revision for two files of the same content, and two articles', async () => {
    put('a.txt', STORY);
    put('b.txt', STORY);
    await load();
    const [a, b] = (await catalog()).articles;
    expect(a?.revision).toBe(b?.revision);
    expect(a?.id).not.toBe(b?.id);
    expect(readdirSync(join(root, 'out', 'revisions'))).toHaveLength(1);
    expect(found('winters dark')).toEqual([a?.revision]);
  });

  it('keeps the id of an article whose file is edited, and drops the old revision', async () => {
    put('a.txt', STORY);
    await load();
    const [before] = (await catalog()).articles;
    put('a.txt', `${STORY}\nA correction.\n`);
    await load();
    const [after] = (await catalog()).articles;
    expect(after?.id).toBe(before?.id);
    expect(after?.revision).not.toBe(before?.revision);
    expect(readdirSync(join(root, 'out', 'revisions'))).toEqual([`${after?.revision}.json`]);
  });

  it('names and skips what it cannot read, and goes on', async () => {
    put('good.txt', STORY);
    put('empty.txt', '');
    put('spaces.md', ' \n ');
    put('picture.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d));
    put('huge.html', new Uint8Array(20_000_001).fill(0x61));
    put('endless.txt', '');
    truncateSync(join(root, 'articles', 'endless.txt'), 5_000_000_000); // Takes no room on the disk.
    symlinkSync('nowhere', join(root, 'articles', 'gone.txt'));
    symlinkSync('loop.txt', join(root, 'articles', 'loop.txt'));
    execFileSync('mkfifo', [join(root, 'articles', 'pipe.txt')]);
    const report = await load();
    expect(report.cleaned).toBe(1);
    expect(report.skipped).toEqual([
      { path: 'empty.txt', why: 'there is no text in it' },
      { path: 'endless.txt', why: 'it is too large (at most 20 MB of HTML, 100 MB of text)' },
      { path: 'gone.txt', why: 'it is not there, or it is a link that leads nowhere' },
      { path: 'huge.html', why: 'it is too large (at most 20 MB of HTML, 100 MB of text)' },
      { path: 'loop.txt', why: 'it is a link that leads back to itself' },
      { path: 'picture.html', why: 'it is not text but some other kind of file' },
      { path: 'pipe.txt', why: 'it is not a regular file' },
      { path: 'spaces.md', why: 'there is no text in it' },
    ]);
    expect((await catalog()).articles).toHaveLength(1);
  });

  it('writes what stands in texts apart where there are many articles, and finds it the same', async () => {
    put(
      'a.txt',
      'A quiet harbour\n\nThe boats came home before the storm did, as they always had.',
    );
    put('b.txt', 'The storm\n\nNobody in the harbour slept while the wind blew from the west.');
    await load();
    const whole = ['harbour', 'storm', 'boats'].map(found);
    await load('1', 1);
    const [files] = parseIndexManifest(json('index.json')).segments;
    expect(files?.parts).toHaveLength(1);
    expect(readdirSync(join(root, 'out', 'index'))).toHaveLength(2);
    expect(['harbour', 'storm', 'boats'].map(found)).toEqual(whole);
    expect(whole.map(({ length }) => length)).toEqual([2, 2, 1]);
    await load();
    expect(readdirSync(join(root, 'out', 'index'))).toHaveLength(1);
  });

  it('writes an empty library where no file is good', async () => {
    put('empty.txt', '');
    const report = await load();
    expect((await catalog()).articles).toEqual([]);
    expect(json('index.json')).toEqual({ version: 2, segments: [] });
    expect(reportText(report)).toMatch(
      /^0 cleaned, 0 unchanged, 1 skipped: empty\.txt: there is no text in it\nThe library is empty: .* Put /,
    );
  });
});

it('makes of many files, in threads, what it makes of each alone', async () => {
  const names = Array.from({ length: 330 }, (_, at) => `story-${at}.txt`);
  for (const name of names) put(name, `${STORY}\nThis was told by ${name} and by nobody else.\n`);
  expect(await load()).toMatchObject({ cleaned: 330, unchanged: 0, skipped: [] });
  const together = (await catalog()).articles;
  expect(together).toHaveLength(330);
  expect(found('told by story 77')).toEqual([
    together.find(({ id }) => id.startsWith('story-77-'))?.revision,
  ]);
  for (const name of names.slice(3)) rmSync(join(root, 'articles', name));
  rmSync(join(root, 'cache'), { recursive: true });
  expect(await load()).toMatchObject({ cleaned: 3, unchanged: 0 });
  for (const article of (await catalog()).articles) expect(together).toContainEqual(article);
}, 120_000);

describe('the cache', () => {
  it('leaves out what the articles of one folder repeat, and says why', async () => {
    const refrain = 'The Courier has told the truth about the weather of Harrowmere since 1871.';
    const towns = ['Sarne', 'Velle', 'Morten', 'Aubry', 'Keld'];
    for (const town of towns) {
      const lines = [1, 2, 3].map(
        (day) => `On day ${day} the people of ${town} met at the harbour and talked of ${town}.`,
      );
      put(
        `${town}.txt`,
        [
          `A new harbour for ${town}`,
          ...lines,
          refrain,
          `So it went in ${town}, and nobody in ${town} was surprised by it.`,
        ].join('\n\n'),
      );
    }
    await load();
    for (const { revision } of (await catalog()).articles) {
      const { blocks } = parseRevision(json(`revisions/${revision}.json`));
      const [repeated] = blocks.filter(({ text }) => text === refrain);
      expect(repeated?.removal?.reason).toBe('repeated');
    }
    expect(await load()).toMatchObject({ cleaned: 0, unchanged: 5 });
  });

  it('spares what did not change', async () => {
    put('a.txt', STORY);
    put('b.txt', `${STORY}\nB.\n`);
    await load();
    const before = readFileSync(join(root, 'out', 'catalog.json'), 'utf8');
    put('c.txt', `${STORY}\nC.\n`);
    expect(await load()).toMatchObject({ cleaned: 1, unchanged: 2 });
    rmSync(join(root, 'articles', 'c.txt'));
    rmSync(join(root, 'out'), { recursive: true });
    expect(await load()).toMatchObject({ cleaned: 0, unchanged: 2 });
    expect(readFileSync(join(root, 'out', 'catalog.json'), 'utf8')).toBe(before);
  });

  it('does not even read files that the disk says are the same', async () => {
    put('a.txt', STORY);
    put('b.txt', `${STORY}\nB.\n`);
    await load();
    for (const file of cacheFiles()) if (!file.includes('remembered')) rmSync(file);
    expect(await load()).toMatchObject({ cleaned: 0, unchanged: 2 });
    put('b.txt', `${STORY}\nC.\n`);
    expect(await load()).toMatchObject({ cleaned: 1, unchanged: 1 });
  });

  it('is not used by another version of the cleaner', async () => {
    put('a.txt', STORY);
    await load('1');
    expect(await load('2')).toMatchObject({ cleaned: 1, unchanged: 0 });
  });

  it.each([
    ['cut off', (entry: string) => entry.slice(0, -10)],
    ['emptied', () => ''],
    ['altered', (entry: string) => entry.replace('harbour', 'harbor')],
  ])('counts an entry that is %s as missing', async (_, damage) => {
    put('a.txt', STORY);
    await load();
    for (const file of cacheFiles()) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await load()).toMatchObject({ cleaned: 1, unchanged: 0 });
    expect(await load()).toMatchObject({ cleaned: 0, unchanged: 1 });
  });

  it('does without where it cannot be written', async () => {
    put('a.txt', STORY);
    writeFileSync(join(root, 'cache'), 'a file in the way');
    expect(await load()).toMatchObject({ cleaned: 1, skipped: [] });
  });

  it('forgets what no run has used for 30 days', async () => {
    put('a.txt', STORY);
    await load();
    const old = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000);
    const [entry = ''] = cacheFiles();
    utimesSync(entry, old, old);
    expect(await load()).toMatchObject({ unchanged: 1 });
    expect(existsSync(entry)).toBe(true);
    utimesSync(entry, old, old);
    rmSync(join(root, 'articles', 'a.txt'));
    await load();
    expect(existsSync(entry)).toBe(false);
  });

  it('follows the sources of the cleaner', () => {
    expect(sourcesHash()).toMatch(/^[0-9a-f]{64}$/);
    expect(sourcesHash()).toBe(sourcesHash());
    const files = decisiveFiles();
    expect(files).toContain(join('core', 'clean', 'clean.ts'));
    expect(files).toContain(join('core', 'clean', 'clutter', 'forest.html.json'));
    expect(files.filter((file) => /test|expected/.test(file))).toEqual([]);
  });
});

it('reports what was skipped without letting its name steer the terminal', () => {
  const skipped = [
    { path: 'a\x1b[2J.txt', why: 'w' },
    { path: 'b\u202e.txt', why: 'v' },
  ];
  expect(reportText({ folder: 'f', cleaned: 12, unchanged: 3, skipped })).toBe(
    '12 cleaned, 3 unchanged, 2 skipped:\n  a\ufffd[2J.txt: w\n  b\ufffd.txt: v',
  );
});
