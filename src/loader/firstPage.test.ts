import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { articleOf } from '../core/article/article.ts';
import { EMPTY_REVISION } from '../core/article/revision.ts';
import { element } from '../core/edition/element.ts';
import { filled, firstDraw, titled } from '../core/firstDraw/frame.ts';
import { firstPage, frameOf } from './firstPage.ts';
import { facesOf, firstRules, rulesInAnyLook } from './firstSheet.ts';
import { neededFor } from './neededFor.ts';

const HOSTILE = "</title></div><script>alert(1)</script>$& $1 $' &amp;";
const SHELL = `<html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="script-src &#39;self&#39;; style-src &#39;self&#39;; img-src">
<title>Lutrin</title>
<link rel="stylesheet" crossorigin href="/assets/index.css">
</head><body><div id="root"><p>Opening</p></div></body></html>`;
const PAGE = {
  title: HOSTILE,
  sheet: 'p{color:red}',
  drawn: element('main', { id: 'main' }, [HOSTILE]),
  modules: ['/assets/a.js'],
  sheets: ['/assets/index.css', '/assets/reader.css'],
  data: ['/library/revisions/x.json'],
};

test('a page bears its title, and a hostile one stays a title', () => {
  expect(titled('<title>\nLutrin</title>', 'Le levain')).toBe('<title>Le levain</title>');
  expect(titled('<title>Lutrin</title>', HOSTILE)).toBe(
    "<title>&lt;/title&gt;&lt;/div&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp; $1 $' &amp;amp;</title>",
  );
});

test('the text stands above all that is fetched, with the one look that the policy admits', () => {
  const page = firstPage(frameOf(SHELL, PAGE), PAGE);
  const hash = createHash('sha256').update(PAGE.sheet).digest('base64');
  expect(page).toContain(`style-src &#39;self&#39; &#39;sha256-${hash}&#39;;`);
  const order = ['<style>p{color:red}</style>', '<main id="main">', '<p>Opening</p>'];
  const fetched = [...PAGE.sheets, ...PAGE.modules, ...PAGE.data].map((href) => `href="${href}"`);
  const places = [...order, ...fetched].map((part) => page.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(page.match(/index\.css/g)).toHaveLength(1);
});

test('nothing in a page is markup that the text brought', () => {
  const article = articleOf('a', 'b', { ...EMPTY_REVISION, title: `"><script>${HOSTILE}` }, '');
  expect(firstPage(frameOf(SHELL, PAGE), { ...PAGE, article })).not.toContain('<script');
});

test('a page that is drawn ahead has the look of its reader, and whatever that holds is its attributes', () => {
  const frame = frameOf(SHELL, PAGE);
  const look = { lang: 'fr', 'data-theme': '"><script>' };
  const page = filled(frame, firstDraw(HOSTILE, element('p', {}, [HOSTILE])), look).join('');
  expect(page).toMatch(/^<html lang="fr" data-theme="&quot;&gt;&lt;script&gt;"><head>/);
  expect(page).not.toContain('<script');
  expect(page).toContain('<p>&lt;/title&gt;');
});

test('of a sheet a page has what it shows by itself, in the colours that the system asks for', () => {
  const sheet =
    ':root{--ground:#fff}[data-theme=sepia]{--ground:#f3e7d0}[data-theme=night],[data-theme=black]{--ground:#1c1b19}' +
    '@font-face{font-family:L;src:url(/l.woff2)}@font-face{font-family:G;src:local(Georgia)}' +
    '[data-first-face]{--face:G}a{color:inherit}a:hover{color:red}@media print{p{margin:0}a{color:#000}}b{top:0}';
  expect(firstRules(sheet)).toBe(
    ':root{--ground:#fff}@font-face{font-family:G;src:local(Georgia)}[data-first-face]{--face:G}a{color:inherit}b{top:0}' +
      '@media (prefers-color-scheme:dark){:root:not([data-theme]){--ground:#1c1b19}}',
  );
  expect(rulesInAnyLook(sheet)).toContain('[data-theme=sepia]{--ground:#f3e7d0}');
  expect(rulesInAnyLook(sheet)).not.toContain('hover');
  const asset = { type: 'asset', fileName: 'a.css', source: `p{}${sheet}` };
  expect(facesOf({ a: asset, b: asset } as never)).toBe(
    '@font-face{font-family:L;src:url(/l.woff2)}',
  );
  expect(() => firstRules('p{}')).toThrow('no dark theme');
});

test('a screen needs what it imports, and that needs, and not what is small or there', () => {
  const code = 'x'.repeat(5000);
  const chunk = (fileName: string, imports: string[], css: string[] = []) => ({
    type: 'chunk',
    fileName,
    imports,
    code: fileName === 'small.js' ? 'x' : code,
    isEntry: fileName === 'main.js',
    facadeModuleId: `/house/src/${fileName}`,
    viteMetadata: { importedCss: new Set(css) },
  });
  const files = [
    chunk('main.js', ['shared.js'], ['main.css']),
    chunk('shared.js', []),
    chunk('reader.js', ['shared.js', 'text.js', 'small.js'], ['reader.css']),
    chunk('text.js', ['main.js'], ['reader.css', 'small.css']),
    chunk('small.js', []),
    chunk('other.js', ['text.js'], ['other.css']),
    { type: 'asset', fileName: 'reader.css', source: code },
    { type: 'asset', fileName: 'small.css', source: 'x' },
  ];
  const bundle = Object.fromEntries(files.map((one) => [one.fileName, one]));
  expect(neededFor(bundle as never, ['src/reader.js'])).toEqual({
    modules: ['reader.js', 'text.js'],
    sheets: ['reader.css'],
  });
});
