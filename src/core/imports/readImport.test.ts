import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type FoundArticle, Refused, type Skipped } from './found.ts';
import { isImport } from './importKind.ts';
import { readImport } from './readImport.ts';
import { stage } from './stage.ts';

const bytesOf = (text: string) => strToU8(text) as Uint8Array<ArrayBuffer>;
/** Packed as they are, so that a test may alter what stands there. */
const zipOf = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });

function read(name: string, content: string | Uint8Array): (FoundArticle | Skipped)[] {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return readImport(name, bytes as Uint8Array<ArrayBuffer>).map((part) => part.read());
}

/** What a file came to, in a line an article. */
function told(name: string, content: string | Uint8Array): string[] {
  return read(name, content).map((found) => {
    if ('why' in found) return `${found.name}: ${found.why}`;
    const { title, url, tags, finished, favourite, addedAt, marks } = found;
    const marked = marks.map(({ words, note }) => `«${words}»${note && ` ${note}`}`);
    const facts = [title, url, tags.join('+'), finished && 'read', favourite && 'starred'];
    return [...facts, addedAt && new Date(addedAt).toISOString().slice(0, 10), ...marked]
      .filter(Boolean)
      .join(' | ');
  });
}

const refusalOf = (name: string, content: string | Uint8Array) => {
  try {
    return read(name, content).length;
  } catch (error) {
    return error instanceof Refused ? error.refusal : error;
  }
};

