import { strToU8, zipSync } from 'fflate';
import { MANIFEST, manifestOf, PARTS, type Part } from '../../src/core/backup/manifest.ts';

/** A whole file of some kind, with the files in it where it is an archive: those are mutated too. */
export interface Seed {
  name: string;
  bytes: Uint8Array;
  files?: Readonly<Record<string, Uint8Array>>;
}

const text = (name: string, content: string): Seed => ({ name, bytes: strToU8(content) });

function archive(name: string, contents: Readonly<Record<string, string>>): Seed {
  const files = Object.fromEntries(
    Object.entries(contents).map(([path, content]) => [path, strToU8(content)]),
  );
  return { name, files, bytes: zipSync(files) };
}

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The mill by the weir</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill by the weir","author":{"name":"Ada Vell"},"datePublished":"2026-03-02"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>The mill by the weir</h1><p>The old mill turns <em>again</em>, and the village hears it at night.</p>
<figure><img src="https://pictures.example/mill.jpg" alt="A wheel"><figcaption>The wheel. © Jon Marsh</figcaption></figure>
<table><tr><th>Year</th><th>Sacks</th></tr><tr><td>1901</td><td>400</td></tr></table>
<blockquote>It never asked to be saved.</blockquote><ul><li>stone</li><li>wood</li></ul><pre>1  2</pre>
<p>Read also: <a href="https://mills.example/weir?utm_source=x">the weir itself</a></p></article><footer>Accept all cookies</footer></body></html>`;

const OPF =
  '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Two mills</dc:title></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>';

const ANNOTATION = {
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'urn:example:1',
  type: 'Annotation',
  created: '2026-01-02T03:04:05Z',
  body: [{ type: 'TextualBody', value: 'Heard it too', purpose: 'commenting' }],
  target: {
    source: 'https://mills.example/weir',
    selector: [{ type: 'TextQuoteSelector', exact: 'turns again', prefix: 'mill ', suffix: ',' }],
  },
};

const ENTRY = {
  id: 'one',
  time: 1_760_000_000_000,
  device: 'desk',
  sequence: 1,
  changes: [
    { kind: 'highlight', id: 'h', field: 'note', value: 'a note' },
    { kind: 'setting', id: 'theme', field: 'value', value: 'night' },
  ],
};

function backup(): Seed {
  const lines = {
    'entries.jsonl': `${JSON.stringify(ENTRY)}\n`,
    'articles.jsonl': '',
    'revisions.jsonl': '',
  };
  const parts = Object.fromEntries(PARTS.map((name) => [name, strToU8(lines[name])])) as Record<
    Part,
    Uint8Array
  >;
  return archive('lutrin.zip', {
    ...lines,
    [MANIFEST]: JSON.stringify(manifestOf(parts, 1_760_000_000_000)),
  });
}

/** One whole file of each kind that can be brought in. */
export const SEEDS: readonly Seed[] = [
  text('mill.html', PAGE),
  text(
    'mill.txt',
    'The mill by the weir\n\nBy Ada Vell\n\nThe old mill turns again, and the village hears it.\n\nAccept all',
  ),
  text(
    'mill.md',
    '---\ntitle: The mill\n---\n# The mill\n\nIt **turns** [again](https://mills.example).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: note\n',
  ),
  text(
    'pocket.csv',
    'title,url,time_added,tags,status\n"The mill, again",https://mills.example/1,1700000000,stone|wood,unread\nWeir,https://mills.example/2,1700000001,,archive\n',
  ),
  text(
    'readwise.csv',
    'Highlight,Book Title,Book Author,Note,Color,Tags,Location\n"It ""turns""",Mills,Vell,why,yellow,a,12\n',
  ),
  text(
    'wallabag.json',
    JSON.stringify([
      {
        title: 'Mill',
        url: 'https://mills.example/3',
        content: PAGE,
        tags: ['a', { label: 'b' }],
        is_archived: 1,
        created_at: '2024-02-03T04:05:06+0100',
        annotations: [{ quote: 'turns again', text: 'ha' }],
      },
    ]),
  ),
  text(
    'karakeep.json',
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1700000000,
          title: 'K',
          tags: ['t'],
          content: { type: 'text', text: 'The mill turns.' },
        },
      ],
    }),
  ),
  text(
    'bookmarks.html',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>B</H1><DL><p><DT><H3>Sea</H3><DL><p><DT><A HREF="https://mills.example" ADD_DATE="1700000000" TAGS="a,b">Salt</A><DD>a note</DL><p></DL>',
  ),
  text(
    'My Clippings.txt',
    '\ufeffThe Mill (Vell, Ada)\r\n- Your Highlight on page 9 | location 90-91 | Added on Thursday\r\n\r\nThe wheel turns\r\n==========\r\nThe Mill (Vell, Ada)\r\n- Your Note on page 9 | location 91 | Added\r\n\r\nstill\r\n==========\r\n',
  ),
  archive('omnivore.zip', {
    'metadata_0_to_20.json': JSON.stringify([
      {
        slug: 'mill',
        title: 'Mill',
        url: 'https://mills.example/4',
        state: 'Archived',
        labels: ['a'],
      },
    ]),
    'content/mill.html': PAGE,
    'highlights/mill.md': '> turns again\n\n#a\n\nnote',
  }),
  archive('saved.zip', {
    'a.html': PAGE,
    'b.txt': 'The mill turns.\n\nStill.',
    'c.json': '[{"title":"x","url":"https://mills.example/5"}]',
  }),
  archive('mills.epub', {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="content.opf"/></rootfiles></container>',
    'content.opf': OPF,
    'a.xhtml': PAGE,
    'b.xhtml': '<html><body><p>The second mill.</p></body></html>',
  }),
  text(
    'annotations.jsonld',
    JSON.stringify([ANNOTATION, { ...ANNOTATION, id: 'urn:example:2', body: 'plain' }]),
  ),
  text(
    'hypothesis.json',
    JSON.stringify({
      export_date: '2026-01-02',
      annotations: [
        {
          id: 'x',
          created: '2026-01-02T03:04:05Z',
          updated: '2026-01-02T03:04:05Z',
          uri: 'https://mills.example',
          text: 'note',
          tags: ['a'],
          target: [
            {
              source: 'https://mills.example',
              selector: [{ type: 'TextQuoteSelector', exact: 'turns' }],
            },
          ],
          document: { title: ['Mill'] },
        },
      ],
    }),
  ),
  backup(),
];
