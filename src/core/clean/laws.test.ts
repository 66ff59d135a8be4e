import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from './clean.ts';
import type { RawArticle } from './draft/raw.ts';
import { flatten } from './flatten.ts';
import { letters } from './lexicon/legible.ts';
import { TooLarge } from './read/tooLarge.ts';
import { visibleText } from './read/visibleText.ts';
import { toMarkdown } from './toMarkdown.ts';
import { toText } from './toText.ts';

const LINES = [
  'Le pont de Sarne rouvre aux charrettes',
  'Accueil',
  'Par Ilse Marchand et Otto Brenn, avec AFP',
  'Publié le 3 mai 2024 à 18h02',
  '© Ilse Marchand / Reuters',
  'Lire aussi : Le bac de Sarne cherche un passeur',
  'Nous utilisons des cookies. Vous pouvez tout accepter ou tout refuser.',
  'Tout accepterTout refuser',
  'Suivez La Gazette de Sarne sur Instagram',
  'Les deux rives se parlent à nouveau depuis mardi, après onze mois de travaux et une crue qui a emporté la moitié des planches, ainsi que le banc du passeur.',
  '« On entendait la rivière, on n’entendait plus les voisins », raconte le boulanger, qui a traversé le premier, avec un panier de pains et un parapluie.',
  'Das Boot fährt wieder, sagt der Fährmann, und niemand in Sarne hat je behauptet, dass es schneller gehen müsse als der Fluss, der es trägt.',
  'Three children crossed twice, once for the cake and once because nobody had told them that the first crossing was free of charge that morning.',
  '霧の中を渡し船が出る。乗客は三人、犬が一匹。船頭は何も言わない。',
  'عاد الجسر يوم الثلاثاء بعد أحد عشر شهرًا من العمل، وعبر الخباز أولًا ومعه سلة خبز.',
  'Commentaires (3)',
  '\u00ad\u200b',
  'OK',
];
const line = fc.oneof(fc.constantFrom(...LINES), fc.string({ unit: 'grapheme', maxLength: 90 }));
const text = fc.array(line, { maxLength: 24 }).map((lines) => lines.join('\n'));

const PAGE = `<html lang="fr"><head><title>Le pont</title><style>p{}</style></head><body class="page">
<nav><ul><li><a href="/a">Accueil</a></li><li><a href="/b">Région</a></li></ul></nav>
<article><h1>Le pont de Sarne rouvre</h1><p class="byline">Par <a href="/i">Ilse Marchand</a></p>
<figure><img src="https://images.example/p.jpg" alt="Un pont"><figcaption>Le pont. © Ilse Marchand / AFP</figcaption></figure>
<p>Les deux rives se parlent <em>à nouveau</em> depuis mardi, après onze mois de travaux&nbsp;et une crue.<br>Une autre ligne.</p>
<h2>Une <b>crue</b></h2><ul><li>Un<ul><li>Deux</li></ul></li></ul><pre>a
  b</pre><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
<blockquote><p>On entendait la rivière.</p></blockquote><div hidden>caché</div><template><p>gabarit</p></template>
</article><aside>Sur le même sujet <a href="/c">Le bac cherche un passeur</a></aside><script>var a = "<p>non</p>";</script>
<footer>© 2024 La Gazette</footer></body></html>`;
const SCRAPS = [
  '<p>',
  '</div>',
  '<table>',
  '<td>',
  '<!--',
  '-->',
  '<script>',
  '&nbsp;',
  '&#0;',
  '<svg><title>',
  '<li>',
  '</a>',
  '<a href="javascript:alert(1)">',
  '\u0000',
  '<pre>\n',
  '<br><br>',
  '"',
  '<',
  ']]>',
  '<select><option>',
  '<math><mi>',
];
const page = fc
  .array(fc.tuple(fc.nat(PAGE.length), fc.nat(12), fc.constantFrom(...SCRAPS)), { maxLength: 8 })
  .map((cuts) =>
    cuts.reduce(
      (html, [at, gone, scrap]) => html.slice(0, at) + scrap + html.slice(at + gone),
      PAGE,
    ),
  );