describe('what other apps export', () => {
  test.each([
    [
      'Pocket',
      'part_000000.csv',
      'title,url,time_added,tags,status\nLe phare,https://a.example/phare,1700000000,mer|nuit,archive\n',
      ['Le phare | https://a.example/phare | mer+nuit | read | 2023-11-14'],
    ],
    [
      'Instapaper',
      'instapaper.csv',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://a.example/1,Lamps,the oil lamp,Starred,1600000000,"[""light""]"\n',
      ['Lamps | https://a.example/1 | light | starred | 2020-09-13 | «the oil lamp»'],
    ],
    [
      'Readwise highlights, two of one book',
      'readwise.csv',
      'Highlight,Book Title,Book Author,Note,Color\nOne,The Mill,A. Vell,why?,yellow\nTwo,The Mill,A. Vell,,blue\n',
      ['The Mill | «One» why? | «Two»'],
    ],
    [
      'Readwise Reader',
      'library.csv',
      "Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nLong read,https://a.example/l,7,\"['a', 'b c']\",2024-05-06 07:08:09,0.4,archive,True\n",
      ['Long read | https://a.example/l | a+b c | read | 2024-05-06'],
    ],
    [
      'Raindrop',
      'raindrop.csv',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Bread,with rye,,https://a.example/b,Food / Bread,"slow, rye",2024-01-02T03:04:05Z,,,true\n',
      ['Bread | https://a.example/b | slow+rye | starred | 2024-01-02 | «» with rye'],
    ],
    [
      'wallabag',
      'wallabag.json',
      JSON.stringify([
        {
          title: 'Moulin',
          url: 'https://a.example/m',
          content: '<p>Le moulin tourne.</p>',
          tags: ['eau'],
          is_archived: 1,
          created_at: '2024-02-03T04:05:06+0100',
          annotations: [{ quote: 'tourne', text: 'encore', ranges: [] }],
        },
      ]),
      ['Moulin | https://a.example/m | eau | read | 2024-02-03 | «tourne» encore'],
    ],
    [
      'Karakeep',
      'karakeep.json',
      JSON.stringify({
        bookmarks: [
          {
            createdAt: 1700000000,
            title: 'K',
            tags: ['t'],
            content: { type: 'link', url: 'https://a.example/k' },
          },
        ],
      }),
      ['K | https://a.example/k | t | 2023-11-14'],
    ],
    [
      'browser bookmarks',
      'bookmarks.html',
      '<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Bookmarks</H1><DL><p><DT><H3>Sea</H3><DL><p><DT><A HREF="https://a.example/s" ADD_DATE="1700000000" TAGS="salt">Salt</A><DD>a note</DL><p></DL>',
      ['Salt | https://a.example/s | salt+Sea | 2023-11-14 | «» a note'],
    ],
    [
      'Pocket, as a page',
      'ril_export.html',
      '<html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="https://a.example/1" tags="a,b">One</a></ul><h1>Read Archive</h1><ul><li><a href="https://a.example/2">Two</a></ul>',
      ['One | https://a.example/1 | a+b', 'Two | https://a.example/2 | read'],
    ],
    [
      'Kindle',
      'My Clippings.txt',
      '\uFEFFThe Mill (Vell, Ada)\r\n- Your Highlight on page 9 | location 90-91 | Added on Thursday, 4 June 2020 14:29:36\r\n\r\nThe wheel tur\r\n==========\r\n\uFEFFThe Mill (Vell, Ada)\r\n- Your Highlight on page 9 | location 90-91 | Added on Thursday, 4 June 2020 14:30:00\r\n\r\nThe wheel turns\r\n==========\r\n\uFEFFThe Mill (Vell, Ada)\r\n- Your Note on page 9 | location 91 | Added on Thursday, 4 June 2020 14:31:00\r\n\r\nstill\r\n==========\r\ntorn',
      ['The Mill | «The wheel turns» still', 'torn: shape'],
    ],
    [
      'Omnivore',
      'omnivore.zip',
      zipOf({
        'metadata_0_to_20.json': JSON.stringify([
          {
            slug: 'bus',
            title: 'The bus',
            url: 'https://a.example/bus',
            state: 'Archived',
            labels: ['slow'],
            savedAt: '2024-01-02T00:00:00Z',
          },
        ]),
        'content/bus.html': '<p>The bus goes slowly.</p>',
        'highlights/bus.md': '> goes slowly \n\n#nice\n\nso it does',
      }),
      ['The bus | https://a.example/bus | slow | read | 2024-01-02 | «goes slowly» so it does'],
    ],
    [
      'a zip of articles',
      'saved.zip',
      zipOf({ '../a.html': '<p>One</p>', 'b.exe': 'MZ', 'c.zip': 'PK', 'empty.txt': ' ' }),
      ['', 'b.exe: kind', 'c.zip: nested', 'empty.txt: empty'],
    ],
    [
      'what macOS and Windows lay into folders is no one’s article',
      'saved.zip',
      zipOf({ 'a/b.html': '<p>One</p>', '__MACOSX/a/._b.html': 'Mac', 'a/desktop.ini': '[x]' }),
      [''],
    ],
    [
      'a file whose bytes are not those that were packed',
      'saved.zip',
      Buffer.from(
        Buffer.from(zipOf({ 'a.html': '<p>One</p>', 'b.html': '<p>Two</p>' }))
          .toString('latin1')
          .replace('One', 'Ono'),
        'latin1',
      ),
      ['a.html: damaged', ''],
    ],
  ])('%s', (_, name, content, expected) => {
    expect(told(name, content)).toEqual(expected);
  });
});

const OPF =
  '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The Mill</dc:title><dc:creator>Ada Vell</dc:creator></metadata><manifest><item id="b" href="b.xhtml"/><item id="a" href="a%20a.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="a"/></spine></package>';
const BOOK = {
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
  'OEBPS/content.opf': OPF,
  'OEBPS/a a.xhtml': '<html><head><title>x</title></head><body><p>First.</p></body></html>',
  'OEBPS/b.xhtml': '<html><body><p>Second &amp; last.</p></body></html>',
};

test('a book is one article, its chapters in their order, each once', () => {
  const [book] = read('mill.epub', zipOf(BOOK));
  expect(book).toMatchObject({ title: 'The Mill', author: 'Ada Vell' });
  expect(book && 'content' in book && book.content?.content.replace(/\s+/g, ' ')).toBe(
    '<p>First.</p> <p>Second &amp; last.</p>',
  );
});

test.each([
  ['cutOff', 'x.zip', zipOf({ 'a.html': '<p>One</p>' }).slice(0, 60)],
  [
    'copyProtected',
    'x.epub',
    zipOf({ ...BOOK, 'META-INF/encryption.xml': '<e><CipherReference URI="OEBPS/b.xhtml"/></e>' }),
  ],
  ['workbook', 'x.csv', zipOf({ '[Content_Types].xml': '<Types/>' })],
  ['noRows', 'x.csv', 'title,url\n'],
  ['json', 'x.json', '{"bookmarks": ['],
  ['jsonUnknown', 'x.json', '[1, 2]'],
  ['deep', 'x.json', '['.repeat(200) + ']'.repeat(200)],
  ['webPage', 'x.json', '<!doctype html><title>Log in</title>'],
  ['pdf', 'x.epub', '%PDF-1.7'],
  ['empty', 'x.csv', ''],
] as const)('%s: %s', (refusal, name, content) => {
  expect(refusalOf(name, content)).toBe(refusal);
});

test('lines of JSON come in one by one: what is cut off is skipped, and kept to be saved', () => {
  const lines =
    '{"url":"https://a.example/1","title":"One"}\n\n{"url":"https://a.example/2"}\n{"url":"h';
  expect(told('saved.ndjson', lines)).toEqual([
    'One | https://a.example/1',
    'https://a.example/2',
    'Line 4: damaged',
  ]);
  expect(read('saved.jsonl', lines).at(-1)).toMatchObject({ raw: '{"url":"h' });
  expect(refusalOf('saved.ndjson', 'no\nJSON')).toBe('jsonUnknown');
});

test('what is one article goes the usual way', () => {
  expect(isImport('page.html', bytesOf('<!doctype html><p>One'))).toBe(false);
  expect(isImport('notes.txt', bytesOf('One\n- two 3\n'))).toBe(false);
  expect(isImport('page.html', bytesOf('<!DOCTYPE NETSCAPE-Bookmark-file-1>'))).toBe(true);
});

describe('an article that came with highlights', () => {
  const html = `<h1>The wheel</h1>${['The old wheel turns in the morning light, as it did before the war.', 'Nobody has asked it to turn any faster than the river wants it to.'].map((text) => `<p>${text}</p>`).join('')}`;
  const found = {
    title: 'The wheel',
    author: null,
    url: 'https://a.example/w?utm_source=x',
    content: { kind: 'html', content: html } as const,
    addedAt: null,
    favourite: false,
    finished: false,
    tags: [],
    marks: ['turns in the morning light', 'words that stand nowhere in it', ''].map((words) => ({
      words,
      note: 'n',
      color: 'blue',
      createdAt: null,
      tags: [],
    })),
  };

  test('finds those whose words stand in it, and keeps the others as they are', () => {
    const staged = stage(found, 'w', new Set());
    expect(
      staged?.highlights.map(({ home, placed, color }) => [home?.words, placed, color]),
    ).toEqual([
      ['turns in the morning light', true, 'sky'],
      ['words that stand nowhere in it', false, 'sky'],
      [undefined, false, 'sky'],
    ]);
    expect(staged?.article.url).toBe('https://a.example/w');
  });

  test('comes in as the same article again, and as another where another file has the same text', () => {
    const first = stage(found, 'a', new Set());
    const again = stage(found, 'a', new Set());
    expect(again).toEqual(first);
    const twin = stage(found, 'b', new Set([first?.article.id ?? '']));
    expect(twin?.article.id).not.toBe(first?.article.id);
  });

  test('is an address alone where there is no text, and nothing where there is neither', () => {
    const link = stage({ ...found, content: null }, 'w', new Set());
    expect(link?.article).toMatchObject({ title: 'The wheel', words: 0, site: 'a.example' });
    const script = { ...found, content: null, url: 'javascript:alert(1)', marks: [] };
    expect(stage(script, 'w', new Set())).toBeNull();
  });
});