const raws: [RawArticle['kind'], fc.Arbitrary<string>, number][] = [
  ['text', text, 150],
  ['html', page, 300],
  [
    'html',
    fc
      .array(fc.oneof(line, fc.constantFrom(...SCRAPS)), { maxLength: 20 })
      .map((parts) => parts.join('')),
    150,
  ],
  ['markdown', text, 60],
];

describe.each(raws)('%s', (kind, contents, numRuns) => {
  test('kept and removed spell what was visible, to the letter and in order', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const raw = { kind, content };
        const spelt = clean(raw)
          .blocks.map((block) => block.text)
          .join('');
        expect(letters(spelt)).toBe(visibleText(raw));
      }),
      { numRuns },
    );
  });

  test('marks stand inside their block, and no block is empty but a figure', () => {
    fc.assert(
      fc.property(contents, (content) => {
        for (const block of clean({ kind, content }).blocks) {
          if (block.kind !== 'figure') expect(block.text.trim()).not.toBe('');
          for (const { start, end } of block.marks ?? []) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(block.text.length);
          }
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });
});

test('cleaning a cleaned text changes nothing of the body', () => {
  fc.assert(
    fc.property(text, (content) => {
      const once = clean({ kind: 'text', content });
      const twice = clean({ kind: 'text', content: toText(once) });
      expect(flatten(twice).body).toEqual(flatten(once).body);
    }),
    { numRuns: 150 },
  );
});

test('Markdown out of an article is inert', () => {
  const content =
    '<article><h1># A *b* <i>c</i></h1><p>&lt;script&gt; [x](javascript:y) ![z](w) | `q` \\ _u_</p></article>';
  const revision = clean({ kind: 'html', content });
  expect(toMarkdown(revision)).not.toMatch(/(?<!\\)[<[`|]|javascript:[^y]/);
});

// A tag's name begins with a letter.
const OF_EVERY_OBJECT = Object.getOwnPropertyNames(Object.prototype).filter((name) =>
  /^[a-z]/.test(name),
);

test.each(
  OF_EVERY_OBJECT,
)('what is named %s, as something of every object is, means nothing more than any other', (name) => {
  const pageOf = (name: string) =>
    `<article><p>One <${name}>two</${name}> three.</p><p role="${name}" ${name}="x">Four.</p></article>`;
  const cleaned = (name: string) =>
    clean({ kind: 'html', content: pageOf(name), url: null }).blocks;
  expect(cleaned(name)).toEqual(cleaned('anything'));
});

test('a headline without end is none, and what stands in the page stays', () => {
  const endless = 'x'.repeat(1_000_000);
  const content = `<title>${endless}</title><h1>${endless}</h1><p>The text.</p>`;
  const { title, blocks } = clean({ kind: 'html', content, url: null });
  expect(title).toBeNull();
  expect(blocks.map(({ text }) => text)).toEqual([endless, 'The text.']);
});

test('nesting beyond all limits is text or a clear error, and quick', () => {
  const deep = `${'<div>'.repeat(5000)}au fond`;
  expect(clean({ kind: 'html', content: deep }).blocks.map((block) => block.text)).toEqual([
    'au fond',
  ]);
  expect(() => clean({ kind: 'html', content: '<b>'.repeat(100_000) })).toThrow(TooLarge);
  expect(() => clean({ kind: 'html', content: ' '.repeat(20 * 1024 * 1024 + 1) })).toThrow(/20 MB/);
});

test('time grows with length alone', () => {
  /** Of the processor, which others may keep busy. Its lines are new each time: nothing is remembered of them. */
  const spent = (lines: number) => {
    const content = Array.from(
      { length: lines },
      (_, at) => `${LINES[at % LINES.length]} ${lines} ${at}`,
    ).join('\n');
    const before = process.cpuUsage();
    clean({ kind: 'text', content });
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  spent(500);
  // Eight times the lines: 64 times the work where it grew by the square.
  expect(spent(4000) / spent(500)).toBeLessThan(40);
});
